/**
 * Sends the forms of the page without reloading it. The server renders every turn; this script only puts it in its
 * place. Without it, or when it fails to start, the same forms load a page each.
 */
import { kopieer, toonKopieerknoppen } from "./kopieer.ts";
import { element, type Pagina, vindPagina } from "./pagina.ts";
import { CLIENT } from "./teksten.ts";

const GEDULD_MS = 20_000;

function start(pagina: Pagina): void {
  const { chat, gesprek, status, fout, veld, vraag } = pagina;
  let bezig = false;

  const haal = async (tekst: string): Promise<{ html: string } | string> => {
    try {
      const antwoord = await fetch(vraag.action, {
        method: "POST",
        headers: { "X-Fragment": "1" },
        body: new URLSearchParams({ tekst }),
        credentials: "same-origin",
        redirect: "error",
        signal: AbortSignal.timeout(GEDULD_MS),
      });
      if (antwoord.status === 200) return { html: await antwoord.text() };
      if (antwoord.status === 413) return CLIENT.teLang;
      return antwoord.status === 429 ? CLIENT.teVeel : CLIENT.storing;
    } catch {
      return CLIENT.geenVerbinding;
    }
  };

  const stuur = async (tekst: string, label: string, getypt: boolean): Promise<void> => {
    if (bezig) return;
    bezig = true;
    fout.replaceChildren();
    chat.dataset.chat = "bezig";
    status.textContent = CLIENT.bezig;
    const wacht = element("article", "beurt");
    const zin = element("p", "utrecht-paragraph getypt", label);
    zin.prepend(element("span", "visueel-verborgen", CLIENT.getypt));
    wacht.append(zin);
    gesprek.append(wacht);
    if (getypt) veld.value = "";
    toonBeurt(wacht);

    const uitkomst = await haal(tekst);
    bezig = false;
    status.textContent = "";
    if (typeof uitkomst === "string") {
      wacht.remove();
      if (getypt && veld.value === "") veld.value = tekst;
      if (!gesprek.firstElementChild) chat.dataset.chat = "leeg";
      const knop = element("button", "utrecht-button utrecht-button--secondary-action", CLIENT.opnieuw);
      knop.addEventListener("click", () => {
        if (getypt) vraag.requestSubmit();
        else stuur(tekst, label, false);
      });
      fout.append(element("p", "utrecht-paragraph", uitkomst), knop);
      fout.scrollIntoView({ block: "nearest" });
      return;
    }
    const sjabloon = document.createElement("template");
    sjabloon.innerHTML = uitkomst.html;
    toonKopieerknoppen(sjabloon.content);
    const beurt = sjabloon.content.firstElementChild;
    if (beurt?.hasAttribute("data-vergeten")) gesprek.replaceChildren();
    else wacht.remove();
    gesprek.append(sjabloon.content);
    if (!beurt) return;
    beurt.querySelector<HTMLElement>(".beurt__kop")?.focus({ preventScroll: true });
    toonBeurt(beurt);
  };

  document.addEventListener("submit", (gebeurtenis) => {
    const formulier = gebeurtenis.target;
    if (!(formulier instanceof HTMLFormElement) || formulier.action !== vraag.action) return;
    gebeurtenis.preventDefault();
    const knop = gebeurtenis.submitter;
    if (formulier === vraag) stuur(veld.value, veld.value, true);
    else if (knop instanceof HTMLButtonElement && !klapOpen(knop)) {
      stuur(knop.value, knop.textContent ?? knop.value, false);
    }
  });

  document.addEventListener("click", ({ target }) => {
    const knop = target instanceof Element ? target.closest("[data-kopieer]") : null;
    if (knop) kopieer(knop, status);
  });

  veld.addEventListener("keydown", (toets) => {
    if (toets.key === "Enter" && !toets.shiftKey && !toets.isComposing) {
      toets.preventDefault();
      vraag.requestSubmit();
    } else if (toets.key === "Escape") veld.value = "";
  });

  toonKopieerknoppen(document);
}

/** "Meer" asks for what already stands folded in the same turn: open that instead. */
function klapOpen(knop: HTMLButtonElement): boolean {
  const details = knop.value === "meer" ? knop.closest("article")?.querySelector("details") : null;
  if (!details || details.open) return false;
  details.open = true;
  details.querySelector("summary")?.focus();
  return true;
}

function toonBeurt(beurt: Element): void {
  const rustig = matchMedia("(prefers-reduced-motion: reduce)").matches;
  beurt.scrollIntoView({ block: "start", behavior: rustig ? "instant" : "smooth" });
}

const pagina = vindPagina(document);
if (pagina) start(pagina);
