/**
 * Microsoft's Agents Playground: a web page that looks and talks like Teams, without an account. Its licence is for
 * evaluation, so it is no dependency of the product: tests fetch it into a cache folder beside it.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const PAKKET = "@microsoft/m365agentsplayground";
const VERSIE = "0.2.28";
const CACHE = path.resolve(import.meta.dirname, "../../../node_modules/.cache/agentsplayground");
const INSTALLEER_MS = 120_000;
const START_MS = 30_000;

const lopend = new Set<ChildProcess>();

/**
 * Finds the playground in the folder `AGENTSPLAYGROUND` or in the cache of node_modules; if need be, installs it there.
 * @returns the script to start, or why there is none; in CI a missing playground throws
 */
export async function vindPlayground(): Promise<{ script: string } | { overslaan: string }> {
  const eigen = process.env.AGENTSPLAYGROUND;
  const script = [...(eigen === undefined ? [] : [eigen]), CACHE].map(scriptIn).find(existsSync);
  if (script !== undefined) return { script };
  try {
    await mkdir(CACHE, { recursive: true });
    const pakket = `${PAKKET}@${VERSIE}`;
    await promisify(execFile)(
      "npm",
      ["install", "--prefix", CACHE, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", pakket],
      { timeout: INSTALLEER_MS },
    );
    if (existsSync(scriptIn(CACHE))) return { script: scriptIn(CACHE) };
    throw new Error(`the package has no ${scriptIn(CACHE)}`);
  } catch (fout) {
    const reden = `The conversation in Teams is not tested: ${PAKKET}@${VERSIE} is not in ${CACHE} and could not be installed.`;
    if (process.env.CI !== undefined) throw new Error(reden, { cause: fout });
    return { overslaan: reden };
  }
}

function scriptIn(map: string): string {
  return path.join(map, "node_modules", PAKKET, "cli.js");
}

/** Ends what a test that failed left behind. */
export function ruimPlaygroundOp(): void {
  for (const kind of lopend) beeindig(kind, "SIGKILL");
}

// A group of its own does not get the Ctrl+C of whoever runs the tests.
process.once("exit", ruimPlaygroundOp);

export interface Playground {
  /** The page for the browser. */
  readonly adres: string;
  /** What activities carry as `serviceUrl`: where the bot sends its messages. */
  readonly serviceUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the playground on a free port, in a folder of its own.
 * @param script from `vindPlayground`
 * @param eindpunt where it sends activities
 */
export async function startPlayground(script: string, eindpunt: string): Promise<Playground> {
  const map = await mkdtemp(path.join(tmpdir(), "wmib-playground-"));
  const poort = await vrijePoort();
  const kind = spawn(
    process.execPath,
    [script, "start", "-e", eindpunt, "-c", "msteams", "-p", String(poort), "--disable-telemetry"],
    {
      cwd: map,
      env: { ...process.env, TEAMSAPPTESTER_BROWSER: "none" },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that its children stop with it.
      detached: true,
    },
  );
  lopend.add(kind);
  const gesloten = new Promise<void>((klaar) => {
    kind.once("close", () => {
      lopend.delete(kind);
      klaar();
    });
  });
  const stop = async () => {
    beeindig(kind, "SIGTERM");
    const laatste = setTimeout(() => beeindig(kind, "SIGKILL"), 3000);
    await gesloten;
    clearTimeout(laatste);
    await rm(map, { recursive: true, force: true });
  };
  try {
    const adres = await gestart(kind);
    return { adres, serviceUrl: `${adres}/_connector`, stop };
  } catch (fout) {
    await stop();
    throw fout;
  }
}

/** Waits for the line that says where it listens: with the port taken it chooses another by itself. */
function gestart(kind: ChildProcess): Promise<string> {
  return new Promise((gelukt, mislukt) => {
    let gezegd = "";
    const klok = setTimeout(
      () => mislukt(new Error(`The playground does not listen after ${START_MS} ms: ${gezegd}`)),
      START_MS,
    );
    const hoor = (stuk: Buffer) => {
      gezegd += stuk;
      const poort = /Listening on (\d+)/.exec(gezegd)?.[1];
      if (poort === undefined) return;
      clearTimeout(klok);
      gelukt(`http://localhost:${poort}`);
    };
    kind.stdout?.on("data", hoor);
    kind.stderr?.on("data", hoor);
    kind.once("exit", (code) => {
      clearTimeout(klok);
      mislukt(new Error(`The playground stopped with ${code}: ${gezegd}`));
    });
  });
}

function beeindig(kind: ChildProcess, signaal: NodeJS.Signals): void {
  if (kind.pid === undefined || kind.exitCode !== null || kind.signalCode !== null) return;
  try {
    process.kill(-kind.pid, signaal);
  } catch {
    // It was just gone.
  }
}

function vrijePoort(): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const proef = createServer();
    proef.once("error", mislukt);
    proef.listen(0, "127.0.0.1", () => {
      const plek = proef.address();
      proef.close(() => klaar(typeof plek === "object" && plek !== null ? plek.port : 0));
    });
  });
}
