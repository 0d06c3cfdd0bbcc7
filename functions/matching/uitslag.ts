/** What a caller sees of the evidence: a few candidates and organisaties, in order and rounded. */
import { type Opzoeken, organisatiesVan } from "../../knowledge/opzoeken.ts";
import type { Domein } from "../../knowledge/schema.ts";
import type { Besluit } from "./besluit/index.ts";
import { INSTELLINGEN } from "./instellingen.ts";
import type { Oordeel } from "./model/index.ts";
import type { Acuut } from "./weeg/acuut.ts";
import { type GewogenKnelpunt, MAX_WAAROM, type Weging } from "./weeg/index.ts";
import { noodvolgorde } from "./weeg/noodvolgorde.ts";

/** A knelpunt that may be meant. */
export interface MatchKandidaat {
  knelpunt: string;
  /** Chance (0-1) that this is the knelpunt that is meant. */
  zekerheid: number;
  /** The user's own words that led here. */
  waarom: string[];
}

/** The part of a match that ranks and explains. */
export interface Uitslag {
  /** At most five, most likely first; the chosen one always first. */
  kandidaten: MatchKandidaat[];
  /** Ids of organisaties, best to call first, at most five; none when the question is none of our business. */
  organisaties: string[];
  domeinen: Domein[];
  /** The organisatie that owns what hurts, when that is sure although no knelpunt is; else null. */
  eigenaar: string | null;
}

const MAX_KANDIDATEN = 5;
const MAX_ORGANISATIES = 5;
/** Organisaties in an alarm that come before those of the rest of the story. */
const BIJ_NOOD = 2;
const MAX_DOMEINEN = 3;
/** Candidates that a doorvraag offers at least. */
const MINSTE_KEUZES = 3;
/** A candidate or organisatie below this share of the first is noise. */
const RUIS = 0.04;

/** Makes what a caller sees. */
export function maakUitslag(
  kaart: Opzoeken,
  oordeel: Oordeel,
  weging: Weging,
  acuut: Acuut,
  besluit: Besluit,
): Uitslag {
  const volgorde = gekozenEerst(kaart, oordeel, weging, besluit);
  const hoogste = weging.knelpunten[0]?.kans ?? 0;
  // A question back needs something to choose from, however small the chance of the others.
  const minstens = besluit.uitkomst === "doorvragen" ? MINSTE_KEUZES : 1;
  const kandidaten = volgorde
    .filter(({ kans }, i) => i < minstens || kans >= hoogste * RUIS)
    .slice(0, MAX_KANDIDATEN);
  // The chance of a knelpunt among the knelpunten, times the chance that the first of them fits at all.
  const zekerheid = (kans: number) => (hoogste === 0 ? 0 : (weging.zekerheid * kans) / hoogste);
  return {
    kandidaten: kandidaten.map(({ knelpunt, kans, waarom }) => ({
      knelpunt: knelpunt.id,
      zekerheid: Math.round(zekerheid(kans) * 100) / 100,
      waarom: waarom(),
    })),
    organisaties: rangorde(kaart, weging, acuut, besluit).slice(0, MAX_ORGANISATIES),
    eigenaar:
      weging.organisatieSterkte >= INSTELLINGEN.eigenaar ? (weging.organisaties[0]?.id ?? null) : null,
    domeinen: besluit.uitkomst === "buiten-bereik" ? [] : domeinenVan(weging),
  };
}

/** The candidates with the chosen one in front; of an alarm the words that raised it are the reason. */
function gekozenEerst(
  kaart: Opzoeken,
  oordeel: Oordeel,
  { knelpunten }: Weging,
  besluit: Besluit,
): GewogenKnelpunt[] {
  const knelpunt = kaart.knelpunten.get(besluit.gekozen ?? "");
  if (!knelpunt) return knelpunten;
  const gewogen = knelpunten.find((een) => een.knelpunt === knelpunt);
  const eerste = gewogen ?? {
    knelpunt,
    organisaties: organisatiesVan(kaart, knelpunt.id),
    kans: 0,
    waarom: () => [],
  };
  const alarm = besluit.uitkomst === "spoed" ? oordeel.waarom("soort", "spoed").slice(0, MAX_WAAROM) : [];
  const rest = knelpunten.filter((een) => een.knelpunt !== knelpunt);
  return [{ ...eerste, waarom: alarm.length > 0 ? () => alarm : eerste.waarom }, ...rest];
}

/** The likeliest domein, and the others that may well be meant. */
function domeinenVan({ domeinen }: Weging): Domein[] {
  return domeinen
    .filter(({ kans }, i) => kans >= (i === 0 ? RUIS : INSTELLINGEN.domein))
    .slice(0, MAX_DOMEINEN)
    .map(({ id }) => id);
}

/**
 * Whom to call. In an alarm first who helps in danger, then whose the rest of the story is; the other way round when it
 * may well be a false one: see `INSTELLINGEN.noodEerst`.
 */
function rangorde(
  kaart: Opzoeken,
  { organisaties }: Weging,
  { scherpst, sterkte }: Acuut,
  { uitkomst, gekozen }: Besluit,
): string[] {
  if (uitkomst === "buiten-bereik") return [];
  const grens = (organisaties[0]?.kans ?? 0) * RUIS;
  const gewone = organisaties.filter(({ kans }) => kans >= grens).map(({ id }) => id);
  if (uitkomst !== "spoed" || gekozen === null) return gewone;
  const eerst = sterkte >= INSTELLINGEN.noodEerst ? [] : gewone.slice(0, 1);
  return [...new Set([...eerst, ...noodvolgorde(kaart, gekozen, scherpst).slice(0, BIJ_NOOD), ...gewone])];
}
