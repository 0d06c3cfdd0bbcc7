/**
 * Regular expressions that `recheck` cannot prove safe: its automaton knows no lookaround, and gives up on one with too
 * many states. Each was read, and is measured on hostile text in `patronen.test.ts`. A new one needs a reason here.
 */
import type { Patroon } from "./patronen.ts";

/** One that was read by a person. */
export interface NietBewezen {
  bestand: string;
  /** How the pattern begins. */
  begin: string;
  reden: string;
  /** The longest text it can meet, when what calls it cuts the text; in characters. */
  hoogstens?: number;
}

const RAND = "elke poging begint bij een woordgrens en heeft een vaste lengte in woorden";
const ACHTERUIT = "kijkt eerst één teken terug, zodat een rij gelijke tekens maar één keer wordt gelezen";
const VOORUIT = "kijkt één teken of een vaste afstand vooruit";

export const NIET_BEWEZEN: readonly NietBewezen[] = [
  {
    bestand: "functions/gesprek/geprobeerd.ts",
    begin: "\\b(?:(?:al|reeds|eerder",
    reden: `${RAND}: hoogstens drie`,
  },
  { bestand: "functions/gesprek/index.ts", begin: "(?<![.)!?\\s])", reden: ACHTERUIT },
  {
    bestand: "functions/gesprek/opdrachten.ts",
    begin: "^verken ",
    reden: "vast begin, hoogstens 150 tekens",
  },
  {
    bestand: "functions/gesprek/opdrachten.ts",
    begin: "^(?:herinner ",
    reden: "vast begin, hoogstens drie woorden",
  },
  { bestand: "functions/matching/analyse/stam.ts", begin: "^([a-z]{3,}(?!s)", reden: VOORUIT },
  { bestand: "functions/matching/analyse/zinnen.ts", begin: "(?<=[a-z0-9)\\]]{2})", reden: ACHTERUIT },
  { bestand: "functions/matching/weeg/spoed.ts", begin: "\\b(?:geen sprake van", reden: RAND },
  { bestand: "functions/matching/weeg/spoed.ts", begin: "\\b(?:stel dat", reden: RAND },
  { bestand: "functions/matching/weeg/spoed.ts", begin: "\\b(?:over mijn lijk", reden: RAND },
  { bestand: "functions/matching/weeg/spoedsignalen.ts", begin: "\\b(?:(?:kind|dochter", reden: RAND },
  { bestand: "functions/opdracht/bundel-bouw.ts", begin: "^((?:functions|knowledge)", reden: VOORUIT },
  {
    bestand: "functions/privacy/email.ts",
    begin: "[\\p{L}\\p{M}\\d._%+'’&=~#-]{1,64} ?$",
    reden: "krijgt de 65 tekens voor een apenstaartje",
    hoogstens: 65,
  },
  { bestand: "functions/privacy/email.ts", begin: "(?<![.-])", reden: ACHTERUIT },
  { bestand: "functions/teams/instellingen.ts", begin: "(?<!\\/)", reden: ACHTERUIT },
  {
    bestand: "functions/teams/kaart/veilig.ts",
    begin: "[[\\]<>`*\\\\~|]|&(?=",
    reden: "één plek per &: een & begint geen \\w",
  },
  {
    bestand: "functions/teams/pakket/domein.ts",
    begin: "^(?=.{4,253}$)",
    reden: "hoogstens 253 tekens, van de beheerder",
  },
  { bestand: "functions/web/aanmelden/instellingen.ts", begin: "(?<!\\/)", reden: ACHTERUIT },
  {
    bestand: "functions/web/adres.ts",
    begin: "^0+(?=.)",
    reden: "vast begin; een deel van een internetadres",
  },
  { bestand: "functions/web/netwerk/oefening.ts", begin: "^.*?[.!?]", reden: VOORUIT },
  {
    bestand: "functions/web/omgeving.ts",
    begin: "^https:\\/\\/(?:",
    reden: "vast begin; de delen scheidt een punt",
  },
  { bestand: "functions/web/zoekvraag.ts", begin: "^(?!\\d+$)", reden: "vast begin, hoogstens 128 tekens" },
  { bestand: "functions/whatsapp/tonen/tekst.ts", begin: "(?<![\\p{L}\\p{N}_])_+|", reden: ACHTERUIT },
  { bestand: "functions/whatsapp/tonen/tekst.ts", begin: "(?<![\\s.,;:(“‘–-])", reden: ACHTERUIT },
  {
    bestand: "knowledge/controle/tekst.ts",
    begin: "(?:^|[^\\p{L}])(?:[Mm]evrouw",
    reden: "hoogstens drie voorzetsels",
  },
  { bestand: "knowledge/controle/tekst.ts", begin: "(?<!\\p{L})", reden: ACHTERUIT },
];

/** What was said of a pattern when it was read; undefined when nobody did. */
export function nietBewezen({ patroon, plek }: Patroon): NietBewezen | undefined {
  return NIET_BEWEZEN.find(
    ({ bestand, begin }) => plek.startsWith(`${bestand}:`) && patroon.startsWith(begin),
  );
}
