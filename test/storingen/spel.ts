/** Plays a row: questions one after the other, with faults between them, and what came of it. */
import { type Afloop, type Gewoon, herken, VRAAG, watKwijt, type Ziet } from "./soorten.ts";
import {
  type Bericht,
  bezorgTotGenomen,
  type KanaalNaam,
  type Proces,
  type Tafel,
  type Toneel,
} from "./toneel.ts";
import { maakToneel } from "./zaal.ts";

/** A question, or something that happens between two questions. */
export interface Spel<Eigen extends Toneel = Toneel> {
  readonly toneel: Eigen;
  /** Asks, as the channel delivers, of these processes in turn; writes down what was seen. */
  vraag(soort: keyof typeof VRAAG, processen: readonly [Proces, ...Proces[]]): Promise<number[]>;
  /** Writes down what is seen of a message that the play itself delivers. */
  kijk<T>(hoortTeZien: Ziet, doe: () => Promise<T>): Promise<T>;
}

const gewoneDagen = new Map<KanaalNaam, Promise<Gewoon>>();

/** What a channel answers on a day without faults; found out once. */
function gewoonVan(kanaal: KanaalNaam, tafel: Tafel): Promise<Gewoon> {
  const bekend = gewoneDagen.get(kanaal);
  if (bekend) return bekend;
  const gewoon = (async () => {
    const toneel = await maakToneel(kanaal, tafel);
    const proces = await toneel.proces();
    const antwoordOp = async (tekst: string) => {
      const eerder = toneel.gezien().length;
      await bezorgTotGenomen(toneel, [proces], toneel.bericht(tekst));
      return toneel.gezien().slice(eerder).join("\n");
    };
    const dag = { advies: await antwoordOp(VRAAG.advies), trede: await antwoordOp(VRAAG.trede) };
    await toneel.stop();
    if (dag.advies === "" || dag.advies === dag.trede || !dag.advies.includes("Burgerzaken"))
      throw new Error(`A day without faults must give two different answers: ${JSON.stringify(dag)}`);
    return dag;
  })();
  gewoneDagen.set(kanaal, gewoon);
  return gewoon;
}

/**
 * Plays.
 * @param maak starts the channel
 * @param verloop what happens
 */
export async function speel<Eigen extends Toneel>(
  { kanaal, tafel, maak }: { kanaal: KanaalNaam; tafel: Tafel; maak: () => Promise<Eigen> },
  verloop: (spel: Spel<Eigen>) => Promise<void>,
): Promise<Afloop> {
  const gewoon = await gewoonVan(kanaal, tafel);
  const toneel = await maak();
  const ziet: Ziet[] = [];
  const hoort: Ziet[] = [];
  let dubbel = 0;
  const kijk = async <T>(hoortTeZien: Ziet, doe: () => Promise<T>): Promise<T> => {
    const eerder = toneel.gezien().length;
    const uitkomst = await doe();
    const gezegd = toneel.gezien().slice(eerder);
    hoort.push(hoortTeZien);
    // Said twice is counted; for what was seen it is the same.
    const stuks = [...new Set(gezegd)];
    // Where nobody delivers again an answer is the response to its own request.
    if (toneel.pauzes.length > 0) dubbel += gezegd.length - stuks.length;
    ziet.push(herken(stuks, gewoon));
    return uitkomst;
  };
  try {
    await verloop({
      toneel,
      kijk,
      vraag: (soort, processen) => {
        const bericht: Bericht = toneel.bericht(VRAAG[soort]);
        return kijk(soort, () => bezorgTotGenomen(toneel, processen, bericht));
      },
    });
    return { ziet, kwijt: watKwijt(ziet, hoort), dubbel };
  } finally {
    await toneel.stop();
  }
}
