/** `npm run teams:package`: makes the package of the Teams app, which an administrator uploads. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { leesInvoer, maakPakket } from "../teams/pakket/index.ts";

const GEBRUIK = `Gebruik:
  npm run --silent teams:package -- --app-id <guid> --domein <hostnaam>
  --app-id      'Toepassings-id (client)' van de app-registratie in Entra; anders TEAMS_APP_ID
  --domein      domein van de assistent, zoals bellen.gemeente.nl; anders TEAMS_DOMEIN
  --naam-kort   eigen naam in Teams, hoogstens 30 tekens
  --uit         pad van het zipbestand (teams-app.zip)
`;

/** Stops with exit code 2 and a line on standard error for each reason. */
function weiger(...redenen: readonly string[]): never {
  process.stderr.write(redenen.map((reden) => `${reden}\n`).join(""));
  process.exit(2);
}

const PAKKET = path.resolve(import.meta.dirname, "../../package.json");
const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(PAKKET, "utf8")));
const invoer = leesInvoer(process.argv.slice(2), process.env, version);

if (invoer.soort === "help") {
  process.stdout.write(GEBRUIK);
} else if (invoer.soort === "fout") {
  weiger(...invoer.fouten);
} else {
  const uit = path.resolve(invoer.uit);
  const zip = maakPakket(invoer.keuze);
  await writeFile(uit, zip).catch((fout: NodeJS.ErrnoException) =>
    weiger(
      `Kan ${uit} niet schrijven (${fout.code}). Kies met --uit een map die bestaat en waarin je mag schrijven.`,
    ),
  );
  const kilobyte = (zip.length / 1024).toLocaleString("nl-NL", { maximumFractionDigits: 1 });
  process.stdout.write(`Het pakket staat in ${uit} (${kilobyte} KB, versie ${version}).
Volgende stap: open https://admin.teams.microsoft.com, ga naar Teams-apps > Apps beheren en kies Acties > Nieuwe app uploaden.
Staat de app er al? Open hem daar en upload dit bestand als nieuwe versie. Teams neemt alleen een hoger versienummer aan dan het had.
`);
}
