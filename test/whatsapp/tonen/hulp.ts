/** Messages made from the real kaart, and all that Meta or a reader would hold against them. */
import { maakAssistent } from "../../../functions/assistent/index.ts";
import { kennis } from "../../../functions/assistent/kennis.ts";
import {
  type Hulpmiddelen,
  LEGE_TOESTAND,
  type Reactie,
  type Toestand,
  voerGesprek,
} from "../../../functions/gesprek/index.ts";
import { leesKeuze } from "../../../functions/whatsapp/keuze.ts";
import { toonReactie } from "../../../functions/whatsapp/tonen/index.ts";
import { GRENS, type Uitgaand } from "../../../functions/whatsapp/tonen/soorten.ts";
import { opmaakIn } from "./opmaak.ts";

export const { kaart } = kennis;
export const hulp = maakAssistent(kennis);
export const VANDAAG = "2026-11-22";

/** What the answer to a message is, from an empty conversation unless told. */
export function zeg(tekst: string, vanaf: Toestand = LEGE_TOESTAND, met: Hulpmiddelen = hulp) {
  return voerGesprek(met, vanaf, { tekst, vandaag: VANDAAG });
}

/** The messages that a typed text leads to. */
export function berichtenOp(tekst: string, vanaf?: Toestand): Uitgaand[] {
  return toonReactie(zeg(tekst, vanaf).reactie);
}

/** Length as Meta counts it. Not with the function that is tested. */
export function punten(tekst: string): number {
  let aantal = 0;
  for (const _ of tekst) aantal += 1;
  return aantal;
}

/** The text of a message that is read first. */
export function tekstVan(bericht: Uitgaand | undefined): string {
  if (bericht === undefined) return "";
  if (bericht.type === "text") return bericht.text.body;
  return bericht.type === "interactive" ? bericht.interactive.body.text : "";
}

/** The ways on of a message. */
export function wegenVan(
  bericht: Uitgaand | undefined,
): { id: string; title: string; description?: string }[] {
  if (bericht?.type !== "interactive") return [];
  return bericht.interactive.type === "button"
    ? bericht.interactive.action.buttons.map(({ reply }) => reply)
    : bericht.interactive.action.sections.flatMap(({ rows }) => rows);
}

/** All that Meta would refuse in this message; an empty list for a good one. */
export function foutenIn(bericht: Uitgaand): string[] {
  const fouten: string[] = [];
  const maat = (wat: string, tekst: string, max: number) => {
    if (punten(tekst) > max) fouten.push(`${wat}: ${punten(tekst)} > ${max}`);
    if (tekst.trim() === "") fouten.push(`${wat}: empty`);
    if (/undefined|null|NaN|\[object/.test(tekst)) fouten.push(`${wat}: ${tekst}`);
    if (/\p{Cs}/u.test(tekst)) fouten.push(`${wat}: half a character`);
    if (tekst.trim() === "…") fouten.push(`${wat}: nothing left`);
  };
  const dubbel = (wat: string, teksten: readonly string[]) => {
    if (new Set(teksten).size < teksten.length) fouten.push(`${wat} twice: ${teksten.join(" / ")}`);
  };
  if (bericht.type === "contacts") {
    for (const { name, phones = [] } of bericht.contacts) {
      maat("name", name.formatted_name, 100);
      if (phones.length === 0) fouten.push("contact without a number");
    }
    return fouten;
  }
  if (bericht.type === "text") {
    maat("text", bericht.text.body, GRENS.tekst);
    return [...fouten, ...foutenInOpmaak(bericht.text.body)];
  }
  const { interactive } = bericht;
  maat("body", interactive.body.text, GRENS.body);
  fouten.push(...foutenInOpmaak(interactive.body.text));
  if (interactive.footer) maat("footer", interactive.footer.text, GRENS.voet);
  const wegen = wegenVan(bericht);
  const knoppen = interactive.type === "button";
  if (wegen.length === 0 || wegen.length > (knoppen ? GRENS.knoppen : GRENS.rijen))
    fouten.push(`${wegen.length} ways on`);
  if (interactive.type === "list") {
    maat("list button", interactive.action.button, GRENS.lijstknop);
    for (const { title } of interactive.action.sections) maat("section", title, GRENS.rij);
  }
  for (const { id, title, description } of wegen) {
    maat("id", id, GRENS.id);
    maat("title", title, knoppen ? GRENS.knop : GRENS.rij);
    if (description !== undefined) maat("description", description, GRENS.rijUitleg);
    if (description?.endsWith("…")) fouten.push(`cut: ${description}`);
    if (leesKeuze(id) === null) fouten.push(`id not read back: ${id}`);
  }
  const titels = wegen.map(({ title }) => title);
  dubbel("title", titels);
  dubbel(
    "id",
    wegen.map(({ id }) => id),
  );
  return fouten;
}

/** Only bold, and our own numbers before the choices of a question; every mark that is left has its other half. */
function foutenInOpmaak(tekst: string): string[] {
  const vreemd = opmaakIn(tekst).filter(([soort]) => soort !== "vet" && soort !== "nummers");
  const over = tekst
    .replace(/https?:\/\/\S+/g, "")
    .replace(/\*[^*\n]+\*/g, "")
    .match(/[*`~]/g);
  return [...vreemd.map((een) => `formatting: ${een.join(" ")}`), ...(over ? [`marks left: ${tekst}`] : [])];
}

/**
 * Lines of a message that do not end as a text of the answer ends: cut in the middle.
 * @param bron all texts that the message may hold
 */
export function geknipteRegels(tekst: string, bron: ReadonlySet<string>): string[] {
  return tekst
    .split("\n")
    .map((regel) => regel.replace(/^[*“]|[*”]+$/g, "").trim())
    .filter((regel) => regel !== "" && !eindigtZo(regel, bron));
}

/** So many characters at the end of a text tell it from others. */
const STAART = 14;
const staart = (tekst: string) => tekst.slice(-STAART);

function eindigtZo(regel: string, staarten: ReadonlySet<string>): boolean {
  if (staarten.has(staart(regel))) return true;
  // A text shorter than that stands behind a word of ours: "Bel: 112".
  for (let n = 2; n < STAART; n += 1) {
    if (staarten.has(regel.slice(-n)) && /[\s*“]/.test(regel.at(-n - 1) ?? " ")) return true;
  }
  return false;
}

/** The ends of all texts in a reactie. */
export function eindenVan(reactie: Reactie, erbij: readonly string[]): Set<string> {
  const teksten: string[] = [...erbij];
  const verzamel = (waarde: unknown) => {
    if (typeof waarde === "string") teksten.push(waarde);
    else if (typeof waarde === "object" && waarde !== null)
      for (const een of Object.values(waarde)) verzamel(een);
  };
  verzamel(reactie);
  return new Set(
    teksten.map((tekst) =>
      staart(
        tekst
          .replace(/\s+/g, " ")
          .trim()
          .replace(/[*”]+$/, "")
          .trim(),
      ),
    ),
  );
}
