import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { kennis } from "../../functions/assistent/kennis.ts";
import { maakGemeenteZoeker } from "../../functions/gesprek/gemeente.ts";
import { herkenOpdracht } from "../../functions/gesprek/opdrachten.ts";
import { ACTIES, VOORBEELDVRAGEN } from "../../functions/gesprek/teksten.ts";

const { kaart } = kennis;
const soortVan = (tekst: string) => herkenOpdracht(tekst)?.soort ?? null;

describe("commands", () => {
  it.each([
    [
      "groet",
      [
        "hoi",
        "Hallo!",
        "HALLO",
        "Goedemorgen.",
        "goeiemorge",
        "halo",
        "dag",
        "start",
        "hoi!!!",
        "Hé hallo".slice(3),
      ],
    ],
    [
      "help",
      [
        "help",
        "Help!",
        "HELP",
        "hepl",
        "?",
        "wat kun je",
        "Wat kan je?",
        "hoe werkt dit?",
        "hoe wrkt dit",
        "uitleg",
      ],
    ],
    [
      "geprobeerd",
      [
        "dit heb ik al geprobeerd",
        "al geprobeerd",
        "Al geprobeerd!",
        "al geprobeert",
        "heb ik al geprobeerd",
        "dat heb ik al geprobeerd",
        "heb ik al gebelt",
        "lukt niet",
        "dit lukt niet",
        "lukt neit",
        "ze zeggen nee",
        "dat is niet gelukt.",
        "werkt niet",
        "en als dat niet lukt?",
        "volgende stap",
      ],
    ],
    ["meer", ["meer", "Meer", "meer informatie", "meer infromatie", "details", "vertel meer"]],
    [
      "andere",
      ["andere mogelijkheid", "andere mogelijkeid", "iets anders", "Iets anders.", "anders", "geen van deze"],
    ],
    [
      "klopt-niet",
      [
        "klopt niet",
        "klopt neit",
        "kolpt niet",
        "dit klopt niet!",
        "dat klopt niet",
        "niet goed",
        "verkeerd",
        "dit bedoel ik niet",
      ],
    ],
    [
      "weet",
      ["wat weet je van mij", "Wat weet je van mij?", "wat weet je vn mij", "privacy", "mijn gegevens"],
    ],
    [
      "vergeet",
      [
        "vergeet mij",
        "vergeet mj",
        "Vergeet me!",
        "vergeet mji",
        "wis alles",
        "verwijder mijn gegevens",
        "stop",
      ],
    ],
    ["opnieuw", ["opnieuw", "opnieuw!", "opniew", "begin opnieuw", "nieuwe vraag", "reset"]],
    ["stap", ["toon de stap", "terug", "de stap"]],
  ])("%s", (soort, zinnen) => {
    for (const zin of zinnen) expect(soortVan(zin), zin).toBe(soort);
  });

  it("every button of the conversation is understood", () => {
    expect(Object.entries(ACTIES).map(([naam, { stuur }]) => [naam, soortVan(stuur)])).toEqual([
      ["geprobeerd", "geprobeerd"],
      ["andere", "andere"],
      ["meer", "meer"],
      ["stap", "stap"],
      ["kloptNiet", "klopt-niet"],
      ["opnieuw", "opnieuw"],
      ["help", "help"],
      ["vergeet", "vergeet"],
    ]);
    for (const { label, stuur } of Object.values(ACTIES))
      if (label !== "Nieuwe vraag") expect(soortVan(label) ?? soortVan(stuur)).not.toBeNull();
  });

  it("typed with other letters and spaces is the same", () => {
    for (const zin of [
      "KLOPT NIET",
      "klópt niet",
      "klopt  niet",
      " klopt niet ",
      "klopt\u00adniet".replace("\u00ad", " "),
    ])
      expect(soortVan(zin), JSON.stringify(zin)).toBe("klopt-niet");
  });
});

describe("commands with a value", () => {
  it.each([
    ["gemeente Zwolle", { soort: "gemeente", waarde: "zwolle" }],
    ["Gemeente: Den Haag", { soort: "gemeente", waarde: "den haag" }],
    ["gemeente Bergen op Zoom", { soort: "gemeente", waarde: "bergen op zoom" }],
    ["gemeente Alphen aan den Rijn", { soort: "gemeente", waarde: "alphen aan den rijn" }],
    ["ik werk in gemeente Zwolle", { soort: "gemeente", waarde: "zwolle" }],
    ["Ik werk bij de gemeente Zwolle", { soort: "gemeente", waarde: "zwolle" }],
    ["verken IND", { soort: "verken", waarde: "ind" }],
    ["Verken: belastingdinst", { soort: "verken", waarde: "belastingdinst" }],
    ["verken knelpunt/briefadres-geweigerd", { soort: "verken", waarde: "knelpunt/briefadres-geweigerd" }],
    ["kies briefadres-geweigerd", { soort: "kies", waarde: "briefadres-geweigerd" }],
    ["kies anders", { soort: "kies", waarde: "anders" }],
  ])("%s", (tekst, opdracht) => {
    expect(herkenOpdracht(tekst)).toEqual(opdracht);
  });
});

