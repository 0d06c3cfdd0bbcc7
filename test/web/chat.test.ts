import { describe, expect, it } from "vitest";
import { VOORBEELDVRAGEN } from "../../functions/gesprek/teksten.ts";
import { BRIEFADRES, id, kapotteOpslag, koekjeUit, OORSPRONG, stelOp } from "./opstelling.ts";

const kop = (html: string) => /<h2[^>]*>(.*?)<\/h2>/s.exec(html)?.[1] ?? "";

describe("GET /", () => {
  it("is a page with a form, examples and no turn yet, and sets no cookie", async () => {
    const antwoord = await stelOp().app.request("/");
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get("content-type")).toContain("text/html");
    expect(antwoord.headers.get("set-cookie")).toBeNull();
    const html = await antwoord.text();
    expect(html.startsWith('<!doctype html><html lang="nl"')).toBe(true);
    expect(html).toContain('<form method="post" action="/gesprek"');
    for (const vraag of VOORBEELDVRAGEN) expect(html).toContain(vraag);
    expect(html).not.toContain("<article");
  });
});

describe("GET / after a turn", () => {
  it("shows the step where the user was, changes nothing and keeps no copy", async () => {
    const { app, typ, gekregen } = stelOp();
    await typ(BRIEFADRES);
    const tweede = await typ("dit heb ik al geprobeerd", { cookie: koekjeUit(await typ(BRIEFADRES)) });
    const cookie = koekjeUit(tweede);
    const voor = gekregen.filter(([wat]) => wat === "bewaar").length;
    const antwoord = await app.request("/", { headers: { cookie } });
    const html = await antwoord.text();
    expect(kop(html)).toBe(kop(await tweede.text()));
    expect(antwoord.headers.get("cache-control")).toBe("no-store");
    expect(gekregen.filter(([wat]) => wat === "bewaar")).toHaveLength(voor);
  });

  it("is empty again after vergeet mij, with a strange cookie, and without a store", async () => {
    const { app, typ } = stelOp();
    const cookie = koekjeUit(await typ(BRIEFADRES));
    await typ("vergeet mij", { cookie });
    for (const een of [cookie, "gesprek=../../etc", "gesprek="])
      expect(await (await app.request("/", { headers: { cookie: een } })).text()).not.toContain("<article");
    const kapot = stelOp({ opslag: kapotteOpslag });
    const daar = koekjeUit(await kapot.typ(BRIEFADRES));
    expect(await (await kapot.app.request("/", { headers: { cookie: daar } })).text()).not.toContain(
      "<article",
    );
  });
});

describe("POST /gesprek", () => {
  it("without JavaScript is a whole page with the turn", async () => {
    const antwoord = await stelOp().typ(BRIEFADRES);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get("cache-control")).toBe("no-store");
    const html = await antwoord.text();
    expect(html.startsWith("<!doctype html>")).toBe(true);
    expect(html.match(/<article/g)).toHaveLength(1);
    expect(html).toContain(BRIEFADRES);
    expect(html).toContain('value="dit heb ik al geprobeerd"');
  });

  it("for the script is the same turn and nothing around it", async () => {
    const opstelling = stelOp();
    const fragment = await (await opstelling.typ(BRIEFADRES, { "x-fragment": "1" })).text();
    const pagina = await (await stelOp().typ(BRIEFADRES)).text();
    expect(fragment.startsWith("<article")).toBe(true);
    expect(fragment).not.toMatch(/<html|<script|<form[^>]*data-vraag/);
    expect(pagina).toContain(fragment);
  });

  it("goes on with the conversation of the cookie: the next ingang comes up", async () => {
    const { typ } = stelOp();
    const eerste = await typ(BRIEFADRES);
    const cookie = koekjeUit(eerste);
    const tweede = await typ("dit heb ik al geprobeerd", { cookie });
    expect(kop(await tweede.text())).not.toBe(kop(await eerste.text()));
    expect(await (await typ("wat weet je van mij", { cookie })).text()).toContain("1 ingang geprobeerd");
  });

  it("begins anew without the cookie", async () => {
    const { typ } = stelOp();
    await typ(BRIEFADRES);
    expect(await (await typ("dit heb ik al geprobeerd")).text()).toContain("Er is nog geen stap");
  });

  it("shows what was typed as text, never as HTML", async () => {
    const kwaad = `<img src=x onerror=alert(1)> "><script>alert(2)</script> briefadres`;
    const html = await (await stelOp().typ(kwaad)).text();
    expect(html).not.toContain("<img src=x");
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert(2)");
  });

  it("shows personal data back masked", async () => {
    const html = await (await stelOp().typ(`${BRIEFADRES}. BSN 123456782`)).text();
    expect(html).not.toContain("123456782");
    expect(html).toContain("[bsn]");
  });

  it.each([
    ["nothing", ""],
    ["white space", "  \n "],
    ["signs only", "!!!"],
  ])("asks for a question when there is %s", async (_, tekst) => {
    expect(await (await stelOp().typ(tekst)).text()).toContain("Ik zie geen tekst");
  });

  it("says kindly that 4,001 characters are too many, and asks nothing of the kaart", async () => {
    const { typ, gekregen } = stelOp();
    const antwoord = await typ("a".repeat(4001));
    expect(antwoord.status).toBe(200);
    expect(await antwoord.text()).toContain("meer dan 4000 tekens");
    expect(gekregen).toEqual([]);
    expect((await typ("a".repeat(4000))).status).toBe(200);
  });

  it("refuses a huge form with 413, which the script knows", async () => {
    const { typ, meldingen } = stelOp();
    expect((await typ("a".repeat(40_000))).status).toBe(413);
    expect(meldingen).toEqual([]);
  });

  it.each([
    [
      "a file instead of a text",
      {
        body: (() => {
          const formulier = new FormData();
          formulier.set("tekst", new File(["briefadres"], "tekst.txt"));
          return formulier;
        })(),
      },
    ],
    [
      "two texts",
      {
        body: new URLSearchParams([
          ["tekst", ""],
          ["tekst", ""],
        ]),
      },
    ],
    ["another field", { body: new URLSearchParams({ vraag: "briefadres" }) }],
    ["no body at all", {}],
    [
      "a broken multipart",
      { body: "rommel", headers: { "content-type": "multipart/form-data; boundary=x" } },
    ],
  ])("takes %s for an empty question", async (_, { body, headers }: RequestInit) => {
    const { app, meldingen } = stelOp();
    const antwoord = await app.request(`${OORSPRONG}/gesprek`, {
      method: "POST",
      headers: {
        origin: OORSPRONG,
        ...(headers instanceof Headers || Array.isArray(headers) ? {} : headers),
      },
      ...(body !== undefined && { body }),
    });
    expect(antwoord.status).toBe(200);
    expect(await antwoord.text()).toContain("Ik zie geen tekst");
    expect(meldingen).toEqual([]);
  });
});

