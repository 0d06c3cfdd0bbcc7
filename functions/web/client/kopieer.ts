import { CLIENT } from "./teksten.ts";

const TERUG_MS = 2500;

/** Shows the buttons in a part of the page that only a script can make work; until here they are hidden. */
export function toonKnoppen(deel: ParentNode): void {
  const kan = navigator.clipboard ? "[data-kopieer], [data-print]" : "[data-print]";
  for (const knop of deel.querySelectorAll<HTMLElement>(kan)) knop.hidden = false;
}

/** Copies what the button carries, or else the quote beside it, and says in `status` whether that worked. */
export async function kopieer(knop: HTMLElement, status: HTMLElement): Promise<void> {
  const zin = () => knop.closest("section")?.querySelector("blockquote")?.textContent?.trim() ?? "";
  try {
    await navigator.clipboard.writeText(knop.dataset.tekst ?? zin());
    const label = knop.textContent;
    status.textContent = CLIENT.gekopieerd;
    knop.textContent = `✓ ${CLIENT.gekopieerd}`;
    setTimeout(() => {
      knop.textContent = label;
      if (status.textContent === CLIENT.gekopieerd) status.textContent = "";
    }, TERUG_MS);
  } catch {
    status.textContent = CLIENT.kopieerMislukt;
  }
}
