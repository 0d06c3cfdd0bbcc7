/** The table of README.md, made of the rows that the test plays. */
import { KWIJT, type Rij, ZIET } from "./soorten.ts";
import type { KanaalNaam } from "./toneel.ts";

const NAMEN: Readonly<Record<KanaalNaam, string>> = {
  web: "chat",
  api: "API",
  teams: "Teams",
  whatsapp: "WhatsApp",
};

const BEGIN = "<!-- tabel: gemaakt met npx tsx test/storingen/schrijf.ts -->";
const EINDE = "<!-- einde van de tabel -->";

/** The rows as Markdown; channels in which the same comes of the same fault share a line. */
export function alsMarkdown(rijen: readonly Rij[]): string {
  const regels = new Map<string, KanaalNaam[]>();
  for (const { storing, kanaal, ziet, kwijt, dubbel, waarom } of rijen) {
    const cellen = [
      ziet.map((een) => ZIET[een]).join("; "),
      KWIJT[kwijt],
      dubbel === 0 ? "niets" : `${dubbel} antwoord`,
      waarom ?? "",
    ];
    const sleutel = JSON.stringify([storing, cellen]);
    regels.set(sleutel, [...(regels.get(sleutel) ?? []), kanaal]);
  }
  const tekst = [...regels].map(([sleutel, kanalen]) => {
    const [storing, cellen]: [string, string[]] = JSON.parse(sleutel);
    return `| ${[storing, kanalen.map((kanaal) => NAMEN[kanaal]).join(", "), ...cellen].join(" | ")} |`;
  });
  const kop =
    "| storing | waar | de gebruiker ziet | kwijt | dubbel | waarom |\n| --- | --- | --- | --- | --- | --- |";
  return `${kop}\n${tekst.join("\n")}`;
}

/** A README with the table in it replaced. */
export function metTabel(readme: string, rijen: readonly Rij[]): string {
  const [voor = "", rest] = readme.split(BEGIN);
  const na = rest?.split(EINDE)[1];
  if (na === undefined) throw new Error(`README.md has no '${BEGIN}' followed by '${EINDE}'.`);
  return `${voor}${BEGIN}\n\n${alsMarkdown(rijen)}\n\n${EINDE}${na}`;
}
