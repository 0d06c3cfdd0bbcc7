import { describe, expect, it } from "vitest";
import { besluit } from "../../functions/matching/besluit/index.ts";
import { INSTELLINGEN } from "../../functions/matching/instellingen.ts";
import { laadModel } from "../../functions/matching/model/index.ts";
import { kenmerkenPerZin, voegSamen } from "../../functions/matching/model/kenmerken.ts";
import { weegAcuut } from "../../functions/matching/weeg/acuut.ts";
import { weeg } from "../../functions/matching/weeg/index.ts";
import { analyseer, kaart, kennis } from "./hulp.ts";

const model = laadModel(kennis.model);

/** Decides about a text as if it spoke of danger this strongly, in log-odds. */
function besluitBij(tekst: string, sterkte: number) {
  const analyse = analyseer(tekst);
  const perZin = kenmerkenPerZin(analyse);
  const oordeel = model(voegSamen(perZin));
  const acuut = { ...weegAcuut(kaart, model, analyse, perZin, oordeel), sterkte };
  return besluit(analyse, oordeel, weeg(kaart, oordeel, []), acuut, false);
}

describe("what is none of our business", () => {
  const APPELTAART = "heb je een recept voor appeltaart zonder ei";

  it("is refused", () => {
    expect(besluitBij(APPELTAART, INSTELLINGEN.nietWeigeren - 1).uitkomst).toBe("buiten-bereik");
  });

  it("is never refused while it may be danger", () => {
    const { uitkomst, misschienAcuut } = besluitBij(APPELTAART, INSTELLINGEN.nietWeigeren);
    expect(uitkomst).not.toBe("buiten-bereik");
    expect(misschienAcuut).toBe(true);
  });
});
