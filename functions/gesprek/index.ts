/**
 * The conversation: (toestand, bericht) → (toestand, reactie). A pure state machine that knows no channel and does no
 * I/O; the text of the bericht is used and forgotten, only codes and ids stay in the toestand.
 */
import type { Antwoord, Waarschuwing } from "../antwoord/schema.ts";
import { KEUZE_ANDERS } from "../antwoord/teksten.ts";
import { normaliseer } from "../matching/analyse/normaliseer.ts";
import { privacyWaarschuwing } from "../privacy/index.ts";
import type { Hulpmiddelen } from "./hulpmiddelen.ts";
import { herkenOpdracht, type Opdracht } from "./opdrachten.ts";
import type { Actie, Reactie } from "./reactie.ts";
import {
  ACTIES,
  gemeenteOnbekend,
  gemeenteOnthouden,
  gewist,
  nietsTeVerkennen,
  overgeslagen,
  TEKSTEN,
  VOORBEELDVRAGEN,
  watIkWeet,
} from "./teksten.ts";
import { LEGE_TOESTAND, type Toestand, type Zaak } from "./toestand.ts";
import {
  andereMogelijkheid,
  type Beurt,
  beantwoord,
  beginZaak,
  herhaal,
  type Kader,
  kies,
  kloptNiet,
  volgendeTrede,
  vraagNogEens,
} from "./zaak.ts";

export type { Hulpmiddelen } from "./hulpmiddelen.ts";
export type { Actie, Reactie, Verkenning } from "./reactie.ts";
export { LEGE_TOESTAND, type Toestand, toestandSchema, vulAan } from "./toestand.ts";

/** What a user sent. */
export interface Bericht {
  tekst: string;
  /** The day of the message, `JJJJ-MM-DD`. */
  vandaag: string;
  /** Ids of ingangen or organisaties that were tried before this question. */
  geprobeerd?: readonly string[] | undefined;
}

/** What comes back: the new state and what to say. */
export interface Uitkomst {
  toestand: Toestand;
  reactie: Reactie;
  /** True when the user asked to be forgotten: the channel deletes what it stored. */
  vergeten: boolean;
}

const VOORBEELDEN: Actie[] = VOORBEELDVRAGEN.map((vraag) => ({ label: vraag, stuur: vraag }));

/** Handles one message. Never throws: whatever is typed gets a reactie with a way on. */
export function voerGesprek(hulp: Hulpmiddelen, toestand: Toestand, bericht: Bericht): Uitkomst {
  const tekst = bericht.tekst.trim();
  if (!/[\p{L}\p{N}?]/u.test(tekst)) return zeg(toestand, TEKSTEN.leeg, VOORBEELDEN);
  const kader: Kader = { hulp, vandaag: bericht.vandaag, waarschuwingen: [] };
  const opdracht = herkenOpdracht(tekst);
  if (opdracht && !isVraag(hulp, opdracht)) return voerUit(kader, toestand, opdracht);

  const gekozen = keuzeUit(hulp, toestand.zaak, tekst);
  if (gekozen !== null) return kiesMet(kader, toestand, gekozen);

  const { match, waarschuwingen, geprobeerd } = zoekOp(hulp, tekst);
  const metWaarschuwing = { ...kader, waarschuwingen };
  const net = samen(bekendeIds(hulp, bericht.geprobeerd), geprobeerd);
  const { zaak } = toestand;
  if (zaak && zaak.keuzes.length > 0) {
    return toon(
      beantwoord(metWaarschuwing, toestand, { ...zaak, geprobeerd: samen(zaak.geprobeerd, net) }, match),
    );
  }
  // After "iets anders" the same case is told in other words: what was tried stays tried.
  const isHerformulering = zaak !== undefined && zaak.gekozen === null;
  return toon(
    beginZaak(metWaarschuwing, toestand, match, samen(isHerformulering ? zaak.geprobeerd : [], net)),
  );
}

function samen(eerder: readonly string[], net: readonly string[]): string[] {
  return [...new Set([...eerder, ...net])];
}

/**
 * Answers one loose question, without a conversation: what the API, the command line and the graded questions use.
 * @param gemeente name of the gemeente of the professional, when known
 */
export function beantwoordVraag(
  hulp: Hulpmiddelen,
  { tekst, gemeente, geprobeerd = [], vandaag }: Bericht & { gemeente?: string | undefined },
): Antwoord {
  const naam = gemeente === undefined ? null : hulp.zoekGemeente(gemeente);
  const { match, waarschuwingen, geprobeerd: genoemd } = zoekOp(hulp, tekst);
  if (gemeente !== undefined && naam === null) {
    waarschuwingen.push({ code: "onbekende-gemeente", tekst: gemeenteOnbekend(gemeente).join(" ") });
  }
  const kader = { hulp, vandaag, waarschuwingen };
  const toestand = { ...LEGE_TOESTAND, ...(naam !== null && { gemeente: naam }) };
  return beginZaak(kader, toestand, match, samen(geprobeerd, genoemd)).antwoord;
}

