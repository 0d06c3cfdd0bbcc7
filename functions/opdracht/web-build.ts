/**
 * `npm run web:build`: bundles the script and the style of the web pages into `functions/web/gebouwd/middelen.json`,
 * so that a Lambda serves them from memory under an address that carries their hash. `THEMA_CSS` names a file of design
 * tokens of a gemeente that goes over ours. With `--als-nodig` only when a
 * source changed since. Reports on standard error, because it runs before commands whose standard output is data.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { build, type Plugin, transform } from "esbuild";
import { bouwPaneel } from "../web/paneel/bouw.ts";
import { isVers } from "./kaart-bestanden.ts";
import { maakThema, type Thema } from "./thema/thema.ts";
import { ThemaFout } from "./thema/tokens.ts";

const WEB = path.resolve(import.meta.dirname, "../web");
const CLIENT_MAP = path.join(WEB, "client");
const DOEL = path.join(WEB, "gebouwd/middelen.json");
const THEMA = createRequire(import.meta.url).resolve(
  "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css",
);
/** Which theme was built in last, so that another one builds anew. */
const GEKOZEN = path.join(WEB, "gebouwd/thema.txt");
const EIGEN_THEMA = process.env.THEMA_CSS ? path.resolve(process.env.THEMA_CSS) : "";
/** The licence of the bundled components asks to keep their notices; one for all of them is enough. */
const HERKOMST =
  "/*! Bevat NL Design System-componenten (@utrecht/component-library-css) en -tokens (voorbeeld-design-tokens), EUPL-1.2. " +
  "Copyright (c) 2020-2024 Frameless B.V., 2021-2024 Gemeente Utrecht, 2021 NL Design System Community. */\n";

/** True when no source is newer than the output; counted in are this file and the lock file, which fixes the components. */
async function isNogVers(): Promise<boolean> {
  const gemaakt = await stat(DOEL).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const los = [import.meta.filename, path.resolve(WEB, "../../package-lock.json")];
  if ((await readFile(GEKOZEN, "utf8").catch(() => "")) !== EIGEN_THEMA) return false;
  if (EIGEN_THEMA !== "") los.push(EIGEN_THEMA);
  const tijden = await Promise.all(los.map(async (bestand) => (await stat(bestand)).mtimeMs));
  return tijden.every((tijd) => tijd < gemaakt) && (await isVers(DOEL, [CLIENT_MAP]));
}

async function bundel(bestand: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(CLIENT_MAP, bestand)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "warning",
    plugins,
  });
  const [uit] = outputFiles;
  if (uit === undefined) throw new Error(`esbuild made nothing of ${bestand}; run it by hand to see why`);
  return uit.text;
}

/**
 * The tokens of the theme that a style asks for, and those that these ask for in turn: some 500 of its 2,500.
 * @param thema the theme's CSS: one block with a declaration a line
 * @param stijl the CSS that uses it
 */
function nodigeTokens(thema: string, stijl: string): string {
  const waarden = new Map(
    [...thema.matchAll(/^[ \t]*(--[\w-]+):([^;\r\n\u2028\u2029]*);/gm)].flatMap(([, naam, waarde]) =>
      naam === undefined || waarde === undefined ? [] : [[naam, waarde.trim()] as const],
    ),
  );
  const nodig = new Set<string>();
  const verwacht = [stijl];
  for (let tekst = verwacht.pop(); tekst !== undefined; tekst = verwacht.pop()) {
    for (const [, naam = ""] of tekst.matchAll(/var\(\s*(--[\w-]+)/g)) {
      const waarde = waarden.get(naam);
      if (waarde === undefined || nodig.has(naam)) continue;
      nodig.add(naam);
      verwacht.push(waarde);
    }
  }
  return `.voorbeeld-theme{${[...nodig].map((naam) => `${naam}:${waarden.get(naam)}`).join(";")}}`;
}

/** The theme that was asked for, checked; nothing when none was. */
async function leesThema(): Promise<Thema> {
  if (EIGEN_THEMA === "") return { licht: "", donker: "" };
  const lees = (bestand: string) => readFile(path.join(CLIENT_MAP, "stijl", bestand), "utf8");
  const [voorbeeld, tokens, donker, eigen] = await Promise.all([
    readFile(THEMA, "utf8"),
    lees("tokens.css"),
    lees("donker.css"),
    readFile(EIGEN_THEMA, "utf8"),
  ]);
  return maakThema([voorbeeld, tokens], donker, eigen);
}

/** Puts the theme where the style sheet keeps room for it. */
function metThema({ donker, licht }: Thema): Plugin {
  return {
    name: "thema",
    setup: ({ onLoad }) => {
      onLoad({ filter: /thema(?:-donker)?\.css$/ }, ({ path: bestand }) => ({
        contents: bestand.endsWith("-donker.css") ? donker : licht,
        loader: "css",
      }));
    },
  };
}

async function bouwStijl(): Promise<string> {
  const [stijl, thema] = await Promise.all([
    bundel("stijl.css", [metThema(await leesThema())]),
    readFile(THEMA, "utf8"),
  ]);
  const { code } = await transform(`${nodigeTokens(thema, stijl)}\n${stijl}`, {
    loader: "css",
    minify: true,
  });
  return HERKOMST + code;
}

/** Cytoscape.js is MIT: its notice goes along. */
async function bouwGraaf(): Promise<string> {
  const dist = path.dirname(createRequire(import.meta.url).resolve("cytoscape"));
  const licentie = await readFile(path.join(dist, "../LICENSE"), "utf8");
  return `/*! Bevat Cytoscape.js.\n${licentie.trim()} */\n${await bundel("netwerk/graaf.ts")}`;
}

/** A theme that cannot be used is told in a few lines, without a stack. */
function meldThema(fout: unknown): never {
  if (!(fout instanceof ThemaFout)) throw fout;
  process.stderr.write(`${EIGEN_THEMA}: ${fout.message}\n`);
  process.exit(1);
}

function middel(inhoud: string, soort: string) {
  return { inhoud, hash: createHash("sha256").update(inhoud).digest("hex").slice(0, 12), soort };
}

if (!process.argv.includes("--als-nodig") || !(await isNogVers())) {
  const middelen = {
    "chat.js": middel(await bundel("chat.ts"), "text/javascript; charset=utf-8"),
    "stijl.css": middel(await bouwStijl().catch(meldThema), "text/css; charset=utf-8"),
    "graaf.js": middel(await bouwGraaf(), "text/javascript; charset=utf-8"),
    "oefenen.js": middel(await bundel("netwerk/oefenen.ts"), "text/javascript; charset=utf-8"),
  };
  await mkdir(path.dirname(DOEL), { recursive: true });
  await writeFile(DOEL, JSON.stringify(middelen));
  await writeFile(GEKOZEN, EIGEN_THEMA);
  const maten = Object.entries(middelen).map(
    ([naam, { inhoud }]) => `${naam} ${(Buffer.byteLength(inhoud) / 1024).toFixed(1)} KB`,
  );
  process.stderr.write(`web: ${maten.join(", ")}\n`);
}

const paneel = await bouwPaneel(process.argv.includes("--als-nodig"));
if (paneel !== null) {
  const maten = Object.entries(paneel).map(([naam, bytes]) => `${naam} ${(bytes / 1024).toFixed(1)} KB`);
  process.stderr.write(`paneel (Brotli): ${maten.join(", ")}\n`);
}
