/** The local server as a process of its own, that can be asked for its memory. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import * as z from "zod";

const WORTEL = path.resolve(import.meta.dirname, "../..");
const geheugenSchema = z.object({ heap: z.number(), rss: z.number() });

/** A server under load. */
export interface Server {
  adres: string;
  /** Live objects after a collection and resident memory, in MB. */
  geheugen(): Promise<{ heap: number; rss: number }>;
  /** What it wrote to standard error so far, the first MB. */
  fouten(): string;
  stop(): Promise<void>;
}

/** Starts the local server on a free port with an empty folder of its own. */
export async function startServer(): Promise<Server> {
  const map = await mkdtemp(path.join(tmpdir(), "wmib-load-"));
  const kind = spawn(
    process.execPath,
    ["--expose-gc", "--import", "tsx", "--import", "./test/load/geheugen.ts", "functions/lokaal.ts"],
    {
      cwd: WORTEL,
      env: { ...process.env, DATA: map, PORT: "0", NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  let fout = "";
  kind.stderr?.setEncoding("utf8").on("data", (stuk: string) => {
    if (fout.length < 1_000_000) fout += stuk;
  });
  const gestopt = new Promise<void>((klaar) => kind.once("close", () => klaar()));
  const stop = async () => {
    kind.kill("SIGTERM");
    await gestopt;
    await rm(map, { recursive: true, force: true });
  };
  let uit = "";
  const adres = await new Promise<string>((klaar, mislukt) => {
    kind.once("exit", (code) => mislukt(new Error(`The server stopped with ${code}: ${fout}`)));
    kind.stdout?.setEncoding("utf8").on("data", (stuk: string) => {
      // Goes on being read, so that the server never waits for us; kept only until the address came by.
      if (/http:\/\/localhost:\d+/.test(uit)) return;
      uit += stuk;
      const [, poort] = /http:\/\/localhost:(\d+)/.exec(uit) ?? [];
      if (poort !== undefined) klaar(`http://127.0.0.1:${poort}`);
    });
  });
  return {
    adres,
    geheugen: () =>
      new Promise((klaar, mislukt) => {
        kind.once("message", (bericht) => {
          const { data, error } = geheugenSchema.safeParse(bericht);
          if (data) klaar(data);
          else mislukt(error);
        });
        kind.send("geheugen");
      }),
    fouten: () => fout,
    stop,
  };
}
