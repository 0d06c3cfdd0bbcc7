/**
 * What the product promises and what it does not. Every sentence must be true of the code: change them together with
 * functions/opslag, functions/privacy, functions/gesprek/toestand.ts and SECURITY.md. Dutch, level B1, "je".
 */

/** A piece of running text, with a link where it says `adres`. */
export type Stuk = string | { tekst: string; adres: string };

/** A paragraph is a list of pieces; a list is a list of paragraphs. */
export interface UitlegDeel {
  kop: string;
  alineas: readonly (readonly Stuk[])[];
  punten?: readonly string[];
  /** What follows the list. */
  slot?: readonly Stuk[];
}

export interface Uitleg {
  titel: string;
  omschrijving: string;
  inleiding: string;
  delen: readonly UitlegDeel[];
}

const ALARM: Stuk = { tekst: "112", adres: "tel:112" };

export const PRIVACY: Uitleg = {
  titel: "Privacy",
  omschrijving: "Wat de assistent onthoudt, hoe lang, en hoe je dat wist. Wat je typt, wordt niet bewaard.",
  inleiding:
    "Wat je typt in de chat, wordt niet bewaard. Hier lees je wat de assistent wel onthoudt, en hoe je dat wist.",
  delen: [
    {
      kop: "Wie is verantwoordelijk",
      alineas: [
        [
          "De gemeente of organisatie die deze assistent aanbiedt, is verantwoordelijk voor je gegevens. Heb je vragen of wil je een klacht indienen? Ga naar de functionaris gegevensbescherming van die gemeente of organisatie.",
        ],
      ],
    },
    {
      kop: "Wat er gebeurt met wat je typt",
      alineas: [
        [
          "De assistent haalt eerst weg wat op persoonsgegevens lijkt: een BSN, telefoonnummer, e-mailadres, rekeningnummer, adres, geboortedatum, V-nummer of naam. Dat lukt niet altijd. Typ daarom geen gegevens waaraan je een inwoner herkent.",
        ],
        [
          "Met de rest zoekt de assistent op de kaart. Daarna is je tekst weg: hij komt niet in de opslag en niet in een logboek. Er zit geen taalmodel in. Je tekst gaat niet naar een ander bedrijf dat er antwoorden mee maakt.",
        ],
      ],
    },
    {
      kop: "Wat de assistent onthoudt",
      alineas: [
        ["Om verder te gaan waar je was, bewaart de assistent bij een willekeurig nummer alleen dit:"],
      ],
      punten: [
        "de gemeente die je hebt genoemd",
        "over welk knelpunt van de kaart het gaat, en welke knelpunten ook konden",
        "welke organisaties en ingangen in beeld waren, en welke je al hebt geprobeerd",
        "wat volgens jou niet klopte, welke vraag nog openstaat en hoe vaak er is doorgevraagd",
        "of er spoed was, en of de assistent je al heeft begroet",
      ],
      slot: [
        "Het zijn codes van de kaart, nooit jouw woorden. Er staat niet bij wie je bent of om welke inwoner het gaat. 24 uur na je laatste bericht gebruikt de assistent dit niet meer en wordt het gewist.",
      ],
    },
    {
      kop: "Het koekje in je browser",
      alineas: [
        [
          "De chat zet één koekje in je browser: het willekeurige nummer van je gesprek. Het verloopt na 24 uur. Het volgt je niet en andere sites kunnen het niet lezen. Zonder dit koekje kan de assistent een gesprek niet onthouden.",
        ],
      ],
    },
    {
      kop: "Zoeken op de kaart",
      alineas: [
        [
          "Op ",
          { tekst: "de kaart", adres: "/netwerk" },
          " zoek je op naam. Wat je daar typt, staat in het adres van de pagina en dus ook in de geschiedenis van je browser. Typ daar niets over een inwoner.",
        ],
      ],
    },
    {
      kop: "Wat er wordt geteld",
      alineas: [
        [
          "De server telt per dag hoe vaak een knelpunt voorkomt, in welk kanaal, en hoe het afliep. Niet wie het vroeg, niet in welke gemeente, en geen woorden. Na 35 dagen wordt een aantal gewist. In het zijpaneel kun je het meetellen uitzetten.",
        ],
        [
          "Stuurt iemand te veel berichten tegelijk? Dan moet hij even wachten. Daarvoor bewaart de server hooguit vijf minuten een code van je gesprek en van je internetadres. Die code is elke dag anders.",
        ],
      ],
    },
    {
      kop: "Het logboek van de server",
      alineas: [
        [
          "Van elk verzoek schrijft de server één regel op: in welk kanaal, hoe het afliep, over welk knelpunt en hoe lang het duurde. Wat je typt, wie je bent en je internetadres staan er niet in. Na 30 dagen worden de regels gewist.",
        ],
      ],
    },
    {
      kop: "Als je je moet aanmelden",
      alineas: [
        [
          "Een gemeente kan vragen dat je je eerst aanmeldt bij je organisatie. Dan onthoudt alleen je browser, tien uur lang, dat je bent aangemeld. Je naam en e-mailadres vraagt de assistent niet op.",
        ],
      ],
    },
    {
      kop: "In Microsoft Teams en WhatsApp",
      alineas: [
        [
          "Gebruik je de assistent in Teams? Dan gaan je berichten ook langs Microsoft en blijven ze in Teams staan, volgens de afspraken van je organisatie. In WhatsApp gaan ze langs Meta en blijven ze op je telefoon staan. De assistent zelf bewaart ook dan je tekst niet.",
        ],
        [
          "Het nummer waarbij hij je gesprek bewaart, is daar niet willekeurig. Het wordt berekend uit je account of je telefoonnummer, zo dat niemand het kan terugrekenen. Van elk bericht blijft even lang een code staan, om hetzelfde bericht geen twee keer te beantwoorden.",
        ],
      ],
    },
    {
      kop: "Je rechten",
      alineas: [
        [
          "Typ in de chat ‘wat weet je van mij’. Dan zie je wat de assistent van je gesprek weet. Typ ‘vergeet mij’, of druk op die knop. Dan wordt het meteen gewist. Lukt dat niet, dan zegt de assistent dat eerlijk.",
        ],
        [
          "Je mag de gemeente of organisatie ook vragen om inzage of om je gegevens te wissen. Kom je er samen niet uit? Dan kun je een klacht indienen bij de ",
          { tekst: "Autoriteit Persoonsgegevens", adres: "https://www.autoriteitpersoonsgegevens.nl" },
          ".",
        ],
      ],
    },
  ],
};

