/** The gemeente of whoever sits here: chosen once, kept in this browser only. */
import { GEMEENTE } from "../../pagina/paneel/teksten.ts";
import { element } from "../pagina.ts";
import type { Geheugen } from "./geheugen.ts";

const SLEUTEL = "paneel.gemeente";

/** The parts of the page for it. */
export interface GemeenteDelen {
  blok: HTMLDetailsElement;
  kop: HTMLElement;
  naam: HTMLElement;
  formulier: HTMLFormElement;
  veld: HTMLInputElement;
  lijst: HTMLElement;
  vergeet: HTMLElement;
  melding: HTMLElement;
}

/** The choice in the page. */
export interface Gemeentekeuze {
  /** The kaart is there: what was chosen on an earlier visit counts from now on. */
  begin(): void;
  /** What the kaart makes of the name that was typed; null when it knows none like it. */
  gevonden(getypt: string, naam: string | null): void;
  /** All names, to choose from. */
  toonNamen(namen: readonly string[]): void;
}

/**
 * Takes over that part of the page.
 * @param zoek asks which gemeente is meant; `gevonden` gets the answer
 * @param vraagNamen asks for all names; `toonNamen` gets them
 * @param veranderd called when the answers may be others now
 */
export function maakGemeentekeuze(
  { blok, formulier, kop, lijst, melding, naam: plek, veld, vergeet }: GemeenteDelen,
  geheugen: Geheugen,
  {
    zoek,
    vraagNamen,
    veranderd,
  }: { zoek: (getypt: string) => void; vraagNamen: () => void; veranderd: () => void },
): Gemeentekeuze {
  const bewaard = () => geheugen.getItem(SLEUTEL) ?? "";
  const toon = (naam: string) => {
    plek.textContent = naam === "" ? GEMEENTE.kies : GEMEENTE.van(naam);
    blok.toggleAttribute("data-gekozen", naam !== "");
    vergeet.hidden = naam === "";
  };
  const sluit = () => {
    blok.open = false;
    kop.focus();
  };

  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    if (veld.value.trim() !== "") zoek(veld.value);
  });
  vergeet.addEventListener("click", () => {
    geheugen.removeItem(SLEUTEL);
    veld.value = "";
    toon("");
    zoek("");
    sluit();
  });
  // Here Esc leaves this form; it does not wipe the call.
  blok.addEventListener("keydown", (toets) => {
    if (toets.key !== "Escape" || !blok.open) return;
    toets.stopPropagation();
    sluit();
  });
  blok.addEventListener("toggle", () => {
    if (!blok.open) return;
    melding.textContent = "";
    if (!lijst.hasChildNodes()) vraagNamen();
    veld.focus();
  });
  toon(bewaard());

  return {
    begin() {
      if (bewaard() !== "") zoek(bewaard());
    },
    gevonden(getypt, naam) {
      if (getypt === "") return veranderd();
      if (naam === null) {
        melding.textContent = GEMEENTE.onbekend;
        // What was kept is no gemeente any more, such as after a merger.
        if (getypt === bewaard()) {
          geheugen.removeItem(SLEUTEL);
          toon("");
        }
        return;
      }
      geheugen.setItem(SLEUTEL, naam);
      toon(naam);
      veld.value = "";
      if (blok.open) sluit();
      veranderd();
    },
    toonNamen(namen) {
      lijst.replaceChildren(...namen.map((naam) => Object.assign(element("option", ""), { value: naam })));
    },
  };
}
