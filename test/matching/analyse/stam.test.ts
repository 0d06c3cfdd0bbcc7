import { describe, expect, it } from "vitest";
import { anderStammen, stam } from "../../../functions/matching/analyse/stam.ts";

describe("stam", () => {
  it.each([
    ["huizen", "huis"],
    ["brieven", "brief"],
    ["kinderen", "kind"],
    ["kindjes", "kind"],
    ["schulden", "schuld"],
    ["uitkeringen", "uitkering"],
    ["gemeenten", "gemeente"],
    ["gemeentes", "gemeente"],
    ["toeslagen", "toeslag"],
    ["betaalt", "betaald"],
    ["verloopt", "verliep"],
    ["formulieren", "formulier"],
    ["ouders", "ouder"],
    ["bellen", "bel"],
    ["opzeggen", "opzegging"],
    ["vaststellen", "vaststel"],
  ])("%s and %s are one word", (een, ander) => {
    expect(stam(een)).toBe(stam(ander));
  });

  it.each([
    ["huur", "huis"],
    ["brief", "breed"],
    ["schuld", "school"],
    ["uitkering", "uitkomst"],
    ["verblijf", "verlof"],
    ["wonen", "winnen"],
  ])("%s and %s are two words", (een, ander) => {
    expect(stam(een)).not.toBe(stam(ander));
  });

  it.each(["ind", "uwv", "duo", "b1", "18", "2015", "jan1990", "4e"])("leaves %s alone", (woord) => {
    expect(stam(woord)).toBe(woord);
  });

  it.each(["constructor", "__proto__", "tostring", "hasownproperty", "valueof"])(
    "takes %s for a word like any other",
    (woord) => {
      expect(typeof stam(woord)).toBe("string");
    },
  );

  it("copes with other scripts", () => {
    expect(stam("مرحبا")).toBe("مرحبا");
    expect(stam("你好世界")).toBe("你好世界");
  });
});

describe("anderStammen", () => {
  it.each([
    ["aangevraagd", "aanvragen"],
    ["geweigerd", "weigeren"],
    ["stopgezet", "stopzetten"],
    ["doorgestuurd", "doorsturen"],
    ["gemeld", "melden"],
    ["afgewezen", "afwijzen"],
    ["ingetrokken", "intrekken"],
    ["opgezegd", "opzeggen"],
    ["kwijtgescholden", "kwijtschelden"],
    ["teruggevorderd", "terugvorderen"],
    ["doorverwezen", "doorverwijzen"],
    ["terugbetaald", "terugbetalen"],
    ["verlengd", "verlengen"],
    ["verbroken", "verbreken"],
    ["ontving", "ontvangen"],
    ["trok", "trekken"],
    ["introk", "intrekken"],
    ["afgesloten", "afsluiten"],
    ["weigerde", "weigeren"],
    ["vorderden", "vorderen"],
    ["gaat", "gaan"],
  ])("%s belongs to %s", (deelwoord, heel) => {
    expect(anderStammen(deelwoord)).toContain(stam(heel));
  });

  it.each(["uitkering", "huis", "ge", "geld", ""])("finds no other verb in '%s'", (woord) => {
    // "geld" looks like a participle of "len": too short to be a stem that anyone needs.
    expect(anderStammen(woord).filter((vorm) => vorm.length >= 3)).toEqual([]);
  });
});
