/**
 * What whoever deploys may choose, read from the environment of `npx sst deploy`. Pure, so that a test reads it without
 * SST. A wrong value stops the deploy: half a setting is found out about only in production.
 */

/** The choices, checked. */
export interface Instellingen {
  /** Microsoft Teams is registered. */
  readonly teams: boolean;
  /** WhatsApp is registered. */
  readonly whatsapp: boolean;
  /** Sites that may show the pages in a frame; null: none. */
  readonly inbedding: string | null;
  /** Domain of the web and of Teams; null: the address that API Gateway gives. */
  readonly domein: string | null;
  /** ARN of a certificate, when the DNS of that domain is not in Route 53 of this account. */
  readonly certificaat: string | null;
  /** Who is mailed by an alarm; null: nobody, the alarms are in the console only. */
  readonly alarmEmail: string | null;
  /** Who is mailed the weekly report; null: there is none. */
  readonly rapportEmail: string | null;
  /** Requests a second that the API lets through, over all users together. */
  readonly perSeconde: number;
  /** Requests that the API takes at once before that limit counts. */
  readonly piek: number;
  /** How many copies of each Lambda may run at once; null: what the account has. */
  readonly gelijktijdig: number | null;
  /** Name above every page; null: only that of the product. */
  readonly organisatie: string | null;
  /** Where people of the gemeente sign in, with OpenID Connect; null: the pages are public. */
  readonly aanmelden: { readonly uitgever: string; readonly clientId: string } | null;
  /** What the account may cost in a month before `alarmEmail` is mailed, in US dollars; null: nobody counts. */
  readonly maandbudget: number | null;
}

/** A parameter is wrong; the message says which, and what it should look like. */
export class InstellingFout extends Error {
  readonly code = "infra/instelling";
}

type Omgeving = Readonly<Record<string, string | undefined>>;

const HOSTNAAM = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
const UITGEVER = /^https:\/\/(?![^/]+\/(?:common|organizations|consumers)(?:\/|$))[^\s?#]+$/;
const CERTIFICAAT = /^arn:aws:acm:eu-central-1:\d{12}:certificate\/[\w-]+$/;

function lees(omgeving: Omgeving, naam: string, vorm: RegExp, voorbeeld: string): string | null {
  const waarde = omgeving[naam] || null;
  if (waarde !== null && !vorm.test(waarde))
    throw new InstellingFout(`${naam} is '${waarde}'. Schrijf het zoals ${voorbeeld}, of laat het weg.`);
  return waarde;
}

function leesAan(omgeving: Omgeving, naam: string): boolean {
  return lees(omgeving, naam, /^(?:aan|uit)$/, "aan of uit") === "aan";
}

function leesGetal(omgeving: Omgeving, naam: string): number | null {
  const waarde = lees(omgeving, naam, /^[1-9]\d{0,4}$/, "een heel getal vanaf 1");
  return waarde === null ? null : Number(waarde);
}

function leesAanmelden(omgeving: Omgeving): Instellingen["aanmelden"] {
  const uitgever = lees(
    omgeving,
    "OIDC_UITGEVER",
    UITGEVER,
    "https://login.microsoftonline.com/<map-id>/v2.0 (van één organisatie, nooit 'common')",
  );
  const clientId = omgeving.OIDC_CLIENT_ID || null;
  if ((uitgever === null) !== (clientId === null))
    throw new InstellingFout(
      "OIDC_UITGEVER en OIDC_CLIENT_ID horen bij elkaar. Zet beide of geen van beide.",
    );
  return uitgever === null || clientId === null ? null : { uitgever, clientId };
}

/**
 * Reads the parameters.
 * @throws {InstellingFout} when one is wrong
 */
export function leesInstellingen(omgeving: Omgeving): Instellingen {
  const instellingen: Instellingen = {
    teams: leesAan(omgeving, "TEAMS"),
    whatsapp: leesAan(omgeving, "WHATSAPP"),
    inbedding: omgeving.INBEDDING || null,
    domein: lees(omgeving, "DOMEIN", HOSTNAAM, "bellen.gemeente.nl"),
    certificaat: lees(
      omgeving,
      "DOMEIN_CERTIFICAAT",
      CERTIFICAAT,
      "arn:aws:acm:eu-central-1:123456789012:certificate/<id>",
    ),
    alarmEmail: lees(omgeving, "ALARM_EMAIL", EMAIL, "beheer@gemeente.nl"),
    rapportEmail: lees(omgeving, "RAPPORT_EMAIL", EMAIL, "redactie@gemeente.nl"),
    perSeconde: leesGetal(omgeving, "API_PER_SECONDE") ?? 50,
    piek: leesGetal(omgeving, "API_PIEK") ?? 100,
    gelijktijdig: leesGetal(omgeving, "LAMBDA_GELIJKTIJDIG"),
    organisatie: lees(omgeving, "ORGANISATIE", /^.{1,60}$/, "Gemeente Zwolle, hooguit 60 tekens"),
    aanmelden: leesAanmelden(omgeving),
    maandbudget: leesGetal(omgeving, "MAANDBUDGET"),
  };
  if (instellingen.certificaat !== null && instellingen.domein === null)
    throw new InstellingFout("DOMEIN_CERTIFICAAT is gezet, maar DOMEIN niet. Zet beide of geen van beide.");
  if (instellingen.maandbudget !== null && instellingen.alarmEmail === null)
    throw new InstellingFout(
      "MAANDBUDGET is gezet, maar ALARM_EMAIL niet: dan hoort niemand het. Zet beide.",
    );
  return instellingen;
}
