/** What stands behind the command. */
export interface Argumenten {
  /** The value of each option that was given; "" when nothing stands behind it. The last one counts. */
  waarden: ReadonlyMap<string, string>;
  /** What is no option of this command, as typed. */
  vreemd: readonly string[];
}

/**
 * Reads `--naam waarde` and `--naam=waarde`. Unlike `parseArgs` of Node it goes on after a mistake, so that every one of
 * them can be told at once, and it never takes the next option for a value that was forgotten.
 */
export function leesArgumenten(argumenten: readonly string[], bekend: readonly string[]): Argumenten {
  const waarden = new Map<string, string>();
  const vreemd: string[] = [];
  for (let plek = 0; plek < argumenten.length; plek++) {
    const argument = argumenten[plek] ?? "";
    if (!argument.startsWith("--")) {
      vreemd.push(argument);
      continue;
    }
    const [, naam = "", inline] = /^--([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const volgende = argumenten[plek + 1];
    const heeftWaarde = inline === undefined && volgende !== undefined && !volgende.startsWith("--");
    // The value behind an unknown option goes with it: that is one mistake, not two.
    if (heeftWaarde) plek++;
    if (bekend.includes(naam)) waarden.set(naam, (inline ?? (heeftWaarde ? volgende : "")).trim());
    else vreemd.push(`--${naam}`);
  }
  return { waarden, vreemd };
}
