/** Cards made from the real kaart, and what a Teams client would make of them. */
import { createRequire } from "node:module";
import type * as AdaptiveCards from "adaptivecards";
import { maakAssistent } from "../../functions/assistent/index.ts";
import { kennis } from "../../functions/assistent/kennis.ts";
import { LEGE_TOESTAND, type Reactie, type Toestand, voerGesprek } from "../../functions/gesprek/index.ts";
import type { Plek } from "../../functions/teams/activiteit.ts";
import { leesDruk } from "../../functions/teams/druk.ts";
import { type Kaartkader, toonReactie } from "../../functions/teams/kaart/index.ts";
import { grootte } from "../../functions/teams/kaart/passen.ts";
import type { AdaptiveCard, TextBlock } from "../../functions/teams/kaart/soorten.ts";

// The package has no build that Node can import; this one can be required.
const teams: typeof AdaptiveCards = createRequire(import.meta.url)("adaptivecards/dist/adaptivecards.js");

export const { kaart } = kennis;
export const hulp = maakAssistent(kennis);
export const NU = Date.UTC(2026, 10, 22, 12);
export const VANDAAG = "2026-11-22";
export const PAGINAS = "https://kaart.example.nl";
export const APP_ID = "11111111-2222-4333-8444-555555555555";
export const PLEKKEN = ["persoonlijk", "groep", "kanaal"] as const satisfies readonly Plek[];

/** What the answer to a message is, from an empty conversation unless told. */
export function zeg(tekst: string, vanaf: Toestand = LEGE_TOESTAND) {
  return voerGesprek(hulp, vanaf, { tekst, vandaag: VANDAAG });
}

/** Several messages after each other; the last answer. */
export function zegAlles(...teksten: [string, ...string[]]) {
  const [eerste, ...rest] = teksten;
  return rest.reduce((uitkomst, tekst) => zeg(tekst, uitkomst.toestand), zeg(eerste));
}

/** The frame of a card. */
export function kader(plek: Plek, zaak?: Toestand["zaak"], terug?: Toestand["zaak"]): Kaartkader {
  return { plek, paginas: PAGINAS, appId: APP_ID, zaak, ...(terug && { terug }) };
}

/** The card of what was answered. */
export function kaartVan(
  { reactie, toestand }: { reactie: Reactie; toestand: Toestand },
  plek: Plek = "persoonlijk",
  terug?: Toestand["zaak"],
): AdaptiveCard {
  return toonReactie(reactie, kader(plek, toestand.zaak, terug)).kaart;
}

/** Every object in a card, at any depth. */
export function* delenVan(waarde: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(waarde)) {
    for (const een of waarde) yield* delenVan(een);
  } else if (isObject(waarde)) {
    yield waarde;
    for (const een of Object.values(waarde)) yield* delenVan(een);
  }
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === "object" && waarde !== null && !Array.isArray(waarde);
}

/** The texts of a card in the order in which they are read, hidden ones included. */
export function tekstenVan(bron: AdaptiveCard): TextBlock[] {
  const uit = (elementen: AdaptiveCard["body"]): TextBlock[] =>
    elementen.flatMap((element) => (element.type === "TextBlock" ? [element] : uit(element.items)));
  return uit(bron.body);
}

/** The texts under each other. */
export function leesbaar(bron: AdaptiveCard): string {
  return tekstenVan(bron)
    .map(({ text }) => text)
    .join("\n");
}

/** The addresses that the markdown in a text leads to. */
export function adressenIn(tekst: string): string[] {
  return [...tekst.matchAll(/\]\(([^)]*)\)/g)].map(([, adres = ""]) => adres);
}

