/** What the model learns from: practice sentences and the wording of the records themselves. */

import type { Oefenzin } from "../../../knowledge/oefenzinnen.ts";
import { type Opzoeken, organisatiesVan, organisatieVanIngang } from "../../../knowledge/opzoeken.ts";
import type { Knelpunt } from "../../../knowledge/schema.ts";
import type { Analyseer } from "../analyse/index.ts";
import { kenmerkenVan } from "./kenmerken.ts";
import type { Voorbeeldzin } from "./voorbereiding.ts";

/** How the chance is divided over one, two or three right answers, best first. */
const VERDELING = [[1], [0.65, 0.35], [0.55, 0.3, 0.15]];
/** Prose of records teaches who decides what, but nobody types like that: it counts half. */
const GEWICHT_RECORD = 0.5;

/** The odd kinds are rare among the sentences but must not be missed: each counts as several. */
const GEWICHT_SOORT: Readonly<Record<string, number>> = { gewoon: 1, spoed: 3, vaag: 6, "buiten-bereik": 6 };

/** Danger words without danger are what keeps false alarms away. */
const GEWICHT_GEEN_SPOED = 4;

/** All labelled sentences for a kaart. */
export function maakLesstof(
  kaart: Opzoeken,
  oefenzinnen: readonly Oefenzin[],
  analyseer: Analyseer,
): Voorbeeldzin[] {
  const zin = (tekst: string) => kenmerkenVan(analyseer(tekst));
  const eigenaars = eigenaarsVanKnelpunten(kaart, oefenzinnen);

  const uitKnelpunten = kaart.kaart.knelpunten.flatMap((knelpunt) =>
    [...knelpunt.herkenning, knelpunt.naam, knelpunt.omschrijving].map(
      (tekst): Voorbeeldzin => ({
        kenmerken: zin(tekst),
        doel: {
          organisatie: eigenaars.get(knelpunt.id) ?? verdeel(knelpunt.betrokken),
          knelpunt: verdeel([knelpunt.id]),
          domein: verdeel(knelpunt.domeinen),
          soort: verdeel([knelpunt.spoed ? "spoed" : "gewoon"]),
        },
        gewicht: {},
      }),
    ),
  );
  const uitOefenzinnen = oefenzinnen.map((oefenzin): Voorbeeldzin => {
    const knelpunt = oefenzin.k === undefined ? undefined : kaart.knelpunten.get(oefenzin.k);
    const soort = soortVan(oefenzin, knelpunt);
    const domeinen = oefenzin.d ?? knelpunt?.domeinen ?? [];
    return {
      kenmerken: zin(oefenzin.t),
      doel: {
        ...(oefenzin.o.length > 0 && { organisatie: verdeel(oefenzin.o) }),
        ...(knelpunt && { knelpunt: verdeel([knelpunt.id]) }),
        ...(domeinen.length > 0 && { domein: verdeel(domeinen) }),
        soort: verdeel([soort]),
      },
      gewicht: { soort: oefenzin.s === "geen-spoed" ? GEWICHT_GEEN_SPOED : (GEWICHT_SOORT[soort] ?? 1) },
    };
  });
  const uitRecords = [...prozaPerOrganisatie(kaart)].map(
    ([organisatie, tekst]): Voorbeeldzin => ({
      kenmerken: zin(tekst),
      doel: { organisatie: verdeel([organisatie]) },
      gewicht: { organisatie: GEWICHT_RECORD },
    }),
  );
  return [...uitKnelpunten, ...uitOefenzinnen, ...uitRecords];
}

function verdeel(namen: readonly string[]): Map<string, number> {
  const eerste = [...new Set(namen)].slice(0, VERDELING.length);
  const delen = VERDELING[eerste.length - 1] ?? [];
  return new Map(eerste.map((naam, i) => [naam, delen[i] ?? 0]));
}

function soortVan({ s }: Oefenzin, knelpunt: Knelpunt | undefined): string {
  if (s === "spoed" || s === "vaag" || s === "buiten-bereik") return s;
  return s === undefined && knelpunt?.spoed ? "spoed" : "gewoon";
}

/**
 * Whom to call for each knelpunt, as chances. Practice sentences say it best, because `betrokken` lists all who take
 * part: all of them together have a say, so that no single label decides. Without any, the organisatie of the ingang
 * comes first.
 */
function eigenaarsVanKnelpunten(
  kaart: Opzoeken,
  oefenzinnen: readonly Oefenzin[],
): Map<string, Map<string, number>> {
  const labels = new Map<string, string[][]>();
  for (const { k, o } of oefenzinnen) {
    if (k === undefined || o.length === 0) continue;
    const lijst = labels.get(k) ?? [];
    lijst.push(o);
    labels.set(k, lijst);
  }
  return new Map(
    kaart.kaart.knelpunten.map(({ id }) => [
      id,
      gemiddelde((labels.get(id) ?? [organisatiesVan(kaart, id)]).map(verdeel)),
    ]),
  );
}

function gemiddelde(verdelingen: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const som = new Map<string, number>();
  for (const verdeling of verdelingen) {
    for (const [naam, kans] of verdeling) som.set(naam, (som.get(naam) ?? 0) + kans / verdelingen.length);
  }
  return som;
}

/** Texts that say what an organisatie does or decides. */
function* prozaPerOrganisatie(kaart: Opzoeken): Generator<[string, string]> {
  const { organisaties, loketten, contactpersonen, regelingen } = kaart.kaart;
  for (const { id, naam, afkorting, taak } of organisaties) yield [id, `${naam} ${afkorting ?? ""} ${taak}`];
  for (const { organisatie, wanneerWel } of loketten)
    for (const tekst of wanneerWel) yield [organisatie, tekst];
  for (const { organisatie, rol, watDezeRolKan } of contactpersonen)
    yield [organisatie, `${rol} ${watDezeRolKan}`];
  for (const { naam, watHetIs, valkuil, waarAanvragen } of regelingen) {
    const organisatie =
      "organisatie" in waarAanvragen
        ? waarAanvragen.organisatie
        : organisatieVanIngang(kaart, waarAanvragen.loket);
    if (organisatie === undefined) continue;
    yield [organisatie, naam];
    yield [organisatie, `${naam}. ${watHetIs}`];
    yield [organisatie, valkuil];
  }
  for (const { term, synoniemen, eigenaar } of kaart.kaart.begrippen) {
    if (eigenaar !== undefined) for (const naam of [term, ...synoniemen]) yield [eigenaar, naam];
  }
}
