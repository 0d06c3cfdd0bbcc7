/** Every regular expression of our own: the literals from the syntax trees, the others from where they are made. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vitest/node";

export const WORTEL = path.resolve(import.meta.dirname, "../..");

/** A regular expression, and where it stands: file and line. */
export interface Patroon {
  patroon: string;
  vlaggen: string;
  plek: string;
}

/** What the syntax tree of a file holds. */
export interface Vondst {
  letterlijk: Patroon[];
  /** Where one is made of text: its text is known only when the program runs. */
  gemaakt: string[];
}

/** Files that are ours and run: no tests, and nothing that `npm run build` makes. */
export function broncode(): string[] {
  const namen = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "functions", "knowledge"],
    {
      cwd: WORTEL,
      encoding: "utf8",
    },
  );
  return namen.split("\n").filter((naam) => /\.(?:[cm]?[jt]s|[jt]sx)$/.test(naam) && !naam.endsWith(".d.ts"));
}

/** The regular expressions in a text of TypeScript. */
export function zoekPatronen(bestand: string, tekst: string): Vondst {
  const vondst: Vondst = { letterlijk: [], gemaakt: [] };
  bezoek(parseAst(tekst, { lang: bestand.endsWith("x") ? "tsx" : "ts" }), (knoop) => {
    const plek = () => `${bestand}:${tekst.slice(0, Number(knoop.start)).split("\n").length}`;
    if (knoop.type === "Literal" && isKnoop(knoop.regex))
      vondst.letterlijk.push({
        patroon: String(knoop.regex.pattern),
        vlaggen: String(knoop.regex.flags),
        plek: plek(),
      });
    const maakt = knoop.type === "NewExpression" || knoop.type === "CallExpression";
    if (maakt && isKnoop(knoop.callee) && knoop.callee.name === "RegExp") vondst.gemaakt.push(plek());
  });
  return vondst;
}

/** Those of the whole of our code, each literal once. */
export function allePatronen(): Vondst {
  const delen = broncode().map((bestand) =>
    zoekPatronen(bestand, readFileSync(path.join(WORTEL, bestand), "utf8")),
  );
  return {
    letterlijk: uniek(delen.flatMap((deel) => deel.letterlijk)),
    gemaakt: delen.flatMap((d) => d.gemaakt),
  };
}

/** The same pattern with the same flags only once a file. */
export function uniek(patronen: readonly Patroon[]): Patroon[] {
  return [
    ...new Map(
      patronen.map((p) => [`${p.plek.replace(/:\d+$/, "")} /${p.patroon}/${p.vlaggen}`, p]),
    ).values(),
  ];
}

type Knoop = Record<string, unknown>;

function isKnoop(waarde: unknown): waarde is Knoop {
  return typeof waarde === "object" && waarde !== null;
}

function bezoek(waarde: unknown, zie: (knoop: Knoop) => void): void {
  if (!isKnoop(waarde)) return;
  if (typeof waarde.type === "string") zie(waarde);
  for (const kind of Object.values(waarde)) bezoek(kind, zie);
}
