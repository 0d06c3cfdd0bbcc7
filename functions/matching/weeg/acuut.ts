/**
 * How strongly a text speaks of acute danger: what the model says of the whole text and of each two sentences that
 * follow each other, whether the likely knelpunten and organisaties are those of an emergency, and the words that may
 * never be missed.
 */
import type { Opzoeken } from "../../../knowledge/opzoeken.ts";
import type { Analyse } from "../analyse/index.ts";
import type { Model, Oordeel } from "../model/index.ts";
import { kenmerkenVan } from "../model/kenmerken.ts";
import { logOdds } from "./kans.ts";
import { isGeenAlarm, spoedIn } from "./spoed.ts";

/** Organisaties that one only calls first in an emergency. */
const NOODORGANISATIES = ["hulpdiensten-112", "zelfmoordpreventie-113"] as const;
/** How much each sign counts, in log-odds; logistic regression on sentences of writers the model had not seen. */
const GEWICHT = {
  geheel: 0.18,
  venster: 0.43,
  knelpunt: 0.24,
  organisatie: 0.05,
  woorden: 0.96,
  geenAlarm: -0.74,
  basis: -0.18,
} as const;
/** Sentences that are looked at together: danger is mostly told in two, one alone misleads. */
const VENSTER = 2;

/** How many times likelier an acute knelpunt is when the words name it. */
const GENOEMD = 8;
/** What to do when nothing says which danger it is: 112 decides. */
const ALGEMEEN_ACUUT = "acute-dreiging-met-geweld";

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
}

/** Weighs the signs of acute danger in a text. */
export function weegAcuut(kaart: Opzoeken, model: Model, analyse: Analyse, oordeel: Oordeel): Acuut {
  const zinnen = analyse.zinnen.map(({ woorden }) => woorden.join(" "));
  const genoemd = zinnen.map(spoedIn).find((knelpunt) => knelpunt !== null) ?? null;
  const ontkend = zinnen.some(isGeenAlarm);
  const kansSpoed = (van: Oordeel) => van.kansen.soort.get("spoed") ?? 0;
  const vensters =
    analyse.zinnen.length > VENSTER
      ? analyse.zinnen
          .slice(VENSTER - 1)
          .map((_, i) => kansSpoed(model(kenmerkenVan({ zinnen: analyse.zinnen.slice(i, i + VENSTER) }))))
      : [kansSpoed(oordeel)];

  const acute = kaart.kaart.knelpunten
    .filter(({ spoed }) => spoed)
    .map(({ id }) => ({ id, kans: oordeel.kansen.knelpunt.get(id) ?? 0 }));
  const knelpunt = acute.reduce((som, { kans }) => som + kans, 0);
  const metWoorden = ({ id, kans }: { id: string; kans: number }) => kans * (id === genoemd ? GENOEMD : 1);
  const [waarschijnlijkst] = acute.sort((a, b) => metWoorden(b) - metWoorden(a) || (a.id < b.id ? -1 : 1));
  const organisatie = NOODORGANISATIES.reduce(
    (som, id) => som + (oordeel.kansen.organisatie.get(id) ?? 0),
    0,
  );

  const sterkte =
    GEWICHT.geheel * logOdds(kansSpoed(oordeel)) +
    GEWICHT.venster * logOdds(Math.max(...vensters)) +
    GEWICHT.knelpunt * logOdds(knelpunt) +
    GEWICHT.organisatie * logOdds(organisatie) +
    (genoemd === null ? 0 : GEWICHT.woorden) +
    (ontkend ? GEWICHT.geenAlarm : 0) +
    GEWICHT.basis;
  return { sterkte, genoemd, ontkend, knelpunt: waarschijnlijkst?.id ?? ALGEMEEN_ACUUT };
}
