/**
 * Reads one YAML file of the kaart: parses it, checks it against the zod schema of its kind and keeps, for each
 * problem, the line where the curator finds it. Pure: the caller brings the text.
 */
import { type Document, isCollection, isPair, LineCounter, parseDocument, visit } from "yaml";
import type * as z from "zod";

/** A file of the kaart: its path relative to `knowledge/kaart` and its text. */
export interface Bestand {
  pad: string;
  tekst: string;
}

/** One thing that is wrong with the kaart, told so that a curator can mend it. */
export interface Probleem {
  /** `fout` stops the build, `waarschuwing` does not. */
  ernst: "fout" | "waarschuwing";
  /** Stable name of the rule, such as `onbekende-verwijzing`. */
  code: string;
  /** Path of the file, relative to `knowledge/kaart`. */
  bestand: string;
  /** Line in the file, counted from 1. */
  regel: number;
  /** Path of the field inside the file, such as `loketten.0.kanalen.1.waarde`. */
  veld: string;
  /** The value that is wrong, shortened. */
  waarde: string;
  /** What is wrong and what to do. */
  uitleg: string;
}

/** A parsed file that can still tell on which line a field stands. */
export interface GelezenBestand<T> {
  pad: string;
  waarde: T;
  regelVan(veld: readonly PropertyKey[]): number;
}

/**
 * Parses one YAML file and checks its shape.
 * All scalars but `true`, `false` and `null` stay text, so that `datum: 2023` and `waarde: 112` need no quotes.
 * @returns the parsed file, or every problem found in it; never throws on bad input.
 */
export function leesBestand<T>(
  bestand: Bestand,
  schema: z.ZodType<T>,
): { gelezen: GelezenBestand<T> } | { problemen: Probleem[] } {
  const regels = new LineCounter();
  const document = parseDocument(bestand.tekst, {
    lineCounter: regels,
    schema: "failsafe",
    customTags: ["null", "bool"],
    prettyErrors: false,
  });
  const probleem = (
    code: string,
    regel: number,
    veld: string,
    waarde: unknown,
    uitleg: string,
  ): Probleem => ({
    ernst: "fout",
    code,
    bestand: bestand.pad,
    regel,
    veld,
    waarde: kort(waarde),
    uitleg,
  });

  if (document.errors.length > 0) {
    return {
      problemen: document.errors.map((fout) => {
        const regel = regels.linePos(fout.pos[0]).line;
        const bron = bestand.tekst.split("\n")[regel - 1] ?? "";
        return probleem(
          "geen-yaml",
          regel,
          "",
          bron.trim(),
          `Dit is geen geldige YAML (${fout.message}). Kijk naar inspringen, aanhalingstekens en dubbele punten.`,
        );
      }),
    };
  }
  const verwijzingen = aliassen(document);
  if (verwijzingen.length > 0) {
    return {
      problemen: verwijzingen.map(({ naam, begin }) =>
        probleem(
          "geen-yaml",
          regels.linePos(begin).line,
          "",
          `*${naam}`,
          "Een sterretje vooraan betekent in YAML een verwijzing. Zet de tekst tussen aanhalingstekens.",
        ),
      ),
    };
  }
  const inhoud: unknown = document.toJS();
  const resultaat = schema.safeParse(inhoud, { reportInput: true, error: uitlegBij });
  const regelVan = (veld: readonly PropertyKey[]) => regelVanVeld(document, regels, veld);
  if (resultaat.success) return { gelezen: { pad: bestand.pad, waarde: resultaat.data, regelVan } };
  return {
    problemen: resultaat.error.issues.filter(isEerste).flatMap((issue) => {
      // A field that is not known is reported where it stands, not on the line of the record that holds it.
      const paden =
        issue.code === "unrecognized_keys" ? issue.keys.map((naam) => [...issue.path, naam]) : [issue.path];
      return paden.map((pad) =>
        probleem("verkeerde-vorm", regelVan(pad), pad.join("."), waardeOp(inhoud, pad), `${issue.message}.`),
      );
    }),
  };
}

/** False for what follows from a value of the wrong type: a list where text belongs is not "too short" as well. */
function isEerste(issue: z.core.$ZodIssue, index: number, alle: readonly z.core.$ZodIssue[]): boolean {
  return !alle
    .slice(0, index)
    .some(({ code, path }) => code === "invalid_type" && path.join() === issue.path.join());
}

/** The places where the file points at an anchor: a curator who types `*let op*` means stars, not a reference. */
function aliassen(document: Document): { naam: string; begin: number }[] {
  const gevonden: { naam: string; begin: number }[] = [];
  visit(document, {
    Alias: (_, knoop) => {
      gevonden.push({ naam: knoop.source, begin: bereik(knoop) ?? 0 });
    },
  });
  return gevonden;
}

function waardeOp(inhoud: unknown, pad: readonly PropertyKey[]): unknown {
  return pad.reduce<unknown>(
    (deel, sleutel) => (typeof deel === "object" && deel !== null ? Reflect.get(deel, sleutel) : undefined),
    inhoud,
  );
}

/** Line of a field; a field that is missing is reported on the line of what should hold it. */
function regelVanVeld(document: Document, regels: LineCounter, veld: readonly PropertyKey[]): number {
  for (let diepte = veld.length; diepte >= 0; diepte--) {
    const pad = veld.slice(0, diepte);
    const ouder = diepte === 0 ? document.contents : document.getIn(pad.slice(0, -1), true);
    const sleutel = pad.at(-1);
    if (diepte > 0 && isCollection(ouder)) {
      const sleutels = ouder.items.flatMap((item: unknown) => (isPair(item) ? [item.key] : []));
      const naam = sleutels.find((kandidaat) => String(kandidaat) === sleutel);
      const begin = bereik(naam ?? document.getIn(pad, true));
      if (begin !== undefined) return regels.linePos(begin).line;
    }
  }
  return 1;
}

function bereik(knoop: unknown): number | undefined {
  if (typeof knoop !== "object" || knoop === null || !("range" in knoop) || !Array.isArray(knoop.range))
    return undefined;
  const begin: unknown = knoop.range[0];
  return typeof begin === "number" ? begin : undefined;
}

function kort(waarde: unknown): string {
  if (waarde === undefined) return "(ontbreekt)";
  const tekst = typeof waarde === "string" ? waarde : JSON.stringify(waarde);
  return tekst.length > 80 ? `${tekst.slice(0, 77)}…` : tekst;
}

/** What is wrong, for what the schema itself has no words for. */
function uitlegBij(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "Dit veld ontbreekt. Vul het in"
        : `Hier hoort ${TYPEN[issue.expected] ?? issue.expected} te staan`;
    case "invalid_value":
      return `Kies een van: ${issue.values.map(String).join(", ")}`;
    case "unrecognized_keys":
      return "Dit veld is onbekend. Haal het weg of kijk of de naam goed gespeld is";
    case "too_small":
      return `Vul hier minstens ${issue.minimum} ${issue.origin === "string" ? "tekens" : "regels"} in`;
    case "too_big":
      return `Hier passen hoogstens ${issue.maximum} ${issue.origin === "string" ? "tekens" : "regels"}`;
    default:
      return "Deze waarde past hier niet";
  }
}

const TYPEN: Readonly<Record<string, string>> = {
  string: "tekst",
  array: "een lijst (regels die met een streepje beginnen)",
  object: "een groep velden",
  record: "een groep velden",
  boolean: "true of false",
};
