/** The smallest kaart without a single problem, and ways to break one thing of it. */
import type { Bestand, Probleem } from "../../knowledge/bestand.ts";
import { controleer } from "../../knowledge/controle/index.ts";

/** The day on which the mini-kaart is checked: everything on it was checked less than a year before. */
export const VANDAAG = "2026-03-01";

const BRON = `bronnen:
  - titel: Jaarverslag
    url: https://www.voorbeeld.nl/verslag
    datum: 2025-06
`;

const BESTANDEN: Readonly<Record<string, string>> = {
  "organisaties/ind.yaml": `# yaml-language-server: $schema=../../json-schema/organisatie.json
id: ind
naam: Immigratie- en Naturalisatiedienst
afkorting: IND
soort: uitvoeringsorganisatie
taak: Beslist over verblijf.
domeinen:
  - verblijfsrecht
website: https://ind.nl
${BRON}loketten:
  - id: ind-algemeen
    naam: Algemene lijn
    voorWie: beide
    wanneerWel:
      - Vraag over een aanvraag.
    wanneerNiet: []
    kanalen:
      - soort: telefoon
        waarde: 088 043 04 30
      - soort: website
        waarde: https://ind.nl
    klaarleggen:
      - V-nummer
    eersteStap: Bel de algemene lijn met het V-nummer.
    gebied: landelijk
    escalatieNaar: ind-maatwerkloket
    domeinen:
      - verblijfsrecht
    gecontroleerdOp: 2025-07-08
    bronnen:
      - titel: Contact
        url: https://ind.nl/contact
  - id: ind-maatwerkloket
    naam: Maatwerkloket
    voorWie: professional
    wanneerWel:
      - Een vergunning is verlopen.
    wanneerNiet:
      - Asielzaken.
    kanalen: []
    klaarleggen: []
    eersteStap: Mail het maatwerkloket.
    gebied: landelijk
    domeinen:
      - verblijfsrecht
    gecontroleerdOp: 2025-07-08
    letOp: Je komt hier via de algemene lijn.
    bronnen:
      - titel: Magazine
        plek: p. 56
contactpersonen:
  - id: ind-coordinator
    rol: Coördinator maatwerk
    watDezeRolKan: Denkt mee.
    gebied: landelijk
    viaLoket: ind-algemeen
    domeinen:
      - verblijfsrecht
    gecontroleerdOp: 2025-07-08
    bronnen:
      - titel: Magazine
        plek: p. 57
`,
  "organisaties/svb.yaml": `id: svb
naam: Sociale Verzekeringsbank
soort: uitvoeringsorganisatie
taak: Betaalt de AOW.
domeinen:
  - inkomen
${BRON}loketten:
  - id: svb-lijn
    naam: SVB-lijn
    voorWie: beide
    wanneerWel:
      - Vraag over AOW.
    wanneerNiet: []
    kanalen:
      - soort: telefoon
        waarde: 020 656 52 09
      - soort: email
        waarde: info@svb.nl
    klaarleggen: []
    eersteStap: Bel de SVB.
    gebied: landelijk
    domeinen:
      - inkomen
    gecontroleerdOp: 2025-07-08
    bronnen:
      - titel: Contact
        url: https://www.svb.nl/contact
`,
  "regelingen/verblijfsrecht.yaml": `- id: terugwerkende-kracht
  naam: Terugwerkende kracht
  watHetIs: De vergunning gaat eerder in.
  ruimte: De IND mag het gat dichten.
  wieBeslist: De IND.
  valkuil: Te laat vragen.
  waarAanvragen:
    loket: ind-maatwerkloket
  domeinen:
    - verblijfsrecht
  bronnen:
    - titel: Vreemdelingenbesluit
      plek: artikel 3.80
`,
  "knelpunten/verblijfsrecht/vergunning-verlopen.yaml": `id: vergunning-verlopen
naam: Vergunning te laat verlengd
omschrijving: De vergunning is verlopen en alles stopt.
herkenning:
  - te laat verlengd
  - pasje is verlopen
  - vergeten te verlengen
  - geen verblijf meer sinds maart
  - verlenging te laat aangevraagd
domeinen:
  - verblijfsrecht
  - inkomen
betrokken:
  - ind
volgendeStap: Bel de IND en vraag om het maatwerkloket.
ingang: ind-algemeen
zeg: De vergunning is te laat verlengd.
klaarleggen:
  - V-nummer
daarna:
  - tekst: Vraag de coördinator om mee te denken.
    ingang: ind-coordinator
  - tekst: Vraag je leidinggevende.
delen: Alleen het V-nummer.
regelingen:
  - terugwerkende-kracht
voorbeelden:
  - gat-gedicht
instrumenten:
  - omgekeerde-toets
verwant:
  - uitkering-stopt
doorvraag:
  vraag: Wat is gestopt?
  keuzes:
    - label: Het verblijf
      knelpunt: vergunning-verlopen
    - label: Het geld
      knelpunt: uitkering-stopt
${BRON}`,
  "knelpunten/inkomen/uitkering-stopt.yaml": `id: uitkering-stopt
naam: Uitkering gestopt
omschrijving: De uitkering is gestopt zonder brief.
herkenning:
  - uitkering stopt zomaar
  - geen geld gekregen
  - betaling blijft uit
  - AOW niet gestort
  - alles staat stil
domeinen:
  - inkomen
betrokken:
  - svb
volgendeStap: Bel de SVB en vraag waarom de betaling stopt.
ingang: svb-lijn
zeg: De betaling is gestopt.
klaarleggen: []
daarna:
  - tekst: Maak bezwaar.
delen: Alleen wat nodig is.
regelingen: []
voorbeelden: []
verwant: []
${BRON}`,
  "voorbeelden/verblijfsrecht.yaml": `- id: gat-gedicht
  titel: Het gat gedicht
  situatie: Een gezin zonder inkomen.
  knelpunt: Niemand keek verder.
  watIsGedaan: De IND is gebeld.
  sleutel: Eén vast aanspreekpunt.
  resultaat: gelukt
  betrokken:
    - ind
  regelingen:
    - terugwerkende-kracht
  knelpunten:
    - vergunning-verlopen
  domeinen:
    - verblijfsrecht
  bronnen:
    - titel: Magazine
      plek: p. 12
`,
  "instrumenten.yaml": `- id: omgekeerde-toets
  naam: De omgekeerde toets
  watHetIs: Eerst het doel, dan de wet.
  wanneer: Als de regel botst met het doel.
  stappen:
    - Schrijf op wat nodig is.
  bronnen:
    - titel: Handreiking
      plek: p. 4
`,
  "begrippen.yaml": `- term: verblijfsvergunning
  synoniemen:
    - pasje
  uitleg: Toestemming om hier te wonen.
  eigenaar: ind
`,
  "gemeenten.yaml": `${BRON}namen:
  - Ede
  - "'s-Hertogenbosch"
ookBekendAls:
  "'s-Hertogenbosch":
    - Den Bosch
`,
};

