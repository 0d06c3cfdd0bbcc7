/**
 * `npm run bundle`: builds every Lambda as SST does and tells how large its code and its data are, and how long a fresh
 * process takes to import it; of the web also what a question costs. Exit code 1 when the code of one is over `infra/bundel-budget.json`.
 */
import { meetBeurt } from "./bundel-beurt.ts";
import { bouwCode, bouwGeheel, LAMBDAS, type Maat } from "./bundel-bouw.ts";
import { kilobyte, leesBudget, overBudget } from "./bundel-budget.ts";
import { meetKoud } from "./bundel-koud.ts";

const budget = await leesBudget();
const toon = (naam: string, { bytes, gzip }: Maat) =>
  `  ${naam.padEnd(38)}${kilobyte(bytes).padStart(10)}${kilobyte(gzip).padStart(10)} gzip\n`;

for (const lambda of LAMBDAS) {
  const [code, { js, data }] = [await bouwCode(lambda), await bouwGeheel(lambda)];
  const { grens, doel } = budget[lambda];
  process.stdout.write(`${lambda}\n${toon("code", code)}`);
  for (const deel of data) process.stdout.write(toon(deel.bestand, deel));
  const koud = Math.round(await meetKoud(lambda, js));
  process.stdout.write(
    `  koude import ${koud} ms (mediaan van 7, Node ${process.versions.node}, deze machine)\n`,
  );
  if (lambda === "web") {
    const { laden, eerste, mediaan, p99, geheugen } = await meetBeurt(js);
    const ms = (getal: number) => getal.toLocaleString("nl-NL", { maximumFractionDigits: 1 });
    process.stdout.write(
      `  processortijd: laden ${ms(laden)} ms, eerste vraag ${ms(eerste)} ms, daarna ${ms(mediaan)} ms (p99 ${ms(p99)} ms); geheugen hoogstens ${ms(geheugen)} MB\n`,
    );
  }
  process.stdout.write(
    `  grens ${grens} KB code${code.bytes > doel * 1024 ? `; het doel van ${doel} KB is nog niet gehaald` : ""}\n`,
  );
  const fout = overBudget(lambda, code, budget);
  if (fout !== null) {
    process.stderr.write(`${fout}\n`);
    process.exitCode = 1;
  }
}
