/**
 * The shape of every record on the kaart: one zod schema per kind, the types are inferred from it.
 * `npm run kaart:schema` writes the same shapes as JSON Schema to `knowledge/json-schema/`, so that an
 * editor completes and checks the YAML while the curator types. The descriptions below are what they read.
 */
import * as z from "zod";

/** The sixteen domeinen of the social domain that a record can belong to; the first one named is the main one. */
export const DOMEINEN = [
  "inkomen",
  "schulden",
  "toeslagen-belastingen",
  "wonen",
  "energie",
  "zorg",
  "ggz",
  "jeugd",
  "onderwijs-studie",
  "werk",
  "verblijfsrecht",
  "inburgering",
  "identiteit-brp",
  "veiligheid",
  "gegevensdeling",
  "meervoudig",
] as const;

const tekst = z.string().trim().min(2, "is leeg; vul tekst in of haal het veld weg");
const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "gebruik alleen kleine letters, cijfers en koppeltekens, zoals 'ind-maatwerkloket'",
  )
  .max(60)
  .meta({
    description:
      "Vaste sleutel: kleine letters, cijfers en koppeltekens. Verander een id niet meer na gebruik.",
  });
const verwijzing = (naar: string) => id.meta({ description: `Id van ${naar}.` });
const verwijzingen = (naar: string) => z.array(verwijzing(naar)).meta({ description: `Ids van ${naar}.` });

/** A date as precise as the source allows: year, month or day. */
export const datumSchema = z
  .string()
  .regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
    error: "schrijf een datum als 2025, 2025-03 of 2025-03-14",
    abort: true,
  })
  .refine(bestaat, "deze dag bestaat niet")
  .meta({ description: "Datum zo precies als bekend: JJJJ, JJJJ-MM of JJJJ-MM-DD." });

function bestaat(datum: string): boolean {
  const tijd = Date.parse(datum);
  return Number.isNaN(tijd) || new Date(tijd).toISOString().startsWith(datum);
}

/** An absolute web address. */
export const urlSchema = z
  .string()
  .regex(/^https?:\/\/[^\s.]+\.[^\s]+$/, "schrijf een volledig webadres, zoals https://www.svb.nl")
  .meta({ description: "Volledig webadres, begint met https:// of http://." });

/** Where a record comes from: a web page (`url`) or a place in a publication (`plek`). */
export const bronSchema = z
  .strictObject({
    titel: tekst.meta({ description: "Titel van de pagina of publicatie." }),
    plek: tekst.optional().meta({ description: "Plaats in de bron: hoofdstuk, pagina of artikel." }),
    url: urlSchema.optional(),
    datum: datumSchema
      .optional()
      .meta({ description: "Datum van de bron. Weg laten als de bron geen datum heeft." }),
  })
  .refine((bron) => bron.url !== undefined || bron.plek !== undefined, {
    message: "een bron heeft een url of een plek nodig, anders kan niemand haar terugvinden",
  });

const bronnen = z
  .array(bronSchema)
  .min(1, "elk record heeft minstens één bron nodig")
  .meta({ description: "Waar dit vandaan komt. Zonder bron hoort een record niet op de kaart." });
const domeinen = z
  .array(z.enum(DOMEINEN))
  .min(1, "noem minstens één domein")
  .meta({ description: "Domeinen, het belangrijkste eerst." });
const letOp = tekst.optional().meta({
  description: "Waarschuwing voor de lezer: oude bron, alleen in één stad, nog niet gecontroleerd.",
});
const gecontroleerdOp = datumSchema.optional().meta({
  description: "Wanneer iemand dit voor het laatst heeft nagekeken. Weg laten als dat onbekend is.",
});
const gebied = tekst.meta({
  description: "Waar dit geldt: landelijk, eigen gemeente, eigen regio, of een genoemde plaats.",
});