describe("what is no command", () => {
  it.each([
    "gemeente weigert briefadres",
    "gemeente reageert niet",
    "gemeente is onbereikbaar",
    "ik heb hulp nodig met DUO-schuld van mijn cliënt",
    "hulp nodig",
    "stop de incasso van het CJIB",
    "stopt",
    "uitkering stopt",
    "hallo ik heb een vraag over een briefadres",
    "fout in brp",
    "foute brief",
    "huur",
    "huis",
    "geld",
    "duo",
    "uwv",
    "cjib",
    "svb",
    "hbel",
    "schuldhulp",
    "hulpmiddelen",
    "meerdere schulden",
    "meer schulden dan inkomen",
    "terugvordering",
    "opname",
    "dagbesteding",
    "startkwalificatie",
    "andere gemeente weigert",
    "volgende week ontruiming",
    "nieuwe vraag over toeslagen van mijn cliënt",
    "privacy bij gezinnen met jeugdzorg",
    "hij wil vergeten worden",
    "het klopt niet dat de uitkering stopt",
    "verkenning",
    "kiest",
    "gemeentelijke regeling",
    "kind wil niet meer naar school",
    "ja",
    "nee",
    "1",
    "2.",
    "",
    " ",
    "🙂",
    "dank je",
  ])("%j", (tekst) => {
    expect(herkenOpdracht(tekst)).toBeNull();
  });

  it("no sentence of a professional on the kaart", () => {
    const zinnen = kaart.knelpunten.flatMap(({ herkenning, naam, doorvraag }) => [
      ...herkenning,
      naam,
      ...(doorvraag?.keuzes.map(({ label }) => label) ?? []),
    ]);
    // "Gemeente raadt een uitkering af" begins as a command; that it names no gemeente makes it a question.
    const zoekGemeente = maakGemeenteZoeker(kaart.gemeenten);
    const isOpdracht = (zin: string) => {
      const opdracht = herkenOpdracht(zin);
      return opdracht !== null && !(opdracht.soort === "gemeente" && zoekGemeente(opdracht.waarde) === null);
    };
    expect([...zinnen, ...VOORBEELDVRAGEN].filter(isOpdracht)).toEqual([]);
  });

  it("no name of an organisatie, regeling, loket or begrip", () => {
    const namen = [
      ...kaart.organisaties.flatMap(({ naam, afkorting }) => [naam, afkorting ?? naam]),
      ...kaart.regelingen.map(({ naam }) => naam),
      ...kaart.loketten.map(({ naam }) => naam),
      ...kaart.instrumenten.map(({ naam }) => naam),
      ...kaart.begrippen.flatMap(({ term, synoniemen }) => [term, ...synoniemen]),
      ...kaart.gemeenten.flatMap(({ naam, ookBekendAls }) => [naam, ...ookBekendAls]),
    ];
    const wel = namen.filter((naam) => herkenOpdracht(naam) !== null);
    // "Privacy" asks what is known, and "Gemeente Amsterdam" says where one works.
    expect(wel.filter((naam) => naam !== "privacy" && !naam.startsWith("Gemeente "))).toEqual([]);
  });

  it("no graded question", () => {
    const map = path.resolve(import.meta.dirname, "../goud/vragen");
    const vragen = readdirSync(map)
      .flatMap((naam) => readFileSync(path.join(map, naam), "utf8").split("\n"))
      .filter((regel) => regel.trim() !== "")
      .map((regel) => String(JSON.parse(regel).tekst));
    expect(vragen.length).toBeGreaterThan(100);
    expect(vragen.filter((tekst) => herkenOpdracht(tekst) !== null)).toEqual([]);
  });

  it("keeps the signs in the address of a record", () => {
    expect(herkenOpdracht("verken begrip/één gezin, één plan.")).toEqual({
      soort: "verken",
      waarde: "begrip/een gezin, een plan.",
    });
  });

  it.each(["herinner me morgen", "Kun je mij volgende week herinneren?", "stuur me een herinnering"])(
    "%s asks to be reminded",
    (tekst) => {
      expect(herkenOpdracht(tekst)).toEqual({ soort: "herinner" });
    },
  );

  it.each(["betalingsherinnering van de deurwaarder", "zij kan zich niets herinneren van die brief"])(
    "%s does not",
    (tekst) => {
      expect(herkenOpdracht(tekst)?.soort).not.toBe("herinner");
    },
  );
});
