import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maakAssistent } from "../../functions/assistent/index.ts";
import { kennis } from "../../functions/assistent/kennis.ts";
import { beantwoordVraag } from "../../functions/gesprek/index.ts";

const hulp = maakAssistent(kennis);
const lees = hulp.geprobeerdIn;

describe("what a question says was tried", () => {
  it.each([
    ["Juridisch Loket al gebeld, kon niets doen", ["juridisch-loket-advies"]],
    ["uitkering gestopt. maatwerkloket IND al geprobeerd maar zegt nee", ["ind-maatwerkloket"]],
    ["ind al drie keer gebeld, geen antwoord, vergunning nog steeds verlopen", ["ind-algemeen"]],
    [
      "vorige week gesproken met het Juridisch Loket, die verwijst naar de gemeente",
      ["juridisch-loket-advies"],
    ],
    ["schuld bij de bank, Juridisch Loket zegt dat zij niets kunnen doen", ["juridisch-loket-advies"]],
  ])("%s", (tekst, ids) => {
    expect(lees(tekst)).toEqual(ids);
  });

  it.each([
    "Moet ik het Juridisch Loket bellen?",
    "Juridisch Loket al gebeld, zij helpen met het bezwaar",
    "DUO zegt nee",
    "burgerzaken al gebeld, zegt nee",
    "het Juridisch Loket is al jaren weg uit de wijk. Wij hebben niets meer",
    "de gemeente is al gebeld en zegt niets",
  ])("leaves nothing out for: %s", (tekst) => {
    expect(lees(tekst)).toEqual([]);
  });

  it("is skipped in the answer, and the answer says so", () => {
    const tekst = "Verblijfsvergunning te laat verlengd en nu is de uitkering gestopt";
    const zonder = beantwoordVraag(hulp, { tekst, vandaag: "2026-11-22" });
    const met = beantwoordVraag(hulp, {
      tekst: `${tekst}. Maatwerkloket IND al gebeld, zegt nee`,
      vandaag: "2026-11-22",
    });
    expect(zonder.advies?.ingang?.id).toBe("ind-maatwerkloket");
    expect(met.advies?.ingang?.id).not.toBe("ind-maatwerkloket");
    expect(met.waarschuwingen.find(({ code }) => code === "overgeslagen")?.tekst).toContain(
      "IND-maatwerkloket",
    );
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (tekst) => Array.isArray(lees(tekst))),
    );
  });
});
