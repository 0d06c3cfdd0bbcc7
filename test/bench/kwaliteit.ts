/** How good are the answers of an engine? The same measures for ours and for peers. */
import { type Opzoeken, organisatiesVan } from "../../knowledge/opzoeken.ts";
import { deelVan, type Goudvraag } from "../goud/vragen.ts";
import type { Gebouwd } from "./motor.ts";
import { isChat } from "./vragen.ts";

/** What an engine answered. */
export interface Gegeven {
  vraag: Goudvraag;
  knelpunten: string[];
  organisaties: string[];
}

/** Which share was right, over the part that may be looked at and the part that is only scored; null without questions. */
export interface Aandeel {
  kijk: number | null;
  score: number | null;
}

interface Maat {
  naam: string;
  geldt(vraag: Goudvraag): boolean;
  isRaak(gegeven: Gegeven, kaart: Opzoeken): boolean;
}

const overlapt = (een: readonly string[], ander: readonly string[]) => een.some((id) => ander.includes(id));
const raaktOrganisatie =
  (diepte: number) =>
  ({ vraag, organisaties }: Gegeven) =>
    overlapt(organisaties.slice(0, diepte), vraag.organisaties.slice(0, 2));
const raaktKnelpunt =
  (diepte: number) =>
  ({ vraag, knelpunten }: Gegeven) =>
    overlapt(knelpunten.slice(0, diepte), vraag.knelpunten);
const isVerhaal = (vraag: Goudvraag) => !isChat(vraag);
const heeftKnelpunt = ({ knelpunten }: Goudvraag) => knelpunten.length > 0;

/** The measures, in the order of the table. */
export const MATEN: readonly Maat[] = [
  { naam: "chat org@1", geldt: isChat, isRaak: raaktOrganisatie(1) },
  { naam: "chat org@3", geldt: isChat, isRaak: raaktOrganisatie(3) },
  { naam: "verh org@1", geldt: isVerhaal, isRaak: raaktOrganisatie(1) },
  { naam: "verh org@3", geldt: isVerhaal, isRaak: raaktOrganisatie(3) },
  { naam: "knelp@1", geldt: heeftKnelpunt, isRaak: raaktKnelpunt(1) },
  { naam: "knelp@3", geldt: heeftKnelpunt, isRaak: raaktKnelpunt(3) },
  { naam: "domein", geldt: ({ domein }) => domein !== undefined, isRaak: isDomeinRaak },
];

/** The domein of the first knelpunt: one of its first two, the main one and the one beside it. */
function isDomeinRaak({ vraag: { domein }, knelpunten: [eerste = ""] }: Gegeven, kaart: Opzoeken): boolean {
  const domeinen = kaart.knelpunten.get(eerste)?.domeinen.slice(0, 2) ?? [];
  return domeinen.some((een) => een === domein);
}

/**
 * The organisaties that follow from ranked knelpunten: the first of each, then the second of each, and so on. Taking
 * all of the first knelpunt before the second gave every peer a lower top 3.
 */
export function organisatiesUit(kaart: Opzoeken, knelpunten: readonly string[]): string[] {
  const rijen = knelpunten.map((id) => organisatiesVan(kaart, id));
  const langste = Math.max(0, ...rijen.map(({ length }) => length));
  const omDeBeurt = Array.from({ length: langste }, (_, i) => rijen.flatMap((rij) => rij[i] ?? []));
  return [...new Set(omDeBeurt.flat())];
}

/** Asks an engine all questions. */
export async function vraagAlles(
  motor: Gebouwd,
  vragen: readonly Goudvraag[],
  kaart: Opzoeken,
): Promise<Gegeven[]> {
  const gegeven: Gegeven[] = [];
  for (const vraag of vragen) {
    const knelpunten = await motor.zoek(vraag.tekst);
    const organisaties = motor.organisaties?.(vraag.tekst) ?? organisatiesUit(kaart, knelpunten);
    gegeven.push({ vraag, knelpunten, organisaties });
  }
  return gegeven;
}

/** Takes the measures, in the order of {@link MATEN}. */
export function meetKwaliteit(gegeven: readonly Gegeven[], kaart: Opzoeken): Aandeel[] {
  return MATEN.map(({ geldt, isRaak }) => {
    const aandeel = (deel: "kijk" | "score") => {
      const over = gegeven.filter(({ vraag }) => deelVan(vraag) === deel && geldt(vraag));
      return over.length === 0 ? null : over.filter((een) => isRaak(een, kaart)).length / over.length;
    };
    return { kijk: aandeel("kijk"), score: aandeel("score") };
  });
}

/** How often the first organisatie of an engine is right for each time ours is, over the questions it was asked. */
export function verhouding(gegeven: readonly Gegeven[], onze: readonly Gegeven[]): number {
  const gevraagd = new Set(gegeven.map(({ vraag }) => vraag.id));
  const raak = (rij: readonly Gegeven[]) => rij.filter(raaktOrganisatie(1)).length;
  return raak(gegeven) / raak(onze.filter(({ vraag }) => gevraagd.has(vraag.id)));
}
