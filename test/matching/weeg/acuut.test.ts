import { describe, expect, it } from "vitest";
import { laadModel } from "../../../functions/matching/model/index.ts";
import { kenmerkenPerZin, voegSamen } from "../../../functions/matching/model/kenmerken.ts";
import { weegAcuut } from "../../../functions/matching/weeg/acuut.ts";
import { analyseer, kaart, kennis } from "../hulp.ts";

const model = laadModel(kennis.model);
function acuut(tekst: string) {
  const analyse = analyseer(tekst);
  const perZin = kenmerkenPerZin(analyse);
  return weegAcuut(kaart, model, analyse, perZin, model(voegSamen(perZin)));
}

describe("weegAcuut", () => {
  it("is stronger for danger than for the same subject without danger", () => {
    const paren = [
      ["hij maakt vanavond een einde aan zijn leven", "hij wil weten wie de begrafenis betaalt"],
      ["er staat een man met een mes aan de balie", "er staat een man met een vraag aan de balie"],
      ["moeder slaapt vannacht met haar baby op straat", "moeder zoekt een huis met een extra slaapkamer"],
    ] as const;
    for (const [gevaar, gewoon] of paren) {
      expect(acuut(gevaar).sterkte).toBeGreaterThan(acuut(gewoon).sterkte + 3);
    }
  });

  it("hears one sentence of danger in a long story", () => {
    const verhaal =
      "Mevrouw heeft schulden bij drie deurwaarders. De toeslagen worden verrekend en de huur loopt achter. " +
      "Zij vraagt om een betalingsregeling en wil weten of de gemeente kan helpen. De post blijft liggen. ";
    const zonder = acuut(verhaal).sterkte;
    const met = acuut(`${verhaal}Vanavond heeft ze alle pillen ingenomen.`);
    expect(met.sterkte).toBeGreaterThan(zonder + 2);
    expect(met.genoemd).toBe("suicidegevaar-nu");
  });

  it("names what the first sentence with danger says, and nothing when the words name none", () => {
    expect(acuut("Hij slaat haar. Ook is er niets te eten in huis.").genoemd).toBe("huiselijk-geweld-nu");
    expect(acuut("de huurtoeslag is stopgezet").genoemd).toBeNull();
  });

  it("weakens with words that say it is past", () => {
    expect(acuut("vorig jaar slaat hij haar").sterkte).toBeLessThan(acuut("hij slaat haar").sterkte);
  });

  it.each(["", "???", "a", "مرحبا"])("is a finite number for %j", (tekst) => {
    expect(Number.isFinite(acuut(tekst).sterkte)).toBe(true);
  });
});
