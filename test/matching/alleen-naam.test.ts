import { describe, expect, it } from "vitest";
import { maakAssistent } from "../../functions/assistent/index.ts";
import { kennis } from "../../functions/assistent/kennis.ts";
import { beantwoordVraag } from "../../functions/gesprek/index.ts";

const hulp = maakAssistent(kennis);
const vraag = (tekst: string) => beantwoordVraag(hulp, { tekst, vandaag: "2026-11-22" });

describe("only the name of an organisatie", () => {
  it.each([
    ["brief van de Belastingdienst", "belastingdienst"],
    ["iets met de IND", "ind"],
    ["Dienst Toeslagen gebeld", "dienst-toeslagen"],
    ["veilig thuis", "veilig-thuis"],
    ["brief van het waterschap", "waterschap"],
    ["vraag over SVB", "svb"],
    ["jeugdstem", "jeugdstem"],
  ])("%s: a question back, with a door of that organisatie", (tekst, organisatie) => {
    const antwoord = vraag(tekst);
    expect(antwoord.uitkomst).toBe("doorvragen");
    expect(antwoord.algemeneIngang?.organisatie.id).toBe(organisatie);
  });

  it.each([
    "verblijfsvergunning te laat verlengd en nu is de uitkering gestopt",
    "gemeente weigert een briefadres, hij slaapt bij vrienden",
  ])("%s: says what is stuck, and gets the step", (tekst) => {
    expect(vraag(tekst).uitkomst).toBe("advies");
  });
});
