import { describe, expect, it } from "vitest";
import { HOOGSTE_TREDEN, kiesTrede, maakLadder, type Trede } from "../../functions/antwoord/ladder.ts";
import type { Opzoeken } from "../../knowledge/opzoeken.ts";
import type { Knelpunt } from "../../knowledge/schema.ts";
import { kaartje, knelpunt, loket, persoon } from "./kaartje.ts";

const TOP = [...HOOGSTE_TREDEN];
const ingangen = (ladder: readonly Trede[]) => ladder.map(({ ingang }) => ingang);
const ladderVan = (kaart: Opzoeken, record: Knelpunt, gemeente?: string) =>
  ingangen(maakLadder(kaart, record, gemeente));

describe("the order of the ladder", () => {
  it("own step, own rungs, where the loket escalates to, the highest rungs", () => {
    const kaart = kaartje({
      loketten: [loket("a", { escalatieNaar: "c" }), loket("c", { escalatieNaar: "d" })],
    });
    const record = knelpunt({ daarna: [{ tekst: "Bel b.", ingang: "b" }, { tekst: "Maak bezwaar." }] });
    expect(ladderVan(kaart, record)).toEqual(["a", "b", null, "c", "d", ...TOP]);
  });

  it("a high rung in the record stays high, but with the words of the record", () => {
    const record = knelpunt({
      daarna: [
        { tekst: "Vraag het lmm om dit gat.", ingang: "lmm" },
        { tekst: "Bel b.", ingang: "b" },
      ],
    });
    const ladder = maakLadder(kaartje(), record, undefined);
    expect(ingangen(ladder)).toEqual(["a", "b", ...TOP]);
    expect(ladder.find(({ ingang }) => ingang === "lmm")?.tekst).toBe("Vraag het lmm om dit gat.");
    expect(ladder.find(({ ingang }) => ingang === "doorbraakteam")?.tekst).toBe("Bel doorbraakteam.");
  });

  it.each(TOP.map((id, i) => [id, TOP.slice(i)] as const))("from %s on it only goes up", (id, rest) => {
    const record = knelpunt({
      ingang: id,
      daarna: [{ tekst: "Terug naar het doorbraakteam.", ingang: "doorbraakteam" }],
    });
    expect(ladderVan(kaartje(), record)).toEqual(rest);
  });

  it("a contactpersoon escalates as its loket does", () => {
    const kaart = kaartje({
      loketten: [loket("a", { escalatieNaar: "b" })],
      contactpersonen: [persoon("p", { viaLoket: "a" })],
    });
    expect(ladderVan(kaart, knelpunt({ ingang: "p", daarna: [{ tekst: "Wacht." }] }))).toEqual([
      "p",
      null,
      "b",
      ...TOP,
    ]);
  });

  it("a step that is no contact has the same rungs above it", () => {
    expect(ladderVan(kaartje(), knelpunt({ ingang: null }))).toEqual([null, null, ...TOP]);
  });

  it("has each ingang once, at its lowest place", () => {
    const kaart = kaartje({
      loketten: [loket("a", { escalatieNaar: "b" }), loket("b", { escalatieNaar: "a" })],
    });
    const record = knelpunt({
      daarna: [
        { tekst: "Bel a weer.", ingang: "a" },
        { tekst: "Bel b.", ingang: "b" },
        { tekst: "Bel b nog eens.", ingang: "b" },
      ],
    });
    expect(ladderVan(kaart, record)).toEqual(["a", "b", ...TOP]);
  });

  it("an escalation that runs in a circle ends", () => {
    const rond = kaartje({
      loketten: [
        loket("b", { escalatieNaar: "c" }),
        loket("c", { escalatieNaar: "b" }),
        loket("a", { escalatieNaar: "b" }),
      ],
    });
    expect(ladderVan(rond, knelpunt({ daarna: [{ tekst: "Wacht." }] }))).toEqual([
      "a",
      null,
      "b",
      "c",
      ...TOP,
    ]);
  });

  it("stops at a loket that is not on the kaart", () => {
    const kaart = kaartje({ loketten: [loket("a", { escalatieNaar: "weg" })] });
    expect(ladderVan(kaart, knelpunt())).toEqual(["a", null, ...TOP]);
  });

  it("says what to say and lay ready on every rung", () => {
    const [eerste, tweede, derde] = maakLadder(
      kaartje({ loketten: [loket("a", { escalatieNaar: "b" })] }),
      knelpunt({ naam: "IND wijst af" }),
      undefined,
    );
    expect(eerste).toEqual({
      tekst: "Bel a en vraag waarom.",
      ingang: "a",
      zeg: "De uitkering stopt.",
      klaarleggen: ["de brief"],
    });
    expect(tweede).toMatchObject({ tekst: "Maak bezwaar.", klaarleggen: ["de brief"] });
    expect(derde).toMatchObject({ tekst: "Bel b.", klaarleggen: ["stukken voor b"] });
    expect(derde?.zeg).toBe(
      "Ik loop vast in een zaak: IND wijst af. De gewone weg heb ik al geprobeerd. Wie kan meedenken of beslissen?",
    );
    const [, gewoon] = maakLadder(kaartje(), knelpunt(), undefined);
    expect(gewoon?.zeg).toContain("zaak: uitkering stopt.");
  });
});

