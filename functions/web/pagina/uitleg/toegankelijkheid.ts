/**
 * How accessible the pages are, truthfully: a template that the gemeente completes with its own investigation
 * (Besluit digitale toegankelijkheid overheid). Dutch, level B1, "je".
 */
import type { Uitleg } from "./teksten.ts";

export const TOEGANKELIJKHEID: Uitleg = {
  titel: "Toegankelijkheid",
  omschrijving:
    "Wat er aan toegankelijkheid is gedaan, wat nog niet is onderzocht, en waar je een probleem meldt.",
  inleiding: "Iedereen moet deze pagina’s kunnen gebruiken. Hier lees je wat is getest en wat nog niet.",
  delen: [
    {
      kop: "Wie is verantwoordelijk",
      alineas: [
        [
          "De gemeente of organisatie die deze assistent aanbiedt, is verantwoordelijk voor de toegankelijkheid. Zij laat een onderzoek doen en zet haar toegankelijkheidsverklaring in het register op ",
          { tekst: "toegankelijkheidsverklaring.nl", adres: "https://www.toegankelijkheidsverklaring.nl" },
          ".",
        ],
      ],
    },
    {
      kop: "Wat is getest",
      alineas: [["Bij elke wijziging van de software test een programma in een echte browser:"]],
      punten: [
        "de regels van WCAG 2.2, niveau A en AA, die een programma kan nakijken, licht en donker",
        "of je alles met alleen het toetsenbord kunt bedienen, en of je ziet waar je bent",
        "of de tekst past op een smal scherm van 320 pixels, ook zonder JavaScript",
        "of knoppen en links groot genoeg zijn en een naam hebben",
      ],
    },
    {
      kop: "Wat nog niet is onderzocht",
      alineas: [
        [
          "Een programma vindt niet alles. Er is nog geen onderzoek gedaan door een onafhankelijke deskundige. De pagina’s zijn ook nog niet getest door mensen met een beperking of met een schermlezer. Daarom staat hier nog niet dat de pagina’s helemaal voldoen.",
        ],
      ],
    },
    {
      kop: "Loop je ergens tegenaan?",
      alineas: [
        [
          "Meld het bij de gemeente of organisatie die deze assistent aanbiedt. Zeg op welke pagina het was, wat je wilde doen en wat er misging. Zet er geen gegevens van een inwoner bij.",
        ],
        [
          "Krijg je geen goed antwoord? Dan kun je een klacht indienen bij de ",
          { tekst: "Nationale ombudsman", adres: "https://www.nationaleombudsman.nl" },
          ".",
        ],
      ],
    },
  ],
};