/** A way to reach a loket. */
export const kanaalSchema = z
  .strictObject({
    soort: z.enum(["telefoon", "email", "website", "formulier", "locatie"]),
    waarde: tekst.meta({
      description: "Nummer, adres of naam van het formulier, precies zoals de bron het geeft.",
    }),
    toelichting: tekst
      .optional()
      .meta({ description: "Openingstijd, kosten, wat je moet kiezen in het menu." }),
  })
  .superRefine((kanaal, context) => {
    const vormen = {
      telefoon: [isTelefoonnummer, "is geen telefoonnummer; schrijf het zoals 088 043 04 30 of 112"],
      email: [
        (waarde: string) => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(waarde),
        "is geen e-mailadres; schrijf het zoals info@divosa.nl",
      ],
      website: [
        (waarde: string) => urlSchema.safeParse(waarde).success,
        "is geen volledig webadres; schrijf het zoals https://www.svb.nl",
      ],
    } as const;
    if (kanaal.soort === "formulier" || kanaal.soort === "locatie") return;
    const [klopt, uitleg] = vormen[kanaal.soort];
    if (!klopt(kanaal.waarde))
      context.addIssue({ code: "custom", path: ["waarde"], message: uitleg, input: kanaal.waarde });
  });

/** True for a Dutch phone number written with digits and single spaces: 112, 14 020, 0800 1205 or ten/eleven digits. */
function isTelefoonnummer(waarde: string): boolean {
  if (!/^\+?\d+( \d+)*$/.test(waarde)) return false;
  const cijfers = waarde.replaceAll(" ", "").replace(/^\+31/, "0");
  return !cijfers.startsWith("+") && [3, 5, 6, 8, 10, 11].includes(cijfers.length);
}

/** An entrance of an organisation. */
export const loketSchema = z.strictObject({
  id,
  organisatie: verwijzing("de organisatie"),
  naam: tekst,
  voorWie: z.enum(["professional", "inwoner", "beide"]).meta({ description: "Wie dit loket mag gebruiken." }),
  wanneerWel: z.array(tekst).min(1).meta({ description: "Voor welke vragen je hier moet zijn." }),
  wanneerNiet: z
    .array(tekst)
    .meta({ description: "Voor welke vragen je hier niet moet zijn, en waar dan wel." }),
  kanalen: z.array(kanaalSchema).meta({
    description:
      "Alleen wat een bron noemt. Leeg = niet openbaar bekend; zet dan in letOp hoe je binnenkomt.",
  }),
  klaarleggen: z.array(tekst),
  eersteStap: tekst.meta({ description: "Eén zin: wat je doet als je dit loket nodig hebt." }),
  gebied,
  escalatieNaar: verwijzing("het loket waar je heen gaat als dit loket er niet uitkomt").optional(),
  domeinen,
  gecontroleerdOp,
  spoed: z.boolean().optional().meta({ description: "true als dit loket er is voor acuut gevaar." }),
  letOp,
  bronnen,
});

/** A role that can be called. Never a private name: a gemeente adds its own people in an overlay, outside git. */
export const contactpersoonSchema = z.strictObject({
  id,
  organisatie: verwijzing("de organisatie"),
  rol: tekst.meta({ description: "De rol, nooit de naam van een persoon." }),
  watDezeRolKan: tekst,
  mandaat: tekst.optional().meta({ description: "Waarover deze rol zelf mag beslissen." }),
  gebied,
  viaLoket: verwijzing("het loket waarlangs je deze rol bereikt").optional(),
  domeinen,
  gecontroleerdOp,
  letOp,
  bronnen,
});

/** Who is who. */
export const organisatieSchema = z.strictObject({
  id,
  naam: tekst,
  afkorting: z.string().trim().min(2).max(10).optional(),
  soort: z.enum([
    "gemeente",
    "gemeente-onderdeel",
    "uitvoeringsorganisatie",
    "ministerie",
    "samenwerkingsverband",
    "maatschappelijk",
    "zorg",
    "justitie",
    "rechtspraak",
    "overig",
  ]),
  taak: tekst.meta({ description: "Wat deze organisatie doet of beslist, in één of twee zinnen." }),
  domeinen,
  website: urlSchema.optional(),
  letOp,
  bronnen,
});

