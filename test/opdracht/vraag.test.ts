/** The command line as programs use it. Each test is a process, so there are few. */
import { describe, expect, it } from "vitest";
import { antwoordSchema } from "../../functions/antwoord/schema.ts";
import { draai } from "./proces.ts";

const VRAAG = "Gemeente weigert een briefadres, hij slaapt bij vrienden";
const regelsVan = (tekst: string) => tekst.split("\n").filter((regel) => regel !== "");

describe.concurrent("vraag", () => {
  it("--json gives the whole answer", async () => {
    const { code, uit, fout } = await draai("vraag", [
      "--json",
      "--gemeente",
      "zwole",
      "--geprobeerd",
      "gemeente-briefadres",
      "--geprobeerd",
      "rvig",
      ...VRAAG.split(" "),
    ]);
    expect({ code, fout }).toEqual({ code: 0, fout: "" });
    const antwoord = antwoordSchema.parse(JSON.parse(uit));
    expect(antwoord).toMatchObject({
      uitkomst: "advies",
      advies: { knelpunt: { id: "briefadres-geweigerd" } },
    });
    expect(antwoord.waarschuwingen).toEqual([]);
    for (const trede of [antwoord.advies, ...(antwoord.advies?.daarna ?? [])]) {
      expect(trede?.ingang?.id).not.toBe("gemeente-briefadres");
      expect(trede?.ingang?.organisatie.id).not.toBe("rvig");
    }
  });

  it("--jsonl answers every line in order, in one process", async () => {
    const vragen = [
      { id: "een", tekst: VRAAG },
      { id: 2, tekst: "wat is de hoofdstad van Peru" },
      { id: "drie", tekst: "zij zegt dat zij vannacht een einde aan haar leven maakt", gemeente: "Ede" },
      { id: "een", tekst: `${VRAAG}\u2028al tien weken`, geprobeerd: ["gemeente-briefadres"] },
      { id: "", tekst: "🙂" },
    ];
    const invoer = `\ufeff${vragen.map((vraag) => JSON.stringify(vraag)).join("\r\n\r\n")}`;
    const { code, uit, fout } = await draai("vraag", ["--jsonl"], invoer);
    expect({ code, fout }).toEqual({ code: 0, fout: "" });
    const antwoorden = regelsVan(uit).map((regel) => JSON.parse(regel));
    expect(antwoorden.map(({ id }) => id)).toEqual(vragen.map(({ id }) => id));
    for (const { antwoord } of antwoorden) antwoordSchema.parse(antwoord);
    expect(antwoorden[2].antwoord.uitkomst).toBe("spoed");
    expect(antwoorden[3].antwoord.advies.ingang.id).not.toBe("gemeente-briefadres");
  });

  it("a bad line stops with code 2 and one line that says which; earlier answers stand", async () => {
    const invoer = `{"id":"1","tekst":"${VRAAG}"}\n\n{"id":"2","tekst":""}\n{"id":"3","tekst":"${VRAAG}"}\n`;
    const { code, uit, fout } = await draai("vraag", ["--jsonl"], invoer);
    expect(code).toBe(2);
    expect(regelsVan(uit).map((regel) => JSON.parse(regel).id)).toEqual(["1"]);
    expect(fout).toBe("Regel 3 klopt niet: tekst: tekst is leeg; beschrijf waar je op vastloopt.\n");
  });

  it("no input to --jsonl is no answers and no error", async () => {
    expect(await draai("vraag", ["--jsonl"])).toEqual({ code: 0, uit: "", fout: "" });
  });

  it.each([
    ["no text", []],
    ["an unknown option", ["--jason", "hoi"]],
    ["too long", ["a".repeat(4001)]],
  ])("%s: code 2, nothing on standard output, one line on standard error", async (_, argumenten) => {
    const { code, uit, fout } = await draai("vraag", argumenten);
    expect({ code, uit }).toEqual({ code: 2, uit: "" });
    expect(regelsVan(fout)).toHaveLength(1);
  });

  it("without an option the answer is for a person, step first, without colour in a pipe", async () => {
    const { code, uit } = await draai("vraag", [VRAAG]);
    expect(code).toBe(0);
    const regels = regelsVan(uit);
    expect(regels[0]).toBe("Dit is je volgende stap.");
    expect(regels[1]).toMatch(/^→ Bel Burgerzaken/);
    expect(uit).toMatch(/Zeg\n[\s\S]*Leg klaar\n[\s\S]*Lukt dit niet\n/);
    expect(uit).not.toContain("\u001b");
    expect(uit).not.toMatch(/undefined|null|\[object/);
    for (const regel of regels) if (!/https?:/.test(regel)) expect(regel.length).toBeLessThanOrEqual(88);
  });

  it("--help explains and ends well", async () => {
    const { code, uit } = await draai("vraag", ["--help"]);
    expect(code).toBe(0);
    expect(uit).toContain("--jsonl");
  });
});
