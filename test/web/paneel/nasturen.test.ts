/** What goes to the server when a call is over, without a browser: a server, a clock and a connection that a test turns. */
import { describe, expect, it } from "vitest";
import { maakNasturen } from "../../../functions/web/client/paneel/nasturen.ts";
import { leesWachtrij } from "../../../functions/web/client/paneel/wachtrij.ts";
import { AFLOOPCODES } from "../../../functions/web/pagina/paneel/teksten.ts";
import { hulp } from "../opstelling.ts";

const A = { knelpunt: "briefadres-geweigerd", afloop: "doorverbonden" } as const;
const B = { knelpunt: "briefadres-geweigerd", afloop: "zelf" } as const;
const SLEUTEL = "paneel.teVersturen";

/** A browser with a server behind it. */
function stelOp() {
  const kast = new Map<string, string>();
  const geheugen = {
    getItem: (sleutel: string) => kast.get(sleutel) ?? null,
    setItem: (sleutel: string, waarde: string) => void kast.set(sleutel, waarde),
    removeItem: (sleutel: string) => void kast.delete(sleutel),
  };
  const wereld = { verbinding: true, status: 204, na: "", tijd: 0, weg: false };
  const gekregen: unknown[] = [];
  const verzoeken: RequestInit[] = [];
  const straks: { doe: () => void; om: number }[] = [];
  const nasturen = maakNasturen({
    geheugen,
    haal: async (adres, wat) => {
      if (wereld.weg) throw new TypeError("Failed to fetch");
      expect(adres).toBe("/v1/signalen");
      verzoeken.push(wat);
      if (wereld.status === 204) gekregen.push(JSON.parse(String(wat.body)));
      return new Response(null, {
        status: wereld.status,
        headers: wereld.na === "" ? {} : { "retry-after": wereld.na },
      });
    },
    nu: () => wereld.tijd,
    straks: (doe, ms) => void straks.push({ doe, om: wereld.tijd + ms }),
    heeftVerbinding: () => wereld.verbinding,
    alleen: (doe) => doe(),
  });
  const tot = async (tijd: number) => {
    wereld.tijd = tijd;
    for (const { doe, om } of straks.splice(0)) om <= tijd ? doe() : straks.push({ doe, om });
    await rust();
  };
  return { nasturen, wereld, gekregen, verzoeken, geheugen, kast, tot };
}
const rust = async () => {
  for (let i = 0; i < 50; i++) await new Promise(setImmediate);
};

describe("the end of a call, for the server", () => {
  it("is a knelpunt and a code, and nothing that says who", async () => {
    const { nasturen, gekregen, verzoeken } = stelOp();
    nasturen.geef(A);
    await rust();
    expect(gekregen).toEqual([A]);
    expect(verzoeken[0]).toMatchObject({ method: "POST", credentials: "omit" });
    expect(Object.keys(JSON.parse(String(verzoeken[0]?.body)))).toEqual(["knelpunt", "afloop"]);
  });

  it("waits while there is no connection, and is sent once when it is back", async () => {
    const { nasturen, wereld, gekregen, geheugen } = stelOp();
    wereld.verbinding = false;
    nasturen.geef(A);
    nasturen.geef(B);
    await rust();
    expect(leesWachtrij(geheugen)).toEqual([A, B]);
    wereld.verbinding = true;
    nasturen.verbonden();
    await rust();
    await nasturen.stuur();
    expect(gekregen).toEqual([A, B]);
    expect(leesWachtrij(geheugen)).toEqual([]);
  });

  it.each([404, 405, 429, 500, 503])(
    "is kept when the server says %i, and tried again later, not at once",
    async (status) => {
      const { nasturen, wereld, gekregen, verzoeken, tot } = stelOp();
      wereld.status = status;
      nasturen.geef(A);
      await rust();
      nasturen.geef(B);
      await rust();
      expect(verzoeken).toHaveLength(1);
      wereld.status = 204;
      await tot(599_000);
      expect(gekregen).toEqual([]);
      await tot(600_000);
      expect(gekregen).toEqual([A, B]);
    },
  );

  it("waits as long as the server asks for", async () => {
    const { nasturen, wereld, verzoeken, tot } = stelOp();
    Object.assign(wereld, { status: 429, na: "1800" });
    nasturen.geef(A);
    await rust();
    await tot(1_799_000);
    expect(verzoeken).toHaveLength(1);
    await tot(1_800_000);
    expect(verzoeken).toHaveLength(2);
  });

  it("is kept when the server cannot be reached, and dropped when the server will never know it", async () => {
    const { nasturen, wereld, geheugen, tot } = stelOp();
    wereld.weg = true;
    nasturen.geef(A);
    await rust();
    expect(leesWachtrij(geheugen)).toEqual([A]);
    Object.assign(wereld, { weg: false, status: 400 });
    await tot(60_000);
    expect(leesWachtrij(geheugen)).toEqual([]);
  });

  it("is neither sent nor kept when somebody switched it off", async () => {
    const { nasturen, wereld, geheugen, verzoeken } = stelOp();
    wereld.verbinding = false;
    nasturen.geef(A);
    await rust();
    nasturen.zet(false);
    expect(leesWachtrij(geheugen)).toEqual([]);
    wereld.verbinding = true;
    nasturen.geef(B);
    nasturen.verbonden();
    await rust();
    expect([verzoeken, leesWachtrij(geheugen)]).toEqual([[], []]);
    nasturen.zet(true);
    nasturen.geef(B);
    await rust();
    expect(verzoeken).toHaveLength(1);
  });

  it.each(["{", "7", '[{"knelpunt":"mevrouw Jansen","afloop":"zelf"},{"knelpunt":"a","afloop":"x"},null]'])(
    "takes nothing from %s",
    async (inhoud) => {
      const { nasturen, kast, verzoeken } = stelOp();
      kast.set(SLEUTEL, inhoud);
      await nasturen.stuur();
      expect(verzoeken).toEqual([]);
    },
  );

  it("keeps no more than 500, the newest", async () => {
    const { nasturen, wereld, geheugen } = stelOp();
    wereld.verbinding = false;
    for (let i = 0; i < 505; i++) nasturen.geef({ knelpunt: `k${i}`, afloop: "zelf" });
    await rust();
    const wacht = leesWachtrij(geheugen);
    expect([wacht.length, wacht[0]?.knelpunt, wacht.at(-1)?.knelpunt]).toEqual([500, "k5", "k504"]);
  });

  it("can carry every knelpunt of the kaart and every code", async () => {
    const { nasturen, gekregen } = stelOp();
    const alle = hulp.kaart.kaart.knelpunten.flatMap(({ id }) =>
      AFLOOPCODES.slice(0, 1).map((afloop) => ({ knelpunt: id, afloop })),
    );
    for (const een of alle) nasturen.geef(een);
    await rust();
    expect(gekregen).toHaveLength(alle.length);
  });
});
