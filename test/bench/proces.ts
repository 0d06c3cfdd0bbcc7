/** Starts `kind.ts` and reads what it measured. */
import { spawn } from "node:child_process";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import type { Motor } from "./motor.ts";
import type { Tijden } from "./tijd.ts";

/** What `kind.ts maak` says: ms, and bytes when the index cannot be kept (0 otherwise). */
export interface Gemaakt {
  maken: number;
  geheugen: number;
}

/** What `kind.ts open` says: ms and bytes. */
export interface Geopend {
  start: number;
  geheugen: number;
  tijden: Tijden | null;
}

/** An index measured from nothing, in processes of its own. Times in ms, sizes in bytes. */
export interface Opbouw {
  maken: number;
  /** From process start to ready: opening the kept index, or making it when it cannot be kept. */
  start: number;
  geheugen: number;
  /** Size of the kept index; null when the engine cannot keep it. */
  bestand: number | null;
  tijden: Tijden | null;
}

const KIND = path.resolve(import.meta.dirname, "kind.ts");

/** The line of JSON of a process, and what came after it. */
interface Uitvoer<T> {
  meting: T;
  rest: Buffer;
}

/**
 * Makes the index of an engine in one process and opens it in another.
 * @param keer how many times the records
 * @param vragen how many questions the second process asks; 0 for none
 * @param tijd longest time for both, in ms
 * @returns null when a process ran out of time or memory, or failed
 */
export async function meetOpbouw(
  motor: Motor,
  keer: number,
  vragen: number,
  tijd: number,
): Promise<Opbouw | null> {
  const einde = performance.now() + tijd;
  const gemaakt = await draai<Gemaakt>(["maak", motor.naam, String(keer)], Buffer.alloc(0), tijd);
  if (!gemaakt) return null;
  const { maken, geheugen } = gemaakt.meting;
  const bestand = gemaakt.rest.length;
  if (bestand === 0 || !motor.open) return { maken, start: maken, geheugen, bestand: null, tijden: null };
  const geopend = await draai<Geopend>(
    ["open", motor.naam, String(keer), String(vragen)],
    gemaakt.rest,
    Math.max(1, einde - performance.now()),
  );
  return geopend && { maken, bestand, ...geopend.meting };
}

/** Null when it took too long or ended badly; what went wrong is on standard error. */
async function draai<T>(opties: string[], invoer: Buffer, tijd: number): Promise<Uitvoer<T> | null> {
  const kind = spawn(process.execPath, [...process.execArgv, KIND, ...opties], {
    timeout: Math.ceil(tijd),
    stdio: ["pipe", "pipe", "inherit"],
  });
  // A process that ended before it read everything shows in its code.
  kind.stdin.on("error", () => {});
  kind.stdin.end(invoer);
  const einde = new Promise<number | null>((klaar) => kind.on("close", klaar));
  const stdout = await buffer(kind.stdout);
  const regel = stdout.indexOf("\n");
  if ((await einde) !== 0 || regel < 0) return null;
  return { meting: JSON.parse(stdout.toString("utf8", 0, regel)), rest: stdout.subarray(regel + 1) };
}
