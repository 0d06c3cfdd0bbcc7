/**
 * A process of its own, for two reasons: it replaces the global RegExp to see what is made of text, and `recheck` keeps
 * a helper alive. Prints as JSON what the automaton says of every pattern.
 */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { check } from "recheck";
import { nietBewezen } from "./niet-bewezen.ts";
import { allePatronen, type Patroon, uniek, WORTEL } from "./patronen.ts";

/** A pattern and what was found: "safe", "vulnerable", "niet bewezen" (on the list), or why it could not be judged. */
export interface Oordeel extends Patroon {
  oordeel: string;
}

/** What this process prints. */
export interface Uitslag {
  oordelen: Oordeel[];
  /** Places where a pattern is made, that nothing here came past. */
  nietGezien: string[];
}

/** Those that can be judged take at most half a second on a quiet machine. */
const GEDULD_MS = 20_000;

const { letterlijk, gemaakt } = allePatronen();
const gezien: Patroon[] = [];
const Gewoon = globalThis.RegExp;
globalThis.RegExp = new Proxy(Gewoon, {
  construct(doel, [patroon, vlaggen], nieuw) {
    const uit = new doel(patroon, vlaggen);
    const regel = new Error().stack?.split("\n").find((tekst) => /\/(?:functions|knowledge)\//.test(tekst));
    const [, plek] = /\/((?:functions|knowledge)\/[^:]+:\d+):\d+\)?$/.exec(regel ?? "") ?? [];
    if (plek !== undefined) gezien.push({ patroon: uit.source, vlaggen: uit.flags, plek });
    return Reflect.construct(doel, [patroon, vlaggen], nieuw);
  },
});
for (const plek of gemaakt) await import(pathToFileURL(path.join(WORTEL, plek.replace(/:\d+$/, ""))).href);
const { maakAssistent } = await import("../../functions/assistent/index.ts");
const { kennis } = await import("../../functions/assistent/kennis.ts");
const { scheidbareWerkwoorden } = await import("../../functions/matching/analyse/scheidbaar.ts");
const hulp = maakAssistent(kennis);
scheidbareWerkwoorden(new Map([["aanvragen", "aanvrag"]]));
hulp.match("mw heeft het briefadres al aangevraagd en meldt zich aan");
globalThis.RegExp = Gewoon;

const plekken = new Set(gezien.map(({ plek }) => plek));
const oordelen: Oordeel[] = [];
for (const een of uniek([...letterlijk, ...gezien.filter(({ plek }) => gemaakt.includes(plek))])) {
  if (nietBewezen(een) !== undefined) {
    oordelen.push({ ...een, oordeel: "niet bewezen" });
    continue;
  }
  // Only the automaton: it proves. The other way of `recheck` guesses, and guesses worse on a busy machine.
  const uit = await check(een.patroon, een.vlaggen, { checker: "automaton", timeout: GEDULD_MS });
  oordelen.push({ ...een, oordeel: uit.status === "unknown" ? uit.error.kind : uit.status });
}
const uitslag: Uitslag = { oordelen, nietGezien: gemaakt.filter((plek) => !plekken.has(plek)) };
process.stdout.write(JSON.stringify(uitslag), () => process.exit(0));