/** Paths of the mini-kaart that tests break most. */
export const IND = "organisaties/ind.yaml";
export const SVB = "organisaties/svb.yaml";
export const VERLOPEN = "knelpunten/verblijfsrecht/vergunning-verlopen.yaml";
export const STOPT = "knelpunten/inkomen/uitkering-stopt.yaml";
export const REGELING = "regelingen/verblijfsrecht.yaml";
export const VOORBEELD = "voorbeelden/verblijfsrecht.yaml";

/** One thing to change: in file `pad`, the text `van` (which must be there) becomes `naar`. */
export interface Breuk {
  pad: string;
  van: string;
  naar: string;
}

/** The mini-kaart, with things broken on purpose. */
export function minikaart(...breuken: readonly Breuk[]): Bestand[] {
  const bestanden = { ...BESTANDEN };
  for (const { pad, van, naar } of breuken) {
    const tekst = bestanden[pad];
    if (!tekst?.includes(van)) throw new Error(`'${van}' staat niet in ${pad}`);
    bestanden[pad] = tekst.replace(van, () => naar);
  }
  return Object.entries(bestanden).map(([pad, tekst]) => ({ pad, tekst }));
}

/** The mini-kaart with one file under another path. */
export function verplaatst(van: string, naar: string): Bestand[] {
  return minikaart().map(({ pad, tekst }) => ({ pad: pad === van ? naar : pad, tekst }));
}

/** All that `kaart:check` says of the mini-kaart with things broken. */
export function problemenVan(...breuken: readonly Breuk[]): Probleem[] {
  return controleer(minikaart(...breuken), VANDAAG).problemen;
}

/** Line (from 1) of the first line that holds `stuk`, at or after the line that holds `vanaf`. */
export function regelMet(bestanden: readonly Bestand[], pad: string, stuk: string, vanaf = ""): number {
  const regels = bestanden.find((bestand) => bestand.pad === pad)?.tekst.split("\n") ?? [];
  const begin = regels.findIndex((regel) => regel.includes(vanaf));
  const plek = regels.findIndex((regel, i) => i >= begin && regel.includes(stuk));
  if (plek < 0) throw new Error(`'${stuk}' staat niet in ${pad}`);
  return plek + 1;
}
