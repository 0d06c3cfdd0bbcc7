/** The table is ill, or does less than it says. */
import { BEGRENSD, GESMOORD, INTERN, type Ziekte } from "../dynamo-proxy.ts";
import type { Rij, Ziet } from "../soorten.ts";
import { speel } from "../spel.ts";
import { KANALEN, type KanaalNaam, type Tafel } from "../toneel.ts";
import { maakToneel } from "../zaal.ts";

const MINUUT_MS = 60_000;

const ZIEKTEN: readonly [string, Ziekte][] = [
  ["De tabel smoort (ProvisionedThroughputExceeded)", BEGRENSD],
  ["De tabel smoort (Throttling)", GESMOORD],
  ["De tabel geeft 500", INTERN],
  ["De tabel antwoordt niet", { soort: "hang" }],
  ["De verbinding met de tabel breekt", { soort: "verbreek" }],
  ["De tabel antwoordt met onzin", { soort: "onzin" }],
];

const opToneel = (kanaal: KanaalNaam, tafel: Tafel) => ({
  kanaal,
  tafel,
  maak: () => maakToneel(kanaal, tafel),
});
const GOED: readonly Ziet[] = ["advies", "trede", "weet"];

/** The fault is there from the first question on; after the second the table is well again. */
const tijdens = ZIEKTEN.flatMap(([storing, ziekte]) =>
  KANALEN.map(
    (kanaal): Rij => ({
      storing: `${storing}, twee vragen lang`,
      kanaal,
      ziet: GOED,
      kwijt: "niets",
      dubbel: 0,
      speel: (tafel) =>
        speel(opToneel(kanaal, tafel), async ({ toneel, vraag }) => {
          const proces = await toneel.proces({ wachtMs: ziekte.soort === "hang" ? 200 : undefined });
          proces.tafel.altijd(ziekte);
          await vraag("advies", [proces]);
          await vraag("trede", [proces]);
          proces.tafel.altijd(null);
          await vraag("weet", [proces]);
        }),
    }),
  ),
);

/** A minute without a table: the process that answers now is another one than before. */
const eenMinuut = KANALEN.map(
  (kanaal): Rij => ({
    storing: "De tabel is een minuut weg, en een ander proces neemt het over",
    kanaal,
    ziet: ["advies", "geen-stap", "trede", "weet"],
    kwijt: "geheugen",
    dubbel: 0,
    waarom: "Alleen die minuut: wat bewaard was, is daarna terug.",
    speel: (tafel) =>
      speel(opToneel(kanaal, tafel), async ({ toneel, vraag, kijk }) => {
        const [een, ander] = [await toneel.proces(), await toneel.proces()];
        await vraag("advies", [een]);
        ander.tafel.altijd({ soort: "verbreek" });
        await vraag("trede", [ander]);
        toneel.klok.ms += MINUUT_MS;
        ander.tafel.altijd(null);
        await vraag("trede", [ander]);
        await kijk("weet", () => ander.bezorg(toneel.bericht("wat weet je van mij")));
      }),
  }),
);

/** One read that fails must not cost what is stored. */
const eenLezing = KANALEN.map(
  (kanaal): Rij => ({
    storing: "Eén keer lezen mislukt midden in een gesprek",
    kanaal,
    ziet: ["advies", "geen-stap", "trede", "weet"],
    kwijt: "geheugen",
    dubbel: 0,
    waarom: "Alleen bij die ene vraag: wat bewaard was, is daarna terug.",
    speel: (tafel) =>
      speel(opToneel(kanaal, tafel), async ({ toneel, vraag }) => {
        const proces = await toneel.proces();
        await vraag("advies", [proces]);
        // The client tries twice.
        proces.tafel.eens("GetItem", "gesprek#", INTERN, 2);
        await vraag("trede", [proces]);
        await vraag("trede", [proces]);
        await vraag("weet", [proces]);
      }),
  }),
);

const wissen = KANALEN.map(
  (kanaal): Rij => ({
    storing: "“Vergeet mij” terwijl de tabel een minuut weg is",
    kanaal,
    ziet: ["advies", "wissen-mislukt", "weet-niets", "gewist", "weet-niets"],
    kwijt: "niets",
    dubbel: 0,
    speel: (tafel) =>
      speel(opToneel(kanaal, tafel), async ({ toneel, vraag, kijk }) => {
        const [een, ander] = [await toneel.proces(), await toneel.proces()];
        await vraag("advies", [een]);
        een.tafel.altijd({ soort: "verbreek" });
        const zeg = (hoort: Ziet, tekst: string, proces = een) =>
          kijk(hoort, () => proces.bezorg(toneel.bericht(tekst)));
        await zeg("wissen-mislukt", "vergeet mij");
        await zeg("weet-niets", "wat weet je van mij");
        toneel.klok.ms += MINUUT_MS;
        een.tafel.altijd(null);
        await zeg("gewist", "vergeet mij");
        await zeg("weet-niets", "wat weet je van mij", ander);
      }),
  }),
);

export const TAFEL: readonly Rij[] = [...tijdens, ...eenMinuut, ...eenLezing, ...wissen];
