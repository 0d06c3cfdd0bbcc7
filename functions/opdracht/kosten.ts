/**
 * What a month in AWS costs, from what was measured and list prices. Pure. `npm run kosten` prints the table that stands
 * in infra/README.md, and a test keeps the two the same.
 */

/** A list price in US dollars, and where it was read. Null: could not be verified, and is not counted. */
export interface Prijs {
  readonly wat: string;
  readonly usd: number | null;
  readonly per: string;
  readonly bron: string;
}

/**
 * Read on 22 November 2026 in stored copies of pages; no price of eu-central-1 could be verified there, so these are of
 * us-east-1. The date is that of the page.
 */
export const PRIJZEN = {
  lambdaVerzoek: {
    wat: "Lambda, verzoeken",
    usd: 0.2,
    per: "miljoen",
    bron: "https://aws.amazon.com/lambda/pricing/ (kopie zonder datum)",
  },
  lambdaDuur: {
    wat: "Lambda, arm64",
    usd: 0.0000133334,
    per: "GB-seconde",
    bron: "https://cloudchipr.com/blog/aws-lambda-pricing (2024)",
  },
  apiGateway: {
    wat: "API Gateway, HTTP API",
    usd: 1,
    per: "miljoen",
    bron: "https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html",
  },
  tabelLezen: {
    wat: "DynamoDB op verzoek, lezen (RRU)",
    usd: 0.125,
    per: "miljoen",
    bron: "https://airbyte.com/data-engineering-resources/dynamodb-pricing (21 juli 2025)",
  },
  tabelSchrijven: {
    wat: "DynamoDB op verzoek, schrijven (WRU)",
    usd: 0.625,
    per: "miljoen",
    bron: "https://airbyte.com/data-engineering-resources/dynamodb-pricing (21 juli 2025)",
  },
  logboek: {
    wat: "CloudWatch Logs, inname",
    usd: 0.5,
    per: "GB",
    bron: "https://go-cloud.io/aws-api-gateway-pricing (2026)",
  },
  metriek: {
    wat: "CloudWatch, eigen metriek",
    usd: 0.3,
    per: "metriek per maand",
    bron: "https://signoz.io/guides/cloudwatch-pricing (15 februari 2026)",
  },
  verkeer: {
    wat: "Verkeer naar internet",
    usd: 0.09,
    per: "GB",
    bron: "https://awsforengineers.com/blog/aws-api-gateway-pricing-explained (19 mei 2025)",
  },
  kms: {
    wat: "KMS, gebruik van `aws/dynamodb`",
    usd: null,
    per: "10.000 aanroepen",
    bron: "$0,03 volgens https://cloudburn.io/blog/aws-kms-pricing (14 maart 2026); hoe vaak DynamoDB hem aanroept: niet nagegaan",
  },
  sns: { wat: "SNS, mail van een alarm", usd: null, per: "mail", bron: "niet nagegaan" },
  alarm: { wat: "CloudWatch, alarmen en dashboard", usd: null, per: "stuk per maand", bron: "niet nagegaan" },
  opslag: { wat: "DynamoDB, opslag en PITR", usd: null, per: "GB per maand", bron: "niet nagegaan" },
} as const satisfies Record<string, Prijs>;

/** What one request takes. */
export interface Verbruik {
  /** Billed, in ms. */
  readonly ms: number;
  readonly lezen: number;
  readonly schrijven: number;
  /** Write units of 1 KB for one write. */
  readonly eenheden: number;
  readonly uitBytes: number;
  readonly logBytes: number;
}

/**
 * `npm run kosten:meet` on 22 November 2026: Node 20, two x86 cores with nothing else on them, dynalite in the same
 * process (so its time is in it). Medians, rounded up. A write takes half a kilobyte: one unit.
 */
export const GEMETEN = {
  beurt: { ms: 24, lezen: 1, schrijven: 5.1, eenheden: 1, uitBytes: 10_205, logBytes: 505 },
  pagina: { ms: 1, lezen: 0, schrijven: 0, eenheden: 0, uitBytes: 5662, logBytes: 209 },
  middel: { ms: 2, lezen: 0, schrijven: 0, eenheden: 0, uitBytes: 2493, logBytes: 209 },
} as const satisfies Record<string, Verbruik>;

/** What nobody measured. */
export const AANNAMEN = {
  geheugenGb: 1,
  /** Requests for one question: turns, page and files that the browser does not have yet. */
  perVraag: { beurt: 2, pagina: 1, middel: 1 },
  /** Cold import, ms: 613 ms of processor time (`npm run bundle`), on the 0.58 of a processor that 1024 MB buys. */
  koudMs: 1060,
  /** Lines that Lambda itself writes for a request. */
  lambdaLogBytes: 400,
  /** Metrics that exist side by side: four kanalen, each with its uitkomsten and codes. */
  metrieken: 80,
} as const;

