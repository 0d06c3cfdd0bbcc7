/**
 * `npm run load [-- seconden [per-seconde]]`: mixed traffic on the local server, a minute of 40 a second unless told.
 * With `LOAD_URL` on a server that runs already; then without memory and Teams. Exit code 1 on errors or growth.
 */
import { draaiLoop } from "./loop.ts";
import { oordeelGeheugen } from "./maten.ts";

const [seconden = 60, perSeconde = 40] = process.argv.slice(2).map(Number);
if (!(seconden >= 2 && seconden <= 7200 && perSeconde >= 10 && perSeconde <= 5000)) {
  process.stderr.write("Gebruik: npm run load -- <2 tot 7200 seconden> <10 tot 5000 per seconde>\n");
  process.exit(2);
}
const { uitkomsten, geheugen, gemeld } = await draaiLoop({ seconden, perSeconde, url: process.env.LOAD_URL });
const ms = (tijd: number) => tijd.toFixed(1).padStart(8);
const regel = (tekst: string) => process.stdout.write(`${tekst}\n`);

regel(`soort     verzoeken     /s   p50 ms   p95 ms   p99 ms  fouten`);
for (const { naam, aantal, p50, p95, p99, fouten } of uitkomsten)
  regel(
    `${naam.padEnd(8)}${String(aantal).padStart(11)}${(aantal / seconden).toFixed(1).padStart(7)} ${ms(p50)} ${ms(p95)} ${ms(p99)}${String(fouten.length).padStart(8)}`,
  );
const totaal = uitkomsten.reduce((som, { aantal }) => som + aantal, 0);
regel(`samen   ${String(totaal).padStart(11)}${(totaal / seconden).toFixed(1).padStart(7)}`);
for (const { naam, geweigerd } of uitkomsten)
  if (Object.keys(geweigerd).length > 0) regel(`${naam}: terecht geweigerd ${JSON.stringify(geweigerd)}`);

const fouten = uitkomsten.flatMap(({ naam, fouten: van }) => van.map((fout) => `${naam}: ${fout}`));
for (const fout of fouten) regel(`FOUT ${fout}`);
for (const [melding, keer] of perMelding(gemeld)) regel(`gemeld, ${keer} keer: ${melding}`);

if (geheugen.length > 0) {
  regel("geheugen: seconde, RSS MB, heap na opruimen MB");
  const stap = Math.max(1, Math.floor(geheugen.length / 10));
  for (const { t, rss, heap } of geheugen.filter((_, i) => i % stap === 0 || i === geheugen.length - 1))
    regel(`${t.toFixed(0).padStart(6)} ${rss.toFixed(0).padStart(6)} ${heap.toFixed(1).padStart(8)}`);
}
const { oordeel, mbPerMinuut } = oordeelGeheugen(geheugen);
if (geheugen.length > 0) regel(`helling van de heap ${mbPerMinuut.toFixed(2)} MB per minuut: ${oordeel}`);
process.exitCode = fouten.length > 0 || oordeel === "groei" ? 1 : 0;

/** What the server reported, the same lines counted. Only codes: it never reports a text. */
function perMelding(tekst: string): Map<string, number> {
  const keren = new Map<string, number>();
  for (const melding of tekst.split("\n").filter((een) => een.startsWith("{")))
    keren.set(melding, (keren.get(melding) ?? 0) + 1);
  return keren;
}