export const VOORWAARDEN: Uitleg = {
  titel: "Voorwaarden",
  omschrijving: "Wat je van de assistent mag verwachten en wat niet. In gevaar bel je 112.",
  inleiding: "Dit mag je van de assistent verwachten, en dit niet.",
  delen: [
    {
      kop: "In gevaar bel je 112",
      alineas: [
        [
          "Is er nu gevaar voor iemand? Bel ",
          ALARM,
          ". Doe dat ook als de assistent iets anders zegt. De assistent herkent acuut gevaar vaak, maar niet altijd.",
        ],
      ],
    },
    {
      kop: "Wat de assistent is",
      alineas: [
        [
          "De assistent is een hulpmiddel voor professionals in het sociaal domein. Je typt waar een zaak op vastloopt. Je krijgt de volgende stap: wie je belt, wat je vraagt, wat je klaarlegt en wat je doet als het niet lukt.",
        ],
        [
          "Er zit geen taalmodel in. Elk antwoord komt van de kaart: een lijst die mensen bijhouden, met bij elk antwoord de bron. Dezelfde vraag geeft hetzelfde antwoord.",
        ],
      ],
    },
    {
      kop: "Geen garantie",
      alineas: [
        [
          "Een antwoord kan fout zijn of niet meer kloppen. Bij een ingang staat wanneer die voor het laatst is gecontroleerd. Staat er ‘controle nodig’ of staat er geen datum? Kijk het dan zelf na.",
        ],
        [
          "De assistent geeft geen juridisch advies en neemt geen besluit over een inwoner. Jij beslist wat je doet, volgens de regels van je vak en je organisatie. Aan een antwoord kan niemand rechten ontlenen.",
        ],
      ],
    },
    {
      kop: "Wat je niet typt",
      alineas: [
        [
          "Typ geen namen, BSN, adressen of andere gegevens waaraan je een inwoner herkent. Ze zijn niet nodig voor het antwoord. Wat er met je tekst gebeurt, lees je bij ",
          { tekst: "Privacy", adres: "/privacy" },
          ".",
        ],
      ],
    },
    {
      kop: "Wie is verantwoordelijk",
      alineas: [
        [
          "De gemeente of organisatie die deze assistent aanbiedt, is verantwoordelijk voor het gebruik en voor haar eigen deel van de kaart. Klopt er iets niet? Meld het daar.",
        ],
        [
          "De software is open source, met de licentie EUPL-1.2. Iedereen mag haar bekijken en hergebruiken. De software wordt gegeven zoals ze is, zonder garantie.",
        ],
      ],
    },
  ],
};
