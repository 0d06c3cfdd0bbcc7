/**
 * Draws the graph on the page of the kaart. The places come from the server; this script only draws them, follows the
 * links of the list without loading a page, and moves the picture. Without it the list says the same.
 */
import cytoscape from "cytoscape";
import type { Graaf } from "../../netwerk/graaf/soorten.ts";
import { type Beeld, elementen, leesBeeld } from "./elementen.ts";
import { stijl } from "./tekenstijl.ts";

const GEDULD_MS = 20_000;
const STAP = 80;
const ZOOM = 1.35;
const LETTER = 15;
/** Below this the names around a record are too small. */
const LEESBAAR = 0.5;
/** Cytoscape writes a style element of its own when nothing has this id; our policy would refuse it, and our own style sheet says the same. */
const STIJL_ID = "__________cytoscape_stylesheet";

interface Delen {
  graaf: HTMLElement;
  tekening: HTMLElement;
  doek: HTMLElement;
  stand: HTMLElement;
  fout: HTMLElement;
  foutregel: HTMLElement;
  gegevens: string;
}

function vindDelen(): Delen | null {
  const zoek = (kenmerk: string) => document.querySelector<HTMLElement>(`[data-${kenmerk}]`);
  const graaf = zoek("graaf");
  const tekening = zoek("tekening");
  const doek = zoek("doek");
  const stand = zoek("stand");
  const fout = zoek("fout");
  const foutregel = zoek("foutregel");
  const gegevens = graaf?.dataset.gegevens;
  return graaf && tekening && doek && stand && fout && foutregel && gegevens !== undefined
    ? { graaf, tekening, doek, stand, fout, foutregel, gegevens }
    : null;
}

const paneel = () => document.querySelector<HTMLElement>("[data-paneel]");

async function start(delen: Delen): Promise<void> {
  const { doek, fout, foutregel, gegevens, graaf, stand, tekening } = delen;
  let bron: Graaf;
  try {
    const antwoord = await fetch(gegevens, { signal: AbortSignal.timeout(GEDULD_MS) });
    if (!antwoord.ok) throw new Error(`${antwoord.status}`);
    bron = await antwoord.json();
  } catch {
    stand.textContent = "";
    fout.hidden = false;
    tekening.dataset.staat = "fout";
    foutregel.textContent = paneel()?.dataset.mislukt ?? "";
    return;
  }
  stand.textContent = "";
  tekening.dataset.staat = "klaar";
  const cy = maakTekening(doek);

  const toon = () => {
    const beeld = leesBeeld(paneel()?.dataset.toon);
    const wat = elementen(bron, beeld);
    cy.batch(() => {
      cy.elements().remove();
      cy.add(wat);
    });
    const leeg = cy.nodes(".record").empty();
    stand.textContent = leeg ? (paneel()?.dataset.leeg ?? "") : "";
    tekening.dataset.staat = leeg ? "leeg" : "klaar";
    tekening.dataset.getekend = String(cy.nodes(".record").length);
    begin(cy, beeld);
  };
  const ga = maakGa(toon);

  cy.on("tap", "node.domein", ({ target }) => ga(domeinAdresVan(String(target.id()))));
  cy.on("mouseover", "node.domein", () => {
    doek.style.cursor = "pointer";
  });
  cy.on("mouseout", "node.domein", () => {
    doek.style.cursor = "";
  });
  cy.on("tap", "node.record", ({ target }) => ga(recordAdresVan(String(target.id()))));
  cy.on("mouseover", "node.record", ({ target }) => {
    doek.style.cursor = "pointer";
    target.addClass("aangewezen");
    // Far away the name would be too small to read.
    if (target.hasClass("ver")) target.style("font-size", Math.max(9, LETTER / cy.zoom()));
    target.connectedEdges().addClass("aangewezen");
  });
  cy.on("mouseout", "node.record", () => {
    doek.style.cursor = "";
    cy.nodes(".aangewezen").removeStyle();
    cy.elements(".aangewezen").removeClass("aangewezen");
  });
  graaf.addEventListener("click", (klik) => {
    const doel = klik.target instanceof Element ? klik.target : null;
    const knop = doel?.closest<HTMLElement>("[data-doe]");
    if (knop?.dataset.doe) beweeg(cy, knop.dataset.doe, leesBeeld(paneel()?.dataset.toon));
    const link = doel?.closest<HTMLAnchorElement>("a[data-ga]");
    if (!link || klik.ctrlKey || klik.metaKey || klik.shiftKey || klik.button !== 0) return;
    klik.preventDefault();
    ga(link.href);
  });
  graaf.addEventListener("submit", (verstuur) => {
    const formulier = verstuur.target;
    if (!(formulier instanceof HTMLFormElement)) return;
    verstuur.preventDefault();
    ga(adresVan(formulier));
  });
  addEventListener("popstate", () => ga(location.href, false));
  // Colours come from the style sheet: when light becomes dark, or colours are forced, they are read again.
  for (const vraag of ["(prefers-color-scheme: dark)", "(forced-colors: active)"]) {
    matchMedia(vraag).addEventListener("change", () => cy.style(stijl(doek)));
  }
  addEventListener("resize", () => cy.resize());
  toon();
}

