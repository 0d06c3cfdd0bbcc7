import { BegrensdeMap } from "./begrensde-map.ts";
import type { GesprekOpslag, SchrijfOpties, Stand, Uitslag, VersieOpslag } from "./contract.ts";
import { codeVan, type Handeling, type Meld, type OpslagCode } from "./fout.ts";
import { controleerId } from "./id.ts";
import { BEWAAR_SECONDEN, isVerlopen, verlooptOp } from "./termijn.ts";
import { binnenTijd } from "./tijdslot.ts";

/** Options of `geduldigeOpslag`. */
export interface GeduldigeOpties {
  /** The clock, epoch ms. */
  readonly nu: () => number;
  /** Hears of every trouble: a code and a handeling, never an id or a text. May throw without harm. */
  readonly meld: Meld;
  /** How long each call may wait for the store, in ms. Default 300. */
  readonly wachtMs?: number;
  /** How many unwritten conversations to remember in this process. Default 500. */
  readonly maxOnbewaard?: number;
  /** How long to remember those, in seconds. Default a day. */
  readonly bewaarSeconden?: number;
}

type Onbewaard<Toestand> = Stand<Toestand> & { readonly verloopt: number };

/**
 * Lays patience with limits over a store: one that is slow or down costs memory, never the answer. `lees` gives what
 * it has within `wachtMs`, else null; `bewaar` and `vergeet` resolve with `gelukt: false`. No method rejects, except
 * for an id of the wrong form.
 *
 * What is not, or not yet, written is remembered in this process, and so is a `vergeet` that did not arrive. Between
 * that and what the store gives later, the newest versie wins. What is written is not remembered here: another
 * process may since have gone on with the conversation, or forgotten it.
 *
 * @param bron the store underneath, such as `dynamoOpslag`
 * @param opties see GeduldigeOpties
 * @throws OpslagFout with code "opslag/ongeldige-instelling" when maxOnbewaard is not 1 or more
 */
export function geduldigeOpslag<Toestand>(
  bron: VersieOpslag<Toestand>,
  opties: GeduldigeOpties,
): GesprekOpslag<Toestand> {
  const { nu, wachtMs = 300, maxOnbewaard = 500, bewaarSeconden = BEWAAR_SECONDEN } = opties;
  const onbewaard = new BegrensdeMap<Onbewaard<Toestand>>(maxOnbewaard);
  // The newest versie seen per conversation: a clock that runs behind another's must not make our write look old.
  const gezien = new BegrensdeMap<number>(maxOnbewaard);

  function meld(code: OpslagCode, handeling: Handeling): void {
    try {
      opties.meld({ code, handeling });
    } catch {
      // A broken log is no reason to lose the answer.
    }
  }

  function eigenStand(id: string): Onbewaard<Toestand> | null {
    const eigen = onbewaard.haal(id);
    if (eigen === undefined) return null;
    if (!isVerlopen(eigen.verloopt, nu())) return eigen;
    onbewaard.verwijder(id);
    return null;
  }

  function volgendeVersie(id: string): number {
    const versie = Math.max(nu(), (gezien.haal(id) ?? 0) + 1);
    gezien.zet(id, versie);
    return versie;
  }

  function nieuwste(id: string, gevonden: Stand<Toestand> | null): Stand<Toestand> | null {
    // Read after the wait, not before: this process may have written in the meantime.
    const eigen = eigenStand(id);
    if (gevonden === null) return eigen;
    gezien.zet(id, Math.max(gevonden.versie, gezien.haal(id) ?? 0));
    if (eigen !== null && eigen.versie > gevonden.versie) return eigen;
    onbewaard.verwijder(id);
    return gevonden;
  }

  async function schrijf(
    handeling: Handeling,
    id: string,
    toestand: Toestand | null,
    werk: (opties: SchrijfOpties) => Promise<Uitslag>,
  ): Promise<Uitslag> {
    const versie = volgendeVersie(id);
    // Remembered before the attempt: the next question may come in while this one is still being written.
    onbewaard.zet(id, { toestand, versie, verloopt: verlooptOp(nu(), bewaarSeconden) });
    const uitslag = await binnenTijd(wachtMs, (signal) => werk({ versie, signal })).catch(alsUitslag);
    if (!uitslag.gelukt) meld(uitslag.code, handeling);
    const ligtVast = uitslag.gelukt || uitslag.code === "opslag/verouderd";
    if (ligtVast && onbewaard.haal(id)?.versie === versie) onbewaard.verwijder(id);
    return uitslag;
  }

  return {
    async lees(id) {
      controleerId(id);
      let gevonden: Stand<Toestand> | null = null;
      try {
        gevonden = await binnenTijd(wachtMs, (signal) => bron.leesStand(id, { signal }));
      } catch (fout) {
        meld(codeVan(fout), "lees");
      }
      const toestand = nieuwste(id, gevonden)?.toestand ?? null;
      return structuredClone(toestand);
    },
    async bewaar(id, toestand) {
      controleerId(id);
      try {
        const kopie = structuredClone(toestand);
        return await schrijf("bewaar", id, kopie, (schrijfOpties) => bron.bewaar(id, kopie, schrijfOpties));
      } catch (fout) {
        // Only a state that is no plain data gets here: it cannot be copied.
        const code = codeVan(fout);
        meld(code, "bewaar");
        return { gelukt: false, code };
      }
    },
    async vergeet(id) {
      controleerId(id);
      return schrijf("vergeet", id, null, (schrijfOpties) => bron.vergeet(id, schrijfOpties));
    },
  };
}

function alsUitslag(fout: unknown): Uitslag {
  return { gelukt: false, code: codeVan(fout) };
}
