/** The short checklist of signs that more is going on, and what they change. */
import { SIGNAALCODES, SIGNALEN, type Signaal } from "../../pagina/paneel/teksten.ts";
import { element } from "../pagina.ts";

/** The checklist in the page. */
export interface Signaalvakjes {
  gekozen(): Signaal[];
  zet(aan: readonly string[]): void;
}

/**
 * Takes over the boxes.
 * @param advies where stands what the chosen ones change
 * @param veranderd called when somebody ticks one
 */
export function maakSignaalvakjes(
  doel: HTMLElement,
  advies: HTMLElement,
  veranderd: () => void,
): Signaalvakjes {
  const vakjes = [...doel.querySelectorAll<HTMLInputElement>("input")];
  const gekozen = () =>
    SIGNAALCODES.filter((code) => vakjes.some(({ checked, value }) => checked && value === code));
  const toon = () =>
    advies.replaceChildren(
      ...gekozen().map((code) => element("p", "utrecht-paragraph", SIGNALEN[code].advies)),
    );
  doel.addEventListener("change", () => {
    toon();
    veranderd();
  });
  return {
    gekozen,
    zet(aan) {
      for (const vakje of vakjes) vakje.checked = aan.includes(vakje.value);
      toon();
    },
  };
}
