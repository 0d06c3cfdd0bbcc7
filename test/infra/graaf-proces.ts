/**
 * Runs the real sst.config.ts with the real components of SST in a process of its own, with Pulumi's mocks where AWS
 * would be, and writes every resource that would be made. Nothing leaves this machine.
 * Arguments: stage, folder to work in. Writes `graaf.json` there.
 */
import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { type Aanvraag, gemaakt, opgevraagd } from "./nagebootst.ts";
import { startSstServer } from "./sst-server.ts";

const [stage, werk] = process.argv.slice(2);
if (stage === undefined || werk === undefined) throw new Error("give a stage and a folder");
const WORTEL = path.resolve(import.meta.dirname, "../..");
const PLATFORM = path.join(WORTEL, ".sst/platform");
const CONFIG = path.join(WORTEL, "sst.config.ts");

/** The part of Pulumi that is used. */
interface Pulumi {
  runtime: {
    setMocks(
      mocks: { newResource: (aanvraag: Aanvraag) => object; call: typeof opgevraagd },
      project: string,
      stack: string,
      preview: boolean,
    ): Promise<void>;
    runInPulumiStack(programma: () => Promise<unknown>): Promise<unknown>;
  };
}

/** Bundles code the way `sst deploy` does and imports it; in the folder of the platform, where Pulumi is found. */
async function voerUit(
  naam: string,
  code: string,
  extra: { define?: Record<string, string>; schil: string },
) {
  const uit = path.join(PLATFORM, `graaf-${process.pid}.${naam}.mjs`);
  await build({
    stdin: { contents: code, resolveDir: WORTEL, sourcefile: `${naam}.ts`, loader: "ts" },
    banner: {
      js: 'import { createRequire as maakRequire } from "node:module"; import { fileURLToPath as alsPad } from "node:url"; const require = maakRequire(import.meta.url), __filename = alsPad(import.meta.url), __dirname = alsPad(new URL(".", import.meta.url));',
    },
    mainFields: ["module", "main"],
    format: "esm",
    platform: "node",
    bundle: true,
    outfile: uit,
    define: extra.define ?? {},
    inject: extra.define ? [path.join(PLATFORM, "src/shim/run.js")] : [],
    nodePaths: [path.join(PLATFORM, "node_modules")],
    external: [
      "@pulumi/*",
      "@pulumiverse/*",
      "@sst-provider/*",
      "@aws-sdk/*",
      "undici",
      "esbuild",
      "archiver",
      "glob",
      "vite",
    ],
    logLevel: "error",
    plugins: [
      {
        // sst.config.ts and infra/ use `sst` and `aws` as globals; the components themselves do not.
        name: "globalen",
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, async (bestand) =>
            bestand.path.startsWith(PLATFORM)
              ? undefined
              : { contents: `${extra.schil}\n${await readFile(bestand.path, "utf8")}`, loader: "ts" },
          );
        },
      },
    ],
  });
  try {
    return await import(pathToFileURL(uit).href);
  } finally {
    await rm(uit);
  }
}

const server = await startSstServer(WORTEL, path.join(werk, "gebouwd"));
process.env.SST_SERVER = server.adres;

const bronnen: Aanvraag[] = [];
const pulumi: Pulumi = createRequire(path.join(PLATFORM, "package.json"))("@pulumi/pulumi");
await pulumi.runtime.setMocks(
  {
    newResource(aanvraag) {
      bronnen.push({ type: aanvraag.type, name: aanvraag.name, inputs: aanvraag.inputs });
      return gemaakt(aanvraag);
    },
    call: opgevraagd,
  },
  "graaf",
  stage,
  false,
);

const { default: app } = await voerUit(
  "app",
  `import config from ${JSON.stringify(CONFIG)}; export default await config.app({ stage: ${JSON.stringify(stage)} });`,
  { schil: "const $config = (config) => config;" },
);
const paden = { home: path.join(werk, "thuis"), root: WORTEL, work: werk, platform: PLATFORM };
const { default: programma } = await voerUit(
  "run",
  `import { runtime } from "@pulumi/pulumi";
   import { run } from ${JSON.stringify(path.join(PLATFORM, "src/auto/run.ts"))};
   import config from ${JSON.stringify(CONFIG)};
   // Registered after those of SST, so it sees what they made of it.
   export default (bewaard) => run(() => {
     runtime.registerStackTransformation(({ name, opts }) => { if (opts.retainOnDelete) bewaard.push(name); });
     return config.run();
   });`,
  {
    define: {
      $app: JSON.stringify({ ...app, stage }),
      $dev: "false",
      $cli: JSON.stringify({ command: "deploy", dev: false, paths: paden, state: { version: {} } }),
    },
    schil: `import * as aws from "@pulumi/aws"; import * as sst from ${JSON.stringify(path.join(PLATFORM, "src/components"))};`,
  },
);
const bewaard: string[] = [];
// A resource may be made long after the program has run: only when nothing is left to wait for is the graph whole.
const uitvoer = pulumi.runtime.runInPulumiStack(() => programma(bewaard));
process.once("beforeExit", async () => {
  const graaf = { app, bronnen, bewaard, gebouwd: server.gebouwd, uitvoer: await uitvoer };
  await writeFile(path.join(werk, "graaf.json"), JSON.stringify(graaf));
});