function maakTekening(doek: HTMLElement): cytoscape.Core {
  if (!document.getElementById(STIJL_ID)) {
    const plaatshouder = document.createElement("meta");
    plaatshouder.id = STIJL_ID;
    document.head.append(plaatshouder);
  }
  return cytoscape({
    container: doek,
    elements: [],
    style: stijl(doek),
    layout: { name: "preset" },
    autoungrabify: true,
    boxSelectionEnabled: false,
    autounselectify: true,
    hideEdgesOnViewport: true,
    minZoom: 0.03,
    maxZoom: 3,
  });
}

/** Fetches the page of an address and puts its list and its choices in place of these; when that fails, goes there. */
function maakGa(toon: () => void) {
  let laatste = 0;
  return async (adres: string, nieuw = true): Promise<void> => {
    laatste += 1;
    const mijn = laatste;
    try {
      const antwoord = await fetch(adres, { signal: AbortSignal.timeout(GEDULD_MS) });
      const pagina = new DOMParser().parseFromString(await antwoord.text(), "text/html");
      if (mijn !== laatste) return;
      for (const kenmerk of ["[data-paneel]", "[data-keuzes]"]) {
        const vers = pagina.querySelector(kenmerk);
        if (!vers) throw new Error(`the page has no ${kenmerk}`);
        document.querySelector(kenmerk)?.replaceWith(vers);
      }
      if (nieuw) history.pushState(null, "", adres);
      toon();
      paneel()?.querySelector<HTMLElement>("[data-kop]")?.focus({ preventScroll: true });
    } catch {
      if (mijn === laatste) location.assign(adres);
    }
  };
}

function adresVan(formulier: HTMLFormElement): string {
  const adres = new URL(formulier.action);
  for (const [naam, waarde] of new FormData(formulier)) {
    if (typeof waarde === "string" && (waarde !== "" || naam === "zoek"))
      adres.searchParams.append(naam, waarde);
  }
  return adres.href;
}

function domeinAdresVan(domein: string): string {
  const adres = new URL(location.pathname, location.origin);
  adres.searchParams.set("domein", domein);
  return adres.href;
}

function recordAdresVan(sleutel: string): string {
  const adres = new URL(location.pathname, location.origin);
  adres.searchParams.set("record", sleutel);
  const gemeente = new URLSearchParams(location.search).get("gemeente");
  if (gemeente) adres.searchParams.set("gemeente", gemeente);
  return adres.href;
}

/** How the picture begins: whole, but around one record with names that can be read. */
function begin(cy: cytoscape.Core, beeld: Beeld): void {
  pasIn(cy, beeld);
  if (beeld.focus === null || cy.zoom() >= LEESBAAR) return;
  cy.zoom(LEESBAAR);
  cy.center(cy.nodes(".midden"));
}

/** The whole picture; around one record never so large that its signs become plates. */
function pasIn(cy: cytoscape.Core, beeld: Beeld): void {
  cy.resize();
  cy.fit(undefined, beeld.focus === null ? 16 : 24);
  if (cy.zoom() > 1.2) {
    cy.zoom(1.2);
    cy.center();
  }
}

function beweeg(cy: cytoscape.Core, wat: string, beeld: Beeld): void {
  const renderedPosition = { x: cy.width() / 2, y: cy.height() / 2 };
  const stappen: Record<string, { x: number; y: number }> = {
    links: { x: STAP, y: 0 },
    rechts: { x: -STAP, y: 0 },
    op: { x: 0, y: STAP },
    neer: { x: 0, y: -STAP },
  };
  const stap = stappen[wat];
  if (stap) cy.panBy(stap);
  else if (wat === "in") cy.zoom({ level: cy.zoom() * ZOOM, renderedPosition });
  else if (wat === "uit") cy.zoom({ level: cy.zoom() / ZOOM, renderedPosition });
  else if (wat === "alles") pasIn(cy, beeld);
}

const delen = vindDelen();
if (delen) {
  start(delen);
  document.querySelector("[data-opnieuw]")?.addEventListener("click", () => location.reload());
}
