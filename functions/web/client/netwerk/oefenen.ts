/**
 * Keeps in this browser which cases were practised, and how. Nothing is sent; without a script, or where the browser
 * keeps nothing, the pages work the same but remember nothing.
 */
const SLEUTEL = "oefenen";
const TEKST = {
  stand: (gedaan: number, van: number, raak: number) =>
    `Je deed ${gedaan} van de ${van} gevallen. Bij ${raak} koos je iemand die echt meedeed.`,
  leeg: "Je deed nog geen geval. Je voortgang is leeg.",
  raak: "gedaan, raak",
  anders: "gedaan, anders gekozen",
} as const;

type Stand = Record<string, "goed" | "anders">;

/** What this browser remembers; null when it keeps nothing. */
function lees(): Stand | null {
  try {
    const bewaard: unknown = JSON.parse(localStorage.getItem(SLEUTEL) ?? "{}");
    if (typeof bewaard !== "object" || bewaard === null) return {};
    return Object.fromEntries(
      Object.entries(bewaard).flatMap(([id, hoe]) =>
        hoe === "goed" || hoe === "anders" ? [[id, hoe] as const] : [],
      ),
    );
  } catch (fout) {
    // Damaged by somebody's own hand: start again. Refused by the browser: remember nothing.
    return fout instanceof SyntaxError ? {} : null;
  }
}

function bewaar(stand: Stand): boolean {
  try {
    localStorage.setItem(SLEUTEL, JSON.stringify(stand));
    return true;
  } catch {
    return false;
  }
}

/** On the page of an outcome: remember it, and let a screen reader begin there. */
function onthoud(uitkomst: HTMLElement): void {
  const { casus, uitkomst: hoe } = uitkomst.dataset;
  const stand = lees();
  document.getElementById("uitkomst")?.focus();
  if (stand === null || casus === undefined || (hoe !== "goed" && hoe !== "anders")) return;
  // The first choice counts: after that the answer is known.
  const bewaard = bewaar({ [casus]: hoe, ...stand });
  document.querySelector("[data-bewaard]")?.toggleAttribute("hidden", !bewaard);
}

/** On the page with all cases: how far somebody is, and which are done. */
function toon(vak: HTMLElement): void {
  const stand = lees();
  if (stand === null) return;
  const cases = [...document.querySelectorAll<HTMLElement>("a[data-casus]")];
  const gedaan = cases.flatMap(({ dataset: { casus = "" } }) => stand[casus] ?? []);
  const regel = vak.querySelector("[data-stand]");
  if (regel) {
    regel.textContent =
      gedaan.length === 0
        ? TEKST.leeg
        : TEKST.stand(gedaan.length, cases.length, gedaan.filter((hoe) => hoe === "goed").length);
  }
  for (const link of cases) {
    link.parentElement?.querySelector(".verwijzing__erbij")?.remove();
    const hoe = stand[link.dataset.casus ?? ""];
    if (hoe === undefined) continue;
    const erbij = document.createElement("span");
    erbij.className = "verwijzing__erbij";
    erbij.textContent = hoe === "goed" ? TEKST.raak : TEKST.anders;
    link.after(erbij);
  }
}

const uitkomst = document.querySelector<HTMLElement>("[data-uitkomst]");
if (uitkomst) onthoud(uitkomst);

const vak = document.querySelector<HTMLElement>("[data-voortgang]");
if (vak && lees() !== null) {
  vak.hidden = Object.keys(lees() ?? {}).length === 0;
  toon(vak);
  vak.querySelector("[data-wis]")?.addEventListener("click", () => {
    localStorage.removeItem(SLEUTEL);
    toon(vak);
  });
}

export {};