/** A YAML file under kaart/organisaties: the organisatie with its loketten and contactpersonen. */
export const organisatieBestandSchema = organisatieSchema.extend({
  loketten: z.array(loketSchema.omit({ organisatie: true })).default([]),
  contactpersonen: z.array(contactpersoonSchema.omit({ organisatie: true })).default([]),
});

/** A scheme or law with its room. */
export const regelingSchema = z.strictObject({
  id,
  naam: tekst,
  wet: tekst.optional().meta({ description: "Wet en artikel, alleen zoals de bron het noemt." }),
  watHetIs: tekst,
  ruimte: tekst.meta({ description: "Welke ruimte de regeling geeft voor maatwerk." }),
  wieBeslist: tekst,
  voorwaarden: z.array(tekst).optional(),
  valkuil: tekst.meta({ description: "Waar het vaak misgaat." }),
  waarAanvragen: z
    .union(
      [
        z.strictObject({ loket: verwijzing("het loket") }),
        z.strictObject({ organisatie: verwijzing("de organisatie") }),
      ],
      "noem één loket of één organisatie, zoals 'loket: ind-maatwerkloket'",
    )
    .meta({ description: "Waar je dit aanvraagt: een loket of een organisatie." }),
  domeinen,
  gecontroleerdOp,
  letOp,
  bronnen,
});

/** A rung of the escalation ladder: what to do when the step before failed. */
export const vervolgstapSchema = z.strictObject({
  tekst,
  ingang: verwijzing("het loket of de contactpersoon").optional(),
});

/** The one question that separates this knelpunt from those that look like it. */
export const doorvraagSchema = z.strictObject({
  vraag: tekst,
  keuzes: z
    .array(z.strictObject({ label: tekst, knelpunt: verwijzing("het knelpunt dat bij dit antwoord hoort") }))
    .min(2, "een doorvraag heeft minstens twee keuzes nodig")
    .max(5),
});

/** A recurring pattern of getting stuck: the hub of the kaart. */
export const knelpuntSchema = z.strictObject({
  id,
  naam: tekst,
  omschrijving: tekst,
  herkenning: z.array(tekst).min(5, "schrijf minstens vijf zinnen waarin een professional dit zegt").meta({
    description:
      "Hoe professionals dit zeggen: korte chatregels en lange verhalen. Hiermee wordt het knelpunt gevonden.",
  }),
  domeinen,
  betrokken: verwijzingen("de organisaties die hierin beslissen of meedoen, de eigenaar eerst"),
  volgendeStap: tekst.meta({ description: "ÉÉN zin in de gebiedende wijs: wie bel je, met welke vraag." }),
  ingang: verwijzing("het loket of de contactpersoon van de volgende stap").nullable().meta({
    description: "Id van het loket of de contactpersoon. null alleen als de stap geen contact is.",
  }),
  zeg: tekst.meta({ description: "De eerste zin van dat gesprek." }),
  klaarleggen: z.array(tekst).meta({ description: "Wat je bij de hand hebt voordat je belt." }),
  daarna: z
    .array(vervolgstapSchema)
    .min(1)
    .meta({ description: "De volgende treden van de ladder, als de stap niet lukt." }),
  delen: tekst.meta({ description: "Welke gegevens deze stap nodig heeft en wat je weglaat." }),
  regelingen: verwijzingen("regelingen die ruimte geven"),
  voorbeelden: verwijzingen("eerdere Mooi Maatwerk-voorbeelden, het meest lijkende eerst"),
  instrumenten: verwijzingen("instrumenten die helpen").optional(),
  verwant: verwijzingen("knelpunten die hierop lijken"),
  doorvraag: doorvraagSchema.optional(),
  spoed: z.literal(true).optional().meta({ description: "true als dit acuut gevaar is." }),
  letOp,
  bronnen,
});

