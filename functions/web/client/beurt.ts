/** A turn on the screen: what waits for an answer, and the answer that takes its place. */
import { toonKnoppen } from "./kopieer.ts";
import { element } from "./pagina.ts";
import { CLIENT } from "./teksten.ts";

/** What was typed with a card that moves below it, as high as most answers: what comes then pushes nothing away. */
export function maakWachtend(label: string): HTMLElement {
  const wacht = element("article", "beurt beurt--nieuw");
  const zin = element("p", "utrecht-paragraph getypt", label);
  zin.prepend(element("span", "visueel-verborgen", CLIENT.getypt));
  const kaart = element("div", "wachtend");
  kaart.ariaHidden = "true";
  kaart.append(...[1, 2, 3].map(() => element("span", "stip")));
  wacht.append(zin, kaart);
  return wacht;
}

/**
 * Puts the answer in the place of what waited, whole; the style sheet lets its parts appear one after the other.
 * Returns the turn, or null when the answer held none.
 * @param html what the server made: the only source of it
 */
export function zetBeurt(gesprek: HTMLElement, wacht: HTMLElement, html: string): HTMLElement | null {
  const sjabloon = document.createElement("template");
  sjabloon.innerHTML = html;
  toonKnoppen(sjabloon.content);
  const beurt = sjabloon.content.querySelector<HTMLElement>("article");
  for (const eerder of gesprek.querySelectorAll(".beurt--nieuw")) {
    if (eerder !== wacht) eerder.classList.remove("beurt--nieuw");
  }
  beurt?.classList.add("beurt--nieuw");
  if (beurt?.hasAttribute("data-vergeten")) gesprek.replaceChildren(sjabloon.content);
  else wacht.replaceWith(sjabloon.content);
  return beurt;
}

/** Who to call, for the ear: the heading of the turn is read because it gets the focus, this is what comes after it. */
export function voorlees(beurt: HTMLElement): string {
  const tekst = (vinder: string) => beurt.querySelector(vinder)?.textContent?.trim() ?? "";
  return [tekst(".ingang h3"), tekst(".ingang .bel__nummer")].filter((deel) => deel !== "").join(", ");
}

/** Brings the top of a turn into view. */
export function toonBeurt(beurt: Element): void {
  const rustig = matchMedia("(prefers-reduced-motion: reduce)").matches;
  beurt.scrollIntoView({ block: "start", behavior: rustig ? "instant" : "smooth" });
}
