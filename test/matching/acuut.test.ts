import { describe, expect, it } from "vitest";
import { kaart, match } from "./hulp.ts";

describe("danger said bluntly", () => {
  it.each([
    "hij staat nu op de brug en wil springen",
    "client zegt dat hij vanavond een einde aan zijn leven maakt",
    "ik heb haar afscheidsbrief gevonden en ze neemt niet op",
    "hij wil niet meer leven en heeft pillen klaargelegd",
    "hij slaat haar op dit moment, de kinderen zijn erbij",
    "haar man heeft haar bij de keel gegrepen en komt zo thuis",
    "de peuter is alleen thuis en niemand doet open",
    "vader slaat zijn kinderen en ze durven niet naar huis",
    "er staat een man met een mes aan de balie",
    "hij dreigt het kantoor in brand te steken",
    "moeder met baby slaapt vannacht op straat",
    "gezin met drie kinderen staat vanavond op straat",
    "dochter van 14 is weggelopen en niet thuisgekomen",
    "meneer reageert niet meer en ademt raar",
    "ze heeft vandaag nog niets gegeten en geen eten in huis voor de kinderen",
    "verwarde man loopt naakt over de snelweg",
  ])("'%s' is spoed", (tekst) => {
    const { uitkomst, gekozen, ookGenoemd, misschienAcuut } = match(tekst);
    expect(uitkomst).toBe("spoed");
    expect(ookGenoemd.filter((id) => kaart.knelpunten.get(id)?.spoed)).toEqual([]);
    expect(kaart.knelpunten.get(gekozen ?? "")?.spoed).toBe(true);
    expect(misschienAcuut).toBe(false);
  });

  it("is heard behind a long story about something else", () => {
    const verhaal = "De huurtoeslag is stopgezet en de gemeente reageert niet op het bezwaar. ".repeat(40);
    expect(match(`${verhaal}Net belde hij: hij maakt vanavond een einde aan zijn leven.`).uitkomst).toBe(
      "spoed",
    );
  });

  it("is heard in capitals and with signs", () => {
    expect(match("HIJ STAAT MET EEN MES AAN DE BALIE!!!").uitkomst).toBe("spoed");
  });
});

describe("danger that is past, denied or a figure of speech", () => {
  it.each([
    "als kind is ze mishandeld, nu wil ze een opleiding doen via DUO",
    "er is geen sprake van geweld, wel van hoge schulden",
    "hij is niet suïcidaal, maar de wachtlijst bij de ggz is lang",
    "ik schrok me dood van de energierekening",
    "die formulieren zijn zelfmoord voor de motivatie van mijn cliënt",
    "training suïcidepreventie voor ons team, wie regelt dat",
    "de huur is moordend hoog, geen huurtoeslag",
    "mevrouw wordt gek van alle brieven van het CJIB",
    "in 2015 was er huiselijk geweld, nu vraagt ze een briefadres aan",
    "ooit dakloos geweest, nu een huurachterstand",
    "het regent boetes, we worden doodgegooid met post",
    "jaren geleden ontvluchtte ze haar man, nu wil ze naturaliseren",
    "de aanvraag is doodgelopen bij de gemeente",
    "mijn cliënt is overleden in 2020 en de erven krijgen post van de belastingdienst",
    "de poging was vorig jaar, hij is nu stabiel en zoekt werk met een uitkering",
    "stel dat iemand een mes trekt aan de balie, wat is dan het protocol?",
  ])("'%s' is no alarm", (tekst) => {
    expect(match(tekst).uitkomst).not.toBe("spoed");
  });
});
