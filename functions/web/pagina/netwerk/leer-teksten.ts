/** All texts of the rondleiding and the oefencasus. Facts come from the kaart; these words only lead past them. B1, "je". */
import type { Voorbeeld } from "../../../../knowledge/schema.ts";
import type { BlokKop, Stop } from "../../netwerk/rondleiding.ts";

export const RONDLEIDING_TEKST = {
  titel: "Rondleiding",
  omschrijving:
    "Je eerste uur op de kaart, in acht korte stops: wie is wie, wie bel je en hoe kom je verder.",
  begin:
    "Nieuw in het sociaal domein? Dit is je eerste uur op de kaart, in acht korte stops. Stoppen mag altijd: elke stop heeft zijn eigen adres.",
  stopVan: (stop: number, van: number) => `Stop ${stop} van ${van}`,
  stops: "Alle stops",
  naarStop: (stop: number, titel: string) => `Stop ${stop}: ${titel}`,
  vorige: "Vorige",
  volgende: "Volgende",
  klaar: "Je bent rond. Hoe wil je verder?",
  bronnen: "Bronnen van deze stop",
  voorElk: "Deze trede is er bij elk knelpunt.",
  ladderOver: "De ladder van dit knelpunt:",
} as const;

export const STOP_TEKSTEN: Readonly<Record<Stop["naam"], { titel: string; inleiding: readonly string[] }>> = {
  maatwerk: {
    titel: "Wat maatwerk is",
    inleiding: [
      "Soms past de gewone aanpak niet bij een inwoner. Deze woorden hoor je dan vaak. Kies een woord voor alles wat de kaart erover weet.",
    ],
  },
  "wie-is-wie": {
    titel: "Wie is wie",
    inleiding: [
      "Per domein zie je de organisaties die de knelpunten op de kaart het vaakst noemen. Klap je eigen domein open en lees wat ze doen.",
    ],
  },
  ladder: {
    titel: "De ladder: wie komt er na een nee",
    inleiding: [
      "Elk knelpunt op de kaart heeft een ladder. Je begint bij trede 1. Kom je daar niet verder, dan neem je de volgende. Wat je al probeerde, sla je over.",
    ],
  },
  instrumenten: {
    titel: "Gereedschap",
    inleiding: [
      "Een instrument is een manier van werken. Dit zijn de instrumenten die de knelpunten op de kaart het vaakst noemen.",
    ],
  },
  ruimte: {
    titel: "Regels die ruimte geven",
    inleiding: [
      "In veel regels zit ruimte. Dit zijn de regelingen die de knelpunten op de kaart het vaakst noemen, met de ruimte die ze geven.",
    ],
  },
  voorbeelden: {
    titel: "Wie deed het eerder",
    inleiding: [
      "Op de kaart staan echte voorbeelden. Ook wat niet lukte staat erbij: daar leer je net zo veel van.",
    ],
  },
  privacy: {
    titel: "Mag ik dit delen?",
    inleiding: ["Voordat je belt, bedenk je wat je mag delen. Loop deze vragen langs."],
  },
  assistent: {
    titel: "Zo gebruik je de assistent",
    inleiding: [
      "Typ in de chat waar je op vastloopt, in je eigen woorden. Je krijgt één volgende stap: wie je belt, wat je zegt en wat je klaarlegt.",
      "Lukt die stap niet? Kies ‘Al geprobeerd’ en je krijgt de volgende trede van de ladder. Met ‘Meer’ zie je regelingen, voorbeelden en bronnen.",
      "Typ geen namen, BSN of adressen. Kijk bij elk nummer wanneer het voor het laatst is gecontroleerd.",
    ],
  },
};

export const BLOK_KOPPEN: Readonly<Record<BlokKop, string>> = {
  woorden: "Vijf woorden om te kennen",
  manier: "Drie manieren om te kijken",
  wieIsWie: "Organisaties per domein",
  heleLadder: "Een hele ladder als voorbeeld",
  maatwerkloketten: "Loketten voor maatwerk bij landelijke organisaties",
  instrumenten: "Zes om mee te beginnen",
  regelingen: "Zes die je vaak tegenkomt",
  voorbeelden: "Vier voorbeelden, vier keer anders afgelopen",
  privacyWoorden: "Woorden die je nodig hebt",
  privacyStappen: "De vragen op een rij",
  privacyKnelpunten: "Wat je deelt en wat niet",
};

export const VRAGEN_KOP = "Probeer het met een van deze vragen";

export const OEFENEN_TEKST = {
  titel: "Oefenen met echte gevallen",
  omschrijving: "Lees een echte situatie, kies wie jij zou bellen en zie wat er is gedaan en hoe het afliep.",
  inleiding: (aantal: number) =>
    `Op de kaart staan ${aantal} gevallen die echt zijn gebeurd. Lees de situatie, kies wie jij zou bellen en zie daarna wat er is gedaan. Niet alles liep goed af.`,
  beginnen: "Begin met het eerste geval",
  kies: "Of kies een geval",
  casus: (domein: string) => `Oefencasus: ${domein}`,
  bovenschrift: "Oefenen",
  situatie: "De situatie",
  knelpunt: "Waar het op vastliep",
  vraag: "Wie zou jij bellen?",
  kiesEerst: "Kies eerst een organisatie.",
  knop: "Bekijk wat er is gedaan",
  goed: "Ja, die deed mee",
  anders: "In het echt ging het anders",
  goedUitleg: (naam: string) => `${naam} deed mee in dit geval.`,
  andersUitleg: (naam: string, goed: string) =>
    `Je koos ${naam}. In dit geval deed ${goed} mee. Dat jouw keuze in een ander geval helpt, kan best.`,
  jouwKeuze: "Wat jouw keuze doet",
  wieDeden: "Wie er meededen",
  watIsGedaan: "Wat er is gedaan",
  hoeLiepHetAf: "Hoe het afliep",
  sleutel: "Waarom het zo liep",
  nu: "Wie bel jij in zo’n geval?",
  nuUitleg: "Bij deze knelpunten zie je de volgende stap en de hele ladder.",
  voorbeeld: "Het hele voorbeeld op de kaart",
  volgende: "Volgend geval",
  nogEens: "Nog een keer",
  alle: "Alle gevallen",
  voortgangKop: "Jouw voortgang",
  voortgangUitleg:
    "Je voortgang staat alleen in deze browser, op dit apparaat. Wij krijgen haar niet te zien.",
  wis: "Wis mijn voortgang",
  gemeente: "Waar",
} as const;

/** How a voorbeeld ended, as a sentence. */
export const AFLOOP: Readonly<Record<Voorbeeld["resultaat"], string>> = {
  gelukt: "Het is gelukt.",
  deels: "Het is deels gelukt.",
  lopend: "Het loopt nog.",
  "niet-gelukt": "Het is niet gelukt.",
};
