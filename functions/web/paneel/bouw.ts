/**
 * Makes the files of the side panel: its scripts, the core of the assistant for its worker, and the kaart in two parts.
 * Used by `npm run web:build`, never in the Lambda.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { build, type Plugin } from "esbuild";
import type { Kaart } from "../../../knowledge/schema.ts";
import type { MatchIndex } from "../../matching/index.ts";
import { GEBOUWD_MAP, isVers } from "../../opdracht/kaart-bestanden.ts";
import { MODEL_BESTAND } from "../../opdracht/model-bestand.ts";
import { pakIndex } from "./index-klein.ts";
import { verdeelKaart } from "./verdeel.ts";

const WEB = path.resolve(import.meta.dirname, "..");
const FUNCTIES = path.resolve(WEB, "..");
const CLIENT_MAP = path.join(WEB, "client/paneel");
const DOEL = path.join(WEB, "gebouwd/paneel.json");
const BRONNEN = [
  CLIENT_MAP,
  import.meta.dirname,
  path.join(WEB, "pagina"),
  ...["assistent", "antwoord", "gesprek", "matching", "privacy"].map((kamer) => path.join(FUNCTIES, kamer)),
  GEBOUWD_MAP,
  path.dirname(MODEL_BESTAND),
];

/** What of zod the core names while it loads; all else of it would be an import that does not exist, which stops the build. */
const ZOD_NAMEN = [
  "array",
  "boolean",
  "enum",
  "literal",
  "number",
  "object",
  "record",
  "strictObject",
  "string",
  "union",
];

/**
 * The browser gets records that were checked when the kaart was compiled, so nothing is checked there: zod, half of the
 * script, stays out. Who would check something after all hears that it cannot.
 */
const ZONDER_ZOD: Plugin = {
  name: "zonder-zod",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^zod$/ }, () => ({ path: "zod", namespace: "zonder-zod" }));
    onLoad({ filter: /.*/, namespace: "zonder-zod" }, () => ({
      contents: `const keten = new Proxy(() => keten, {
  get: (_, naam) => {
    if (/parse/i.test(String(naam))) throw new Error("zod is not in the browser");
    return keten;
  },
  apply: () => keten,
});
export { ${ZOD_NAMEN.map((naam) => `keten as ${naam}`).join(", ")} };`,
    }));
  },
};

async function bundel(bestand: string): Promise<string> {
  const { outputFiles, warnings } = await build({
    entryPoints: [path.join(CLIENT_MAP, bestand)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2023",
    legalComments: "none",
    logLevel: "warning",
    plugins: [ZONDER_ZOD],
  });
  const [uit] = outputFiles;
  if (uit === undefined || warnings.length > 0)
    throw new Error(`${bestand} is not made; the warnings say why`);
  return uit.text;
}

const JS = "text/javascript; charset=utf-8";
const JSON_SOORT = "application/json; charset=utf-8";

function pak(inhoud: string, soort: string) {
  return verpakt(
    brotliCompressSync(inhoud, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }),
    inhoud,
    soort,
  );
}

function verpakt(br: Buffer, inhoud: string | Buffer, soort: string) {
  return {
    br: br.toString("base64"),
    hash: createHash("sha256").update(inhoud).digest("hex").slice(0, 12),
    soort,
  };
}

/**
 * Makes `functions/web/gebouwd/paneel.json`.
 * @param alsNodig true to leave it when no source changed since
 * @returns sizes in bytes as they travel, by name; null when nothing had to be made
 */
export async function bouwPaneel(alsNodig: boolean): Promise<Record<string, number> | null> {
  if (alsNodig && (await isVers(DOEL, BRONNEN))) return null;
  const lees = (naam: string) => readFile(path.join(GEBOUWD_MAP, naam), "utf8");
  const kaart: Kaart = JSON.parse(await lees("kaart.json"));
  const index: MatchIndex = JSON.parse(await lees("index.json"));
  const model = await readFile(MODEL_BESTAND);
  const { kern, rest } = verdeelKaart(kaart);
  const bestanden = {
    "paneel.js": pak(await bundel("paneel.ts"), JS),
    "werker.js": pak(await bundel("werker.tsx"), JS),
    "dienst.js": pak(await bundel("dienst.ts"), JS),
    "kern.json": pak(JSON.stringify({ kaart: kern, index: pakIndex(index) }), JSON_SOORT),
    "rest.json": pak(JSON.stringify(rest), JSON_SOORT),
    // In git it lies as it travels.
    "model.bin": verpakt(model, brotliDecompressSync(model), "application/octet-stream"),
  };
  await mkdir(path.dirname(DOEL), { recursive: true });
  await writeFile(DOEL, JSON.stringify(bestanden));
  return Object.fromEntries(
    Object.entries(bestanden).map(([naam, { br }]) => [naam, Buffer.byteLength(br, "base64")]),
  );
}