describe("the cookie", () => {
  it("holds an id and nothing else, out of reach of scripts and other sites, for a day", async () => {
    const koekje = (await stelOp().typ("help")).headers.get("set-cookie") ?? "";
    const [waarde, ...vlaggen] = koekje.split("; ");
    expect(waarde).toBe(`gesprek=${id(1)}`);
    expect(vlaggen.sort()).toEqual(["HttpOnly", "Max-Age=86400", "Path=/", "SameSite=Strict"]);
  });

  it.each([
    ["over https", "https://bellen.example", {}],
    ["behind a proxy that ends https", OORSPRONG, { "x-forwarded-proto": "https" }],
  ])("is Secure %s", async (_, oorsprong, koppen: Record<string, string>) => {
    const antwoord = await stelOp().app.request(`${oorsprong}/gesprek`, {
      method: "POST",
      headers: { origin: oorsprong, ...koppen },
      body: new URLSearchParams({ tekst: "help" }),
    });
    expect(antwoord.headers.get("set-cookie")).toContain("; Secure");
  });

  it("is renewed with each turn, with the same id", async () => {
    const { typ } = stelOp();
    const cookie = koekjeUit(await typ("help"));
    expect(koekjeUit(await typ("hallo", { cookie }))).toBe(cookie);
  });

  it.each([
    ["something short", "gesprek=x"],
    ["36 digits", `gesprek=${"1".repeat(36)}`],
    ["only dashes", `gesprek=${"-".repeat(36)}`],
    ["a path", "gesprek=../../etc/passwd"],
    ["the key of another row", `gesprek=${id(1)}#toestand`],
    ["capitals", `gesprek=${"A".repeat(8)}-0000-4000-8000-${"B".repeat(12)}`],
    ["rubbish", "gesprek=%00%ff; ; ="],
  ])("with %s is not ours: a new id is given", async (_, cookie) => {
    const { typ, meldingen } = stelOp();
    const antwoord = await typ("help", { cookie });
    expect(antwoord.status).toBe(200);
    expect(koekjeUit(antwoord)).toBe(`gesprek=${id(1)}`);
    expect(meldingen).toEqual([]);
  });
});

describe("a form of another site", () => {
  it.each([
    ["another origin", { origin: "https://kwaad.example" }],
    ["an origin that looks like ours", { origin: "http://localhost.kwaad.example" }],
    ["no origin", { origin: "null" }],
    ["what the browser calls cross-site", { origin: "null", "sec-fetch-site": "cross-site" }],
    ["a sister site", { origin: "http://sub.localhost", "sec-fetch-site": "same-site" }],
  ])("is refused: %s", async (_, koppen) => {
    const { typ, gekregen, meldingen } = stelOp();
    const antwoord = await typ("vergeet mij", { ...koppen, cookie: `gesprek=${id(5)}` });
    expect(antwoord.status).toBe(403);
    expect(antwoord.headers.get("set-cookie")).toBeNull();
    expect(gekregen).toEqual([]);
    // Somebody else's mistake is no fault of ours.
    expect(meldingen).toEqual([]);
  });

  it("is told from our own form, whose origin the no-referrer policy hides", async () => {
    const antwoord = await stelOp().typ("help", { origin: "null", "sec-fetch-site": "same-origin" });
    expect(antwoord.status).toBe(200);
  });
});

describe("a store that is down", () => {
  const { typ, meldingen } = stelOp({ opslag: kapotteOpslag });

  it("costs memory, never the answer", async () => {
    const antwoord = await typ(BRIEFADRES);
    expect(antwoord.status).toBe(200);
    expect(await antwoord.text()).toContain("al geprobeerd");
    expect(meldingen).toEqual([]);
  });

  it("is told honestly to who wants to be forgotten: the turns stay on the screen", async () => {
    const html = await (await typ("vergeet mij", { "x-fragment": "1" })).text();
    expect(html).toContain("Het wissen is niet gelukt");
    expect(html).not.toContain("Ik weet niets meer");
    expect(html).not.toContain("data-vergeten");
  });

  it("against one that works: then it is gone, and the screen is wiped", async () => {
    const heel = stelOp();
    const cookie = koekjeUit(await heel.typ("gemeente Zwolle"));
    const html = await (await heel.typ("vergeet mij", { cookie, "x-fragment": "1" })).text();
    expect(html).toContain("Ik weet niets meer");
    expect(html).toContain("data-vergeten");
    expect(await (await heel.typ("wat weet je van mij", { cookie })).text()).not.toContain("Zwolle");
  });
});
