/** `npm run vraag -- "tekst"`: asks the kaart from the command line. `--json` and `--jsonl` are for programs. */
import { parseArgs } from "node:util";
import { maakAssistent } from "../assistent/index.ts";
import { kennis } from "../assistent/kennis.ts";
import { beantwoordVraag } from "../gesprek/index.ts";
import { leesRegels } from "./jsonl.ts";
import { vandaag } from "./kaart-bestanden.ts";
import { toonAntwoord } from "./toon-antwoord.ts";
import { leesVraag, OngeldigeVraag } from "./vraag-invoer.ts";

const GEBRUIK = `Gebruik:
  npm run --silent vraag -- "waar loop je op vast"      antwoord voor een mens
  npm run --silent vraag -- --json "…"                  het hele antwoord als JSON
  npm run --silent vraag -- --jsonl < vragen.jsonl      één {"id","tekst","gemeente"?,"geprobeerd"?} per regel
  --gemeente Zwolle   --geprobeerd <id>                 waar je werkt; wat je al hebt geprobeerd (mag vaker)
`;

/** Stops with exit code 2 and one line on standard error. */
function weiger(reden: string): never {
  process.stderr.write(`${reden}\n`);
  process.exit(2);
}

function leesArgumenten() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        jsonl: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        gemeente: { type: "string" },
        geprobeerd: { type: "string", multiple: true },
      },
    });
  } catch (fout) {
    return weiger(`${fout instanceof Error ? fout.message.split("\n")[0] : fout} Typ --help voor uitleg.`);
  }
}

const { values, positionals } = leesArgumenten();
if (values.help) {
  process.stdout.write(GEBRUIK);
} else {
  const hulp = maakAssistent(kennis);
  const dag = vandaag();
  try {
    if (values.jsonl) {
      for await (const { nummer, regel } of leesRegels(process.stdin)) {
        const { id, ...vraag } = leesVraag(regel, nummer);
        process.stdout.write(
          `${JSON.stringify({ id, antwoord: beantwoordVraag(hulp, { ...vraag, vandaag: dag }) })}\n`,
        );
      }
    } else {
      const tekst = positionals.join(" ").trim();
      if (tekst === "") weiger(`Er is geen vraag. ${GEBRUIK.split("\n")[1]?.trim()}`);
      const { id: _, ...vraag } = leesVraag(
        JSON.stringify({ id: "1", tekst, gemeente: values.gemeente, geprobeerd: values.geprobeerd }),
        1,
      );
      const antwoord = beantwoordVraag(hulp, { ...vraag, vandaag: dag });
      const kleur = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
      process.stdout.write(
        values.json ? `${JSON.stringify(antwoord, null, 2)}\n` : toonAntwoord(antwoord, kleur),
      );
    }
  } catch (fout) {
    if (fout instanceof OngeldigeVraag) weiger(fout.message);
    throw fout;
  }
}
