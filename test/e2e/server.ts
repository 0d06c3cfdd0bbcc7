/** The local server (`functions/lokaal.ts`) as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const WORTEL = path.resolve(import.meta.dirname, "../..");
const lopend = new Set<ChildProcess>();

/** Ends what a test that failed left behind. */
export function ruimOp(): void {
  for (const kind of lopend) kind.kill("SIGKILL");
}

/**
 * Starts the local server.
 * @param omgeving environment variables such as PORT and DATA
 * @returns `klaar` resolves with the address that it prints, `einde` with the exit code and all output
 */
export function startLokaal(omgeving: Record<string, string>) {
  // Node itself and not the command of tsx, so that a signal reaches the server.
  const kind = spawn(process.execPath, ["--import", "tsx", "functions/lokaal.ts"], {
    cwd: WORTEL,
    env: { ...process.env, ...omgeving },
    stdio: ["ignore", "pipe", "pipe"],
  });
  lopend.add(kind);
  let uit = "";
  let fout = "";
  kind.stderr.setEncoding("utf8").on("data", (stuk: string) => {
    fout += stuk;
  });
  const klaar = new Promise<string>((gelukt, mislukt) => {
    kind.stdout.setEncoding("utf8").on("data", (stuk: string) => {
      uit += stuk;
      const adres = /http:\/\/localhost:\d+/.exec(uit)?.[0];
      if (adres) gelukt(adres);
    });
    kind.once("exit", (code) =>
      mislukt(new Error(`The server stopped with ${code} before it was ready: ${fout}`)),
    );
  });
  // A start that is meant to fail has nobody who waits for it to be ready.
  klaar.catch(() => {});
  const einde = new Promise<{ code: number | null; uit: string; fout: string }>((gelukt) => {
    kind.once("close", (code) => {
      lopend.delete(kind);
      gelukt({ code, uit, fout });
    });
  });
  return { kind, klaar, einde };
}
