/** One caller after the other: what is wiped for the next one, and how it comes back. */
import { PANEEL } from "../../pagina/paneel/teksten.ts";
import { element } from "../pagina.ts";
import type { AfloopTeller, GeteldGesprek } from "./afloop.ts";
import type { Signaalvakjes } from "./signaalvakjes.ts";
import type { Uitslag } from "./uitslag.ts";

/** So long the button to bring everything back is in sight. */
const HERSTEL_MS = 10_000;

/** Everything of one call. It is in this page only, and only until the next caller says something. */
interface Gesprek {
  tekst: string;
  signalen: readonly string[];
  knelpunt: string | null;
  geteld: GeteldGesprek;
}

/** What it works with. */
export interface BellerDelen {
  veld: HTMLTextAreaElement;
  /** Where the button stands; a screen reader hears what comes in it. */
  terugzetten: HTMLElement;
  signalen: Signaalvakjes;
  uitslag: Uitslag;
  afloop: AfloopTeller;
  zoek: () => void;
  open: (knelpunt: string) => void;
  /** Called when a call is over for good and nobody is on the line. */
  naGesprek: () => void;
}

/** The caller who is on the line. */
export interface Beller {
  /** True from the first word, sign or step until it is wiped. */
  bezig(): boolean;
  wis(): void;
  herstel(): void;
  /** The words have changed. */
  getypt(): void;
}

/** Makes one. */
export function maakBeller(delen: BellerDelen): Beller {
  const { afloop, signalen, terugzetten, uitslag, veld } = delen;
  let gewist: Gesprek | null = null;
  let klok = 0;
  const bezig = () => veld.value !== "" || signalen.gekozen().length > 0 || uitslag.open() !== null;

  const haalKnopWeg = () => {
    window.clearTimeout(klok);
    terugzetten.replaceChildren();
  };
  const naBedenktijd = () => {
    // Whoever is on their way to the button still finds it.
    if (terugzetten.matches(":hover, :focus-within")) return wachtAf();
    haalKnopWeg();
    if (!bezig()) delen.naGesprek();
  };
  const wachtAf = () => {
    window.clearTimeout(klok);
    klok = window.setTimeout(naBedenktijd, HERSTEL_MS);
  };

  function herstel(): void {
    if (gewist === null) return;
    const { geteld, knelpunt, signalen: eerder, tekst } = gewist;
    gewist = null;
    haalKnopWeg();
    veld.value = tekst;
    signalen.zet(eerder);
    afloop.zetTerug(geteld);
    delen.zoek();
    veld.focus();
    if (knelpunt !== null) delen.open(knelpunt);
  }

  function toonKnop(): void {
    const knop = element("button", "utrecht-button utrecht-button--secondary-action", `${PANEEL.herstel} `);
    knop.type = "button";
    knop.append(element("kbd", "toets", "Ctrl+Z"));
    knop.addEventListener("click", herstel);
    terugzetten.replaceChildren(element("span", "", PANEEL.gewist), knop);
    wachtAf();
  }

  return {
    bezig,
    herstel,
    wis() {
      if (bezig()) {
        const knelpunt = uitslag.open()?.knelpunt ?? null;
        // The end of the call before this one can no longer be changed.
        if (gewist !== null) afloop.maakDefinitief();
        gewist = { tekst: veld.value, signalen: signalen.gekozen(), knelpunt, geteld: afloop.legWeg() };
        toonKnop();
      }
      veld.value = "";
      signalen.zet([]);
      delen.zoek();
      uitslag.leeg();
      veld.focus();
      window.scrollTo({ top: 0 });
    },
    getypt() {
      // Who types over the old words has another caller too.
      const overschreven = gewist === null && veld.value.length <= 1;
      if (gewist === null && !overschreven) return;
      if (overschreven) afloop.legWeg();
      afloop.maakDefinitief();
      gewist = null;
      haalKnopWeg();
    },
  };
}
