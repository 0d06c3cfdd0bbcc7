/** A conversation over the API, kept apart by its `gesprek` id. */
import { describe, expect, it } from "vitest";
import { antwoordSchema } from "../../functions/antwoord/schema.ts";
import { BRIEFADRES, id, kapotteOpslag, stelOp } from "./opstelling.ts";

const GESPREK = id(701);

function praat(gesprek: string, { vraag } = stelOp()) {
  return async (tekst: string, rest: object = {}) =>
    antwoordSchema.parse(await (await vraag({ tekst, gesprek, ...rest })).json());
}

describe("a conversation over the API", () => {
  it("remembers what was tried: the next rung comes up, and never the same one again", async () => {
    const zeg = praat(GESPREK);
    const gezien = [(await zeg(BRIEFADRES)).advies?.ingang?.id];
    for (let i = 0; i < 3; i++) gezien.push((await zeg("dit heb ik al geprobeerd")).advies?.ingang?.id);
    expect(new Set(gezien).size).toBe(4);
    expect((await zeg("wat weet je van mij")).bericht).toContain("3 ingangen geprobeerd");
  });

  it("remembers the gemeente, from a field or in words", async () => {
    const opstelling = stelOp();
    const [een, twee] = [praat(id(1), opstelling), praat(id(2), opstelling)];
    await een(BRIEFADRES, { gemeente: "zwolle" });
    await twee("gemeente Zwolle");
    expect((await een("wat weet je van mij")).bericht).toContain("Zwolle");
    expect((await twee("wat weet je van mij")).bericht).toContain("Zwolle");
  });

  it("says so when the gemeente is unknown, as it does for a loose question", async () => {
    const antwoord = await praat(GESPREK)(BRIEFADRES, { gemeente: "Narnia" });
    expect(antwoord.waarschuwingen.map(({ code }) => code)).toContain("onbekende-gemeente");
  });

  it("takes the answer to a doorvraag, as a number or by its id", async () => {
    for (const wijze of ["nummer", "id"] as const) {
      const zeg = praat(GESPREK);
      await zeg(BRIEFADRES);
      // "Klopt niet" opens a doorvraag between the other readings, if there are two or more.
      const doorvraag = await zeg("schulden");
      expect(doorvraag.uitkomst).toBe("doorvragen");
      const keuze = doorvraag.vraag?.keuzes[0]?.id ?? "";
      const antwoord = await zeg(wijze === "nummer" ? "1" : `kies ${keuze}`);
      expect(antwoord.advies?.knelpunt.id).toBe(keuze);
    }
  });

  it("keeps conversations apart", async () => {
    const opstelling = stelOp();
    const [een, ander] = [praat(id(1), opstelling), praat(id(2), opstelling)];
    await een("gemeente Zwolle");
    await een(BRIEFADRES);
    expect((await ander("wat weet je van mij")).bericht).not.toMatch(/Zwolle|briefadres/i);
    expect((await ander("dit heb ik al geprobeerd")).advies).toBeUndefined();
  });

  it("remembers nothing without an id", async () => {
    const opstelling = stelOp();
    await opstelling.vraag({ tekst: BRIEFADRES, gemeente: "Zwolle" });
    expect(opstelling.gekregen).toEqual([]);
  });

  it("remembers only ids of the kaart of what was tried", async () => {
    const opstelling = stelOp();
    await praat(GESPREK, opstelling)(BRIEFADRES, { geprobeerd: ["ind", "jan de vries 0612345678"] });
    expect(JSON.stringify(opstelling.gekregen)).toContain('"ind"');
    expect(JSON.stringify(opstelling.gekregen)).not.toContain("jan de vries");
  });

  it("forgets on request", async () => {
    const opstelling = stelOp();
    const zeg = praat(GESPREK, opstelling);
    await zeg("gemeente Zwolle");
    await zeg("vergeet mij");
    expect(opstelling.gekregen.at(-1)).toEqual(["vergeet", GESPREK]);
    expect((await zeg("wat weet je van mij")).bericht).not.toContain("Zwolle");
  });

  it("answers as ever when the store is down, only without a memory", async () => {
    const zeg = praat(GESPREK, stelOp({ opslag: kapotteOpslag }));
    const antwoord = await zeg(BRIEFADRES);
    expect(antwoord.uitkomst).toBe("advies");
    expect((await zeg("dit heb ik al geprobeerd")).advies).toBeUndefined();
  });

  it("never claims over the API that something is gone that is not", async () => {
    const antwoord = await praat(GESPREK, stelOp({ opslag: kapotteOpslag }))("vergeet mij");
    expect(antwoord.bericht).not.toContain("Ik weet niets meer");
    expect(antwoord.bericht).toContain("niet gelukt");
  });
});