describe("gemeente", () => {
  const kaart = kaartje({
    loketten: [
      loket("a", { escalatieNaar: "b" }),
      loket("b", { gebied: "gemeente Ede" }),
      loket("c", { gebied: "gemeente Enschede" }),
      loket("d", { gebied: "eigen gemeente" }),
    ],
  });
  const record = knelpunt({
    daarna: [
      { tekst: "Bel c.", ingang: "c" },
      { tekst: "Bel d.", ingang: "d" },
    ],
  });
  it.each([
    [undefined, ["a", "d", ...TOP]],
    ["Ede", ["a", "d", "b", ...TOP]],
    ["Enschede", ["a", "c", "d", ...TOP]],
    ["Zwolle", ["a", "d", ...TOP]],
  ])("%s", (gemeente, verwacht) => {
    expect(ladderVan(kaart, record, gemeente)).toEqual(verwacht);
  });

  it("an own rung with an unknown ingang falls out", () => {
    expect(ladderVan(kaart, knelpunt({ daarna: [{ tekst: "Bel x.", ingang: "x" }] }))).toEqual(["a", ...TOP]);
  });
});

describe("kiesTrede", () => {
  const kaart = kaartje({ loketten: [loket("b", { organisatie: "org-a" })] });
  const record = knelpunt({
    daarna: [
      { tekst: "Maak bezwaar." },
      { tekst: "Bel b.", ingang: "b" },
      { tekst: "Bel c.", ingang: "c" },
      { tekst: "Schrijf het op." },
    ],
  });
  const ladder = maakLadder(kaart, record, undefined);
  const kies = (...geprobeerd: string[]) => {
    const { nu, daarna } = kiesTrede(kaart, ladder, geprobeerd);
    return { nu: nu?.ingang, daarna: ingangen(daarna) };
  };

  it("nothing tried: the first step, with the rest above it", () => {
    expect(kies()).toEqual({ nu: "a", daarna: [null, "b", "c", null, ...TOP] });
  });
  it("the first tried: the next contact, not the rung without one", () => {
    expect(kies("a")).toEqual({ nu: "b", daarna: ["c", null, ...TOP] });
  });
  it("an organisatie tried: none of its ingangen comes back", () => {
    expect(kies("org-a")).toEqual({ nu: "c", daarna: [null, ...TOP] });
  });
  it("a rung tried that is higher up is left out above", () => {
    expect(kies("c", "lmm")).toEqual({
      nu: "a",
      daarna: [
        null,
        "b",
        null,
        "doorbraakteam",
        "gemeente-maatwerkfunctionaris",
        "pmm-landelijk-escalatieteam",
      ],
    });
  });
  it("ids that are not on the ladder change nothing", () => {
    expect(kies("onzin", "d")).toEqual(kies());
  });
  it("everything tried: no step, only the rungs without a contact", () => {
    expect(kies("a", "b", "c", ...TOP)).toEqual({ nu: undefined, daarna: [null, null] });
  });
  it("a first step without a contact is advised first, and not again", () => {
    const zonder = maakLadder(
      kaart,
      knelpunt({ ingang: null, daarna: [{ tekst: "Bel b.", ingang: "b" }] }),
      undefined,
    );
    expect(kiesTrede(kaart, zonder, []).nu?.tekst).toBe("Bel a en vraag waarom.");
    expect(kiesTrede(kaart, zonder, ["stopt"]).nu?.ingang).toBe("b");
  });
  it("does not change the ladder", () => {
    const kopie = structuredClone(ladder);
    kies("a");
    expect(ladder).toEqual(kopie);
  });
});
