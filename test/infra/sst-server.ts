/**
 * Stands in for the server of the SST command line, which the components ask to bundle a handler and where to put it.
 * It bundles with esbuild, data left out: what is proven is that the file is there and exports the handler. The size of
 * the real bundle is the matter of `npm run bundle`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import * as z from "zod";

const vraagSchema = z.object({ method: z.string(), params: z.array(z.unknown()) });
const bouwSchema = z.object({ functionID: z.string(), handler: z.string(), properties: z.unknown() });

/** Builds `functions/x.handler` from `functions/x.ts`; throws when it does not exist or does not export that name. */
async function bouw(wortel: string, doel: string, handler: string) {
  const { dir, name, ext } = path.parse(handler);
  const { metafile } = await build({
    entryPoints: [path.join(wortel, dir, `${name}.ts`)],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    outfile: path.join(doel, `${name}.mjs`),
    loader: { ".json": "empty" },
    logLevel: "silent",
  });
  const namen = Object.values(metafile.outputs).flatMap((uit) => uit.exports);
  if (!namen.includes(ext.slice(1)))
    throw new Error(`${handler}: exports ${namen.join(", ")}, no ${ext.slice(1)}`);
  await mkdir(doel, { recursive: true });
  await writeFile(path.join(doel, `${name}.mjs`), "export const handler = () => {};\n");
  return { handler: `${name}${ext}`, out: doel, errors: [], sourcemaps: [] };
}

/** What the components asked to build. */
export type Gebouwd = z.infer<typeof bouwSchema>;

/**
 * Starts the server on a free port of this machine.
 * @param wortel folder of the project
 * @param werk folder for what is built
 */
export async function startSstServer(wortel: string, werk: string) {
  const gebouwd: Gebouwd[] = [];

  async function antwoord(verzoek: IncomingMessage): Promise<unknown> {
    const { method, params } = vraagSchema.parse(JSON.parse(await text(verzoek)));
    if (method === "Runtime.Build") {
      const invoer = bouwSchema.parse(params[0]);
      gebouwd.push(invoer);
      return bouw(wortel, path.join(werk, invoer.functionID), invoer.handler);
    }
    if (method === "Provider.Aws.Bootstrap") return { asset: "emmer-van-sst", state: "staat-van-sst" };
    throw new Error(`${method} is not answered here`);
  }

  const server = createServer((verzoek, uit) => {
    antwoord(verzoek)
      .then(
        (result) => ({ result }),
        (fout: unknown) => ({ result: null, error: String(fout) }),
      )
      .then((lichaam) => {
        uit.setHeader("content-type", "application/json").setHeader("connection", "close");
        uit.end(JSON.stringify(lichaam));
      });
  });
  // Waiting for a question keeps no process alive.
  server.unref();
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
  const adres = server.address();
  if (adres === null || typeof adres === "string") throw new Error("the server has no port");
  return { adres: `http://127.0.0.1:${adres.port}`, gebouwd };
}
