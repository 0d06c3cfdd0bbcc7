import { describe, expect, it } from "vitest";
import { masker } from "./veld.ts";

describe("addresses go", () => {
  it.each([
    ["1234 AB 12", "[adres]"],
    ["1234AB12a", "[adres]"],
    ["1234 AB, nr 12", "[adres]"],
    ["1234 AB-12", "[adres]"],
    ["postcode 1234ab", "postcode [adres]"],
    ["postcode 1234 XH in Utrecht", "postcode [adres] in Utrecht"],
    ["2011 XK 5", "[adres]"],
    ["woont Kerkstraat 12a", "woont [adres]"],
    ["kerkstraat 12", "[adres]"],
    ["in de Kerkstraat 3 in Utrecht", "in de [adres] in Utrecht"],
    ["Laan van Meerdervoort 200-2", "[adres]"],
    ["Plein 1940 12", "[adres]"],
    ["Dorpsplein 3", "[adres]"],
    ["Dorpsplein nr. 3", "[adres]"],
    ["Burgemeester de Vlugtlaan 12", "[adres]"],
    ["1e Van Swindenstraat 5 hs", "1e [adres]"],
    ["Prins Hendrikkade 14-III", "[adres]"],
    ["Jan van Galenstraat 8, Amsterdam", "[adres], Amsterdam"],
    ["Utrecht Kerkstraat 12", "Utrecht [adres]"],
    ["Wilhelminapark 7", "[adres]"],
    ["adres: Wilgenroos 4", "adres: [adres]"],
    ["zij woont op de Wilgenroos 4", "zij woont op de [adres]"],
    ["ingeschreven op Achter de Kerk 9", "ingeschreven op [adres]"],
    ["Kerkstraat 12, 1234 AB Utrecht", "[adres], [adres] Utrecht"],
  ])("%s", (tekst, verwacht) => {
    expect(masker(tekst)).toBe(verwacht);
  });
});

describe("what is no address stays", () => {
  it.each([
    "sinds 2015 WW",
    "2024 WW-uitkering",
    "in 2023 is ze gescheiden",
    "1500 en dan niets",
    "€ 1250 PM",
    "betaalt 1200 eu",
    "vordering van 1250 euro",
    "in onze straat 3 gezinnen",
    "kerkstraat 3 kinderen",
    "ze is onderweg 2 uur kwijt",
    "kan niet overweg 2 keer geprobeerd",
    "twee gaten in de weg 3 maanden lang",
    "gerechtshof 2024",
    "Marktplein 3",
    "op Marktplaats 40 euro",
    "Uitkering 1100, huur 700",
    "terugvordering 41.000",
    "incasso wacht op nieuwe baan 1/9",
    "wsnp-verklaring 285 nodig",
    "dwangakkoord 287a",
    "wil een man in huis slaan 2 keer",
    "woont in Utrecht 2 jaar",
    "woont op 3 hoog",
    "briefadres 6 weken geweigerd",
    "adres onbekend sinds 2019",
    "artikel 4 lid 2",
  ])("%s", (tekst) => {
    expect(masker(tekst)).toBe(tekst);
  });
});
