/** How long a fresh process takes to import a bundle: the part of a cold start that is ours. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Lambda } from "./bundel-bouw.ts";

/** What a Lambda wants to see in its environment before it starts; none of it is real. */
const OMGEVING: Readonly<Record<Lambda, Readonly<Record<string, string>>>> = {
  web: {},
  teams: {
    TEAMS_APP_ID: "00000000-0000-4000-8000-000000000001",
    TEAMS_APP_GEHEIM: "geen-echt-geheim",
    TEAMS_APP_TENANT: "00000000-0000-4000-8000-000000000002",
    PAGINAS: "https://bellen.voorbeeld.nl",
  },
  whatsapp: {
    WHATSAPP_APP_GEHEIM: "geen-echt-geheim",
    WHATSAPP_VERIFIEER_TOKEN: "geen-echt-token",
    WHATSAPP_TOKEN: "geen-echt-token",
    WHATSAPP_PEPER: "geen-echte-peper-maar-wel-lang-genoeg",
    WHATSAPP_TOEGELATEN: "alle",
  },
  rapport: {},
};

/** `awslambda` is what the runtime of Lambda itself lays ready for a handler that streams. */
const METING = `
  globalThis.awslambda = { streamifyResponse: (handler) => handler };
  const begin = performance.now();
  const { handler } = await import(process.argv[2]);
  const ms = performance.now() - begin;
  if (typeof handler !== "function") throw new Error("the bundle has no handler");
  process.stdout.write(String(ms));
`;

/**
 * The median time of an import.
 * @param js the bundle
 * @param keren how often it is measured; odd, so that the median is a measurement
 */
export async function meetKoud(lambda: Lambda, js: Uint8Array, keren = 7): Promise<number> {
  const map = await mkdtemp(path.join(tmpdir(), "bundel-"));
  try {
    const bundel = path.join(map, `${lambda}.mjs`);
    const meting = path.join(map, "meting.mjs");
    await Promise.all([writeFile(bundel, js), writeFile(meting, METING)]);
    const tijden: number[] = [];
    for (let keer = 0; keer < keren; keer += 1) {
      const { stdout } = await promisify(execFile)(process.execPath, [meting, bundel], {
        env: { PATH: process.env.PATH, AWS_REGION: "eu-central-1", TABEL: "geen", ...OMGEVING[lambda] },
      });
      tijden.push(Number(stdout));
    }
    return tijden.sort((a, b) => a - b)[Math.floor(keren / 2)] ?? Number.NaN;
  } finally {
    await rm(map, { recursive: true });
  }
}
