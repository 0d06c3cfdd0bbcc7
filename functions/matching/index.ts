/**
 * The heart of the product: text → ranked, explained matches. Four steps, each in a room of its own:
 * analyse → zoek → weeg → besluit. Pure: no clock, no channel, no Node; the same text always gives the same match.
 */
import type { KaartInhoud } from "../../knowledge/laden.ts";
import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import { type GestemdBegrip, stamBegrippen } from "./analyse/begrippen.ts";
import { type Analyseer, maakAnalyse } from "./analyse/index.ts";
import { scheidbareWerkwoorden } from "./analyse/scheidbaar.ts";
import {
  bouwWoordenschat,
  type IngepakteWoordenschat,
  maakStammer,
  openWoordenschat,
  pakWoordenschat,
} from "./analyse/woordenschat.ts";
import { type Besluit, besluit } from "./besluit/index.ts";
import { kaartTeksten } from "./kaarttekst.ts";
import type { ModelBestand } from "./model/formaat.ts";
import { laadModel } from "./model/index.ts";
import { kenmerkenPerZin, voegSamen } from "./model/kenmerken.ts";
import { maakUitslag, type Uitslag } from "./uitslag.ts";
import { weegAcuut } from "./weeg/acuut.ts";
import { maakAlleenNaam, metGenoemde } from "./weeg/alleen-naam.ts";
import { weeg } from "./weeg/index.ts";
import { bouwZoekIndex, maakZoek, type ZoekIndex } from "./zoek/index.ts";

/** What the kaart says about a text. */
export interface Match extends Besluit, Uitslag {}

/** Matches a text against the kaart. Give it masked text only: see `functions/privacy`. Never throws. */
export type Matcher = (tekst: string) => Match;

/** What the matching works with besides the kaart; made from it by {@link bouwMatchIndex}, kept in a file. */
export interface MatchIndex {
  woordenschat: IngepakteWoordenschat;
  begrippen: GestemdBegrip[];
  /** Stems of the separable verbs. */
  werkwoorden: string[];
  zoek: ZoekIndex;
}

/** Makes the index of a kaart. Takes about a second; done by `npm run kaart:build`. */
export function bouwMatchIndex(kaart: KaartInhoud): MatchIndex {
  const woordenschat = bouwWoordenschat(kaartTeksten(kaart));
  const begrippen = stamBegrippen(kaart.begrippen, maakStammer(woordenschat));
  const werkwoorden = scheidbareWerkwoorden(woordenschat);
  const analyseer = maakAnalyse(woordenschat, begrippen, werkwoorden);
  return {
    woordenschat: pakWoordenschat(woordenschat),
    begrippen,
    werkwoorden,
    zoek: bouwZoekIndex(kaart, analyseer),
  };
}

/** Opens the analysis that belongs to an index. */
export function openAnalyse({ woordenschat, begrippen, werkwoorden }: MatchIndex): Analyseer {
  return maakAnalyse(openWoordenschat(woordenschat), begrippen, werkwoorden);
}

/** Makes the matcher for a kaart, ready in some tens of milliseconds. */
export function maakMatcher(kaart: Opzoeken, index: MatchIndex, bestand: ModelBestand): Matcher {
  const analyseer = openAnalyse(index);
  const zoek = maakZoek(index.zoek);
  const model = laadModel(bestand);
  const leesAlleenNaam = maakAlleenNaam(kaart);

  return (tekst) => {
    const analyse = analyseer(tekst);
    const perZin = kenmerkenPerZin(analyse);
    const oordeel = model(voegSamen(perZin));
    const treffers = zoek(analyse.zinnen.flatMap(({ termen }) => termen));
    const alleenNaam = leesAlleenNaam(analyse);
    const weging = metGenoemde(weeg(kaart, oordeel, treffers), alleenNaam?.organisatie ?? null);
    const acuut = weegAcuut(kaart, model, analyse, perZin, oordeel);
    const beslist = besluit(analyse, oordeel, weging, acuut, alleenNaam !== null);

    return { ...beslist, ...maakUitslag(kaart, oordeel, weging, acuut, beslist) };
  };
}
