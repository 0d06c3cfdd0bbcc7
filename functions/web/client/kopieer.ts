import { CLIENT } from "./teksten.ts";

/** Shows the copy buttons in a part of the page; they are hidden until here, because they need a script. */
export function toonKopieerknoppen(deel: ParentNode): void {
  if (!navigator.clipboard) return;
  for (const knop of deel.querySelectorAll<HTMLElement>("[data-kopieer]")) knop.hidden = false;
}

/** Copies the quote beside the button and says in `status` whether that worked. */
export async function kopieer(knop: Element, status: HTMLElement): Promise<void> {
  const tekst = knop.closest("section")?.querySelector("blockquote")?.textContent?.trim() ?? "";
  try {
    await navigator.clipboard.writeText(tekst);
    status.textContent = CLIENT.gekopieerd;
    const label = knop.textContent;
    knop.textContent = `✓ ${CLIENT.gekopieerd}`;
    setTimeout(() => {
      knop.textContent = label;
      status.textContent = "";
    }, 2500);
  } catch {
    status.textContent = CLIENT.kopieerMislukt;
  }
}
