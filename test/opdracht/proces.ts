/** Runs a command of the project as a child process, the way a person or a program does. */
import { spawn } from "node:child_process";
import path from "node:path";

const WORTEL = path.resolve(import.meta.dirname, "../..");
const TSX = path.join(WORTEL, "node_modules/.bin/tsx");

export interface Afloop {
  code: number | null;
  uit: string;
  fout: string;
}

/** Runs `functions/opdracht/<naam>.ts` and waits until it ends. */
export function draai(naam: string, argumenten: readonly string[], invoer = ""): Promise<Afloop> {
  return new Promise((klaar, mis) => {
    const kind = spawn(TSX, [path.join(WORTEL, "functions/opdracht", `${naam}.ts`), ...argumenten], {
      cwd: WORTEL,
      env: { ...process.env, NO_COLOR: "1" },
    });
    const afloop: Afloop = { code: null, uit: "", fout: "" };
    kind.stdout.setEncoding("utf8").on("data", (stuk: string) => {
      afloop.uit += stuk;
    });
    kind.stderr.setEncoding("utf8").on("data", (stuk: string) => {
      afloop.fout += stuk;
    });
    kind.on("error", mis);
    kind.on("close", (code) => klaar({ ...afloop, code }));
    kind.stdin.on("error", () => {}); // A command that stops before it has read everything closes the pipe.
    kind.stdin.end(invoer);
  });
}
