/** Reads what `npm run teams:package` was asked: from its arguments, and what is not there from the environment. */
import * as z from "zod";
import { leesArgumenten } from "./argumenten.ts";
import { bezwaarTegenDomein } from "./domein.ts";
import type { PakketKeuze } from "./manifest.ts";

/** A good request; or every mistake in it, a line each; or only the question how it works. */
export type Invoer =
  | { soort: "goed"; keuze: PakketKeuze; uit: string }
  | { soort: "fout"; fouten: readonly string[] }
  | { soort: "help" };

/** A value and where it was given, to say where a mistake stands. */
interface Gegeven {
  bron: string;
  waarde: string;
}

/** Microsoft's limit. */
const MAX_NAAM = 30;
const STANDAARD_UIT = "teams-app.zip";
const OPTIES = ["app-id", "domein", "naam-kort", "uit"] as const;
const VINDPLAATS = "de 'Toepassings-id (client)' van de app-registratie in Entra";

const guid = z.guid().refine((id) => !/^[0-]+$/.test(id));
const drieGetallen = z.string().regex(/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/);

/**
 * Reads the request.
 * @param argumenten what stands behind the command
 * @param omgeving where `TEAMS_APP_ID` and `TEAMS_DOMEIN` count when there is no argument for them
 * @param versie the version in package.json
 */
export function leesInvoer(
  argumenten: readonly string[],
  omgeving: Readonly<Record<string, string | undefined>>,
  versie: string,
): Invoer {
  if (argumenten.some((argument) => argument === "--help" || argument === "-h")) return { soort: "help" };
  const { waarden, vreemd } = leesArgumenten(argumenten, OPTIES);
  const kies = (optie: (typeof OPTIES)[number], variabele: string): Gegeven => {
    const waarde = waarden.get(optie);
    return waarde === undefined
      ? { bron: variabele, waarde: omgeving[variabele]?.trim() ?? "" }
      : { bron: `--${optie}`, waarde };
  };
  const appId = kies("app-id", "TEAMS_APP_ID");
  const domein = kies("domein", "TEAMS_DOMEIN");
  const naamKort = waarden.get("naam-kort");
  const uit = waarden.get("uit") ?? STANDAARD_UIT;

  const fouten = [
    ...vreemd.map((argument) => `"${argument}" ken ik niet. Typ --help voor uitleg.`),
    controleerAppId(appId),
    controleerDomein(domein),
    controleerNaam(naamKort),
    controleerUit(uit),
    controleerVersie(versie),
  ].filter((fout) => fout !== null);
  if (fouten.length > 0) return { soort: "fout", fouten };
  const keuze = { appId: appId.waarde.toLowerCase(), domein: domein.waarde.toLowerCase(), versie };
  return { soort: "goed", keuze: naamKort === undefined ? keuze : { ...keuze, naamKort }, uit };
}

function controleerAppId({ bron, waarde }: Gegeven): string | null {
  if (waarde === "") return `Er is geen app-id. Geef --app-id <guid> of zet TEAMS_APP_ID: ${VINDPLAATS}.`;
  return guid.safeParse(waarde).success ? null : `${bron} "${waarde}" is geen GUID. Plak ${VINDPLAATS}.`;
}

function controleerDomein({ bron, waarde }: Gegeven): string | null {
  if (waarde === "") {
    return "Er is geen domein. Geef --domein <hostnaam> of zet TEAMS_DOMEIN: het domein van de assistent, zoals bellen.gemeente.nl.";
  }
  const bezwaar = bezwaarTegenDomein(waarde.toLowerCase());
  return bezwaar === null ? null : `${bron} "${waarde}" ${bezwaar}`;
}

function controleerNaam(naam: string | undefined): string | null {
  if (naam === undefined || (naam !== "" && naam.length <= MAX_NAAM)) return null;
  return `--naam-kort "${naam}" telt ${naam.length} tekens. Kies een naam van 1 tot ${MAX_NAAM} tekens.`;
}

function controleerUit(pad: string): string | null {
  if (pad.toLowerCase().endsWith(".zip")) return null;
  return `--uit "${pad}" eindigt niet op .zip. Geef het pad van een zipbestand, zoals ${STANDAARD_UIT}.`;
}

function controleerVersie(versie: string): string | null {
  if (drieGetallen.safeParse(versie).success) return null;
  return `De versie in package.json, "${versie}", kan Teams niet lezen. Maak er drie getallen van, zoals 1.2.0.`;
}
