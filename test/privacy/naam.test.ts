import { describe, expect, it } from "vitest";
import { maskeer } from "../../functions/privacy/index.ts";
import { masker, VELD } from "./veld.ts";

describe("a name behind a form of address goes", () => {
  it.each([
    ["mevrouw Jansen heeft geen geld", "mevrouw [naam] heeft geen geld"],
    ["Mevrouw Bouzidi", "Mevrouw [naam]"],
    ["mw. de Vries-van den Berg", "mw. [naam]"],
    ["mw. De Vries - van den Berg belt", "mw. [naam] belt"],
    ["dhr El Amrani is ziek", "dhr [naam] is ziek"],
    ["dhr. el Amrani", "dhr. [naam]"],
    ["meneer Yılmaz", "meneer [naam]"],
    ["meneer İbrahim Şahin", "meneer [naam]"],
    ["de heer Żółkiewski", "de heer [naam]"],
    ["mevr. d'Hondt", "mevr. [naam]"],
    ["dhr. 't Hart", "dhr. [naam]"],
    ["mevrouw O’Neill", "mevrouw [naam]"],
    ["mw. J.P. van 't Hof", "mw. [naam]"],
    ["mw A. Yılmaz-Öztürk wil", "mw [naam] wil"],
    ["mevrouw Anne-Marie in 't Veld", "mevrouw [naam]"],
    ["mevrouw Wil Bakker", "mevrouw [naam]"],
    ["meneer Ben Salah", "meneer [naam]"],
    ["dhr/mw Jansen", "dhr/mw [naam]"],
    ["dhr. en mw. Jansen", "dhr. en mw. [naam]"],
    ["mevrouw 'Jansen'", "mevrouw '[naam]'"],
    ["familie van der Berg", "familie [naam]"],
    ["fam. Ouled-Ahmed", "fam. [naam]"],
    ["dr. Pietersen", "dr. [naam]"],
    ["mevrouw Jansen van de IND", "mevrouw [naam] van de IND"],
    ["mevrouw Jansen uit Utrecht", "mevrouw [naam] uit Utrecht"],
    ["meneer Jansen en meneer Bos", "meneer [naam] en meneer [naam]"],
    ["mevrouw 王小明 belt", "mevrouw [naam] belt"],
  ])("%s", (tekst, verwacht) => {
    expect(masker(tekst)).toBe(verwacht);
  });

  it("goes when the accents are typed as separate characters", () => {
    expect(masker("mevrouw Zoe\u0308 Gonc\u0327alves")).toBe("mevrouw [naam]");
  });

  it.each([
    ["mevr jansen heeft", "mevr [naam] heeft"],
    ["dhr el amrani wil", "dhr [naam] wil"],
    ["mw van den berg krijgt niks", "mw [naam] krijgt niks"],
    ["mw de vries belde", "mw [naam] belde"],
    ["fam bouzid", "fam [naam]"],
    ["dhr hagenaars is boos", "dhr [naam] is boos"],
    ["mevrouw JANSEN heeft", "mevrouw [naam] heeft"],
    ["DHR YILMAZ KRIJGT NIKS", "DHR [naam] KRIJGT NIKS"],
  ])("without capitals too: %s", (tekst, verwacht) => {
    expect(masker(tekst)).toBe(verwacht);
  });
});

describe("a name behind another cue goes", () => {
  it.each([
    ["mijn cliënt Fatima el Amrani wil", "mijn cliënt [naam] wil"],
    ["cliënte Sanne krijgt niets", "cliënte [naam] krijgt niets"],
    ["cliënt: Bouali", "cliënt: [naam]"],
    ["klant Bouali", "klant [naam]"],
    ["zoon Daan is 7", "zoon [naam] is 7"],
    ["zoon daan is 7", "zoon [naam] is 7"],
    ["dochter (7), Sara, gaat niet", "dochter (7), [naam], gaat niet"],
    ["zoon van 7, Daan, spijbelt", "zoon van 7, [naam], spijbelt"],
    ["haar man Ahmed werkt", "haar man [naam] werkt"],
    ["zijn vrouw, Selam, is ziek", "zijn vrouw, [naam], is ziek"],
    ["de moeder van Youssef", "de moeder van [naam]"],
    ["broer Mehmet en zus Ayşe", "broer [naam] en zus [naam]"],
    ["kinderen Daan, Sara en Youssef zijn weg", "kinderen [naam], [naam] en [naam] zijn weg"],
    ["de kinderen: Daan (8), Sara (6) en Youssef (3)", "de kinderen: [naam] (8), [naam] (6) en [naam] (3)"],
    ["gezinsvoogd Petra en klantregisseur Dirk", "gezinsvoogd [naam] en klantregisseur [naam]"],
    ["cliënt Mohamed A. wacht", "cliënt [naam]. wacht"],
    ["voogd El-Idrissi", "voogd [naam]"],
    ["ze heet Priya", "ze heet [naam]"],
    ["een jongen genaamd Tesfay Gebre", "een jongen genaamd [naam]"],
    ["naam: Jan de Wit", "naam: [naam]"],
    ["haar naam is Nadia", "haar naam is [naam]"],
    ["op naam van Willems", "op naam van [naam]"],
    ["ik ben Sandra van der Meer van het wijkteam", "ik ben [naam] van het wijkteam"],
    ["Met Sandra van de IND", "Met [naam] van de IND"],
    ["u spreekt met Joost", "u spreekt met [naam]"],
    ["collega Joost belde", "collega [naam] belde"],
    ["Wmo-consulent Karin zegt nee", "Wmo-consulent [naam] zegt nee"],
    ["gezin Bouzid", "gezin [naam]"],
    ["Hallo Sandra, kun je helpen", "Hallo [naam], kun je helpen"],
    ["Met vriendelijke groet,\nSandra", "Met vriendelijke groet,\n[naam]"],
    ["J.P. de Boer heeft schulden", "[naam] heeft schulden"],
    ["brief aan A. de Vries", "brief aan [naam]"],
    ["volgens B. Jansen", "volgens [naam]"],
  ])("%s", (tekst, verwacht) => {
    expect(masker(tekst)).toBe(verwacht);
  });
});

