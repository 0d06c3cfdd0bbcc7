import { describe, expect, it } from "vitest";
import { geldtIn, maakIngang } from "../../functions/antwoord/ingang.ts";
import { ingangSchema } from "../../functions/antwoord/schema.ts";
import { kaartje, loket, persoon, VANDAAG } from "./kaartje.ts";

describe("maakIngang", () => {
  it("a loket, with the name of its organisatie when that is known", () => {
    const kaart = kaartje({
      organisaties: [
        {
          id: "org-a",
          naam: "Organisatie A",
          soort: "overig",
          taak: "Helpt.",
          domeinen: ["wonen"],
          bronnen: [],
        },
      ],
    });
    expect(maakIngang(kaart, "a", VANDAAG)).toEqual({
      id: "a",
      soort: "loket",
      naam: "Loket a",
      organisatie: { id: "org-a", naam: "Organisatie A" },
      gebied: "landelijk",
      kanalen: [{ soort: "telefoon", waarde: "088 043 04 30", toelichting: "via a" }],
      wanneerNiet: ["Niet voor iets anders dan a."],
      gecontroleerdOp: "2025-07-08",
      controleNodig: false,
      letOp: null,
    });
    expect(maakIngang(kaart, "b", VANDAAG)?.organisatie).toEqual({ id: "org-b", naam: "org-b" });
  });

  it("a contactpersoon borrows the kanalen of its loket and says so", () => {
    const kaart = kaartje({
      contactpersonen: [
        persoon("p", { viaLoket: "a", letOp: "Alleen dinsdag." }),
        persoon("q", { viaLoket: "b" }),
      ],
    });
    expect(maakIngang(kaart, "p", VANDAAG)).toMatchObject({
      soort: "contactpersoon",
      naam: "Rol p",
      organisatie: { id: "org-p" },
      kanalen: [{ toelichting: "via a" }],
      wanneerNiet: ["Niet voor iets anders dan a."],
      letOp: "Alleen dinsdag. Bereikbaar via Loket a.",
    });
    expect(maakIngang(kaart, "q", VANDAAG)?.letOp).toBe("Bereikbaar via Loket b.");
  });

  it("a contactpersoon without a loket has no kanalen", () => {
    const kaart = kaartje({ contactpersonen: [persoon("p"), persoon("q", { viaLoket: "weg" })] });
    for (const id of ["p", "q"])
      expect(maakIngang(kaart, id, VANDAAG)).toMatchObject({ kanalen: [], wanneerNiet: [], letOp: null });
  });

  it("nothing for an id that is no ingang", () => {
    expect(maakIngang(kaartje(), "org-a", VANDAAG)).toBeNull();
  });

  it.each([
    ["2025-07-08", "2026-03-01", false],
    ["2025-07-08", "2026-07-08", false],
    ["2025-07-08", "2026-07-09", true],
    ["2025", "2026-03-01", true],
    ["2018", "2026-03-01", true],
  ])("checked on %s, asked on %s: check needed %s", (gecontroleerdOp, vandaag, controleNodig) => {
    const kaart = kaartje({ loketten: [loket("a", { gecontroleerdOp })] });
    expect(maakIngang(kaart, "a", vandaag)).toMatchObject({ gecontroleerdOp, controleNodig });
  });

  it("checked nobody knows when: null, and a check is needed", () => {
    const { gecontroleerdOp: _, ...zonder } = loket("a");
    const ingang = maakIngang(kaartje({ loketten: [zonder] }), "a", VANDAAG);
    expect(ingang).toMatchObject({ gecontroleerdOp: null, controleNodig: true });
    expect(ingangSchema.parse(ingang)).toEqual(ingang);
  });
});

describe("geldtIn", () => {
  it.each([
    ["landelijk", undefined, true],
    ["Landelijk (in 2023: Amsterdam en Zwolle)", undefined, true],
    ["landelijk, per regio een accountmanager", "Ede", true],
    ["eigen gemeente", undefined, true],
    ["eigen gemeente (in de bron: Tilburg)", "Zwolle", true],
    ["per gemeente één regievoerder", undefined, true],
    ["gemeente Ede", undefined, false],
    ["gemeente Ede", "", false],
    ["gemeente Ede", "Ede", true],
    ["gemeente Ede", "ede", true],
    ["gemeente Enschede", "Ede", false],
    ["gemeente Ede", "Enschede", false],
    ["gemeente Amsterdam (Zuidoost)", "Amsterdam", true],
    ["gemeente Den Haag", "Den Haag", true],
    ["gemeente Den Haag", "Haag", true],
    ["gemeente 's-Hertogenbosch", "'s-Hertogenbosch", true],
    ["gemeente Bergen op Zoom", "Bergen op Zoom", true],
    ["Vlaardingen, Maassluis en Schiedam", "Maassluis", true],
    ["Vlaardingen, Maassluis en Schiedam", "Rotterdam", false],
    ["regio HBEL (Huizen, Blaricum, Eemnes en Laren)", "Laren", true],
    ["gemeente Súdwest-Fryslân", "Súdwest-Fryslân", true],
    ["nationale landelijkheid", "Ede", false],
  ])("%j in %j: %s", (gebied, gemeente, klopt) => {
    expect(geldtIn(gebied, gemeente)).toBe(klopt);
  });
});
