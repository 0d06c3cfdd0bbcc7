/**
 * How strongly a text speaks of acute danger: what the model says of the whole text and of each two sentences that
 * follow each other, whether the knelpunten that are likely there are those of an emergency, whether it is happening now,
 * and the words that may never be missed.
 */
import { type Opzoeken, organisatiesVan } from "../../../knowledge/opzoeken.ts";
import type { Analyse } from "../analyse/index.ts";
import { INSTELLINGEN } from "../instellingen.ts";
import type { Model, Oordeel } from "../model/index.ts";
import { type Kenmerken, voegSamen } from "../model/kenmerken.ts";
import { logAandeel, logOdds } from "./kans.ts";
import { isGeenAlarm, isNu, spoedIn } from "./spoed.ts";

/**
 * How much each sign counts, in log-odds; logistic regression on the graded questions that may be looked at. A long
 * story has more sentences of which one can sound like danger by chance: their number counts against it. Whose the text is
 * (112, 113) adds nothing to these.
 */
const GEWICHT = {
  geheel: 0.32,
  venster: 1.04,
  knelpunt: 0.49,
  woorden: 0.95,
  nu: 0.67,
  geenAlarm: -0.35,
  zinnen: -1.31,
  basis: -0.62,
} as const;
/** Sentences that are looked at together: danger is mostly told in two, one alone misleads. */
const VENSTER = 2;
/** More sentences than this count as this many, so that no length of story can hide what is said plainly. */
const MEESTE_ZINNEN = 12;

/** How many times likelier an acute knelpunt is when the words name it. */
const GENOEMD = 8;
/** What to do when nothing says which danger it is: 112 decides. */
const ALGEMEEN_ACUUT = "levensgevaar-nu";

/** What was found of acute danger. */
export interface Acuut {
  /** Log-odds that this is danger now; higher is surer. */
  sterkte: number;
  /** The acute knelpunt that the words themselves name, if any. */
  genoemd: string | null;
  /** True when the text says that the danger is past, denied or imagined. */
  ontkend: boolean;
  /** The acute knelpunt that it most likely is, should it be one. */
  knelpunt: string;
  /** What the model makes of the two sentences that speak most of danger. */
  scherpst: Oordeel;
}

/**
 * Weighs the signs of acute danger in a text.
 * @param perZin the features of each sentence of it
 * @param oordeel what the model makes of the whole
 */
export function weegAcuut(
  kaart: Opzoeken,
  model: Model,
  analyse: Analyse,
  perZin: readonly Kenmerken[],
  oordeel: Oordeel,
): Acuut {
  const zinnen = analyse.zinnen.map(({ woorden }) => woorden.join(" "));
  const genoemd = zinnen.map(spoedIn).find((knelpunt) => knelpunt !== null) ?? null;
  const ontkend = zinnen.some(isGeenAlarm);
  const scherpst = scherpsteVenster(model, perZin, zinnen, oordeel);

  const acute = kaart.kaart.knelpunten.filter(({ spoed }) => spoed).map(({ id }) => id);
  const acuutKnelpunt = acute.reduce((som, id) => som + (scherpst.oordeel.kansen.knelpunt.get(id) ?? 0), 0);
  const [waarschijnlijkst] = acute
    .map((id) => ({
      id,
      sterkte: sterkteVan(kaart, id, oordeel, scherpst.oordeel) + (id === genoemd ? Math.log(GENOEMD) : 0),
    }))
    .sort((a, b) => b.sterkte - a.sterkte || (a.id < b.id ? -1 : 1));
  const sterkte =
    GEWICHT.geheel * logOdds(kansSpoed(oordeel)) +
    GEWICHT.venster * logOdds(kansSpoed(scherpst.oordeel)) +
    GEWICHT.knelpunt * logOdds(acuutKnelpunt) +
    (genoemd === null ? 0 : GEWICHT.woorden) +
    (scherpst.zinnen.some(isNu) ? GEWICHT.nu : 0) +
    (ontkend ? GEWICHT.geenAlarm : 0) +
    GEWICHT.zinnen * Math.log(Math.min(MEESTE_ZINNEN, Math.max(1, perZin.length))) +
    GEWICHT.basis;
  return {
    sterkte,
    genoemd,
    ontkend,
    knelpunt: waarschijnlijkst?.id ?? ALGEMEEN_ACUUT,
    scherpst: scherpst.oordeel,
  };
}

/**
 * How much speaks for one acute knelpunt, as the logarithm of a share and only comparable within one text: what the whole
 * says and what the sentences of danger say, as much each, and whether its first organisatie is the one to call for those.
 */
function sterkteVan(kaart: Opzoeken, id: string, geheel: Oordeel, scherpst: Oordeel): number {
  const aandeel = ({ kansen }: Oordeel) => logAandeel(kansen.knelpunt.get(id) ?? 0);
  const eigenaar = scherpst.kansen.organisatie.get(organisatiesVan(kaart, id)[0] ?? "") ?? 0;
  return 0.5 * (aandeel(geheel) + aandeel(scherpst)) + INSTELLINGEN.noodEigenaar * logAandeel(eigenaar);
}

const kansSpoed = (oordeel: Oordeel) => oordeel.kansen.soort.get("spoed") ?? 0;

/** The sentences that follow each other and speak most of danger, with what the model makes of them. */
function scherpsteVenster(model: Model, perZin: readonly Kenmerken[], zinnen: string[], geheel: Oordeel) {
  const alles = { oordeel: geheel, zinnen };
  if (perZin.length <= VENSTER) return alles;
  const [eerste = alles, ...rest] = perZin.slice(VENSTER - 1).map((_, i) => ({
    oordeel: model(voegSamen(perZin.slice(i, i + VENSTER))),
    zinnen: zinnen.slice(i, i + VENSTER),
  }));
  return rest.reduce(
    (hoogste, venster) => (kansSpoed(venster.oordeel) > kansSpoed(hoogste.oordeel) ? venster : hoogste),
    eerste,
  );
}
