/** Clocks that are off. */
import type { Afloop, Rij } from "../soorten.ts";
import { speel } from "../spel.ts";
import { KANALEN } from "../toneel.ts";
import { maakToneel } from "../zaal.ts";

const MINUTEN_10 = 10 * 60 * 1000;
const GOED: Afloop = { ziet: ["advies", "trede", "weet"], kwijt: "niets", dubbel: 0 };

/** The conversation goes from a process whose clock is right to one whose clock is off, and back. */
const heenEnWeer = (
  [
    ["voor", MINUTEN_10],
    ["achter", -MINUTEN_10],
  ] as const
).flatMap(([woord, afwijking]) =>
  KANALEN.map(
    (kanaal): Rij => ({
      storing: `Van twee processen loopt één klok tien minuten ${woord}`,
      kanaal,
      ...GOED,
      speel: (tafel) =>
        speel({ kanaal, tafel, maak: () => maakToneel(kanaal, tafel) }, async ({ toneel, vraag }) => {
          const [goed, scheef] = [await toneel.proces(), await toneel.proces({ afwijking })];
          await vraag("advies", [scheef]);
          await vraag("trede", [goed]);
          await vraag("weet", [scheef]);
        }),
    }),
  ),
);

const BEZORGD = ["teams", "whatsapp"] as const;

const tegelijk = BEZORGD.map(
  (kanaal): Rij => ({
    storing: "Hetzelfde bericht bij twee processen, de klok van één loopt tien minuten voor",
    kanaal,
    ziet: ["advies"],
    kwijt: "niets",
    dubbel: 0,
    speel: (tafel) =>
      speel({ kanaal, tafel, maak: () => maakToneel(kanaal, tafel) }, async ({ toneel, kijk }) => {
        const [goed, voor] = [await toneel.proces(), await toneel.proces({ afwijking: MINUTEN_10 })];
        const bericht = toneel.bericht("Gemeente weigert een briefadres, hij slaapt bij vrienden");
        await kijk("advies", async () => {
          await voor.bezorg(bericht);
          await goed.bezorg(bericht);
          await voor.bezorg(bericht);
        });
      }),
  }),
);

export const KLOK: readonly Rij[] = [...heenEnWeer, ...tegelijk];
