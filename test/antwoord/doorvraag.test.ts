import { describe, expect, it } from "vitest";
import { maakDoorvraag } from "../../functions/antwoord/doorvraag.ts";
import { DOORVRAAG_ALGEMEEN, KEUZE_ANDERS } from "../../functions/antwoord/teksten.ts";
import { kaartje, knelpunt, loket } from "./kaartje.ts";

const doorvraag = (vraag: string, ...ids: string[]) => ({
  vraag,
  keuzes: ids.map((id) => ({ label: `Het gaat om ${id}`, knelpunt: id })),
});
const kaart = kaartje({
  loketten: [loket("a")],
  knelpunten: [
    knelpunt({ id: "huur", naam: "Huur", doorvraag: doorvraag("Wat met de huur?", "huur", "gas") }),
    knelpunt({ id: "gas", naam: "Gas" }),
    knelpunt({
      id: "bijstand",
      naam: "Bijstand",
      doorvraag: doorvraag("Welk inkomen?", "bijstand", "ww", "gas"),
    }),
    knelpunt({ id: "ww", naam: "WW" }),
    knelpunt({ id: "pas", naam: "Pas", doorvraag: doorvraag("Welke pas?", "pas", "los") }),
    knelpunt({ id: "los", naam: "Los" }),
  ],
});
const vraag = (...kandidaten: [id: string, zekerheid: number][]) =>
  maakDoorvraag(kaart, {
    kandidaten: kandidaten.map(([id, zekerheid]) => ({ knelpunt: id, zekerheid, waarom: [] })),
  });
const ids = (...kandidaten: [id: string, zekerheid: number][]) =>
  vraag(...kandidaten).keuzes.map(({ id }) => id);

describe("maakDoorvraag", () => {
  it("asks the question of a candidate when its choices are candidates too, with a way out", () => {
    expect(vraag(["huur", 0.5], ["gas", 0.4])).toEqual({
      tekst: "Wat met de huur?",
      keuzes: [
        { id: "huur", label: "Het gaat om huur" },
        { id: "gas", label: "Het gaat om gas" },
        KEUZE_ANDERS,
      ],
    });
  });

  it("takes the question that covers most of what may be meant, also that of a later candidate", () => {
    expect(vraag(["huur", 0.3], ["bijstand", 0.28], ["ww", 0.27], ["gas", 0.05]).tekst).toBe("Welk inkomen?");
    expect(vraag(["huur", 0.3], ["gas", 0.29], ["bijstand", 0.1], ["ww", 0.1]).tekst).toBe(
      "Wat met de huur?",
    );
  });

  it("lets the likelier candidate ask when two questions cover as much", () => {
    expect(vraag(["huur", 0.2], ["bijstand", 0.2], ["gas", 0.2], ["ww", 0]).tekst).toBe("Wat met de huur?");
  });

  it("asks nothing whose answer changes nothing: one choice that fits separates nobody", () => {
    expect(vraag(["pas", 0.4], ["ww", 0.3]).tekst).toBe(DOORVRAAG_ALGEMEEN);
    expect(ids(["pas", 0.4], ["ww", 0.3])).toEqual(["pas", "ww", KEUZE_ANDERS.id]);
  });

  it("asks in general when the question of a record leaves out more than half of what may be meant", () => {
    expect(ids(["ww", 0.45], ["los", 0.4], ["huur", 0.1], ["gas", 0.05])).toEqual([
      "ww",
      "los",
      "huur",
      "gas",
      KEUZE_ANDERS.id,
    ]);
  });

  it("offers four names at most, and copes with candidates without any chance or record", () => {
    expect(ids(["ww", 0.3], ["los", 0.3], ["pas", 0.05], ["huur", 0.05], ["gas", 0.01])).toHaveLength(5);
    expect(vraag(["huur", 0], ["gas", 0]).tekst).toBe("Wat met de huur?");
    expect(ids(["bestaat-niet", 0.5])).toEqual([KEUZE_ANDERS.id]);
  });
});
