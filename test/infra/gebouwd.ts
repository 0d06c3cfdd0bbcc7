/** The Lambdas as they are deployed: built once, each started in a fresh process with the environment that infra/ gives. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { Hono } from "hono";
import type { LambdaEvent } from "hono/aws-lambda";
import * as z from "zod";
import { bouwBundel, LAMBDAS, type Lambda } from "../../functions/opdracht/bundel-bouw.ts";
import { event } from "../lambda.ts";
import { luister } from "../teams/luister.ts";

const antwoordSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string(),
  cookies: z.array(z.string()).optional(),
});
/** What a Lambda gives back. */
export type Uit = z.infer<typeof antwoordSchema>;

/** A Lambda that runs. */
export interface Draaiend {
  /** Gives it an event; one at a time or many at once. */
  roep(een: LambdaEvent): Promise<Uit>;
  /** All that it wrote on its output so far. */
  uitvoer(): string;
  /** Ends the process. */
  stop(): Promise<void>;
}

/** Where what is asked of a host on the internet goes in place of it. */
export type Omleiding = Readonly<Record<string, string>>;

/** The built Lambdas, in a folder that `ruimOp` takes away. */
export async function bouwLambdas() {
  const map = await mkdtemp(path.join(tmpdir(), "gebouwd-"));
  const proces = path.join(map, "proces.mjs");
  await build({
    entryPoints: [path.join(import.meta.dirname, "gebouwd-proces.ts")],
    outfile: proces,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  // One after the other: three at once want a gigabyte.
  for (const lambda of LAMBDAS) await writeFile(path.join(map, `${lambda}.mjs`), await bouwBundel(lambda));

  /**
   * Starts a Lambda as AWS does after a while of silence: a new process that has loaded the bundle.
   * @param omgeving all of its environment: nothing of the test comes along but the way to node
   */
  async function start(lambda: Lambda, omgeving: Record<string, string>, omleiding: Omleiding) {
    const kind = fork(proces, [path.join(map, `${lambda}.mjs`)], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      execArgv: [],
      env: {
        ...(process.env.PATH !== undefined && { PATH: process.env.PATH }),
        ...omgeving,
        OMLEIDING: Object.entries(omleiding)
          .map(([host, adres]) => `${host}=${adres}`)
          .join(),
      },
    });
    let tekst = "";
    for (const stroom of [kind.stdout, kind.stderr])
      stroom?.on("data", (stuk) => {
        tekst += String(stuk);
      });
    const wachtend = new Map<number, (uit: Uit) => void>();
    let teller = 0;
    const begonnen = new Promise<void>((klaar, mislukt) => {
      kind.on("message", (bericht) => {
        if (bericht === "klaar") return klaar();
        const { nummer, antwoord } = z
          .object({ nummer: z.number(), antwoord: antwoordSchema })
          .parse(bericht);
        wachtend.get(nummer)?.(antwoord);
        wachtend.delete(nummer);
      });
      kind.once("exit", (code) => mislukt(new Error(`${lambda} ended with ${code}: ${tekst}`)));
    });
    await begonnen;
    const draaiend: Draaiend = {
      roep: (een) =>
        new Promise((klaar, mislukt) => {
          teller += 1;
          wachtend.set(teller, klaar);
          kind.once("exit", () => mislukt(new Error(`${lambda} ended before it answered: ${tekst}`)));
          kind.send({ nummer: teller, event: een });
        }),
      uitvoer: () => tekst,
      async stop() {
        if (kind.exitCode !== null || kind.signalCode !== null) return;
        kind.kill();
        await once(kind, "exit");
      },
    };
    return draaiend;
  }
  return { start, ruimOp: () => rm(map, { recursive: true }) };
}

/** Puts a Lambda behind HTTP, as a function URL does: for who delivers to a webhook. */
export function alsFunctieUrl(lambda: () => Draaiend) {
  const app = new Hono();
  app.all("*", async (context) => {
    const koppen = Object.fromEntries(context.req.raw.headers);
    const methode = context.req.method;
    const body = methode === "GET" ? {} : { body: await context.req.text() };
    const { pathname, search } = new URL(context.req.url);
    const uit = await lambda().roep(
      event({ methode, pad: pathname + search, koppen, base64: true, ...body }),
    );
    return new Response(uit.body === "" ? null : uit.body, {
      status: uit.statusCode,
      headers: uit.headers ?? {},
    });
  });
  return luister(app);
}