/** Only ids of the kaart are remembered: what else stands among them may be anything that somebody typed. */
function bekendeIds({ kaart }: Hulpmiddelen, ids: readonly string[] = []): string[] {
  return ids.filter(
    (id) => kaart.loketten.has(id) || kaart.contactpersonen.has(id) || kaart.organisaties.has(id),
  );
}

function zoekOp(hulp: Hulpmiddelen, tekst: string) {
  const { tekst: gemaskeerd, gevonden } = hulp.maskeer(tekst);
  const waarschuwing = privacyWaarschuwing(gevonden);
  const waarschuwingen: Waarschuwing[] = waarschuwing ? [waarschuwing] : [];
  const geprobeerd = hulp.geprobeerdIn(gemaskeerd);
  if (geprobeerd.length > 0) {
    const namen = geprobeerd.flatMap((id) => hulp.kaart.loketten.get(id)?.naam ?? []);
    waarschuwingen.push({ code: "overgeslagen", tekst: overgeslagen(namen) });
  }
  return { match: hulp.match(gemaskeerd), waarschuwingen, geprobeerd };
}

/** True for what only begins as a command: "gemeente wijst aanvraag af", or "kies 2" as the answer to a doorvraag. */
function isVraag(hulp: Hulpmiddelen, opdracht: Opdracht): boolean {
  if (opdracht.soort === "gemeente")
    return opdracht.waarde.includes(" ") && hulp.zoekGemeente(opdracht.waarde) === null;
  return (
    opdracht.soort === "kies" &&
    opdracht.waarde !== KEUZE_ANDERS.id &&
    !hulp.kaart.knelpunten.has(opdracht.waarde)
  );
}

function voerUit(kader: Kader, toestand: Toestand, opdracht: Opdracht): Uitkomst {
  const { hulp } = kader;
  const zaak = toestand.zaak;
  switch (opdracht.soort) {
    case "groet":
      return zeg({ ...toestand, begroet: true }, TEKSTEN.begroeting, [...VOORBEELDEN, ACTIES.help]);
    case "help":
      return zeg(toestand, TEKSTEN.help, zaak?.gekozen != null ? [ACTIES.stap, ACTIES.opnieuw] : VOORBEELDEN);
    case "opnieuw":
      return zeg(zonderZaak(toestand), TEKSTEN.opnieuw, VOORBEELDEN);
    case "vergeet":
      return {
        ...zeg(LEGE_TOESTAND, [...TEKSTEN.vergeten, gewist(geheugen(hulp, toestand))], VOORBEELDEN),
        vergeten: true,
      };
    case "weet":
      return zeg(toestand, watIkWeet(geheugen(hulp, toestand)), [ACTIES.vergeet, ACTIES.help]);
    case "herinner":
      return zeg(toestand, TEKSTEN.herinner, zaak?.gekozen != null ? [ACTIES.stap] : [ACTIES.help]);
    case "gemeente":
      return zetGemeente(kader, toestand, opdracht.waarde);
    case "verken":
      return verken(hulp, toestand, opdracht.waarde);
    case "kies":
      return kiesMet(kader, toestand, opdracht.waarde);
    case "geprobeerd":
      return zaak?.gekozen != null
        ? toon(volgendeTrede(kader, toestand, zaak))
        : zeg(toestand, TEKSTEN.geenZaak, VOORBEELDEN);
    case "meer":
    case "stap":
      if (zaak && zaak.keuzes.length > 0) return toon(vraagNogEens(kader, toestand, zaak));
      return zaak?.gekozen != null
        ? toon(herhaal(kader, toestand, zaak), opdracht.soort === "meer")
        : zeg(toestand, TEKSTEN.geenZaak, VOORBEELDEN);
    case "andere":
    case "klopt-niet": {
      if (!zaak) return zeg(toestand, TEKSTEN.geenZaak, VOORBEELDEN);
      if (zaak.keuzes.length > 0) return kiesMet(kader, toestand, KEUZE_ANDERS.id);
      // With one other reading left there is nothing to choose: show it.
      const ander = () => andereMogelijkheid(kader, toestand, zaak);
      const volgende = opdracht.soort === "andere" ? ander() : (kloptNiet(kader, toestand, zaak) ?? ander());
      return volgende ? toon(volgende) : zeg(zonderZaak(toestand), TEKSTEN.geenAndere, [ACTIES.help]);
    }
  }
}

