/** Asks a process of its own for the graph of resources that `npx sst deploy` would make. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import * as z from "zod";

export const WORTEL = path.resolve(import.meta.dirname, "../..");
const PLATFORM = path.join(WORTEL, ".sst/platform");

/** True when `npx sst install` has run: the components of SST and Pulumi's package for AWS are there. */
export const isGeinstalleerd = existsSync(path.join(PLATFORM, "node_modules/@pulumi/aws/package.json"));

/** Version of the components that are installed. */
export const platformVersie = async () => (await readFile(path.join(PLATFORM, "version"), "utf8")).trim();

const graafSchema = z.object({
  app: z.looseObject({ removal: z.string(), protect: z.boolean() }),
  bronnen: z.array(
    z.object({ type: z.string(), name: z.string(), inputs: z.record(z.string(), z.unknown()) }),
  ),
  /** Names of what stays when the stage is removed. */
  bewaard: z.array(z.string()),
  /** What was asked to be bundled. */
  gebouwd: z.array(z.object({ functionID: z.string(), handler: z.string(), properties: z.unknown() })),
  uitvoer: z.record(z.string(), z.unknown()),
});

/** All that would be made. */
export type Graaf = z.infer<typeof graafSchema>;

/**
 * Makes the graph. The process inherits nothing: no credentials of AWS, and no secret that the test did not give.
 * @param stage stage that is deployed
 * @param omgeving parameters and `SST_SECRET_<Name>`
 */
export async function maakGraaf(stage: string, omgeving: Readonly<Record<string, string>>): Promise<Graaf> {
  const werk = await mkdtemp(path.join(tmpdir(), "graaf-"));
  try {
    await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", path.join(import.meta.dirname, "graaf-proces.ts"), stage, werk],
      { cwd: WORTEL, env: { PATH: process.env.PATH, HOME: werk, ...omgeving } },
    );
    return graafSchema.parse(JSON.parse(await readFile(path.join(werk, "graaf.json"), "utf8")));
  } finally {
    await rm(werk, { recursive: true });
  }
}

/** How many there are of each type; the components of SST and Pulumi itself are left out. */
export function telling({ bronnen }: Graaf): Record<string, number> {
  const aantal: Record<string, number> = {};
  for (const { type } of bronnen) if (!/^(?:sst|pulumi):/.test(type)) aantal[type] = (aantal[type] ?? 0) + 1;
  return aantal;
}

/** The resources of a type. */
export const van = ({ bronnen }: Graaf, type: string) => bronnen.filter((bron) => bron.type === type);

/** What was given for the resources of a type. */
export const invoer = (graaf: Graaf, type: string) => van(graaf, type).map(({ inputs }) => inputs);

/** How Pulumi marks what it keeps encrypted in its state. */
const geheimSchema = z.object({
  "4dabf18193072939515e22adb298388d": z.literal("1b47061264138c4ac30d75fd1eb44270"),
  value: z.unknown(),
});
const omgevingSchema = z.object({ variables: z.record(z.string(), z.unknown()) });

/** The environment of every Lambda, and whether it is kept as a secret. */
export function omgevingen(graaf: Graaf) {
  return invoer(graaf, "aws:lambda/function:Function").map(({ environment }) => {
    const geheim = geheimSchema.safeParse(environment);
    const { variables } = omgevingSchema.parse(geheim.success ? geheim.data.value : environment);
    return { variabelen: variables, isGeheim: geheim.success };
  });
}

const uitspraakSchema = z.looseObject({
  Effect: z.string(),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.array(z.string()).optional(),
  Principal: z.record(z.string(), z.unknown()).optional(),
});
const beleidSchema = z.object({ Statement: z.array(uitspraakSchema) });
const rolSchema = z.object({
  assumeRolePolicy: z.unknown(),
  managedPolicyArns: z.array(z.string()).default([]),
  inlinePolicies: z.array(z.object({ policy: z.string() })),
});

/** The roles, with the statements of their policies as the objects that they are. */
export function rollen(graaf: Graaf) {
  return invoer(graaf, "aws:iam/role:Role").map((role) => {
    const { inlinePolicies, ...rest } = rolSchema.parse(role);
    const uitspraken = inlinePolicies.flatMap(
      ({ policy }) => beleidSchema.parse(JSON.parse(policy)).Statement,
    );
    return { ...rest, uitspraken };
  });
}

/** Every policy statement in the graph, wherever it stands. */
export function alleUitspraken({ bronnen }: Graaf): z.infer<typeof uitspraakSchema>[] {
  function zoek(waarde: unknown): z.infer<typeof uitspraakSchema>[] {
    if (typeof waarde === "string") return waarde.includes('"Statement"') ? zoek(JSON.parse(waarde)) : [];
    if (typeof waarde !== "object" || waarde === null) return [];
    return "Statement" in waarde ? beleidSchema.parse(waarde).Statement : Object.values(waarde).flatMap(zoek);
  }
  return bronnen.flatMap(({ inputs }) => zoek(inputs));
}
