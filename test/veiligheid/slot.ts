/** The lockfile, and the licences in it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

export const WORTEL = path.resolve(import.meta.dirname, "../..");

const ingang = z.looseObject({
  version: z.string(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
});
const slotSchema = z.looseObject({
  lockfileVersion: z.number(),
  packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })),
});

/** A package of the lockfile. */
export interface Pakket {
  /** Where it is put: `node_modules/hono`. */
  plek: string;
  naam: string;
  versie: string;
  integriteit: string | undefined;
  adres: string | undefined;
  verwijzing: boolean;
  /** As an SPDX expression; undefined when neither the lockfile nor the package says it. */
  licentie: string | undefined;
  /** As npm marks it: not needed to run. */
  ontwikkeling: boolean;
}

/** Reads every package from a lockfile; ours itself is not among them. */
export function leesSlot(tekst = readFileSync(path.join(WORTEL, "package-lock.json"), "utf8")): Pakket[] {
  const { packages } = slotSchema.parse(JSON.parse(tekst));
  return Object.entries(packages)
    .filter(([plek]) => plek !== "")
    .map(([plek, waarde]) => {
      const een = ingang.parse(waarde);
      return {
        plek,
        naam: plek.replace(/^(?:.*\/)?node_modules\//, ""),
        versie: een.version,
        integriteit: een.integrity,
        adres: een.resolved,
        verwijzing: een.link === true,
        licentie: een.license ?? licentieVanSchijf(plek),
        ontwikkeling: een.dev === true || een.devOptional === true,
      };
    });
}

/** What a package itself says, for those of which the lockfile says nothing. */
function licentieVanSchijf(plek: string): string | undefined {
  try {
    const { license } = z
      .looseObject({ license: z.string().optional() })
      .parse(JSON.parse(readFileSync(path.join(WORTEL, plek, "package.json"), "utf8")));
    return license;
  } catch {
    return undefined;
  }
}

/** Licences that ask no more than naming, and EUPL-1.2, which is ours. Good for all that we hand out. */
export const TOEGESTAAN: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "EUPL-1.2",
  "ISC",
  "MIT",
  "Zlib",
];

/** Others, for a tool that never leaves this machine, with the reason; by licence, and by the packages it may be. */
export const ALLEEN_ONTWIKKELING: readonly { licentie: string; pakketten: RegExp; reden: string }[] = [
  {
    licentie: "MPL-1.1",
    pakketten: /^lunr-languages$/,
    reden: "alleen een peer in npm run bench; niet gewijzigd, niet verspreid",
  },
  {
    licentie: "MPL-2.0",
    pakketten: /^(?:axe-core|lightningcss(?:-[a-z0-9-]+)?)$/,
    reden: "copyleft per bestand; test en bouw, niet gewijzigd, niet verspreid",
  },
  {
    licentie: "PSF-2.0",
    pakketten: /^argparse$/,
    reden: "vrij, van Python; onder markdown-it, alleen in tests",
  },
];

/** What is wrong with the licence of a package; null when it may be used where it is used. */
export function licentieFout({ naam, versie, licentie, ontwikkeling }: Pakket): string | null {
  if (licentie === undefined) return `${naam}@${versie}: geen licentie`;
  if (mag(licentie, (een) => TOEGESTAAN.includes(een))) return null;
  const uitzondering = ALLEEN_ONTWIKKELING.some((u) => u.licentie === licentie && u.pakketten.test(naam));
  return uitzondering && ontwikkeling ? null : `${naam}@${versie}: ${licentie}`;
}

/** A choice asks for one that may, a combination for all; anything else in the expression is refused. */
function mag(uitdrukking: string, goed: (licentie: string) => boolean): boolean {
  const kaal = uitdrukking.replace(/^\((.*)\)$/, "$1");
  if (/[()]/.test(kaal)) return false;
  return kaal.split(" OR ").some((keuze) => keuze.split(" AND ").every(goed));
}
