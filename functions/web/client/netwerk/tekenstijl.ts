/** How the graph looks. The colours are those of the style sheet, read from the page, so they follow dark and forced. */
import type { StylesheetJson } from "cytoscape";
import type { GraafSoort } from "../../netwerk/graaf/soorten.ts";

/** A shape for each kind: colour is never the only difference. */
const VORMEN = {
  organisatie: "hexagon",
  loket: "rectangle",
  contactpersoon: "ellipse",
  knelpunt: "triangle",
  regeling: "diamond",
  voorbeeld: "star",
} as const satisfies Record<GraafSoort, string>;
const SOORTEN = ["organisatie", "loket", "contactpersoon", "knelpunt", "regeling", "voorbeeld"] as const;
const GEEN = { "background-opacity": 0, "border-width": 0, events: "no" } as const;

/**
 * The style of the drawing, with the colours that the page has now.
 * @param doek the element that is drawn on
 */
export function stijl(doek: HTMLElement): StylesheetJson {
  const kleur = kleurlezer(doek);
  const letter = getComputedStyle(doek).fontFamily;
  const [tekst, zacht, accent, vlak] = [kleur("tekst"), kleur("zacht"), kleur("accent"), kleur("vlak")];
  const label = { label: "data(naam)", "font-family": letter, color: tekst } as const;
  return [
    { selector: "node", style: { width: 22, height: 22, "overlay-opacity": 0 } },
    ...SOORTEN.map((soort) => ({
      selector: `.${soort}`,
      style: {
        shape: VORMEN[soort],
        "background-color": kleur(soort),
        "border-width": 1.5,
        "border-color": vlak,
      } as const,
    })),
    {
      selector: ".ver",
      style: {
        ...label,
        width: 34,
        height: 34,
        "font-size": 9,
        "min-zoomed-font-size": 9,
        "text-wrap": "wrap",
        "text-max-width": "84px",
        "text-valign": "bottom",
        "text-margin-y": 2,
        "text-background-color": vlak,
        "text-background-opacity": 0.8,
      },
    },
    {
      selector: ".buur, .midden, .trede",
      style: {
        ...label,
        "font-size": 20,
        "text-wrap": "wrap",
        "text-max-width": "280px",
        "text-background-color": vlak,
        "text-background-opacity": 1,
      },
    },
    { selector: ".buur", style: { "text-halign": "right", "text-valign": "center", "text-margin-x": 8 } },
    {
      selector: ".midden",
      style: {
        width: 64,
        height: 64,
        "border-width": 4,
        "border-color": accent,
        "font-size": 22,
        "font-weight": "bold",
        "text-max-width": "320px",
        "text-valign": "top",
        "text-margin-y": -10,
        "text-background-color": vlak,
        "text-background-opacity": 0.9,
        "text-background-padding": "4px",
      },
    },
    {
      selector: ".trede",
      style: {
        width: 40,
        height: 40,
        "border-width": 3,
        "border-color": accent,
        shape: "ellipse",
        "background-color": accent,
        "text-valign": "bottom",
        "text-margin-y": 8,
        "text-max-width": "240px",
      },
    },
    {
      selector: ".domein",
      style: {
        ...label,
        shape: "ellipse",
        width: "data(maat)",
        height: "data(maat)",
        "background-color": kleur("veld"),
        "border-width": 4,
        "border-color": accent,
        "font-size": 72,
        "font-weight": "bold",
        "text-wrap": "wrap",
        "text-max-width": "560px",
        "text-valign": "center",
      },
    },
    { selector: ".kop, .nummer, .veldnaam", style: { ...GEEN, ...label, "font-weight": "bold" } },
    { selector: ".kop", style: { "font-size": 22, "text-halign": "right", "text-margin-x": -12 } },
    { selector: ".nummer", style: { "font-size": 22, color: vlak, "text-valign": "center", "z-index": 20 } },
    { selector: ".veldnaam", style: { "font-size": 84, "text-wrap": "wrap", "text-max-width": "900px" } },
    { selector: "edge", style: { width: 1, "line-color": zacht, "curve-style": "haystack" } },
    { selector: ".band", style: { "line-opacity": 0.3 } },
    { selector: ".tussen", style: { visibility: "hidden" } },
    { selector: ".buurlijn", style: { "line-opacity": 0.55, width: 1.5 } },
    {
      selector: ".tredelijn",
      style: {
        width: 4,
        "line-color": accent,
        "curve-style": "straight",
        "target-arrow-shape": "triangle",
        "target-arrow-color": accent,
        "arrow-scale": 1.3,
      },
    },
    // From the middle straight down between the names, and only then aside.
    {
      selector: ".eerste",
      style: { "curve-style": "taxi", "taxi-direction": "downward", "taxi-turn": "-70px" },
    },
    {
      selector: "edge.aangewezen",
      style: { visibility: "visible", "line-opacity": 1, width: 2, "line-color": accent },
    },
    {
      selector: "node.aangewezen",
      style: { "border-width": 4, "border-color": accent, "min-zoomed-font-size": 0, "z-index": 10 },
    },
  ];
}

/** Colours as the drawing knows them: names and variables are asked of an element that is thrown away again. */
function kleurlezer(doek: HTMLElement): (naam: string) => string {
  return (naam) => {
    const proef = document.createElement("span");
    proef.style.color = `var(--graaf-${naam})`;
    doek.append(proef);
    const gelezen = getComputedStyle(proef).color;
    proef.remove();
    return gelezen;
  };
}