describe("what is no name stays", () => {
  it.each([
    "mevr heeft, dhr is, mw wil, mevrouw krijgt niets",
    "meneer van 72 woont alleen",
    "mevrouw van de gemeente zegt nee",
    "meneer van hiernaast, mevrouw uit Syrië, dhr in Utrecht",
    "mw. Hij wil niet. Dhr. De gemeente weigert",
    "mw de bijstand kwijt, dhr ten onrechte gekort",
    "mw al jaren thuis, mw ben ik kwijt, mw in de bijstand",
    "omdat mevr chemo had en dhr schulden heeft",
    "MEVROUW HEEFT GEEN INKOMEN",
    "mevrouw. Daarna niets meer",
    "mw zwart werkt, dhr loos alarm",
    "klant van UWV, cliënt DUO, moeder Wajong, zoon Wlz, kind NL paspoort",
    "cliënt van Humanitas, klant van Pluryn",
    "moeder van Turkse komaf, vader Nederlander, zoon Syrisch, man, Eritrees, 34",
    "het Stella-team, een IND-zaak, de B1-route, Wsnp en code 98",
    "dit heet Wsnp en dat heet Bijstand",
    "collega Toeslagen, consulent UWV, klantmanager Werk en Inkomen",
    "gezin in Utrecht, familie in Tilburg, moeder Leger des Heils",
    "mevrouw van Tilburg naar Zwolle, zoon in Den Haag",
    "ik ben Wmo-consulent, ik ben consulent in Houten",
    "een vrouw van 34 met zoon van 7. De school belt",
    "zijn zus. Ook de gemeente zegt nee. Haar man. Die werkt",
    "moeder, IND, gemeente en UWV",
    "in mei, vader Juni, na Ramadan",
    "ik bel namens UWV, wie heet dat",
    "Hallo allemaal. Beste IND, Geachte Gemeente,",
    "B.V. Bouw en N.V. Nuon, i.v.m. Wajong, U.W.V. Utrecht",
    "dhr Parkinson, mw Ziggo schuld",
    "mijn DigiD en MijnOverheid, klant WoningNet",
    "geen achternaam bekend, naam onbekend",
  ])("%s", (tekst) => {
    expect(maskeer(tekst, VELD)).toEqual({ tekst, gevonden: [] });
  });
});

describe("the exceptions decide", () => {
  const zonder = { telefoonnummers: new Set<string>(), woorden: new Set<string>() };
  const met = (...woorden: string[]) => ({ ...zonder, woorden: new Set(woorden) });

  it("keeps a word that the kaart knows, and masks it without the kaart", () => {
    expect(maskeer("klant Zuiderhorst", zonder).tekst).toBe("klant [naam]");
    expect(maskeer("klant Zuiderhorst", met("zuiderhorst")).tekst).toBe("klant Zuiderhorst");
    expect(maskeer("moeder Blauwe Vogel", met("blauwe vogel")).tekst).toBe("moeder Blauwe Vogel");
    expect(maskeer("klant Delta-Plus", met("delta-plus")).tekst).toBe("klant Delta-Plus");
  });

  it("masks a frequent surname behind a form of address, also when the kaart has that word", () => {
    expect(maskeer("mevrouw Bakker", met("bakker")).tekst).toBe("mevrouw [naam]");
    expect(maskeer("mevrouw van den Berg", met("berg")).tekst).toBe("mevrouw [naam]");
    expect(maskeer("werkt bij bakker", met("bakker")).gevonden).toEqual([]);
  });
});