/** How many questions a month, and which share of them meets a cold Lambda. */
export const MAANDEN = [
  { vragen: 500, koud: 1 },
  { vragen: 50_000, koud: 0.1 },
  { vragen: 5_000_000, koud: 0.01 },
] as const;

/** A month of 75,000 questions in the estimate that we stand beside. */
export const VERGELIJK = {
  vragen: 75_000,
  koud: 0.1,
  usd: 225.55,
  bron: "https://github.com/OfficeDev/microsoft-teams-apps-faqplus/wiki/Cost-Estimates (30 december 2022)",
} as const;

/** The parts of a bill, in US dollars a month. */
export interface Kosten {
  lambda: number;
  apiGateway: number;
  tabel: number;
  logboek: number;
  metrieken: number;
  verkeer: number;
  totaal: number;
}

/**
 * The costs of a month. Free allowances are not taken off.
 * @param maand questions, and the share of them (0 to 1) that meets a cold Lambda
 */
export function kostenVan({ vragen, koud }: { vragen: number; koud: number }): Kosten {
  const delen = [
    { verbruik: GEMETEN.beurt, keren: vragen * AANNAMEN.perVraag.beurt },
    { verbruik: GEMETEN.pagina, keren: vragen * AANNAMEN.perVraag.pagina },
    { verbruik: GEMETEN.middel, keren: vragen * AANNAMEN.perVraag.middel },
  ];
  const som = (van: (verbruik: Verbruik) => number) =>
    delen.reduce((totaal, { verbruik, keren }) => totaal + van(verbruik) * keren, 0);
  const verzoeken = som(() => 1);
  const seconden = (som(({ ms }) => ms) + vragen * koud * AANNAMEN.koudMs) / 1000;
  const deel = {
    lambda:
      perMiljoen(verzoeken, PRIJZEN.lambdaVerzoek.usd) +
      seconden * AANNAMEN.geheugenGb * PRIJZEN.lambdaDuur.usd,
    apiGateway: perMiljoen(verzoeken, PRIJZEN.apiGateway.usd),
    tabel:
      perMiljoen(
        som(({ lezen }) => lezen),
        PRIJZEN.tabelLezen.usd,
      ) +
      perMiljoen(
        som(({ schrijven, eenheden }) => schrijven * eenheden),
        PRIJZEN.tabelSchrijven.usd,
      ),
    logboek: gigabyte(som(({ logBytes }) => logBytes + AANNAMEN.lambdaLogBytes)) * PRIJZEN.logboek.usd,
    metrieken: AANNAMEN.metrieken * PRIJZEN.metriek.usd,
    verkeer: gigabyte(som(({ uitBytes }) => uitBytes)) * PRIJZEN.verkeer.usd,
  };
  return { ...deel, totaal: Object.values(deel).reduce((a, b) => a + b, 0) };
}

function perMiljoen(aantal: number, usd: number): number {
  return (aantal / 1_000_000) * usd;
}

function gigabyte(bytes: number): number {
  return bytes / 1_000_000_000;
}

/** The tables for infra/README.md, as Markdown. */
export function kostenTabel(): string {
  const geld = (usd: number) =>
    usd.toLocaleString("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const kolommen = [...MAANDEN, VERGELIJK].map((maand) => ({ ...maand, kosten: kostenVan(maand) }));
  const rij = (naam: string, van: (kosten: Kosten) => number) =>
    `| ${naam} | ${kolommen.map(({ kosten }) => geld(van(kosten))).join(" | ")} |`;
  const perDuizend = kolommen.map(
    ({ vragen, kosten }) => ((kosten.totaal - kosten.metrieken) / vragen) * 1000,
  );
  return [
    `| USD per maand | ${kolommen.map(({ vragen }) => `${vragen.toLocaleString("nl-NL")} vragen`).join(" | ")} |`,
    `| --- |${kolommen.map(() => " ---: |").join("")}`,
    `| aandeel koude starts (aanname) | ${kolommen.map(({ koud }) => `${koud * 100}%`).join(" | ")} |`,
    rij("Lambda, 1024 MB arm64", ({ lambda }) => lambda),
    rij("API Gateway", ({ apiGateway }) => apiGateway),
    rij("DynamoDB", ({ tabel }) => tabel),
    rij("logboek", ({ logboek }) => logboek),
    rij("eigen metrieken (vast)", ({ metrieken }) => metrieken),
    rij("verkeer naar internet", ({ verkeer }) => verkeer),
    rij("**samen**", ({ totaal }) => totaal),
    `| per 1.000 vragen, zonder vaste metrieken | ${perDuizend.map(geld).join(" | ")} |`,
    "",
    "| prijs (us-east-1) | USD | per | gelezen in |",
    "| --- | ---: | --- | --- |",
    ...Object.values(PRIJZEN).map(
      ({ wat, usd, per, bron }) =>
        `| ${wat} | ${usd === null ? "niet meegeteld" : usd.toLocaleString("nl-NL", { maximumFractionDigits: 10 })} | ${per} | ${bron} |`,
    ),
  ].join("\n");
}
