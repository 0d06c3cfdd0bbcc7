/** From the graph and what is asked of it to the signs and lines to draw. Pure. */
import type { ElementDefinition } from "cytoscape";
import {
  type Focus,
  type Graaf,
  type GraafFilter,
  type GraafKnoop,
  past,
  type Veld,
} from "../../netwerk/graaf/soorten.ts";

/** What the page asks to be drawn. */
export interface Beeld {
  filter: GraafFilter;
  focus: Focus | null;
  /** Other places, when one domein is shown. */
  veld: Veld | null;
  /** True for the first picture: the domeinen with their organisaties, the rest on demand. */
  begin: boolean;
}

const ALLES: Beeld = {
  filter: { domein: null, gemeente: null, soorten: null },
  focus: null,
  veld: null,
  begin: true,
};

const MAX_NAAM = 56;

/** Reads what the server wrote on the panel. */
export function leesBeeld(tekst: string | undefined): Beeld {
  return tekst === undefined ? ALLES : { ...ALLES, ...JSON.parse(tekst) };
}

/** The signs and the lines of a picture. */
export function elementen(graaf: Graaf, { begin, filter, focus, veld }: Beeld): ElementDefinition[] {
  if (begin) return eerste(graaf);
  return focus === null ? geheel(graaf, filter, veld) : rondom(graaf, focus);
}

/** A name of at most two lines; the list has it whole. */
function kort(naam: string): string {
  return naam.length <= MAX_NAAM
    ? naam
    : `${naam
        .slice(0, MAX_NAAM)
        .replace(/\s\S*$/, "")
        .trimEnd()} …`;
}

function knoopVan({ naam, sleutel, soort }: GraafKnoop, plek: { x: number; y: number }, klassen: string) {
  return {
    group: "nodes",
    data: { id: sleutel, naam: kort(naam) },
    position: { x: plek.x, y: plek.y },
    classes: `record ${soort} ${klassen}`,
  } satisfies ElementDefinition;
}

/** How much of its field the sign of a domein takes; its organisaties stand around it. */
const DEEL_VAN_VELD = 1.3;

/** Every domein as one large sign with its name, and around it its organisaties. */
function eerste({ domeinen, knopen }: Graaf): ElementDefinition[] {
  return [
    ...domeinen.map(
      ({ aantal, domein, midden, naam, straal, x }): ElementDefinition => ({
        group: "nodes",
        data: { id: domein, naam: `${naam}\n${aantal}`, maat: straal * DEEL_VAN_VELD },
        position: { x, y: midden },
        classes: "domein",
      }),
    ),
    ...knopen.filter(({ soort }) => soort === "organisatie").map((knoop) => knoopVan(knoop, knoop, "ver")),
  ];
}

function geheel(graaf: Graaf, filter: GraafFilter, veld: Veld | null): ElementDefinition[] {
  const zichtbaar = graaf.knopen.map((knoop) => past(knoop, filter));
  const lijnen = graaf.banden.flatMap(([van, naar], i): ElementDefinition[] => {
    const [een, ander] = [graaf.knopen[van], graaf.knopen[naar]];
    if (!zichtbaar[van] || !zichtbaar[naar] || een === undefined || ander === undefined) return [];
    // Thousands of lines across the whole picture are a haze that costs seconds: they show when a sign is pointed at.
    const ver = veld === null && een.domeinen[0] !== ander.domeinen[0];
    return [lijn(`band-${i}`, een.sleutel, ander.sleutel, ver ? "band tussen" : "band")];
  });
  const velden = graaf.domeinen.filter(
    ({ domein }) =>
      veld === null && graaf.knopen.some((knoop, i) => zichtbaar[i] && knoop.domeinen[0] === domein),
  );
  const elders = new Map((veld ?? []).map(([sleutel, x, y]) => [sleutel, { x, y }]));
  return [
    ...graaf.knopen
      .filter((_, i) => zichtbaar[i])
      .map((knoop) => knoopVan(knoop, elders.get(knoop.sleutel) ?? knoop, "ver")),
    ...lijnen,
    ...velden.map(({ domein, naam, x, y }) => kop(`domein-${domein}`, naam, { x, y }, "veldnaam")),
  ];
}

function rondom(graaf: Graaf, { koppen, ladder, midden, plekken }: Focus): ElementDefinition[] {
  const perSleutel = new Map(graaf.knopen.map((knoop) => [knoop.sleutel, knoop]));
  const zet = (sleutel: string, plek: { x: number; y: number }, klassen: string) => {
    const knoop = perSleutel.get(sleutel);
    return knoop === undefined ? [] : [knoopVan(knoop, plek, klassen)];
  };
  const trap = ladder.filter(({ sleutel }) => sleutel !== midden && perSleutel.has(sleutel));
  return [
    ...zet(midden, { x: 0, y: 0 }, "midden"),
    ...plekken.flatMap((plek) => zet(plek.sleutel, plek, "buur")),
    ...plekken
      .filter(({ sleutel }) => perSleutel.has(sleutel))
      .map(({ sleutel }, i) => lijn(`buurlijn-${i}`, midden, sleutel, "buurlijn")),
    ...trap.flatMap((plek) => zet(plek.sleutel, plek, "trede")),
    ...trap.map(({ sleutel }, i) =>
      lijn(`trede-${i}`, trap[i - 1]?.sleutel ?? midden, sleutel, i === 0 ? "tredelijn eerste" : "tredelijn"),
    ),
    ...trap.map(({ x, y }, i) => kop(`nummer-${i}`, `${i + 1}`, { x, y }, "nummer")),
    ...koppen.map(({ naam, x, y }, i) => kop(`kop-${i}`, naam, { x, y }, "kop")),
  ];
}

function lijn(id: string, source: string, target: string, klasse: string): ElementDefinition {
  return { group: "edges", data: { id, source, target }, classes: klasse };
}

function kop(
  id: string,
  naam: string,
  position: { x: number; y: number },
  klasse: string,
): ElementDefinition {
  return { group: "nodes", data: { id, naam }, position, classes: klasse };
}
