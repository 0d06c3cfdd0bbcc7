/** The manifest of the extension, and the rules it has to keep. */
import * as z from "zod";

/** The files in the zip. */
export const BESTANDEN = {
  manifest: "manifest.json",
  pagina: "zijpaneel.html",
  stijl: "zijpaneel.css",
  script: "zijpaneel.js",
  achtergrond: "achtergrond.js",
} as const;

/** Sizes that Chrome and Edge ask for, in pixels. */
export const ICOONMATEN = [16, 32, 48, 128] as const;

/** Name of the icon of a size. */
export function icoonNaam(maat: number): string {
  return `icoon-${maat}.png`;
}

/**
 * What the manifest must be: version 3, all that the store requires, one permission and no access to any site. A key
 * that is not named here may not be in it.
 */
export const manifestSchema = z.strictObject({
  manifest_version: z.literal(3),
  name: z.string().min(1).max(75),
  short_name: z.string().max(12).optional(),
  version: z.string().regex(/^\d{1,5}(\.\d{1,5}){0,3}$/, "is geen versie van hoogstens vier getallen"),
  description: z.string().min(1).max(132),
  minimum_chrome_version: z.string(),
  icons: z.record(z.string().regex(/^\d+$/), z.string().endsWith(".png")),
  action: z.strictObject({ default_title: z.string(), default_icon: z.record(z.string(), z.string()) }),
  background: z.strictObject({ service_worker: z.literal(BESTANDEN.achtergrond) }),
  side_panel: z.strictObject({ default_path: z.literal(BESTANDEN.pagina) }),
  permissions: z.tuple([z.literal("sidePanel")]),
  content_security_policy: z.strictObject({ extension_pages: z.string() }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/**
 * Makes the manifest.
 * @throws {z.ZodError} when a rule is not kept, such as by a version that no store takes
 */
export function maakManifest(adres: URL, versie: string): Manifest {
  const iconen = Object.fromEntries(ICOONMATEN.map((maat) => [String(maat), icoonNaam(maat)]));
  return manifestSchema.parse({
    manifest_version: 3,
    name: "Wie moet ik bellen?",
    version: versie,
    description: "Wie je belt, wat je zegt en wat je klaarlegt, naast het scherm waarin je werkt.",
    // The first with `openPanelOnActionClick` and stable side panels.
    minimum_chrome_version: "116",
    icons: iconen,
    action: { default_title: "Wie moet ik bellen?", default_icon: iconen },
    background: { service_worker: BESTANDEN.achtergrond },
    side_panel: { default_path: BESTANDEN.pagina },
    permissions: ["sidePanel"],
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; frame-src ${adres.origin}; base-uri 'none'; form-action 'none'`,
    },
  });
}
