/** `npm run goud`: how good are the answers to the graded questions? Prints a table for each part and the worst misses. */
import { maakAssistent } from "../../functions/assistent/index.ts";
import { kennis } from "../../functions/assistent/kennis.ts";
import { type Bericht, beantwoordVraag, LEGE_TOESTAND, voerGesprek } from "../../functions/gesprek/index.ts";
import { betrouwbaarheid, type Gemeten, isRaak, meetAlles } from "./maten.ts";
import { deelVan, type Goudvraag, isBlind, leesGoudvragen } from "./vragen.ts";

const VANDAAG = "2026-11-21";
const hulp = maakAssistent(kennis);

function beantwoord(vraag: Goudvraag): Gemeten {
  const antwoord = beantwoordVraag(hulp, { tekst: vraag.tekst, vandaag: VANDAAG });
  if (!vraag.na) return { vraag, antwoord, na: null };
  const zeg = (toestand: typeof LEGE_TOESTAND, tekst: string) =>
    voerGesprek(hulp, toestand, { tekst, vandaag: VANDAAG } satisfies Bericht);
  const { reactie } = zeg(zeg(LEGE_TOESTAND, vraag.tekst).toestand, vraag.na.antwoord);
  return { vraag, antwoord, na: reactie.soort === "antwoord" ? reactie.antwoord : null };
}

const gemeten = leesGoudvragen().map(beantwoord);
const deel = (naam: "kijk" | "score") => gemeten.filter(({ vraag }) => deelVan(vraag) === naam);
const blind = (lijst: readonly Gemeten[]) => lijst.filter(({ vraag }) => isBlind(vraag));
const delen = { kijk: deel("kijk"), score: deel("score") };

const regel = (...cellen: string[]) =>
  console.log(cellen.map((cel, i) => (i === 0 ? cel.padEnd(34) : cel.padStart(12))).join(""));
const cijfer = (waarde: number | null | undefined) => (waarde == null ? "-" : waarde.toFixed(2));

const kolommen = {
  kijk: delen.kijk,
  score: delen.score,
  "blind: kijk": blind(delen.kijk),
  "blind: score": blind(delen.score),
};
regel(`${gemeten.length} vragen, kaart ${kennis.kaart.kaartVersie}`, ...Object.keys(kolommen));
const maten = Object.values(kolommen).map(meetAlles);
for (const [i, { naam }] of (maten[0] ?? []).entries()) {
  regel(
    naam,
    ...maten.map((kolom) => `${cijfer(kolom[i]?.waarde)} ${`(${kolom[i]?.aantal ?? 0})`.padStart(5)}`),
  );
}

console.log("\nBetrouwbaarheid van zekerheid (score-deel)");
regel("zekerheid", "aantal", "gemiddeld", "raak");
for (const { van, tot, aantal, gemiddeld, raak } of betrouwbaarheid(delen.score)) {
  regel(`${van.toFixed(2)} – ${tot.toFixed(2)}`, String(aantal), cijfer(gemiddeld), cijfer(raak));
}

const hoeveel = Number(process.argv[2] ?? 15);
console.log("\nErgste missers (kijk-deel): zeker en fout, gemist alarm, verkeerde uitkomst");
const missers = delen.kijk
  .filter(
    (een) =>
      een.antwoord.uitkomst !== een.vraag.uitkomst || (een.vraag.organisaties.length > 0 && !isRaak(een)),
  )
  .sort((a, b) => ernst(b) - ernst(a))
  .slice(0, hoeveel);
for (const { vraag, antwoord } of missers) {
  const eerste = antwoord.kandidaten[0];
  console.log(
    `- ${vraag.id} ${vraag.tekst.replace(/\s+/g, " ").slice(0, 140)}\n` +
      `    hoort: ${vraag.uitkomst} ${vraag.organisaties.join(", ")} | ${vraag.knelpunten.join(", ")}\n` +
      `    kreeg: ${antwoord.uitkomst} ${antwoord.organisaties.slice(0, 3).join(", ")} | ${eerste ? `${eerste.knelpunt} ${eerste.zekerheid} (${eerste.waarom.join(", ")})` : "-"}`,
  );
}

function ernst({ vraag, antwoord }: Gemeten): number {
  const zekerheid = antwoord.kandidaten[0]?.zekerheid ?? 0;
  if (vraag.uitkomst === "spoed" && antwoord.uitkomst !== "spoed") return 3;
  if (antwoord.uitkomst === "spoed" && vraag.uitkomst !== "spoed") return 2;
  return antwoord.uitkomst === "advies" ? 1 + zekerheid : zekerheid;
}
