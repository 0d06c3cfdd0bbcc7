/**
 * The matcher for as long as the learned tables are on their way: only what shares words with the kaart. It never
 * claims to be sure and never advises by itself, but the words that mean acute danger count from the first moment.
 */
import type { Opzoeken } from "../../../../knowledge/opzoeken.ts";
import { organisatiesVan } from "../../../../knowledge/opzoeken.ts";
import { type Matcher, type MatchIndex, openAnalyse } from "../../../matching/index.ts";
import { spoedIn } from "../../../matching/weeg/spoed.ts";
import { maakZoek } from "../../../matching/zoek/index.ts";

const MAX_KANDIDATEN = 5;
/** Power of a search score, so that the best stands out; as in the full matcher. */
const SCHERPTE = 3;
/** Highest certainty that shared words alone may give. */
const HOOGSTE = 0.6;

/** Makes the first matcher. */
export function maakSnelleMatcher(kaart: Opzoeken, index: MatchIndex): Matcher {
  const analyseer = openAnalyse(index);
  const zoek = maakZoek(index.zoek);
  return (tekst) => {
    const { zinnen } = analyseer(tekst);
    const treffers = zoek(zinnen.flatMap(({ termen }) => termen)).slice(0, MAX_KANDIDATEN);
    const som = treffers.reduce((totaal, { score }) => totaal + score ** SCHERPTE, 0) || 1;
    const gevaar =
      zinnen.map(({ woorden }) => spoedIn(woorden.join(" "))).find((een) => een !== null) ?? null;
    const gevonden = treffers.map(({ knelpunt, score, waarom }) => ({
      knelpunt,
      zekerheid: Math.round((HOOGSTE * 100 * score ** SCHERPTE) / som) / 100,
      waarom: waarom(),
    }));
    const rest = gevonden.filter(({ knelpunt }) => knelpunt !== gevaar);
    const eerste = gevaar === null ? [] : [{ knelpunt: gevaar, zekerheid: HOOGSTE, waarom: [] }];
    const kandidaten = [...eerste, ...rest].slice(0, MAX_KANDIDATEN);
    const organisaties = kandidaten.flatMap(({ knelpunt }) => organisatiesVan(kaart, knelpunt).slice(0, 1));
    return {
      uitkomst: gevaar !== null ? "spoed" : kandidaten.length > 0 ? "doorvragen" : "niets-gevonden",
      gekozen: gevaar,
      ookGenoemd: [],
      misschienAcuut: false,
      kandidaten,
      organisaties: [...new Set(organisaties)],
      domeinen: [],
      eigenaar: null,
    };
  };
}
