/** The parts of the page that the script works with. */
import type { GemeenteDelen } from "./gemeentekeuze.ts";

export interface Onderdelen {
  paneel: HTMLElement;
  veld: HTMLTextAreaElement;
  vraag: HTMLElement;
  wis: HTMLElement;
  hulp: HTMLElement;
  sneltoetsen: HTMLDialogElement;
  losseToetsen: HTMLInputElement;
  gemeente: GemeenteDelen;
  signalen: HTMLElement;
  signaaladvies: HTMLElement;
  status: HTMLElement;
  terugzetten: HTMLElement;
  melding: HTMLElement;
  uitslag: HTMLElement;
  vandaag: HTMLElement;
  telling: HTMLElement;
  wisTellingen: HTMLElement;
  telMee: HTMLInputElement;
  verbinding: HTMLElement;
  nieuw: HTMLElement;
}

/**
 * Finds them; null when this is another page.
 * @throws {Error} when this is the page but a part is missing: page and script are then of different versions
 */
export function vindOnderdelen(document: Document): Onderdelen | null {
  const paneel = document.querySelector<HTMLElement>("[data-paneel]");
  if (paneel === null) return null;
  const zoek = <T extends HTMLElement>(kenmerk: string, soort: new () => T): T => {
    const gevonden = paneel.querySelector(`[data-${kenmerk}]`);
    if (!(gevonden instanceof soort)) throw new Error(`the page has no [data-${kenmerk}]`);
    return gevonden;
  };
  return {
    paneel,
    veld: zoek("veld", HTMLTextAreaElement),
    vraag: zoek("zoek", HTMLElement),
    wis: zoek("wis", HTMLElement),
    hulp: zoek("hulp", HTMLElement),
    sneltoetsen: zoek("sneltoetsen", HTMLDialogElement),
    losseToetsen: zoek("losse-toetsen", HTMLInputElement),
    gemeente: {
      blok: zoek("gemeente", HTMLDetailsElement),
      kop: zoek("gemeente-kop", HTMLElement),
      naam: zoek("gemeente-naam", HTMLElement),
      formulier: zoek("gemeente-formulier", HTMLFormElement),
      veld: zoek("gemeente-veld", HTMLInputElement),
      lijst: zoek("gemeente-lijst", HTMLElement),
      vergeet: zoek("gemeente-vergeet", HTMLElement),
      melding: zoek("gemeente-melding", HTMLElement),
    },
    signalen: zoek("signalen", HTMLElement),
    signaaladvies: zoek("signaaladvies", HTMLElement),
    status: zoek("status", HTMLElement),
    terugzetten: zoek("terugzetten", HTMLElement),
    melding: zoek("melding", HTMLElement),
    uitslag: zoek("uitslag", HTMLElement),
    vandaag: zoek("vandaag", HTMLElement),
    telling: zoek("telling", HTMLElement),
    wisTellingen: zoek("wis-tellingen", HTMLElement),
    telMee: zoek("tel-mee", HTMLInputElement),
    verbinding: zoek("verbinding", HTMLElement),
    nieuw: zoek("nieuw", HTMLElement),
  };
}
