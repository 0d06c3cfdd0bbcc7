/** The HSDS routes, as a reader of open data asks them. */
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { termId } from "../../functions/hsds/index.ts";
import { kennis, stelOp } from "../web/opstelling.ts";
import { hsdsFouten } from "./hsds-toets.ts";

const { app } = stelOp();
const { loketten, organisaties } = kennis.kaart;

const regel = z.looseObject({ id: z.string(), name: z.string() });
const lijst = z.looseObject({
  total_items: z.number(),
  total_pages: z.number(),
  page_number: z.number(),
  size: z.number(),
  contents: z.array(regel),
});
const probleem = z.object({
  status: z.number(),
  detail: z.string(),
  errors: z.array(z.object({ in: z.string(), detail: z.string() })).optional(),
});

const vraag = (pad: string) => app.request(`https://bellen.example/v1/hsds${pad}`);
const lees = async (pad: string) => lijst.parse(await (await vraag(pad)).json());

describe("/v1/hsds", () => {
  it("tells which version this is and where it is described", async () => {
    const antwoord = await vraag("");
    const wortel: unknown = await antwoord.json();
    expect(hsdsFouten("wortel", wortel)).toEqual([]);
    expect(wortel).toMatchObject({ version: "3.1", openapi_url: "https://bellen.example/v1/openapi.json" });
  });

  it("may be read by a page of another site, and is kept by nobody", async () => {
    for (const pad of ["", "/services", "/organizations"]) {
      const { headers, status } = await vraag(pad);
      expect(status).toBe(200);
      expect(headers.get("access-control-allow-origin")).toBe("*");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("api-version")).toMatch(/^\d+\.\d+\.\d+$/);
      expect(headers.get("set-cookie")).toBeNull();
    }
  });
});

describe("a list", () => {
  it.each([
    ["/services", "service", loketten.map(({ naam }) => naam)],
    ["/organizations", "organization", organisaties.map(({ naam }) => naam)],
  ] as const)("%s comes in pages that hold everything once", async (pad, soort, namen) => {
    const gelezen: string[] = [];
    for (let nummer = 1, laatste = false; !laatste; nummer++) {
      const inhoud: unknown = await (await vraag(`${pad}?page=${nummer}&per_page=40`)).json();
      expect(hsdsFouten("bladzijde", inhoud)).toEqual([]);
      const { contents, page_number, size, total_items, total_pages, ...rest } = lijst.parse(inhoud);
      expect([page_number, size, total_items]).toEqual([nummer, contents.length, namen.length]);
      expect(total_pages).toBe(Math.ceil(namen.length / 40));
      expect([rest.first_page, rest.empty]).toEqual([nummer === 1, false]);
      for (const een of contents) expect(hsdsFouten(soort, een)).toEqual([]);
      gelezen.push(...contents.map(({ name }) => name));
      laatste = rest.last_page === true;
    }
    expect(gelezen).toEqual(namen);
  });

  it("is empty beyond the last page", async () => {
    expect(await lees("/services?page=99")).toMatchObject({
      size: 0,
      empty: true,
      last_page: true,
      contents: [],
    });
  });

  it("gives all of each record when asked", async () => {
    for (const [pad, soort] of [
      ["/services", "service"],
      ["/organizations", "organization"],
    ] as const) {
      const { contents } = await lees(`${pad}?full=true&per_page=5`);
      expect(contents).toHaveLength(5);
      for (const een of contents) {
        expect(hsdsFouten(soort, een)).toEqual([]);
        expect(een).toHaveProperty("attributes");
      }
    }
  });

  it("chooses by organization and by domein, and by both at once", async () => {
    const uwv = (await lees("/organizations?per_page=100&page=2")).contents.find(({ name }) =>
      name.startsWith("UWV"),
    );
    const vanUwv = loketten.filter(({ organisatie }) => organisatie === "uwv");
    const zoek = `/services?organization_id=${uwv?.id}`;
    expect((await lees(zoek)).contents.map(({ name }) => name)).toEqual(vanUwv.map(({ naam }) => naam));
    const werk = await termId("schulden");
    const beide = vanUwv.filter(({ domeinen }) => domeinen.includes("schulden"));
    expect(beide.length).toBeGreaterThan(0);
    expect(beide.length).toBeLessThan(vanUwv.length);
    expect((await lees(`${zoek}&taxonomy_term_id=${werk}`)).contents.map(({ name }) => name)).toEqual(
      beide.map(({ naam }) => naam),
    );
    const wonen = organisaties.filter(({ domeinen }) => domeinen.includes("wonen"));
    expect((await lees(`/organizations?taxonomy_term_id=${await termId("wonen")}`)).total_items).toBe(
      wonen.length,
    );
  });

  it("is empty for an organization or a term that nobody knows, not whole", async () => {
    const onbekend = "00000000-0000-4000-8000-000000000000";
    for (const naam of ["organization_id", "taxonomy_term_id"])
      expect((await lees(`/services?${naam}=${onbekend}`)).total_items).toBe(0);
  });

  it.each([
    ["/services?page=0", ["page"]],
    ["/services?page=een&per_page=1000", ["page", "per_page"]],
    ["/services?modified_after=2026-01-01", ["modified_after"]],
    ["/services?search=briefadres", ["search"]],
    ["/services?organization_id=uwv&full=ja&format=ndjson", ["organization_id", "full", "format"]],
    ["/organizations?organization_id=00000000-0000-4000-8000-000000000000", ["organization_id"]],
  ])("%s is refused by name", async (pad, namen) => {
    const antwoord = await vraag(pad);
    expect(antwoord.status).toBe(400);
    expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
    const { errors = [] } = probleem.parse(await antwoord.json());
    expect(errors.map(({ detail }) => detail.split(" ")[0]).sort()).toEqual([...namen].sort());
    expect(errors.every((fout) => fout.in === "query")).toBe(true);
  });
});

describe("one record", () => {
  it("is found by the id that the list gives, in capitals too", async () => {
    for (const [pad, soort] of [
      ["/services", "service"],
      ["/organizations", "organization"],
    ] as const) {
      const [eerste] = (await lees(`${pad}?per_page=1`)).contents;
      const antwoord = await vraag(`${pad}/${eerste?.id.toUpperCase()}`);
      expect(antwoord.status).toBe(200);
      const record: unknown = await antwoord.json();
      expect(hsdsFouten(soort, record)).toEqual([]);
      expect(record).toMatchObject({ ...eerste });
    }
  });

  it("is not there under another id, nor with a slash behind it", async () => {
    for (const pad of [
      "/services/uwv-kantoor",
      "/organizations/uwv",
      "/services/",
      "/service_at_locations",
    ]) {
      const antwoord = await vraag(pad);
      expect(antwoord.status, pad).toBe(404);
      expect(antwoord.headers.get("content-type")).toBe("application/problem+json");
      expect(antwoord.headers.get("api-version"), pad).not.toBeNull();
    }
  });
});

it("changes nothing: every other method is refused", async () => {
  for (const pad of ["", "/services", "/organizations/x"]) {
    const antwoord = await app.request(`/v1/hsds${pad}`, { method: "POST", body: "{}" });
    expect(antwoord.status).toBe(405);
    expect(antwoord.headers.get("allow")).toBe("GET");
  }
});
