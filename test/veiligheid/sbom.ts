/**
 * What is in it, as CycloneDX. npm makes the list from the lockfile, without network. Its own `--omit dev` leaves out
 * packages that are needed too (hono, jose) when another package names them among its tools, so we sift ourselves.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as z from "zod";
import { WORTEL } from "./slot.ts";

const onderdeelSchema = z.looseObject({
  "bom-ref": z.string(),
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  hashes: z.array(z.strictObject({ alg: z.string(), content: z.string() })),
  licenses: z.array(z.unknown()).min(1),
  properties: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});
const sbomSchema = z.looseObject({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ "bom-ref": z.string(), name: z.string() }) }),
  components: z.array(onderdeelSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

/** A software bill of materials; only the fields that we look at are named. */
export type Sbom = z.infer<typeof sbomSchema>;

/** Packages for development that are bundled into a file for the browser, and so handed out after all. */
export const MEEGEBUNDELD: readonly string[] = ["cytoscape"];

/** Makes the bill of materials of what we hand out: no package that is only for building and testing. */
export async function maakSbom(): Promise<Sbom> {
  const { stdout } = await promisify(execFile)(
    "npm",
    ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"],
    { cwd: WORTEL, maxBuffer: 50_000_000 },
  );
  return zonderOntwikkeling(sbomSchema.parse(JSON.parse(stdout)));
}

/** Leaves out what npm marked as for development, unless it is bundled, also where another names it. */
export function zonderOntwikkeling(geheel: Sbom): Sbom {
  const components = geheel.components.filter(
    ({ name, properties }) =>
      MEEGEBUNDELD.includes(name) || !properties.some((een) => een.name === "cdx:npm:package:development"),
  );
  const over = new Set([geheel.metadata.component["bom-ref"], ...components.map((c) => c["bom-ref"])]);
  const dependencies = geheel.dependencies
    .filter(({ ref }) => over.has(ref))
    .map((een) => ({ ...een, dependsOn: (een.dependsOn ?? []).filter((ref) => over.has(ref)) }));
  // npm takes the name of the folder.
  const component = { ...geheel.metadata.component, name: "wie-moet-ik-bellen" };
  return { ...geheel, metadata: { ...geheel.metadata, component }, components, dependencies };
}
