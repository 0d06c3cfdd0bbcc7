/** The extension for Chrome and Edge that keeps the panel beside every page. Used when it is made, never in the Lambda. */

import { alsPng } from "../teams/pakket/png.ts";
import { maakZip } from "../teams/pakket/zip.ts";
import { verkleindIcoon } from "./icoon.ts";
import { BESTANDEN, ICOONMATEN, icoonNaam, maakManifest } from "./manifest.ts";

export { type Adres, leesAdres } from "./adres.ts";
export { BESTANDEN, type Manifest, maakManifest, manifestSchema } from "./manifest.ts";

const ACHTERGROND = `// A click on the icon opens the panel.
chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
`;

const SCRIPT = `// Who opens the panel can type at once: a frame gets the focus by script only.
const kader = document.querySelector("iframe");
kader.addEventListener("load", () => kader.focus());
`;

const STIJL = `html, body { block-size: 100%; margin: 0; }
body { color-scheme: light dark; display: flex; flex-direction: column; font: 0.875rem system-ui, sans-serif; }
iframe { border: 0; flex: 1; inline-size: 100%; }
p { margin: 0; padding: 0.375rem 0.75rem; }
`;

/** The page in the panel: a frame, and a way on where the address may not be framed. */
function pagina(adres: URL): string {
  const veilig = adres.href.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Wie moet ik bellen?</title>
<link rel="stylesheet" href="${BESTANDEN.stijl}">
<script src="${BESTANDEN.script}" defer></script>
</head>
<body>
<iframe src="${veilig}" title="Wie moet ik bellen?" allow="clipboard-write"></iframe>
<p>Blijft dit leeg? <a href="${veilig}" target="_blank" rel="noopener">Open het paneel in een tabblad</a>.</p>
</body>
</html>
`;
}

/** The bytes of the zip. The same address and version give the same bytes. */
export function maakExtensie(adres: URL, versie: string): Uint8Array {
  const tekst = (inhoud: string) => new TextEncoder().encode(inhoud);
  return maakZip({
    [BESTANDEN.manifest]: tekst(`${JSON.stringify(maakManifest(adres, versie), null, 2)}\n`),
    [BESTANDEN.pagina]: tekst(pagina(adres)),
    [BESTANDEN.stijl]: tekst(STIJL),
    [BESTANDEN.script]: tekst(SCRIPT),
    [BESTANDEN.achtergrond]: tekst(ACHTERGROND),
    ...Object.fromEntries(ICOONMATEN.map((maat) => [icoonNaam(maat), alsPng(verkleindIcoon(maat))])),
  });
}
