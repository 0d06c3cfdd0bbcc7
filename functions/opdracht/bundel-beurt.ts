/** What one question costs a Lambda: time of the processor and memory, for choosing how much of it to pay for. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import * as z from "zod";

/** Asked in turn: chat lines and one longer story, as the README has them. */
const VRAGEN = [
  "Verblijfsvergunning te laat verlengd en nu is de uitkering gestopt",
  "Gemeente weigert een briefadres, hij slaapt bij vrienden",
  "boetes cjib lopen op, schuldhulp kan pas over een maand",
  "mw wacht al 9 wkn op bijstand, geen voorschot, koelkast leeg volgende week",
  "moet 2100 euro zorgtoeslag over vorig jaar terugbetalen, maandbedrag is te hoog voor haar",
  "Ik zit met een gezin met drie kinderen. De huurtoeslag is stopgezet omdat een zoon van 19 weer thuis woont, de " +
    "gemeente rekent hem als kostendeler en de woningcorporatie dreigt met ontruiming. Toeslagen verwijst naar de " +
    "gemeente, de gemeente naar Toeslagen, en niemand kijkt naar het geheel. Wie kan hier een knoop doorhakken?",
  "klant zegt dat ze er vanavond een eind aan maakt",
  "wat is het lekkerste recept voor appeltaart",
];
const OPWARMEN = 40;
const KEREN = 400;

const METING = `
  const vragen = ${JSON.stringify(VRAGEN)};
  const event = (tekst) => ({
    version: "2.0", routeKey: "$default", rawPath: "/v1/zoekvragen", rawQueryString: "", isBase64Encoded: false,
    headers: { host: "meting.example", "content-type": "application/json" }, body: JSON.stringify({ tekst }),
    requestContext: { http: { method: "POST", path: "/v1/zoekvragen" }, domainName: "meting.example", requestId: "1" },
  });
  const ms = ({ user, system }) => (user + system) / 1000;
  const geladenVanaf = process.cpuUsage();
  const { handler } = await import(process.argv[2]);
  const laden = ms(process.cpuUsage(geladenVanaf));
  const vraag = async (nummer) => {
    const vanaf = process.cpuUsage();
    const { statusCode, body } = await handler(event(vragen[nummer % vragen.length]));
    if (statusCode !== 200) throw new Error(body);
    return ms(process.cpuUsage(vanaf));
  };
  const eerste = await vraag(0);
  for (let nummer = 1; nummer < ${OPWARMEN}; nummer += 1) await vraag(nummer);
  const tijden = [];
  for (let nummer = 0; nummer < ${KEREN}; nummer += 1) tijden.push(await vraag(nummer));
  tijden.sort((a, b) => a - b);
  process.stdout.write(JSON.stringify({
    laden, eerste, mediaan: tijden[${KEREN / 2}], p99: tijden[${Math.floor(KEREN * 0.99)}],
    geheugen: process.resourceUsage().maxRSS / 1024,
  }));
`;

const kostenSchema = z.object({
  /** Loading the bundle, in ms of the processor. */
  laden: z.number(),
  /** The first question after that, in ms of the processor. */
  eerste: z.number(),
  /** A question of a Lambda that is warm, in ms of the processor. */
  mediaan: z.number(),
  p99: z.number(),
  /** The most memory that the process had, in MB. */
  geheugen: z.number(),
});

/** What questions cost. */
export type Beurtkosten = z.infer<typeof kostenSchema>;

/** Asks the bundle of the web 440 questions in a fresh process, without a conversation and so without the table. */
export async function meetBeurt(js: Uint8Array): Promise<Beurtkosten> {
  const map = await mkdtemp(path.join(tmpdir(), "beurt-"));
  try {
    const bundel = path.join(map, "web.mjs");
    const meting = path.join(map, "meting.mjs");
    await Promise.all([writeFile(bundel, js), writeFile(meting, METING)]);
    const { stdout } = await promisify(execFile)(process.execPath, [meting, bundel], {
      env: { PATH: process.env.PATH, AWS_REGION: "eu-central-1", TABEL: "geen" },
    });
    // The Lambda writes its log on the same stream; what we measured is the last line.
    return kostenSchema.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
  } finally {
    await rm(map, { recursive: true });
  }
}
