/** The package that an administrator uploads to Teams. Used when it is made, never in the Lambda. */
import { kleurIcoon, omtrekIcoon } from "./iconen.ts";
import { BESTANDEN, maakManifest, maakVertaling, type PakketKeuze } from "./manifest.ts";
import { alsPng } from "./png.ts";
import { maakZip } from "./zip.ts";

export { type Invoer, leesInvoer } from "./invoer.ts";
export type { PakketKeuze } from "./manifest.ts";

/** The bytes of the zip. The same choice gives the same bytes. */
export function maakPakket(keuze: PakketKeuze): Uint8Array {
  return maakZip({
    [BESTANDEN.manifest]: alsJson(maakManifest(keuze)),
    [BESTANDEN.kleur]: alsPng(kleurIcoon()),
    [BESTANDEN.omtrek]: alsPng(omtrekIcoon()),
    [BESTANDEN.engels]: alsJson(maakVertaling(keuze)),
  });
}

function alsJson(inhoud: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(inhoud, null, 2)}\n`);
}
