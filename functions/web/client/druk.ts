/** Prints one turn: the style sheet for paper leaves the others out while it carries this mark. */
export function druk(beurt: HTMLElement): void {
  beurt.dataset.druk = "";
  addEventListener("afterprint", () => delete beurt.dataset.druk, { once: true });
  print();
}
