/** The graph of the kaart: its records, how they hang together, and where each stands. */
import type { Opzoeken } from "../../../../knowledge/opzoeken.ts";
import type { Domein } from "../../../../knowledge/schema.ts";
import { geldtIn } from "../../../antwoord/ingang.ts";
import { alleKnopen } from "../rondom.ts";
import { plaats } from "./plekken.ts";
import {
  GRAAF_SOORTEN,
  type Graaf,
  type GraafKnoop,
  type GraafSoort,
  isGraafSoort,
  type Veld,
} from "./soorten.ts";

type ZonderPlek = Omit<GraafKnoop, "x" | "y">;

/**
 * Makes the graph. The same kaart gives the same graph, to the last digit.
 * @param domeinNaam how a domein is called on the page
 */
export function maakGraaf(kaart: Opzoeken, domeinNaam: Readonly<Record<Domein, string>>): Graaf {
  const eigen = eigenschappen(kaart);
  const knopen = alleKnopen(kaart).flatMap(({ id, naam, noemt, soort }) => {
    const sleutel = `${soort}/${id}`;
    const { domeinen = [], gemeenten = null } = eigen.get(sleutel) ?? {};
    if (!isGraafSoort(soort)) return [];
    const buren = GRAAF_SOORTEN.flatMap((een) => (noemt[een] ?? []).map((van) => `${een}/${van ?? ""}`));
    return [{ knoop: { sleutel, soort, id, naam, domeinen, gemeenten } satisfies ZonderPlek, buren }];
  });
  const plek = new Map(knopen.map(({ knoop }, i) => [knoop.sleutel, i]));
  const banden = new Map<string, readonly [number, number]>();
  for (const [van, { buren }] of knopen.entries()) {
    for (const buur of buren) {
      const naar = plek.get(buur);
      if (naar === undefined || naar === van) continue;
      banden.set(`${Math.min(van, naar)}-${Math.max(van, naar)}`, [van, naar]);
    }
  }
  const buren = burenVan(
    knopen.map(({ knoop }) => knoop),
    [...banden.values()],
  );
  const { domeinen, plekken } = plaats(
    knopen.map(({ knoop: { sleutel, soort } }, i) => ({
      sleutel,
      soort,
      domein: eigen.get(sleutel)?.veld ?? "meervoudig",
      banden: buren[i] ?? [],
    })),
  );
  return {
    knopen: knopen.map(({ knoop }) => ({ ...knoop, ...(plekken.get(knoop.sleutel) ?? { x: 0, y: 0 }) })),
    banden: [...banden.values()],
    domeinen: domeinen.map(({ domein, midden, straal, x, y }) => ({
      domein,
      naam: domeinNaam[domein],
      x: Math.round(x),
      y: Math.round(y),
      midden: Math.round(midden),
      straal: Math.round(straal),
      aantal: knopen.filter(({ knoop }) => knoop.domeinen.includes(domein)).length,
    })),
  };
}

/** For each place in the list the sleutels it is tied to. */
function burenVan(knopen: readonly { sleutel: string }[], banden: Graaf["banden"]): string[][] {
  const buren = knopen.map((): string[] => []);
  for (const [van, naar] of banden) {
    buren[van]?.push(knopen[naar]?.sleutel ?? "");
    buren[naar]?.push(knopen[van]?.sleutel ?? "");
  }
  return buren;
}

/** One domein with all that belongs to it, also what has its main place elsewhere, as one round field. */
export function maakVeld({ banden, knopen }: Graaf, domein: Domein): Veld {
  const buren = burenVan(knopen, banden);
  const { plekken } = plaats(
    knopen.flatMap(({ domeinen, sleutel, soort }, i) =>
      domeinen.includes(domein) ? [{ sleutel, soort, domein, banden: buren[i] ?? [] }] : [],
    ),
  );
  return [...plekken].map(([sleutel, { x, y }]) => [sleutel, x, y]);
}

/** The gemeenten that something on the kaart is limited to, in alphabetical order. */
export function gemeentenVan({ knopen }: Graaf): string[] {
  const namen = new Set(knopen.flatMap(({ gemeenten }) => gemeenten ?? []));
  return [...namen].sort(new Intl.Collator("nl").compare);
}

interface Eigenschappen {
  domeinen: readonly Domein[];
  /** In whose field it stands: an ingang stands with its organisatie. */
  veld: Domein | undefined;
  gemeenten: readonly string[] | null;
}

function eigenschappen({ kaart, organisaties }: Opzoeken): ReadonlyMap<string, Eigenschappen> {
  const plaatsen = plaatsenzoeker(kaart.gemeenten);
  const eigen = new Map<string, Eigenschappen>();
  const zet = (soort: GraafSoort, id: string, rest: Eigenschappen) => eigen.set(`${soort}/${id}`, rest);
  for (const [soort, ingangen] of [
    ["loket", kaart.loketten],
    ["contactpersoon", kaart.contactpersonen],
  ] as const) {
    for (const { domeinen, gebied, id, organisatie } of ingangen) {
      const veld = organisaties.get(organisatie)?.domeinen[0] ?? domeinen[0];
      zet(soort, id, { domeinen, veld, gemeenten: geldtIn(gebied, undefined) ? null : plaatsen(gebied) });
    }
  }
  const perOrganisatie = new Map<string, string[]>();
  for (const { gebied, organisatie } of [...kaart.loketten, ...kaart.contactpersonen])
    perOrganisatie.set(organisatie, [...(perOrganisatie.get(organisatie) ?? []), gebied]);
  for (const { domeinen, id } of kaart.organisaties) {
    const gebieden = perOrganisatie.get(id) ?? [];
    const overal = gebieden.length === 0 || gebieden.some((gebied) => geldtIn(gebied, undefined));
    const gemeenten = overal ? null : [...new Set(gebieden.flatMap(plaatsen))];
    zet("organisatie", id, { domeinen, veld: domeinen[0], gemeenten });
  }
  for (const { domeinen, id } of kaart.regelingen)
    zet("regeling", id, { domeinen, veld: domeinen[0], gemeenten: null });
  for (const { domeinen, id } of kaart.knelpunten)
    zet("knelpunt", id, { domeinen, veld: domeinen[0], gemeenten: null });
  for (const { domeinen, gemeente, id } of kaart.voorbeelden)
    zet("voorbeeld", id, {
      domeinen,
      veld: domeinen[0],
      gemeenten: gemeente === undefined ? null : plaatsen(gemeente),
    });
  return eigen;
}

/** Finds which gemeenten an area names; each area is looked at once. */
function plaatsenzoeker(gemeenten: readonly { naam: string; ookBekendAls: readonly string[] }[]) {
  const bekend = new Map<string, string[]>();
  return (gebied: string): string[] => {
    const al = bekend.get(gebied);
    if (al !== undefined) return al;
    const namen = gemeenten
      .filter(({ naam, ookBekendAls }) => [naam, ...ookBekendAls].some((een) => noemt(gebied, een)))
      .map(({ naam }) => naam);
    bekend.set(gebied, namen);
    return namen;
  };
}

/** True when the area names this place: `geldtIn` tells whole words apart, but takes "landelijk" for every place. */
function noemt(gebied: string, plaats: string): boolean {
  return geldtIn(`in ${gebied}`, plaats);
}
