/**
 * `npm run rapport`: prints the weekly report from the data of `npm start` on this machine. `DATA` (.data) may be set.
 * Stop `npm start` first: one process at a time can open that folder.
 */
import path from "node:path";
import { kaart } from "../assistent/kaart.ts";
import { maakRapport } from "../rapport/maak.ts";
import { maakTekst } from "../rapport/tekst.ts";
import { startLokaleTabel } from "./lokale-tabel.ts";

const map = path.resolve(process.env.DATA ?? ".data");
try {
  const { client, tabel, stop } = await startLokaleTabel(map);
  const rapport = await maakRapport({ client, tabel, nu: Date.now }, kaart, { metVandaag: true });
  process.stdout.write(maakTekst(rapport));
  await stop();
} catch {
  process.stderr.write(`De gegevens in ${map} zijn niet te openen. Draait npm start nog? Stop die eerst.\n`);
  process.exit(1);
}
