/** Conversations with the real kaart. After every message the promises that always hold are checked. */
import { expect } from "vitest";
import { type Antwoord, antwoordSchema } from "../../functions/antwoord/schema.ts";
import { maakAssistent } from "../../functions/assistent/index.ts";
import { kennis } from "../../functions/assistent/kennis.ts";
import {
  type Hulpmiddelen,
  LEGE_TOESTAND,
  type Reactie,
  type Toestand,
  toestandSchema,
  type Uitkomst,
  voerGesprek,
} from "../../functions/gesprek/index.ts";
import type { Match } from "../../functions/matching/index.ts";
import { GEEN_MATCH } from "../antwoord/kaartje.ts";

export const VANDAAG = "2026-03-01";

export const { kaart } = kennis;
export const hulp: Hulpmiddelen = maakAssistent(kennis);

/** One message, with a check of what must hold after every message. */
export function stuur(toestand: Toestand, tekst: string, met: Hulpmiddelen = hulp): Uitkomst {
  const vooraf = structuredClone(toestand);
  const uitkomst = voerGesprek(met, toestand, { tekst, vandaag: VANDAAG });
  expect(toestand).toEqual(vooraf);
  expect(toestandSchema.parse(uitkomst.toestand)).toEqual(uitkomst.toestand);
  const { reactie } = uitkomst;
  expect(reactie.acties.length).toBeGreaterThan(0);
  for (const { label, stuur: tekstVanKnop } of reactie.acties) {
    expect(label.trim()).not.toBe("");
    expect(tekstVanKnop.trim()).not.toBe("");
  }
  if (reactie.soort === "antwoord") expect(antwoordSchema.parse(reactie.antwoord)).toEqual(reactie.antwoord);
  if (reactie.soort === "bericht") expect(reactie.regels.join("").trim()).not.toBe("");
  return uitkomst;
}

/** A conversation that remembers where it is. */
export function gesprek(met: Hulpmiddelen = hulp, begin: Toestand = LEGE_TOESTAND) {
  let toestand = begin;
  let laatste: Uitkomst | undefined;
  const zeg = (tekst: string): Uitkomst => {
    laatste = stuur(toestand, tekst, met);
    toestand = laatste.toestand;
    return laatste;
  };
  return {
    zeg,
    /** Says something that must lead to an answer. */
    vraag: (tekst: string): Antwoord => antwoordVan(zeg(tekst).reactie),
    /** Presses the button with this label. */
    druk: (label: string): Uitkomst => {
      const knop = laatste?.reactie.acties.find((actie) => actie.label === label);
      if (!knop) throw new Error(`no button '${label}'`);
      return zeg(knop.stuur);
    },
    get toestand() {
      return toestand;
    },
  };
}

/** The answer in a reactie. */
export function antwoordVan(reactie: Reactie): Antwoord {
  if (reactie.soort !== "antwoord") throw new Error(`no antwoord but ${JSON.stringify(reactie)}`);
  return reactie.antwoord;
}

/** The lines of a reactie that is a bericht. */
export function regelsVan(reactie: Reactie): string {
  if (reactie.soort !== "bericht") throw new Error(`no bericht but a ${reactie.soort}`);
  return reactie.regels.join("\n");
}

/** A matcher that knows what to say to each text, so that a test does not hang on what the model learned. */
export function metMatches(matches: Readonly<Record<string, Partial<Match>>>): Hulpmiddelen {
  return {
    ...hulp,
    match: (tekst) => ({ ...GEEN_MATCH, ...matches[tekst] }),
  };
}

/** A matcher that says the same to everything. */
export function metSteeds(match: Partial<Match>): Hulpmiddelen {
  return { ...hulp, match: () => ({ ...GEEN_MATCH, ...match }) };
}

/** Kandidaten with these chances. */
export function kansen(...paren: readonly (readonly [id: string, zekerheid: number])[]): Match["kandidaten"] {
  return paren.map(([knelpunt, zekerheid]) => ({ knelpunt, zekerheid, waarom: [] }));
}
