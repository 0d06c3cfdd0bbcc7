/** The question back that separates the candidates best. */
import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import type { Match } from "../matching/index.ts";
import type { Antwoord } from "./schema.ts";
import { DOORVRAAG_ALGEMEEN, KEUZE_ANDERS } from "./teksten.ts";

/** Choices of the general question; more is hard to read on a phone. */
const MAX_KEUZES = 4;
/**
 * A question of a record is easier to answer than a list of names, but when it leaves out more than half of what may be
 * meant, its answer is "something else" too often.
 */
const MINSTE_DEKKING = 0.5;

/**
 * Of the questions that belong to the candidates the one whose choices cover most of what may be meant, as long as it
 * separates two of them; else a choice between the candidates themselves.
 */
export function maakDoorvraag(
  kaart: Opzoeken,
  { kandidaten }: Pick<Match, "kandidaten">,
): NonNullable<Antwoord["vraag"]> {
  const bekend = kandidaten.flatMap(({ knelpunt, zekerheid }) => {
    const record = kaart.knelpunten.get(knelpunt);
    return record ? [{ id: knelpunt, zekerheid, record }] : [];
  });
  const gedektDoor = (ids: readonly string[]) => bekend.filter(({ id }) => ids.includes(id));
  const dekking = (gedekt: typeof bekend) => gedekt.reduce((som, { zekerheid }) => som + zekerheid, 0);
  const algemeen = bekend.slice(0, MAX_KEUZES);

  const [beste] = bekend
    .flatMap(({ record: { doorvraag } }) => doorvraag ?? [])
    .map((vraag) => ({ vraag, gedekt: gedektDoor(vraag.keuzes.map(({ knelpunt }) => knelpunt)) }))
    .filter(({ gedekt }) => gedekt.length >= 2)
    .sort((a, b) => dekking(b.gedekt) - dekking(a.gedekt));
  if (beste && dekking(beste.gedekt) >= MINSTE_DEKKING * dekking(algemeen)) {
    const { vraag, keuzes } = beste.vraag;
    return {
      tekst: vraag,
      keuzes: [...keuzes.map(({ knelpunt, label }) => ({ id: knelpunt, label })), KEUZE_ANDERS],
    };
  }
  return {
    tekst: DOORVRAAG_ALGEMEEN,
    keuzes: [...algemeen.map(({ id, record: { naam } }) => ({ id, label: naam })), KEUZE_ANDERS],
  };
}
