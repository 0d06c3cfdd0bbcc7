/** Counts along near the limit. The browser alone would cut off a pasted story without a word; this says how much is too much. */
import { CLIENT } from "./teksten.ts";

/** From how many characters before the limit the count is shown. */
const DICHTBIJ = 400;
/** A screen reader hears it when the typing rests, not at every key. */
const RUST_MS = 800;

export interface Teller {
  /** Reads the field again. */
  tel: () => void;
  /** True when the text is longer than the server takes. */
  isTeLang: () => boolean;
}

/**
 * Watches the length of what stands in the field.
 * @param veld its `maxlength` is the limit; that is taken off, so that nothing is cut off in silence
 * @param beeld where the count is shown
 * @param stem where a screen reader hears it
 */
export function maakTeller(veld: HTMLTextAreaElement, beeld: HTMLElement, stem: HTMLElement): Teller {
  const grens = veld.maxLength;
  veld.removeAttribute("maxlength");
  let klok: ReturnType<typeof setTimeout> | undefined;
  const isTeLang = () => veld.value.length > grens;
  const tel = () => {
    const over = grens - veld.value.length;
    const regel = over > DICHTBIJ ? "" : over >= 0 ? CLIENT.nog(over) : CLIENT.teveel(-over);
    beeld.textContent = regel;
    beeld.dataset.teLang = String(isTeLang());
    if (isTeLang()) veld.setAttribute("aria-invalid", "true");
    else veld.removeAttribute("aria-invalid");
    clearTimeout(klok);
    if (regel !== "") klok = setTimeout(() => (stem.textContent = regel), RUST_MS);
  };
  veld.addEventListener("input", tel);
  return { tel, isTeLang };
}