/** "2", the label of a choice, or its id: what a doorvraag was answered with. Null when it is none of those. */
function keuzeUit(hulp: Hulpmiddelen, zaak: Zaak | undefined, tekst: string): string | null {
  if (!zaak || zaak.keuzes.length === 0) return null;
  const kaal = zonderSlot(tekst);
  const nummer = /^(?:optie |keuze |nummer |kies )?([1-9])$/.exec(kaal)?.[1];
  if (nummer !== undefined) {
    // "Iets anders" stands below the choices and has the number after the last.
    return [...zaak.keuzes, KEUZE_ANDERS.id][Number(nummer) - 1] ?? null;
  }
  const eerste = zaak.kandidaten[0];
  const labels = hulp.kaart.knelpunten.get(eerste?.knelpunt ?? "")?.doorvraag?.keuzes ?? [];
  const metLabel = labels.find(
    ({ label, knelpunt }) => zonderSlot(label) === kaal && zaak.keuzes.includes(knelpunt),
  );
  if (metLabel) return metLabel.knelpunt;
  return (
    zaak.keuzes.find((id) => id === kaal || zonderSlot(hulp.kaart.knelpunten.get(id)?.naam ?? "") === kaal) ??
    null
  );
}

/** "2.", "2)" and "Geen adres (BRP)" without what stands last, so that it matters neither in what is typed nor in a label. */
function zonderSlot(tekst: string): string {
  return normaliseer(tekst)
    .replace(/(?<![.)!?\s])[.)!?\s]+$/, "")
    .trim();
}

function kiesMet(kader: Kader, toestand: Toestand, id: string): Uitkomst {
  const zaak = toestand.zaak;
  if (id === KEUZE_ANDERS.id) {
    const afgewezen = zaak?.keuzes ?? [];
    const zonder = zaak && {
      ...toestand,
      zaak: { ...zaak, keuzes: [], kandidaten: [], afgewezen: [...zaak.afgewezen, ...afgewezen] },
    };
    return zeg(zonder ?? toestand, TEKSTEN.anders, [ACTIES.help, ACTIES.opnieuw]);
  }
  const leeg: Zaak = {
    kandidaten: [],
    organisaties: [],
    gekozen: null,
    ingang: null,
    geprobeerd: [],
    afgewezen: [],
    keuzes: [],
    doorvragen: 0,
    spoed: false,
  };
  return toon(kies(kader, toestand, zaak ?? leeg, id));
}

function zetGemeente(kader: Kader, toestand: Toestand, getypt: string): Uitkomst {
  const naam = kader.hulp.zoekGemeente(getypt);
  if (naam === null) return zeg(toestand, gemeenteOnbekend(kader.hulp.maskeer(getypt).tekst), [ACTIES.help]);
  const nieuw = { ...toestand, gemeente: naam };
  const acties = toestand.zaak?.gekozen != null ? [ACTIES.stap, ACTIES.opnieuw] : VOORBEELDEN;
  return zeg(nieuw, gemeenteOnthouden(naam), acties);
}

function verken(hulp: Hulpmiddelen, toestand: Toestand, getypt: string): Uitkomst {
  const gevonden = hulp.verken(getypt);
  if (!gevonden) return zeg(toestand, nietsTeVerkennen(hulp.maskeer(getypt).tekst), [ACTIES.help]);
  const { verkenning, buren } = gevonden;
  const hulpBij: Actie[] =
    verkenning.soort === "knelpunt" ? [{ label: "Help mij hiermee", stuur: `kies ${verkenning.id}` }] : [];
  const terug = toestand.zaak?.gekozen != null ? [ACTIES.stap] : [];
  return {
    toestand,
    vergeten: false,
    reactie: { soort: "verkenning", verkenning, acties: [...hulpBij, ...buren, ...terug, ACTIES.opnieuw] },
  };
}

function geheugen(hulp: Hulpmiddelen, { gemeente, zaak }: Toestand) {
  const knelpunt = zaak?.gekozen == null ? undefined : hulp.kaart.knelpunten.get(zaak.gekozen)?.naam;
  return { gemeente, knelpunt, geprobeerd: zaak?.geprobeerd.length ?? 0 };
}

function zonderZaak({ zaak: _, ...rest }: Toestand): Toestand {
  return rest;
}

function zeg(toestand: Toestand, regels: readonly string[], acties: readonly Actie[]): Uitkomst {
  return {
    toestand,
    vergeten: false,
    reactie: { soort: "bericht", regels: [...regels], acties: [...acties] },
  };
}

function toon({ toestand, antwoord }: Beurt, uitgebreid = false): Uitkomst {
  return {
    toestand,
    vergeten: false,
    reactie: { soort: "antwoord", antwoord, uitgebreid, acties: actiesBij(antwoord, uitgebreid) },
  };
}

/** No dead ends: every answer has a way on. */
function actiesBij(antwoord: Antwoord, uitgebreid: boolean): Actie[] {
  switch (antwoord.uitkomst) {
    case "advies":
    case "spoed":
      return [
        ACTIES.geprobeerd,
        ACTIES.andere,
        uitgebreid ? ACTIES.stap : ACTIES.meer,
        ACTIES.kloptNiet,
        ACTIES.opnieuw,
      ];
    case "doorvragen":
      return [
        ...(antwoord.vraag?.keuzes ?? []).map(({ id, label }) => ({ label, stuur: `kies ${id}` })),
        ACTIES.opnieuw,
      ];
    case "niets-gevonden":
    case "buiten-bereik":
      return [...VOORBEELDEN, ACTIES.help];
  }
}
