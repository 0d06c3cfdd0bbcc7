/** The web and the API: one line for every request, with an id that goes back, and no word of what was sent. */
import { describe, expect, it } from "vitest";
import { BRIEFADRES, id, kapotteOpslag, stelOp } from "../web/opstelling.ts";

const WORTEL = "1-5759e988-bd862e3fe1be46a994272793";
const KANARIE = "kwispelkrokodil";
const POST = { method: "POST" } as const;

type Opstelling = ReturnType<typeof stelOp>;

/** The one line of a request. */
async function regelVan(doe: (opstelling: Opstelling) => Response | Promise<Response>, opties = {}) {
  const opstelling = stelOp(opties);
  const antwoord = await doe(opstelling);
  const [regel, ...meer] = opstelling.log.verzoeken();
  expect(meer).toEqual([]);
  expect(regel).toMatchObject({ status: antwoord.status, verzoek: antwoord.headers.get("x-request-id") });
  return { regel, antwoord, opstelling };
}

describe("one line", () => {
  it.each<[string, object, (opstelling: Opstelling) => Response | Promise<Response>]>([
    ["a question in the chat", { kanaal: "web", uitkomst: "advies" }, ({ typ }) => typ(BRIEFADRES)],
    ["a greeting", { kanaal: "web", uitkomst: "bericht", knelpunt: null }, ({ typ }) => typ("hallo")],
    ["to explore", { kanaal: "web", uitkomst: "verkenning" }, ({ typ }) => typ("verken belastingdienst")],
    ["to be forgotten", { kanaal: "web", uitkomst: "vergeten" }, ({ typ }) => typ("vergeet mij")],
    ["a text that is too long", { kanaal: "web", uitkomst: "te-lang" }, ({ typ }) => typ("x".repeat(4001))],
    [
      "nonsense",
      { kanaal: "web", uitkomst: "buiten-bereik" },
      ({ typ }) => typ("lekkerste recept voor appeltaart"),
    ],
    [
      "a form of another site",
      { kanaal: "web", uitkomst: "geweigerd", status: 403 },
      ({ typ }) => typ(BRIEFADRES, { origin: "https://elders.example" }),
    ],
    [
      "a form of a megabyte",
      { kanaal: "web", uitkomst: "te-groot", status: 413 },
      ({ typ }) => typ("x".repeat(1_000_000)),
    ],
    [
      "a question to the API",
      { kanaal: "api", uitkomst: "advies" },
      ({ vraag }) => vraag({ tekst: BRIEFADRES }),
    ],
    [
      "a question to the API in a conversation",
      { kanaal: "api", uitkomst: "advies" },
      ({ vraag }) => vraag({ tekst: BRIEFADRES, gesprek: id(5) }),
    ],
    ["no JSON", { kanaal: "api", uitkomst: "ongeldig", status: 400 }, ({ vraag }) => vraag("{")],
    [
      "too long for the API",
      { kanaal: "api", uitkomst: "te-groot" },
      ({ vraag }) => vraag({ tekst: "x".repeat(4001) }),
    ],
    [
      "the wrong method",
      { kanaal: "api", uitkomst: "ongeldig", status: 405 },
      ({ app }) => app.request("/v1/zoekvragen"),
    ],
    ["a page", { kanaal: "web", uitkomst: "pagina", status: 200 }, ({ app }) => app.request("/netwerk")],
    [
      "a page that is not there",
      { kanaal: "web", uitkomst: "niet-gevonden" },
      ({ app }) => app.request("/weg"),
    ],
    [
      "a page that cannot be posted to",
      { uitkomst: "niet-gevonden" },
      ({ app }) => app.request("/privacy", POST),
    ],
    ["the API document", { kanaal: "api", uitkomst: "pagina" }, ({ app }) => app.request("/v1/openapi.json")],
    ["health", { kanaal: "web", uitkomst: "pagina" }, ({ app }) => app.request("/health")],
    ["ready", { kanaal: "web", uitkomst: "pagina" }, ({ app }) => app.request("/ready")],
  ])("for %s", async (_, verwacht, doe) => {
    const { regel } = await regelVan(doe);
    expect(regel).toMatchObject({ niveau: "info", soort: "verzoek", ...verwacht });
  });

  it("names the knelpunt that was advised on, as the answer does", async () => {
    const { regel, antwoord } = await regelVan(({ vraag }) => vraag({ tekst: BRIEFADRES }));
    const { advies } = await antwoord.json();
    expect(regel?.knelpunt).toBe(advies.knelpunt.id);
  });

  it("says that forgetting failed", async () => {
    const { regel } = await regelVan(({ typ }) => typ("vergeet mij"), { opslag: kapotteOpslag });
    expect(regel?.uitkomst).toBe("wissen-mislukt");
  });
});

