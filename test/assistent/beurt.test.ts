import { describe, expect, it } from "vitest";
import { neemBeurt } from "../../functions/assistent/beurt.ts";
import { geheugenSignalen } from "../../functions/opslag/index.ts";
import { hulp, id, kapotteOpslag, NU, opschrijvendeOpslag, ruimeLimiet } from "../web/opstelling.ts";

describe("neemBeurt", () => {
  const nu = () => NU;
  const kanaal = "web";
  const rest = { hulp, limiet: ruimeLimiet, signalen: geheugenSignalen({ nu }), nu };

  it("goes on with the case that the channel hands in, and keeps that one", async () => {
    const { opslag, gekregen } = opschrijvendeOpslag();
    const kader = { ...rest, opslag };
    const { toestand } = await neemBeurt(kader, id(1), { kanaal, tekst: "gemeente weigert briefadres" });
    await neemBeurt(kader, id(1), { kanaal, tekst: "boetes cjib lopen op" });
    const { reactie } = await neemBeurt(kader, id(1), { kanaal, tekst: "meer", zaak: toestand.zaak });
    const naam = reactie.soort === "antwoord" ? reactie.antwoord.advies?.knelpunt.id : null;
    expect(naam).toBe(toestand.zaak?.gekozen);
    expect(gekregen.at(-1)?.[2]).toMatchObject({ zaak: { gekozen: naam } });
  });

  it("reads and keeps nothing of a text that is too long", async () => {
    const { opslag, gekregen } = opschrijvendeOpslag();
    const { reactie } = await neemBeurt({ ...rest, opslag }, id(2), { kanaal, tekst: "x".repeat(4001) });
    expect(reactie).toMatchObject({ soort: "bericht" });
    expect(gekregen).toEqual([]);
  });

  it("says it when forgetting failed", async () => {
    const { reactie } = await neemBeurt({ ...rest, opslag: kapotteOpslag }, id(3), {
      kanaal,
      tekst: "vergeet mij",
    });
    expect(JSON.stringify(reactie)).toContain("Het wissen is niet gelukt");
  });
});
