/** All texts of the conversation. Dutch, level B1, "je". */
import type { Actie } from "./reactie.ts";

/** Three knelpunten to start from, shown with the greeting and with help. */
export const VOORBEELDVRAGEN: readonly string[] = [
  "Verblijfsvergunning te laat verlengd en nu is de uitkering gestopt",
  "Gemeente weigert een briefadres, hij slaapt bij vrienden",
  "Boetes van het CJIB lopen op, schuldhulp kan pas over een maand starten",
];

export const ACTIES = {
  geprobeerd: { label: "Al geprobeerd", stuur: "dit heb ik al geprobeerd" },
  andere: { label: "Andere optie", stuur: "andere optie" },
  meer: { label: "Meer", stuur: "meer" },
  stap: { label: "Terug naar de stap", stuur: "toon de stap" },
  kloptNiet: { label: "Klopt niet", stuur: "klopt niet" },
  opnieuw: { label: "Nieuwe vraag", stuur: "opnieuw" },
  help: { label: "Help", stuur: "help" },
  vergeet: { label: "Vergeet mij", stuur: "vergeet mij" },
} as const satisfies Record<string, Actie>;

export const TEKSTEN = {
  begroeting: [
    "Hoi! Loop je vast met een zaak van een inwoner? Typ in je eigen woorden wat er speelt.",
    "Je krijgt de volgende stap: wie je belt, wat je vraagt, wat je klaarlegt en wat je doet als het niet lukt.",
    "Typ geen namen, BSN of adressen. Ik bewaar je tekst niet.",
  ],
  help: [
    "Typ waar je op vastloopt: welke instantie, welke regeling, en wat er misgaat. Kort mag, een heel verhaal mag ook.",
    "Na een stap kun je typen: ‘al geprobeerd’, ‘andere optie’, ‘meer’ of ‘klopt niet’.",
    "Verder kan: ‘gemeente Zwolle’ (dan weet ik waar je werkt), ‘verken IND’ (wat de kaart weet), ‘wat weet je van mij’, ‘vergeet mij’ en ‘opnieuw’.",
  ],
  leeg: ["Ik zie geen tekst. Typ waar je op vastloopt, bijvoorbeeld een van deze vragen."],
  opnieuw: ["Goed, we beginnen opnieuw. Waar loop je op vast?"],
  geenZaak: ["Er is nog geen stap om verder mee te gaan. Typ eerst waar je op vastloopt."],
  geenAndere: [
    "Ik heb geen andere optie meer. Beschrijf het nog eens in andere woorden: welke instantie zegt nee, en om welke regeling of welk papier gaat het?",
  ],
  anders: [
    "Oké, het is iets anders. Beschrijf het nog eens: welke instantie, welke regeling of welk papier, en wat is er gezegd?",
  ],
  vergeten: ["Klaar. Ik weet niets meer van dit gesprek."],
  herinner: [
    "Ik kan je niet herinneren: ik stuur nooit uit mezelf een bericht. Zet het in je agenda. Morgen weet ik nog waar we waren, als het binnen 24 uur is.",
  ],
  nietsBewaard: "Ik weet niets van je. Er is nog niets bewaard.",
  bewaartermijn: "Dit wordt 24 uur na je laatste bericht gewist. Wat je typte, bewaar ik niet.",
} as const;

/** Said when a gemeente was recognised and is remembered. */
export function gemeenteOnthouden(naam: string): string[] {
  return [`Ik onthoud dat je in ${naam} werkt. Ik laat nu ook ingangen zien die alleen daar gelden.`];
}

/** Said when no gemeente looks like what was typed. */
export function gemeenteOnbekend(getypt: string): string[] {
  return [`Ik ken geen gemeente ‘${getypt}’. Kijk de spelling na en typ bijvoorbeeld ‘gemeente Zwolle’.`];
}

/** Said when the question itself tells what was tried. */
export function overgeslagen(namen: readonly string[]): string {
  return `Je schrijft dat je dit al probeerde, dus dat sla ik over: ${namen.join("; ")}.`;
}

/** Said when nothing on the kaart looks like what was typed after "verken". */
export function nietsTeVerkennen(getypt: string): string[] {
  return [
    `Op de kaart staat niets dat lijkt op ‘${getypt}’. Probeer een organisatie (IND), een regeling (briefadres) of een begrip (beslagvrije voet).`,
  ];
}

/** What is wiped when the user asks to be forgotten: which kinds of things, not what they were. */
export function gewist(dingen: {
  gemeente?: string | undefined;
  knelpunt?: string | undefined;
  geprobeerd: number;
}): string {
  const { geprobeerd } = dingen;
  const delen = [
    dingen.gemeente !== undefined && "je gemeente",
    dingen.knelpunt !== undefined && "het knelpunt",
    geprobeerd > 0 && (geprobeerd === 1 ? "1 geprobeerde ingang" : `${geprobeerd} geprobeerde ingangen`),
  ].filter((deel) => deel !== false);
  if (delen.length === 0) return "Er was nog niets bewaard.";
  return `Gewist: ${new Intl.ListFormat("nl").format(delen)}.`;
}

/** One line per thing that is remembered. */
export function watIkWeet(dingen: {
  gemeente?: string | undefined;
  knelpunt?: string | undefined;
  geprobeerd: number;
}): string[] {
  const regels = [
    dingen.gemeente !== undefined && `Je werkt in ${dingen.gemeente}.`,
    dingen.knelpunt !== undefined && `We hadden het over: ${dingen.knelpunt}.`,
    dingen.geprobeerd > 0 &&
      `Je hebt ${dingen.geprobeerd} ${dingen.geprobeerd === 1 ? "ingang" : "ingangen"} geprobeerd.`,
  ].filter((regel) => regel !== false);
  return regels.length === 0 ? [TEKSTEN.nietsBewaard] : [...regels, TEKSTEN.bewaartermijn];
}
