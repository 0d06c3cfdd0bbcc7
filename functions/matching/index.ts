/**
 * The heart of the product: text → ranked, explained matches. Four steps, each in a room of its own:
 * analyse → zoek → weeg → besluit. Pure: no clock, no channel, no Node; the same text always gives the same match.
 */
import type { KaartInhoud } from "../../knowledge/laden.ts";
import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import type { Domein } from "../../knowledge/schema.ts";
import { maakAnalyse, type Term } from "./analyse/index.ts";
import {
  bouwWoordenschat,
  type IngepakteWoordenschat,
  openWoordenschat,
  pakWoordenschat,
} from "./analyse/woordenschat.ts";
import { type Besluit, besluit } from "./besluit/index.ts";
import { kaartTeksten } from "./kaarttekst.ts";
import type { ModelBestand } from "./model/formaat.ts";
import { laadModel } from "./model/index.ts";
import { kenmerkenVan } from "./model/kenmerken.ts";
import { weegAcuut } from "./weeg/acuut.ts";
import { weeg } from "./weeg/index.ts";
import { bouwZoekIndex, maakZoek, type ZoekIndex } from "./zoek/index.ts";

/** A knelpunt that may be meant. */
export interface MatchKandidaat {
  knelpunt: string;
  /** Chance (0-1) that this is the knelpunt that is meant. */
  zekerheid: number;
  waarom: string[];
}

/** What the kaart says about a text. */
export interface Match extends Besluit {
  /** At most five, most likely first. */
  kandidaten: MatchKandidaat[];
  /** Ids of organisaties, best to call first, at most five. */
  organisaties: string[];
  domeinen: Domein[];
}

/** Matches a text against the kaart. Give it masked text only: see `functions/privacy`. Never throws. */
export type Matcher = (tekst: string) => Match;

const MAX_KANDIDATEN = 5;
const MAX_ORGANISATIES = 5;
/** A candidate or organisatie below this share of the first is noise. */
const RUIS = 0.04;
/** Sentences of a long story that are searched apart; a story of 4,000 characters has some forty. */
const MAX_ZINNEN = 24;

/** What the matching works with besides the kaart; made from it by {@link bouwMatchIndex}, kept in a file. */
export interface MatchIndex {
  woordenschat: IngepakteWoordenschat;
  zoek: ZoekIndex;
}

/** Makes the index of a kaart. Takes about a second; done by `npm run kaart:build`. */
export function bouwMatchIndex(kaart: KaartInhoud): MatchIndex {
  const woordenschat = bouwWoordenschat(kaartTeksten(kaart));
  const analyseer = maakAnalyse(woordenschat, kaart.begrippen);
  return { woordenschat: pakWoordenschat(woordenschat), zoek: bouwZoekIndex(kaart, analyseer) };
}

/** Makes the matcher for a kaart, ready in some tens of milliseconds. */
export function maakMatcher(kaart: Opzoeken, index: MatchIndex, bestand: ModelBestand): Matcher {
  const analyseer = maakAnalyse(openWoordenschat(index.woordenschat), kaart.kaart.begrippen);
  const zoek = maakZoek(index.zoek);
  const model = laadModel(bestand);

  return (tekst) => {
    const analyse = analyseer(tekst);
    const oordeel = model(kenmerkenVan(analyse));
    const zinnen: Term[][] = analyse.zinnen.slice(0, MAX_ZINNEN).map(({ termen }) => termen);
    const perZin = zinnen.length > 1 ? zinnen.map((termen) => zoek(termen, false)) : [];
    const weging = weeg(kaart, oordeel, [zoek(zinnen.flat(), true), ...perZin]);
    const beslist = besluit(analyse, oordeel, weging, weegAcuut(kaart, model, analyse, oordeel));

    const gekozen = weging.knelpunten.find(({ knelpunt }) => knelpunt.id === beslist.gekozen);
    const volgorde = gekozen
      ? [gekozen, ...weging.knelpunten.filter((een) => een !== gekozen)]
      : weging.knelpunten;
    const hoogste = weging.knelpunten[0]?.kans ?? 0;
    const kandidaten = volgorde
      .filter((een) => een === gekozen || een.kans >= hoogste * RUIS)
      .slice(0, MAX_KANDIDATEN);
    // The chance of a knelpunt among the knelpunten, times the chance that the first of them fits at all.
    const zekerheidVan = (kans: number) => (hoogste === 0 ? 0 : (weging.zekerheid * kans) / hoogste);
    const orgGrens = (weging.organisaties[0]?.kans ?? 0) * RUIS;
    return {
      ...beslist,
      kandidaten: kandidaten.map(({ knelpunt, kans, waarom }) => ({
        knelpunt: knelpunt.id,
        zekerheid: Math.round(zekerheidVan(kans) * 100) / 100,
        waarom,
      })),
      organisaties: weging.organisaties
        .filter(({ kans }) => kans >= orgGrens)
        .slice(0, MAX_ORGANISATIES)
        .map(({ id }) => id),
      domeinen: [...new Set(kandidaten.slice(0, 2).flatMap(({ knelpunt }) => knelpunt.domeinen.slice(0, 2)))],
    };
  };
}
