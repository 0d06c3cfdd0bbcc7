/** What a row of the table says, and how it is found out. */
import { WISSEN_MISLUKT } from "../../functions/assistent/teksten.ts";
import { BRIEFADRES } from "../web/opstelling.ts";
import type { KanaalNaam, Tafel } from "./toneel.ts";

/** The questions of a play, in the words of the user. */
export const VRAAG = {
  advies: BRIEFADRES,
  trede: "al geprobeerd",
  weet: "wat weet je van mij",
  gewist: "vergeet mij",
} as const;

/** What the user may get to see, in the words of the table. */
export const ZIET = {
  advies: "het advies",
  trede: "de volgende trede",
  weet: "dat we weten waar je was",
  "weet-niets": "dat we niets van je weten",
  "geen-stap": "“Er is nog geen stap”",
  gewist: "dat alles gewist is",
  "wissen-mislukt": "dat het wissen niet lukte",
  niets: "niets",
  fout: "een foutmelding",
} as const;
export type Ziet = keyof typeof ZIET;

/** What a fault cost. */
export const KWIJT = { niets: "niets", geheugen: "waar je was", antwoord: "het antwoord" } as const;
export type Kwijt = keyof typeof KWIJT;

/** What came of a play. */
export interface Afloop {
  /** For each question what was seen. */
  readonly ziet: readonly Ziet[];
  readonly kwijt: Kwijt;
  /** How many answers were said once too often. */
  readonly dubbel: number;
}

/** A row of the table: the fault, where it strikes, what comes of it, and the play that shows it. */
export interface Rij extends Afloop {
  readonly storing: string;
  readonly kanaal: KanaalNaam;
  /** Why it is not better; asked of every row in which something is lost or said twice. */
  readonly waarom?: string;
  readonly speel: (tafel: Tafel) => Promise<Afloop>;
}

/** The answers of a day without faults, per channel. */
export type Gewoon = Readonly<Record<"advies" | "trede", string>>;

/** Names what was seen. Throws for words that do not fit any, so that nothing odd passes for an answer. */
export function herken(gezegd: readonly string[], gewoon: Gewoon): Ziet {
  const alles = gezegd.join("\n");
  if (alles === "") return "niets";
  if (alles === gewoon.advies) return "advies";
  if (alles === gewoon.trede) return "trede";
  const gevonden = KENMERKEN.find(([kenmerk]) => kenmerk.test(alles));
  if (gevonden) return gevonden[1];
  throw new Error(`Nobody expected to see: ${alles.slice(0, 2000)}`);
}

const KENMERKEN: readonly [RegExp, Ziet][] = [
  [
    new RegExp(WISSEN_MISLUKT.soort === "bericht" ? (WISSEN_MISLUKT.regels[0] ?? "").slice(0, 30) : ""),
    "wissen-mislukt",
  ],
  [/Er is nog geen stap/, "geen-stap"],
  [/Ik weet niets meer/, "gewist"],
  [/Ik weet niets van je/, "weet-niets"],
  [/interne-fout|Er ging iets mis/, "fout"],
  [/We hadden het over: .{0,80}briefadres/i, "weet"],
];

/** What was lost, set beside what would have been seen without the fault. */
export function watKwijt(ziet: readonly Ziet[], zonderStoring: readonly Ziet[]): Kwijt {
  const anders = zonderStoring
    .map((had, i) => [had, ziet[i] ?? "niets"] as const)
    .filter(([had, kreeg]) => had !== kreeg);
  if (anders.some(([, kreeg]) => kreeg === "niets" || kreeg === "fout")) return "antwoord";
  return anders.length > 0 ? "geheugen" : "niets";
}
