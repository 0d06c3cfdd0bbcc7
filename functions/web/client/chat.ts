/**
 * Sends the forms of the page without reloading it. The server renders every turn; this script only puts it in its
 * place. Without it, or when it fails to start, the same forms load a page each.
 */
import { maakWachtend, toonBeurt, voorlees, zetBeurt } from "./beurt.ts";
import { druk } from "./druk.ts";
import { haalBeurt } from "./haal.ts";
import { kopieer, toonKnoppen } from "./kopieer.ts";
import { element, type Pagina, vindPagina } from "./pagina.ts";
import { CLIENT } from "./teksten.ts";
import { maakTeller } from "./teller.ts";
import { volgVerbinding } from "./verbinding.ts";

/** What is sent, what the user sees of it, and whether it came from the field. */
interface Bericht {
  tekst: string;
  label: string;
  getypt: boolean;
}

function start(pagina: Pagina): void {
  const { chat, fout, gesprek, melding, status, veld, vraag } = pagina;
  const teller = maakTeller(veld, pagina.teller, melding);
  let bezig = false;

  const stuur = async (bericht: Bericht): Promise<void> => {
    if (bezig) return;
    if (bericht.getypt && teller.isTeLang()) return veld.focus();
    bezig = true;
    fout.replaceChildren();
    chat.dataset.chat = "bezig";
    melding.textContent = "";
    status.textContent = CLIENT.bezig;
    const wacht = maakWachtend(bericht.label);
    gesprek.append(wacht);
    if (bericht.getypt) zetVeld("");
    toonBeurt(wacht);
    const uitkomst = await haalBeurt(vraag.action, bericht.tekst);
    bezig = false;
    status.textContent = "";
    if (typeof uitkomst === "string") return toonFout(bericht, wacht, uitkomst);
    const beurt = zetBeurt(gesprek, wacht, uitkomst.html);
    if (!beurt) return;
    beurt.querySelector<HTMLElement>(".beurt__kop")?.focus({ preventScroll: true });
    melding.textContent = voorlees(beurt);
    toonBeurt(beurt);
  };

  const zetVeld = (tekst: string): void => {
    veld.value = tekst;
    teller.tel();
  };

  /** Says what went wrong, gives the text back and offers to try again. */
  const toonFout = (bericht: Bericht, wacht: HTMLElement, reden: string): void => {
    wacht.remove();
    if (bericht.getypt && veld.value === "") zetVeld(bericht.tekst);
    if (!gesprek.firstElementChild) chat.dataset.chat = "leeg";
    const knop = element("button", "utrecht-button utrecht-button--secondary-action", CLIENT.opnieuw);
    knop.addEventListener("click", () => (bericht.getypt ? vraag.requestSubmit() : stuur(bericht)));
    fout.append(element("p", "utrecht-paragraph", reden), knop);
    fout.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("submit", (gebeurtenis) => {
    const formulier = gebeurtenis.target;
    if (!(formulier instanceof HTMLFormElement) || formulier.action !== vraag.action) return;
    gebeurtenis.preventDefault();
    const knop = gebeurtenis.submitter;
    if (formulier === vraag) stuur({ tekst: veld.value, label: veld.value, getypt: true });
    else if (knop instanceof HTMLButtonElement && !klapOpen(knop)) {
      stuur({ tekst: knop.value, label: knop.textContent ?? knop.value, getypt: false });
    }
  });

  document.addEventListener("click", ({ target }) => {
    const knop =
      target instanceof Element ? target.closest<HTMLElement>("[data-kopieer], [data-print]") : null;
    if (knop?.hasAttribute("data-kopieer")) kopieer(knop, status);
    const beurt = knop?.hasAttribute("data-print") ? knop.closest<HTMLElement>(".beurt") : null;
    if (beurt) druk(beurt);
  });

  veld.addEventListener("keydown", (toets) => {
    if (toets.key === "Enter" && !toets.shiftKey && !toets.isComposing) {
      toets.preventDefault();
      vraag.requestSubmit();
    } else if (toets.key === "Escape") zetVeld("");
  });

  volgVerbinding(pagina.verbinding);
  toonKnoppen(document);
}

/** "Meer" asks for what already stands folded in the same turn: open that instead. */
function klapOpen(knop: HTMLButtonElement): boolean {
  const details = knop.value === "meer" ? knop.closest("article")?.querySelector("details") : null;
  if (!details || details.open) return false;
  details.open = true;
  details.querySelector("summary")?.focus();
  return true;
}

const pagina = vindPagina(document);
if (pagina) start(pagina);
