import { BegrensdeMap } from "./begrensde-map.ts";
import type { GesprekOpslag, SchrijfOpties, Stand, Uitslag, VersieOpslag } from "./contract.ts";
import { codeVan, type Handeling, type Meld, type OpslagCode } from "./fout.ts";
import { controleerId } from "./id.ts";
import { BEWAAR_SECONDEN, isVerlopen, verlooptOp } from "./termijn.ts";
import { binnenTijd } from "./tijdslot.ts";

/** Options of `geduldigeOpslag`. */
export interface GeduldigeOpties<Toestand> {
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
  /**
   * Lays a state that was made without knowing the former one over that former one, once it can be read. Default: the
   * new one replaces it.
   */
  readonly vulAan?: (eerder: Toestand, nieuw: Toestand) => Toestand;
}

/** `blind`: made while the former state could not be read. */
type Onbewaard<Toestand> = Stand<Toestand> & { readonly verloopt: number; readonly blind: boolean };

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
  opties: GeduldigeOpties<Toestand>,
): GesprekOpslag<Toestand> {
  const { nu, wachtMs = 300, maxOnbewaard = 500, bewaarSeconden = BEWAAR_SECONDEN } = opties;
  const vulAan = opties.vulAan ?? ((_eerder: Toestand, nieuw: Toestand) => nieuw);
  const onbewaard = new BegrensdeMap<Onbewaard<Toestand>>(maxOnbewaard);
  // The newest versie seen per conversation: a clock that runs behind another's must not make our write look old.
  const gezien = new BegrensdeMap<number>(maxOnbewaard);
  // Conversations of which the last read failed: a write now would wipe what nobody looked at.
  const ongelezen = new BegrensdeMap<true>(maxOnbewaard);

  function meld(code: OpslagCode, handeling: Handeling): void {
    try {
      opties.meld({ code, handeling });
    } catch {
      // A broken log is no reason to lose the answer.
    }
  }

  function gemeld(fout: unknown, handeling: Handeling): OpslagCode {
    const code = codeVan(fout);
    meld(code, handeling);
    return code;
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
    if (eigen !== null && eigen.versie > gevonden.versie) return aangevuld(gevonden, eigen);
    onbewaard.verwijder(id);
    return gevonden;
  }

  function aangevuld(gevonden: Stand<Toestand>, eigen: Onbewaard<Toestand>): Stand<Toestand> {
    if (!eigen.blind || eigen.toestand === null || gevonden.toestand === null) return eigen;
    return { toestand: vulAan(gevonden.toestand, eigen.toestand), versie: eigen.versie };
  }

  /** Reads what is stored, and remembers whether that worked. Rejects when it did not. */
  async function leesBron(id: string): Promise<Stand<Toestand> | null> {
    try {
      const gevonden = await binnenTijd(wachtMs, (signal) => bron.leesStand(id, { signal }));
      ongelezen.verwijder(id);
      return gevonden;
    } catch (fout) {
      // What this process kept itself and could not write is known all the same.
      if (eigenStand(id)?.blind !== false) ongelezen.zet(id, true);
      throw fout;
    }
  }

  /** Keeps a state that was made without knowing the stored one: looks again first, and else keeps it here. */
  async function bewaarBlind(id: string, toestand: Toestand): Promise<Uitslag> {
    let gevonden: Stand<Toestand> | null;
    try {
      gevonden = await leesBron(id);
    } catch (fout) {
      onthoud(id, toestand, volgendeVersie(id), true);
      return { gelukt: false, code: gemeld(fout, "bewaar") };
    }
    if (gevonden?.toestand == null) return bewaarNu(id, toestand);
    gezien.zet(id, Math.max(gevonden.versie, gezien.haal(id) ?? 0));
    return bewaarNu(id, vulAan(gevonden.toestand, toestand));
  }

  function bewaarNu(id: string, toestand: Toestand): Promise<Uitslag> {
    return schrijf("bewaar", id, toestand, (schrijfOpties) => bron.bewaar(id, toestand, schrijfOpties));
  }

  function onthoud(id: string, toestand: Toestand | null, versie: number, blind: boolean): void {
    onbewaard.zet(id, { toestand, versie, verloopt: verlooptOp(nu(), bewaarSeconden), blind });
  }

  async function schrijf(
    handeling: Handeling,
    id: string,
    toestand: Toestand | null,
    werk: (opties: SchrijfOpties) => Promise<Uitslag>,
  ): Promise<Uitslag> {
    const versie = volgendeVersie(id);
    // Remembered before the attempt: the next question may come in while this one is still being written.
    onthoud(id, toestand, versie, false);
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
        gevonden = await leesBron(id);
      } catch (fout) {
        gemeld(fout, "lees");
      }
      const toestand = nieuwste(id, gevonden)?.toestand ?? null;
      return structuredClone(toestand);
    },
    async bewaar(id, toestand) {
      controleerId(id);
      try {
        const kopie = structuredClone(toestand);
        return await (ongelezen.haal(id) ? bewaarBlind(id, kopie) : bewaarNu(id, kopie));
      } catch (fout) {
        // Only a state that is no plain data gets here: it cannot be copied.
        return { gelukt: false, code: gemeld(fout, "bewaar") };
      }
    },
    async vergeet(id) {
      controleerId(id);
      ongelezen.verwijder(id);
      return schrijf("vergeet", id, null, (schrijfOpties) => bron.vergeet(id, schrijfOpties));
    },
  };
}

function alsUitslag(fout: unknown): Uitslag {
  return { gelukt: false, code: codeVan(fout) };
}
