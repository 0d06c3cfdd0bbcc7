/** Builds a Lambda the way SST does (pkg/runtime/node/build.go of SST 4), and tells what is in it. */
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build, type Metafile, type Plugin } from "esbuild";
import { BUNDEL } from "../../infra/bundel.ts";

const WORTEL = path.resolve(import.meta.dirname, "../..");
/** The Lambdas, by the name of their file in functions/. */
export const LAMBDAS = ["web", "teams", "whatsapp", "rapport"] as const;
/** One of the Lambdas. */
export type Lambda = (typeof LAMBDAS)[number];

/** Bytes, as they are loaded and as they travel. */
export interface Maat {
  readonly bytes: number;
  readonly gzip: number;
}

/** The code of a Lambda: the bundle without the data that we made ourselves. */
export interface Code extends Maat {
  /** What each package, and each folder of our own, adds; heaviest first. */
  readonly pakketten: readonly { readonly naam: string; readonly bytes: number }[];
}

/** The bundle as it is deployed, and the data in it: kaart, index, model and what the pages need. */
export interface Geheel {
  readonly js: Uint8Array;
  readonly data: readonly (Maat & { readonly bestand: string })[];
}

/** What `npm run build` lays ready, and is bundled in. */
const DATA = /(?:^|\/)gebouwd\/[^/]+\.json$/;
/** A loader option would not do: an import with `type: "json"` is always read as JSON. */
const zonderData: Plugin = {
  name: "zonder-data",
  setup({ onLoad }) {
    onLoad({ filter: DATA }, () => ({ contents: "null", loader: "json" }));
  },
};

/** SST 4.17: target ESNext, whatever the runtime; its own banner, for CommonJS inside; and what we ask on top. */
function opties(lambda: Lambda): BuildOptions & { write: false; metafile: true } {
  return {
    absWorkingDir: WORTEL,
    entryPoints: [`functions/${lambda}.ts`],
    outfile: `${lambda}.mjs`,
    bundle: true,
    minify: BUNDEL.minify,
    keepNames: BUNDEL.esbuild.keepNames,
    platform: "node",
    format: "esm",
    target: "esnext",
    mainFields: ["module", "main"],
    external: ["sharp", "pg-native", ...BUNDEL.esbuild.external],
    banner: {
      js: [
        `import { createRequire as topLevelCreateRequire } from 'module';`,
        `const require = topLevelCreateRequire(import.meta.url);`,
        `import { fileURLToPath as topLevelFileUrlToPath, URL as topLevelURL } from "url"`,
        `const __filename = topLevelFileUrlToPath(import.meta.url)`,
        `const __dirname = topLevelFileUrlToPath(new topLevelURL(".", import.meta.url))`,
      ].join("\n"),
    },
    write: false,
    metafile: true,
    logLevel: "silent",
  };
}

async function bouw(instellingen: BuildOptions & { write: false; metafile: true }) {
  const { outputFiles, metafile } = await build(instellingen);
  const [uit] = outputFiles;
  if (uit === undefined) throw new Error("esbuild made nothing; run it by hand to see why");
  return { js: uit.contents, metafile };
}

function maat(inhoud: Uint8Array): Maat {
  return { bytes: inhoud.length, gzip: gzipSync(inhoud).length };
}

/** The package that a file belongs to; our own code counts by the folder below functions/. */
export function pakketVan(bestand: string): string {
  const [, inPakket] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(bestand) ?? [];
  return inPakket ?? bestand.replace(/^((?:functions|knowledge)(?:\/[^/]+(?=\/))?).*/, "$1");
}

function weegPakketten(metafile: Metafile): Code["pakketten"] {
  const bytes = new Map<string, number>();
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [bestand, { bytesInOutput }] of Object.entries(inputs)) {
      const naam = pakketVan(bestand);
      bytes.set(naam, (bytes.get(naam) ?? 0) + bytesInOutput);
    }
  return [...bytes].map(([naam, aantal]) => ({ naam, bytes: aantal })).sort((a, b) => b.bytes - a.bytes);
}

/** Builds a Lambda with `null` where its data would be; needs nothing that `npm run build` makes but the files. */
export async function bouwCode(lambda: Lambda): Promise<Code> {
  const { js, metafile } = await bouw({ ...opties(lambda), plugins: [zonderData] });
  return { ...maat(js), pakketten: weegPakketten(metafile) };
}

/** Builds a Lambda as it is deployed. */
export async function bouwBundel(lambda: Lambda): Promise<Uint8Array> {
  return (await bouw(opties(lambda))).js;
}

/** Builds a Lambda as it is deployed, and weighs each file of data by itself. */
export async function bouwGeheel(lambda: Lambda): Promise<Geheel> {
  const { js, metafile } = await bouw(opties(lambda));
  const bestanden = Object.keys(metafile.inputs).filter((bestand) => DATA.test(bestand));
  const data = await Promise.all(
    bestanden.map(async (bestand) => {
      const deel = await bouw({ ...opties(lambda), entryPoints: [bestand], outfile: "data.mjs", banner: {} });
      return { bestand, ...maat(deel.js) };
    }),
  );
  return { js, data: data.sort((a, b) => b.bytes - a.bytes) };
}
