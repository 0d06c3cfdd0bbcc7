/** The keyboard of the whole page: a key becomes what it asks for. */
import { leesToets, type Toetsdaad, type Toetsplek } from "./toetsen.ts";

/** What the keyboard works on. */
export interface ToetsDelen {
  veld: HTMLTextAreaElement;
  /** While it is open the keys are its own. */
  hulp: HTMLDialogElement;
  losseToetsen: HTMLInputElement;
}

/**
 * Listens.
 * @param doe does what a key asks for; false when there is nothing to do, and then the key is the browser's
 */
export function luisterNaarToetsen(
  { hulp, losseToetsen, veld }: ToetsDelen,
  doe: (daad: Toetsdaad) => boolean,
): void {
  const plekVan = (target: EventTarget | null): Toetsplek => ({
    inVeld: target === veld,
    leeg: veld.value === "",
    inTekst: target instanceof HTMLInputElement && target.type !== "checkbox",
    inLijst: target instanceof Element && target.closest(".treffers") !== null,
    losseToetsen: losseToetsen.checked,
  });
  document.addEventListener("keydown", (toets) => {
    if (hulp.open) return;
    const daad = leesToets(toets, plekVan(toets.target));
    if (daad !== null && doe(daad)) toets.preventDefault();
  });
}
