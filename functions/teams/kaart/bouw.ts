/** Small building blocks of a card. */
import type { Actie, Toestand } from "../../gesprek/index.ts";
import { ACTIES } from "../../gesprek/teksten.ts";
import type { Plek } from "../activiteit.ts";
import type { Druk } from "../druk.ts";
import { TEAMS } from "../teksten.ts";
import type { Action, AdaptiveCard, Container, Element, Execute, TextBlock } from "./soorten.ts";
import { link, veilig } from "./veilig.ts";

/** What every card depends on besides its answer. */
export interface Kaartkader {
  plek: Plek;
  /** Address of our own pages, without a slash at the end. */
  paginas: string;
  /** Id of the app, for a link to the personal chat; "" when there is none. */
  appId: string;
  /** The case as it stands after the answer; a button carries it, so that an old card keeps working. */
  zaak: Toestand["zaak"];
  /** The case before the button that led here: the way back. */
  terug?: Toestand["zaak"];
}

/** Teams shows no more buttons than this. */
export const MAX_ACTIES = 6;
/** A longer label does not fit on a button of a phone: it gets a block of its own. */
export const MAX_KNOP = 24;

/** A heading. */
export function kop(tekst: string, groot = false): TextBlock {
  return {
    type: "TextBlock",
    text: veilig(tekst),
    wrap: true,
    style: "heading",
    size: groot ? "large" : "medium",
    weight: "bolder",
    spacing: "medium",
  };
}

/** A paragraph of plain text. */
export function alinea(tekst: string, opmaak: Partial<TextBlock> = {}): TextBlock {
  return { type: "TextBlock", text: veilig(tekst), wrap: true, ...opmaak };
}

/** A list of plain texts. */
export function opsomming(regels: readonly string[]): TextBlock {
  return { type: "TextBlock", text: regels.map((regel) => `- ${veilig(regel)}`).join("\r"), wrap: true };
}

/** A part with a heading; nothing when it has no content. */
export function deel(opschrift: string, inhoud: readonly Element[]): Element[] {
  return inhoud.length === 0 ? [] : [kop(opschrift), ...inhoud];
}

/** One of our own sentences, in which the alarm numbers can be tapped. */
export function metAlarmnummers(tekst: string): string {
  return veilig(tekst).replace(/\b(112|113|0800 2000)\b/g, (nummer) =>
    link(nummer, `tel:${nummer.replace(/\s/g, "")}`),
  );
}

/** A button that comes back to us with the case, and changes the card. */
export function druk({ label, stuur }: Actie, zaak: Toestand["zaak"]): Execute {
  return {
    type: "Action.Execute",
    title: label,
    verb: "zeg",
    data: { v: 1, stuur, ...(zaak && { zaak }) } satisfies Druk,
  };
}

/** A button that says something in the name of the user: what is said and what is answered both stay readable. */
function zeg({ label, stuur }: Actie): Action {
  return {
    type: "Action.Submit",
    title: label,
    data: { msteams: { type: "imBack", value: stuur }, tekst: stuur },
  };
}

/** The way back to the card that was pressed, where there was one. */
export function terugKnop({ terug }: Kaartkader): Execute[] {
  return terug ? [druk({ label: TEAMS.terug, stuur: ACTIES.stap.stuur }, terug)] : [];
}

/** A choice that is too long for a button: a block that can be pressed as a whole. */
export function keuze(actie: Actie, zaak: Toestand["zaak"]): Container {
  return {
    type: "Container",
    style: "emphasis",
    spacing: "small",
    items: [alinea(actie.label)],
    selectAction: druk(actie, zaak),
  };
}

/**
 * Ways on below a message: short ones as buttons, long ones as blocks. Where others read along, and a message without
 * mention would not reach us, a press changes the card instead of saying something.
 */
export function wegen(
  acties: readonly Actie[],
  kader: Kaartkader,
): { blokken: Container[]; knoppen: Action[] } {
  const { plek, zaak } = kader;
  const inGesprek = plek === "persoonlijk";
  const lang = acties.filter(({ label }) => label.length > MAX_KNOP);
  const kort = acties.filter(({ label }) => label.length <= MAX_KNOP);
  return {
    blokken: lang.map((actie) => keuze(actie, zaak)),
    knoppen: [
      ...terugKnop(kader),
      ...kort.map((actie) => (inGesprek ? zeg(actie) : druk(actie, zaak))),
    ].slice(0, MAX_ACTIES),
  };
}

/** A whole card. */
export function maakKaart(delen: {
  body: Element[];
  acties: Action[];
  /** What a screen reader says and what a client without cards shows. */
  gesproken: string;
}): AdaptiveCard {
  const gesproken = veilig(delen.gesproken);
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: "nl",
    speak: gesproken,
    fallbackText: gesproken,
    body: delen.body,
    actions: delen.acties.slice(0, MAX_ACTIES),
    msteams: { width: "Full" },
  };
}