const MAX_BYTES = 28 * 1024;
const LINK = /\[[^[\]\n]+\]\((?:https:\/\/[^\s()<>"\\`]+|tel:\+?\d+|mailto:[\w.+-]+@[\w.-]+)\)/g;

/** All that would be wrong with this card in Teams; an empty list for a good one. */
export function foutenIn(bron: AdaptiveCard): string[] {
  const fouten: string[] = [];
  if (grootte(bron) > MAX_BYTES) fouten.push(`${grootte(bron)} bytes`);
  if (bron.version !== "1.5") fouten.push(`version ${bron.version}`);
  if (bron.speak.trim() === "" || bron.fallbackText.trim() === "") fouten.push("nothing to say aloud");
  if (bron.actions.length > 6) fouten.push(`${bron.actions.length} actions`);
  const { body, actions, ...rand } = bron;
  const delen = [
    nagekeken({ ...rand, body: [], actions: [] }),
    ...body.map((element) => nagekeken({ ...KALE_KAART, body: [element] })),
    ...actions.map((actie) => nagekeken({ ...KALE_KAART, actions: [actie] })),
  ];
  fouten.push(...delen.flatMap((deel) => deel.fouten));
  const ids = delen.flatMap((deel) => deel.ids);
  if (new Set(ids).size < ids.length) fouten.push(`ids not unique: ${ids.join(", ")}`);
  const doelen = delen.flatMap((deel) => deel.doelen).filter((doel) => !ids.includes(doel));
  return [...fouten, ...doelen.map((doel) => `no element '${doel}' to show`)];
}

const KALE_KAART = { type: "AdaptiveCard", version: "1.5" };

interface Nagekeken {
  fouten: string[];
  ids: unknown[];
  /** What a button shows and hides. */
  doelen: string[];
}

/** The same part stands in many cards: it is checked once. */
const eerder = new Map<string, Nagekeken>();

/** Checks a card of one part. */
function nagekeken(deelkaart: Readonly<Record<string, unknown>>): Nagekeken {
  const json = JSON.stringify(deelkaart);
  const bekend = eerder.get(json);
  if (bekend) return bekend;
  const uitslag: Nagekeken = { fouten: klachtenVanTeams(json), ids: [], doelen: [] };
  for (const deel of delenVan(deelkaart)) {
    uitslag.fouten.push(...foutenInDeel(deel));
    if ("id" in deel) uitslag.ids.push(deel.id);
    if (Array.isArray(deel.targetElements)) uitslag.doelen.push(...deel.targetElements.map(String));
  }
  eerder.set(json, uitslag);
  return uitslag;
}

function foutenInDeel(deel: Record<string, unknown>): string[] {
  switch (deel.type) {
    case "Container":
      return Array.isArray(deel.items) && deel.items.length > 0 ? [] : ["empty container"];
    case "TextBlock":
      return foutenInTekst(String(deel.text));
    case "Action.OpenUrl":
      return /^https:\/\//.test(String(deel.url)) ? foutenInTitel(deel) : [`opens ${deel.url}`];
    case "Action.Execute":
      return [...foutenInTitel(deel), ...foutenInDruk(deel.data)];
    case "Action.Submit":
      return [...foutenInTitel(deel), ...foutenInZeg(deel.data)];
    default:
      return [];
  }
}

function foutenInTitel({ title }: Record<string, unknown>): string[] {
  return typeof title === "string" && title.trim() !== "" ? [] : ["a button without a name"];
}

/** The parser checks a language with a regular expression that remembers the last one, so every second one fails. */
const FOUT_VAN_DE_LEZER = 'Invalid value "nl" for property "lang".';

/** What Microsoft's own parser has to say. */
function klachtenVanTeams(json: string): string[] {
  const context = new teams.SerializationContext(teams.Versions.v1_5);
  const gelezen = new teams.AdaptiveCard();
  gelezen.parse(JSON.parse(json), context);
  const klachten = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  const { validationEvents } = gelezen.validateProperties();
  return [...klachten, ...validationEvents.map(({ message }) => message)].filter(
    (klacht) => klacht !== FOUT_VAN_DE_LEZER,
  );
}

function foutenInTekst(tekst: string): string[] {
  if (tekst.trim() === "") return ["empty text"];
  // Whatever still looks like a link once the good ones are gone is a bad one.
  const rest = tekst.replace(LINK, "");
  return /[[\]<>`]|\]\(|\*\*|undefined|\[object|NaN/.test(rest) ? [`not well-formed: ${tekst}`] : [];
}

function foutenInDruk(data: unknown): string[] {
  const gelezen = leesDruk(JSON.parse(JSON.stringify(data)));
  return JSON.stringify(gelezen) === JSON.stringify(data) ? [] : [`not read back: ${JSON.stringify(data)}`];
}

/** A button that speaks for the user: both ways in which a client sends it say the same. */
function foutenInZeg(data: unknown): string[] {
  const [geheel, msteams] = [...delenVan(data)];
  return typeof geheel?.tekst === "string" && geheel.tekst !== "" && msteams?.value === geheel.tekst
    ? []
    : [`says nothing: ${JSON.stringify(data)}`];
}
