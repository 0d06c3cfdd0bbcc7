import { describe, expect, it } from "vitest";
import { stamBegrippen } from "../../../functions/matching/analyse/begrippen.ts";
import { GEWICHTEN, maakAnalyse } from "../../../functions/matching/analyse/index.ts";
import { scheidbareWerkwoorden } from "../../../functions/matching/analyse/scheidbaar.ts";
import { bouwWoordenschat, maakStammer } from "../../../functions/matching/analyse/woordenschat.ts";

const woordenschat = bouwWoordenschat([
  "verblijf vergunning aanvragen uitkering weigeren huis brief met maar",
]);
const analyseer = maakAnalyse(
  woordenschat,
  stamBegrippen(
    [{ term: "Bijstand", synoniemen: ["uitkering gemeente", "soza"], uitleg: "uitleg" }],
    maakStammer(woordenschat),
  ),
  scheidbareWerkwoorden(woordenschat),
);
const termen = (tekst: string) => analyseer(tekst).zinnen.flatMap((zin) => zin.termen);
const alleen = (tekst: string) => termen(tekst).map(({ term }) => term);

describe("maakAnalyse", () => {
  it("gives a compound as a whole and in parts; the whole weighs more", () => {
    const [heel, ...delen] = termen("verblijfsvergunning");
    expect(heel).toMatchObject({ gewicht: GEWICHTEN.stam, woord: "verblijfsvergunning" });
    expect(delen.map(({ term }) => term)).toEqual([...alleen("verblijf"), ...alleen("vergunning")]);
    expect(delen.every(({ gewicht, woord }) => gewicht === GEWICHTEN.deel && woord === heel?.woord)).toBe(
      true,
    );
  });

  it.each([
    ["aangevraagd", "aanvragen"],
    ["geweigerd", "weigeren"],
    ["brieven", "brief"],
    ["huizen", "huis"],
  ])("%s meets %s", (een, ander) => {
    expect(alleen(een)).toContain(alleen(ander)[0]);
  });

  it("splits into no stop words", () => {
    // "met" and "maar" stand on this kaart, but say nothing.
    expect(alleen("maaruitkering")).toHaveLength(1);
  });

  it("adds a term for what is denied and keeps the word itself", () => {
    const gewoon = alleen("uitkering");
    expect(alleen("geen uitkering")).toEqual([...gewoon, `geen~${gewoon[0]}`]);
    expect(termen("geen uitkering").at(-1)?.woord).toBe("geen uitkering");
  });

  it("adds the begrip under its term, with the words it was found in", () => {
    expect(termen("SOZA belt").find(({ term }) => term.startsWith("§"))).toEqual({
      term: "§bijstand",
      gewicht: GEWICHTEN.begrip,
      woord: "soza",
    });
    expect(termen("uitkering gemeente").at(-1)).toMatchObject({ woord: "uitkering gemeente" });
  });

  it("adds the verb whose two parts stand apart, beside the parts", () => {
    const los = termen("mevrouw vroeg huis aan");
    expect(los.map(({ term }) => term)).toEqual([
      ...alleen("vroeg"),
      ...alleen("huis"),
      alleen("aanvragen")[0],
    ]);
    expect(los.at(-1)).toMatchObject({ gewicht: GEWICHTEN.scheidbaar, woord: "vroeg aan" });
  });

  it("finds no begrip across the end of a sentence", () => {
    expect(alleen("uitkering. gemeente")).not.toContain("§bijstand");
  });

  it("keeps all words of a sentence, but makes terms of content words only", () => {
    const [zin] = analyseer("De uitkering is niet van mij").zinnen;
    expect(zin?.woorden).toEqual(["de", "uitkering", "is", "niet", "van", "mij"]);
    expect(new Set(zin?.termen.map(({ woord }) => woord.replace("geen ", "")))).toEqual(
      new Set(["uitkering", "mij"]),
    );
  });

  it("remembers nothing of a text: the same words in another order of questions give the same terms", () => {
    const vooraf = termen("verblijfsvergunning geweigerd");
    termen("xyzverblijf verblijfsvergunning geen vergunning geweigerd brieven");
    expect(termen("verblijfsvergunning geweigerd")).toEqual(vooraf);
  });

  it.each(["", "   ", "???", "[naam]", "de het een"])("gives no terms for %j", (tekst) => {
    expect(termen(tekst)).toEqual([]);
  });
});
