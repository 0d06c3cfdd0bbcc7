/** The export of the kaart as Human Services Data, held against the standard and against the kaart itself. */
import { describe, expect, it } from "vitest";
import { maakHsds } from "../../functions/hsds/index.ts";
import { dienstSchema, organisatieSchema } from "../../functions/hsds/schema.ts";
import { uuid5 } from "../../functions/hsds/uuid.ts";
import { kennis } from "../web/opstelling.ts";
import { hsdsFouten } from "./hsds-toets.ts";

const { kaart } = kennis;
const { organizations, services } = await maakHsds(kaart);

/** Every object with an id, at any depth. */
function* metId(waarde: unknown): Generator<Record<string, unknown>> {
  if (typeof waarde !== "object" || waarde === null) return;
  const object: Record<string, unknown> = Object.fromEntries(Object.entries(waarde));
  if (typeof object.id === "string") yield object;
  for (const deel of Object.values(object)) yield* metId(deel);
}

describe("uuid5", () => {
  it("gives the id that RFC 9562 gives as its example (A.4)", async () => {
    const DNS = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
    expect(await uuid5("www.example.com", DNS)).toBe("2ed6657d-e927-568b-95e1-2665a8aea6a2");
  });

  it("gives one id to one name", async () => {
    expect(await uuid5("loket/een")).toBe(await uuid5("loket/een"));
    expect(await uuid5("loket/een")).not.toBe(await uuid5("loket/twee"));
  });
});

describe("the export", () => {
  it("has every organisatie and every loket of the kaart", () => {
    expect(organizations.map(({ name }) => name)).toEqual(kaart.organisaties.map(({ naam }) => naam));
    expect(services.map(({ name }) => name)).toEqual(kaart.loketten.map(({ naam }) => naam));
    const contacten = [...organizations, ...services].flatMap(({ contacts = [] }) => contacts);
    expect(contacten.map(({ title }) => title).sort()).toEqual(
      kaart.contactpersonen.map(({ rol }) => rol).sort(),
    );
  });

  it("follows the standard", () => {
    for (const een of organizations) expect(hsdsFouten("organization", een), een.name).toEqual([]);
    for (const een of services) expect(hsdsFouten("service", een), een.name).toEqual([]);
  });

  it("is what our own schema in the OpenAPI document promises", () => {
    for (const een of organizations) organisatieSchema.parse(een);
    for (const een of services) dienstSchema.parse(een);
  });

  it("is refused by the standard when a field is misspelt, an id is no UUID or the status is made up", () => {
    const goed = services[0];
    expect(hsdsFouten("service", goed)).toEqual([]);
    const fouten = [
      { emial: "x" },
      { id: "uwv" },
      { status: "open" },
      { assured_date: "2024" },
      { url: "uwv" },
    ];
    for (const fout of fouten) expect(hsdsFouten("service", { ...goed, ...fout })).toHaveLength(1);
  });

  it("gives an id to one thing only, and refers only to what is there", () => {
    const gezien = new Map<string, string>();
    for (const object of metId([organizations, services])) {
      const { attributes, contacts, id, taxonomy_term, ...eigen } = object;
      // An organization stands in each of its services once more, with the same id and without what hangs on it.
      const inhoud = JSON.stringify(eigen);
      const eerder = gezien.get(String(id));
      if (eerder !== undefined) expect(eerder, String(id)).toBe(inhoud);
      gezien.set(String(id), inhoud);
    }
    for (const { link_id, organization_id, service_id, taxonomy_term_id } of metId([organizations, services]))
      for (const naar of [link_id, organization_id, service_id, taxonomy_term_id])
        if (naar !== undefined) expect(gezien.has(String(naar)), String(naar)).toBe(true);
    const verder = services.flatMap(({ attributes }) =>
      attributes.filter(({ label }) => label === "escalatie naar"),
    );
    expect(verder.length).toBe(
      kaart.loketten.filter(({ escalatieNaar }) => escalatieNaar !== undefined).length,
    );
    const bekend = new Set([...services, ...organizations].map(({ id }) => id));
    expect(verder.filter(({ value }) => !bekend.has(value))).toEqual([]);
  });

  it("carries every kanaal of every loket, and none that the kaart does not have", () => {
    for (const [nummer, loket] of kaart.loketten.entries()) {
      const dienst = services[nummer];
      const tekst = JSON.stringify(dienst);
      for (const { waarde } of loket.kanalen) expect(tekst).toContain(JSON.stringify(waarde).slice(1, -1));
      const telefoons = loket.kanalen.filter(({ soort }) => soort === "telefoon").map(({ waarde }) => waarde);
      expect((dienst?.phones ?? []).map(({ number }) => number)).toEqual(telefoons);
      const heeft = (soort: string) => loket.kanalen.some((kanaal) => kanaal.soort === soort);
      expect([dienst?.email !== undefined, dienst?.url !== undefined]).toEqual([
        heeft("email"),
        heeft("website"),
      ]);
    }
  });

  it("tells of every record where it comes from", () => {
    for (const { attributes, name } of [...organizations, ...services])
      expect(attributes.filter(({ label }) => label === "bron").length, name).toBeGreaterThan(0);
  });

  it("says a day only where the kaart knows the day, and the month or year as it is", () => {
    const gelijk = kaart.loketten.map(({ gecontroleerdOp = null }, nummer) => {
      const dienst = services[nummer];
      const woord = dienst?.attributes.find(({ label }) => label === "laatst gecontroleerd")?.value ?? null;
      const dag =
        gecontroleerdOp !== null && /^\d{4}-\d\d-\d\d$/.test(gecontroleerdOp) ? gecontroleerdOp : null;
      return woord === gecontroleerdOp && (dienst?.assured_date ?? null) === dag;
    });
    expect(gelijk.filter((klopt) => !klopt)).toEqual([]);
  });

  it("has no name of a person: a contact has a title only", () => {
    for (const { contacts = [] } of [...organizations, ...services])
      for (const contact of contacts) expect(Object.keys(contact)).not.toContain("name");
  });

  it("is the same each time", async () => {
    expect(await maakHsds(kaart)).toEqual({ organizations, services });
  });
});