describe("a fault of ours", () => {
  const stuk = {
    hulp: {
      match: (tekst: string) => {
        throw new Error(`cannot match ${tekst}`);
      },
    },
  };

  it.each<[string, (opstelling: Opstelling) => Response | Promise<Response>]>([
    ["the chat", ({ typ }) => typ(`${KANARIE} briefadres`)],
    ["the API", ({ vraag }) => vraag({ tekst: `${KANARIE} briefadres` })],
  ])(
    "in %s has one number: in its line, in its report, in the header and in what the user reads",
    async (_, doe) => {
      const { regel, antwoord, opstelling } = await regelVan(doe, stuk);
      const verzoek = "verzoek-0001";
      expect(regel).toMatchObject({ niveau: "fout", uitkomst: "fout", knelpunt: null, status: 500, verzoek });
      expect(opstelling.log.meldingen()).toMatchObject([
        { code: "web/interne-fout", niveau: "fout", verzoek },
      ]);
      const probleem = await antwoord.json();
      expect(probleem.instance).toBe(`urn:wie-moet-ik-bellen:verzoek:${verzoek}`);
      expect(probleem.detail).toContain(verzoek);
      expect(opstelling.log.rauw.join()).not.toContain(KANARIE);
    },
  );

  it("is the only error that tells a number: a mistake of the caller says what to do", async () => {
    const { antwoord } = await regelVan(({ vraag }) => vraag("{"));
    expect(await antwoord.json()).not.toHaveProperty("instance");
  });
});

describe("what somebody sends along", () => {
  const KOPPEN = {
    "x-request-id": `${KANARIE}-12345678`,
    "x-correlation-id": KANARIE,
    "user-agent": KANARIE,
    "x-forwarded-for": "203.0.113.9",
    referer: `https://${KANARIE}.example`,
    cookie: `gesprek=${KANARIE}`,
  };
  const met = (koppen: Record<string, string>) => (opstelling: Opstelling) =>
    opstelling.app.request(`/v1/zoekvragen?zoek=${KANARIE}`, {
      ...POST,
      headers: { "content-type": "application/json", ...KOPPEN, ...koppen },
      body: JSON.stringify({ tekst: `${BRIEFADRES} ${KANARIE}` }),
    });

  it("gets into no line and no number", async () => {
    const { opstelling, antwoord } = await regelVan(met({}));
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get("x-request-id")).toBe("verzoek-0001");
    expect(opstelling.log.rauw.join()).not.toMatch(/kwispelkrokodil|203\.0\.113/i);
  });

  it.each([
    [`Root=${WORTEL};Parent=53995c3f42cd8ad8;Sampled=1;Lineage=${KANARIE}`, WORTEL],
    [`Root=${KANARIE}`, null],
    [`Root=1-5759e988-${KANARIE.padEnd(24, "a").slice(0, 24)}`, null],
    [`Root=${WORTEL.toUpperCase()}`, null],
  ])("%s leaves no more than a root: %s", async (kop, trace) => {
    const { regel, opstelling } = await regelVan(met({ "x-amzn-trace-id": kop }));
    expect(regel?.trace).toBe(trace);
    expect(opstelling.log.rauw.join()).not.toContain(KANARIE);
  });

  it.each([`/${KANARIE}`, `/kaart/begrip/${KANARIE}`, `/netwerk?zoek=${KANARIE}`, `/middelen/${KANARIE}/x`])(
    "%s leaves no trace of the address",
    async (pad) => {
      const { opstelling } = await regelVan(({ app }) => app.request(pad));
      expect(opstelling.log.rauw.join()).not.toContain(KANARIE);
    },
  );
});
