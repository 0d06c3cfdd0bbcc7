/**
 * `npm run goud:leren`: is it learning or memory? Learns again with part of the practice sentences left out and asks
 * those: all sentences of a writer (a file), or all of a knelpunt, of which only the record is known then. Last the
 * learning curve: the graded questions by writers who never saw the kaart, after a quarter, half, and all sentences.
 * Takes about half an hour; name a part (`schrijver`, `knelpunt`, `curve`) to do only that.
 */
import { kennis } from "../../functions/assistent/kennis.ts";
import { openAnalyse } from "../../functions/matching/index.ts";
import type { Kansen, Model } from "../../functions/matching/model/index.ts";
import { laadModel } from "../../functions/matching/model/index.ts";
import { kenmerkenVan } from "../../functions/matching/model/kenmerken.ts";
import { leer } from "../../functions/matching/model/leer.ts";
import { maakLesstof } from "../../functions/matching/model/lesstof.ts";
import { leesOefenzinBestanden } from "../../functions/opdracht/oefenzin-bestanden.ts";
import type { Oefenzin } from "../../knowledge/oefenzinnen.ts";
import { maakOpzoeken } from "../../knowledge/opzoeken.ts";
import { hash, isBlind, leesGoudvragen } from "./vragen.ts";

const VOUWEN = 4;
const kaart = maakOpzoeken(kennis.kaart);
const analyseer = openAnalyse(kennis.index);
const zinnen = (await leesOefenzinBestanden()).flatMap((lijst, nummer) =>
  lijst.map((zin) => ({ zin, nummer })),
);

/** A text with whom to call and which knelpunt it is, when it is one. */
interface Toets {
  tekst: string;
  organisaties: readonly string[];
  knelpunt: string | undefined;
}
const alsToets = ({ t, o, k }: Oefenzin): Toets => ({ tekst: t, organisaties: o, knelpunt: k });
const isGewoon = ({ s, o }: Oefenzin) => s === undefined && o.length > 0;

const leerVan = (lessen: readonly Oefenzin[]): Model =>
  laadModel(leer(maakLesstof(kaart, lessen, analyseer)));

interface Telling {
  vragen: number;
  eerste: number;
  drie: number;
  knelpunten: number;
  knelpunt: number;
}

function meet(model: Model, toetsen: readonly Toets[]): Telling {
  const telling: Telling = { vragen: 0, eerste: 0, drie: 0, knelpunten: 0, knelpunt: 0 };
  for (const { tekst, organisaties, knelpunt } of toetsen) {
    const { kansen } = model(kenmerkenVan(analyseer(tekst)));
    const goed = organisaties.slice(0, 2);
    const gegeven = hoogste(kansen.organisatie, 3);
    telling.vragen++;
    if (goed.includes(gegeven[0] ?? "")) telling.eerste++;
    if (gegeven.some((id) => goed.includes(id))) telling.drie++;
    if (knelpunt === undefined) continue;
    telling.knelpunten++;
    if (hoogste(kansen.knelpunt, 1)[0] === knelpunt) telling.knelpunt++;
  }
  return telling;
}

function hoogste(kansen: Kansen, aantal: number): string[] {
  return [...kansen]
    .sort((a, b) => b[1] - a[1])
    .slice(0, aantal)
    .map(([naam]) => naam);
}

function toon(naam: string, { vragen, eerste, drie, knelpunten, knelpunt }: Telling): void {
  const deel = (goed: number, van: number) => (van === 0 ? "   -" : (goed / van).toFixed(3));
  console.log(
    `${naam.padEnd(36)} ${String(vragen).padStart(6)}  organisatie@1 ${deel(eerste, vragen)}  @3 ${deel(drie, vragen)}  knelpunt@1 ${deel(knelpunt, knelpunten)}`,
  );
}

/** Leaves out one group after another and asks it; groups are numbers. */
function kruis(naam: string, groepVan: (een: (typeof zinnen)[number]) => number): void {
  const samen: Telling = { vragen: 0, eerste: 0, drie: 0, knelpunten: 0, knelpunt: 0 };
  for (let vouw = 0; vouw < VOUWEN; vouw++) {
    const model = leerVan(zinnen.filter((een) => groepVan(een) !== vouw).map(({ zin }) => zin));
    const weg = zinnen.filter((een) => groepVan(een) === vouw && isGewoon(een.zin));
    const telling = meet(
      model,
      weg.map(({ zin }) => alsToets(zin)),
    );
    toon(`${naam}, deel ${vouw + 1} van ${VOUWEN}`, telling);
    for (const maat of Object.keys(samen) as (keyof Telling)[]) samen[maat] += telling[maat];
  }
  toon(`${naam}, samen`, samen);
}

const delen: Record<string, () => void> = {
  schrijver: () => kruis("schrijver weggelaten", ({ nummer }) => nummer % VOUWEN),
  // A sentence without a knelpunt is always learned from.
  knelpunt: () =>
    kruis("knelpunt weggelaten", ({ zin: { k } }) => (k === undefined ? VOUWEN : hash(k) % VOUWEN)),
  curve: () => {
    const blind = leesGoudvragen()
      .filter((vraag) => isBlind(vraag) && vraag.uitkomst === "advies")
      .map(
        ({ tekst, organisaties, knelpunten }): Toets => ({ tekst, organisaties, knelpunt: knelpunten[0] }),
      );
    for (const kwart of [0, 1, 2, 4]) {
      const lessen = zinnen.filter(({ zin }) => hash(zin.t) % 4 < kwart).map(({ zin }) => zin);
      toon(`geleerd van ${lessen.length} oefenzinnen`, meet(leerVan(lessen), blind));
    }
  },
};

const gevraagd = process.argv.slice(2);
for (const [naam, doe] of Object.entries(delen)) if (gevraagd.length === 0 || gevraagd.includes(naam)) doe();