/** An earlier Mooi Maatwerk case, failed ones included. */
export const voorbeeldSchema = z.strictObject({
  id,
  titel: tekst,
  situatie: tekst,
  knelpunt: tekst.meta({ description: "Waarop het vastliep." }),
  watIsGedaan: tekst,
  sleutel: tekst.meta({ description: "Waarom het lukte, of waarom niet." }),
  resultaat: z.enum(["gelukt", "deels", "lopend", "niet-gelukt"]),
  betrokken: verwijzingen("organisaties die meededen"),
  regelingen: verwijzingen("regelingen die zijn gebruikt").optional(),
  knelpunten: verwijzingen("knelpunten waar dit een voorbeeld van is"),
  domeinen,
  gemeente: tekst.optional(),
  letOp,
  bronnen,
});

/** A method. */
export const instrumentSchema = z.strictObject({
  id,
  naam: tekst,
  watHetIs: tekst,
  wanneer: tekst,
  stappen: z.array(tekst).min(1),
  bronnen,
});

/** A term with its synonyms, abbreviations, lay words and misspellings. */
export const begripSchema = z.strictObject({
  term: tekst,
  synoniemen: z
    .array(tekst)
    .min(1)
    .meta({ description: "Andere woorden, afkortingen, lekentaal en vaak gemaakte typefouten." }),
  uitleg: tekst,
  eigenaar: verwijzing("de organisatie die hierover beslist of dit uitvoert").optional().meta({
    description: "Id van de organisatie die hierover beslist of dit uitvoert. Weg laten als er niet één is.",
  }),
  bronnen: z.array(bronSchema).optional(),
});

/** The YAML file with all gemeenten, so that "gemeente X" is understood with a typo or an everyday name. */
export const gemeentenBestandSchema = z
  .strictObject({
    bronnen,
    namen: z.array(tekst).min(1),
    ookBekendAls: z.record(tekst, z.array(tekst).min(1)).default({}).meta({
      description: "Andere namen van een gemeente, of een plaats die mensen in plaats daarvan noemen.",
    }),
  })
  .superRefine(({ namen, ookBekendAls }, context) => {
    const meld = (path: PropertyKey[], input: string, message: string) =>
      context.addIssue({ code: "custom", path, input, message });
    for (const [i, naam] of namen.entries()) {
      if (namen.indexOf(naam) < i) meld(["namen", i], naam, "deze gemeente staat er al");
    }
    for (const naam of Object.keys(ookBekendAls)) {
      if (!namen.includes(naam)) meld(["ookBekendAls", naam], naam, "deze gemeente staat niet bij namen");
    }
  });

/** A gemeente with the other names it goes by. */
export const gemeenteSchema = z.strictObject({ naam: tekst, ookBekendAls: z.array(tekst) });

/** The whole kaart, after the files have been put together. */
export const kaartSchema = z.strictObject({
  kaartVersie: z.string().regex(/^[0-9a-f]{12}$/),
  organisaties: z.array(organisatieSchema),
  loketten: z.array(loketSchema),
  contactpersonen: z.array(contactpersoonSchema),
  regelingen: z.array(regelingSchema),
  knelpunten: z.array(knelpuntSchema),
  voorbeelden: z.array(voorbeeldSchema),
  instrumenten: z.array(instrumentSchema),
  begrippen: z.array(begripSchema),
  gemeenten: z.array(gemeenteSchema),
});

export type Domein = (typeof DOMEINEN)[number];
export type Bron = z.infer<typeof bronSchema>;
export type Kanaal = z.infer<typeof kanaalSchema>;
export type Loket = z.infer<typeof loketSchema>;
export type Contactpersoon = z.infer<typeof contactpersoonSchema>;
export type Organisatie = z.infer<typeof organisatieSchema>;
export type Regeling = z.infer<typeof regelingSchema>;
export type Doorvraag = z.infer<typeof doorvraagSchema>;
export type Knelpunt = z.infer<typeof knelpuntSchema>;
export type Voorbeeld = z.infer<typeof voorbeeldSchema>;
export type Instrument = z.infer<typeof instrumentSchema>;
export type Begrip = z.infer<typeof begripSchema>;
export type Gemeente = z.infer<typeof gemeenteSchema>;
export type Kaart = z.infer<typeof kaartSchema>;
