/**
 * Every text of the package that a user reads in Teams, in both languages. Dutch stands in the manifest itself; English
 * goes beside it, for an administrator or colleague whose Teams is in English.
 */

/**
 * The commands, in the order in which Teams lists them, with what the bot listens to. That is Dutch in every language:
 * Teams sends the title as it stands.
 */
export const OPDRACHTEN = [
  { naam: "help", titel: "Help" },
  { naam: "opnieuw", titel: "Opnieuw" },
  { naam: "gemeente", titel: "Gemeente" },
  { naam: "verken", titel: "Verken" },
  { naam: "weet", titel: "Wat weet je van mij" },
  { naam: "vergeet", titel: "Vergeet mij" },
] as const;

/** The texts in one language. */
export interface PakketTeksten {
  naam: string;
  /** Follows the name where there is room. */
  ondertitel: string;
  kort: string;
  lang: string;
  tabs: { vraag: string; netwerk: string };
  /** What each command does. */
  opdrachten: Readonly<Record<(typeof OPDRACHTEN)[number]["naam"], string>>;
  zoek: { titel: string; uitleg: string; vraag: string; vraagUitleg: string };
}

/** Dutch, level B1, "je". */
export const NEDERLANDS: PakketTeksten = {
  naam: "Wie moet ik bellen?",
  ondertitel: "de volgende stap in het sociaal domein",
  kort: "Loop je vast met een zaak? Dit zegt wie je belt en wat je vraagt.",
  lang: [
    "Loop je vast met een zaak van een inwoner? Typ in je eigen woorden wat er misgaat. Je krijgt de volgende stap: wie je belt, wat je vraagt, wat je klaarlegt, welke regeling ruimte geeft en wat je doet als het niet lukt.",
    "Je kunt een eigen chat met de assistent openen, hem noemen met @ in een kanaal of groepschat, en wie je belt opzoeken terwijl je een bericht schrijft. Op het tabblad Netwerk zie je welke organisaties er zijn en waarmee ze helpen.",
    "Elk antwoord komt van een gecontroleerde kaart, met bron en datum. Er zit geen taalmodel in. Typ geen namen, BSN of adressen. Wat de assistent daarvan herkent laat hij weg. Hij bewaart je tekst niet.",
    "De assistent is een hulpmiddel. Jij beslist. Bij gevaar bel je 112.",
  ].join("\n\n"),
  tabs: { vraag: "Vraag", netwerk: "Netwerk" },
  opdrachten: {
    help: "Laat zien wat je kunt vragen",
    opnieuw: "Begint een nieuwe vraag",
    gemeente: "Zegt waar je werkt. Typ de naam erachter: Gemeente Zwolle",
    verken: "Toont een organisatie of regeling. Typ de naam erachter: Verken Belastingdienst",
    weet: "Laat zien wat er van je bewaard is",
    vergeet: "Wist alles wat er van je bewaard is",
  },
  zoek: {
    titel: "Zoek wie je belt",
    uitleg: "Zoek de volgende stap en zet hem in je bericht",
    vraag: "Waar loop je op vast?",
    vraagUitleg: "Bijvoorbeeld: briefadres geweigerd. Typ geen namen of BSN.",
  },
};

/** English: what the Dutch says, and that questions and answers are in Dutch. */
export const ENGELS: PakketTeksten = {
  naam: "Wie moet ik bellen?",
  ondertitel: "the next step in Dutch social services",
  kort: "Stuck with a case? This tells you whom to call and what to ask. In Dutch.",
  lang: [
    "Stuck with a resident's case? Type in your own words what goes wrong, in Dutch. You get the next step: whom to call, what to ask, what to have ready, which scheme leaves room and what to do when that fails.",
    "You can open a chat of your own with the assistant, mention it with @ in a channel or group chat, and look up whom to call while you write a message. The tab Netwerk shows which organisations there are and what they help with.",
    "Every answer comes from a checked collection of records, with its source and date. There is no language model in it. Do not type names, citizen service numbers (BSN) or addresses. The assistant leaves out what it recognises of them. It does not keep your text.",
    "The assistant is an aid. You decide. In danger, call 112.",
  ].join("\n\n"),
  tabs: { vraag: "Question", netwerk: "Network" },
  opdrachten: {
    help: "Shows what you can ask",
    opnieuw: "Starts a new question",
    gemeente: "Says where you work. Type the name after it: Gemeente Zwolle",
    verken: "Shows an organisation or scheme. Type its name after it: Verken Belastingdienst",
    weet: "Shows what is kept about you",
    vergeet: "Erases everything that is kept about you",
  },
  zoek: {
    titel: "Find whom to call",
    uitleg: "Find the next step and put it in your message",
    vraag: "Where are you stuck? (in Dutch)",
    vraagUitleg: "For example: briefadres geweigerd. Do not type names or a BSN.",
  },
};

/** The same texts under a name that a gemeente chose itself. */
export function metNaam(teksten: PakketTeksten, naam: string | undefined): PakketTeksten {
  return naam === undefined ? teksten : { ...teksten, naam };
}

/** The name in full, where there is room for more than 30 characters. */
export function volledigeNaam({ naam, ondertitel }: PakketTeksten): string {
  return `${naam} – ${ondertitel}`;
}
