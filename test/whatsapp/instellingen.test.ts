/** The environment: complete, or an error that names what is wrong and shows no value. */
import { describe, expect, it } from "vitest";
import {
  GRAPH,
  leesWhatsAppOmgeving,
  WhatsAppInstellingenFout,
} from "../../functions/whatsapp/instellingen.ts";

const GOED = {
  WHATSAPP_APP_GEHEIM: "app-geheim-een",
  WHATSAPP_VERIFIEER_TOKEN: "verifieer-mij",
  WHATSAPP_TOKEN: "EAAG-toegang",
  WHATSAPP_PEPER: "p".repeat(32),
  WHATSAPP_TOEGELATEN: "alle",
};

/** The error for an environment. */
function foutBij(omgeving: Record<string, string | undefined>): WhatsAppInstellingenFout {
  try {
    leesWhatsAppOmgeving(omgeving);
  } catch (fout) {
    if (fout instanceof WhatsAppInstellingenFout) return fout;
    throw fout;
  }
  throw new Error("no error");
}

describe("leesWhatsAppOmgeving", () => {
  it("reads a complete environment", () => {
    expect(leesWhatsAppOmgeving({ ...GOED, PATH: "/bin" })).toEqual({
      appGeheimen: ["app-geheim-een"],
      verifieerToken: "verifieer-mij",
      token: "EAAG-toegang",
      peper: GOED.WHATSAPP_PEPER,
      graph: GRAPH,
      toegelaten: "alle",
    });
    expect(GRAPH).toMatch(/^https:\/\/graph\.facebook\.com\/v(2[3-9]|[3-9]\d)\.0$/);
  });

  it("reads two secrets during a rotation, with or without spaces", () => {
    const gelezen = leesWhatsAppOmgeving({ ...GOED, WHATSAPP_APP_GEHEIM: "geheim-nieuw, geheim-oud" });
    expect(gelezen.appGeheimen).toEqual(["geheim-nieuw", "geheim-oud"]);
  });

  it("reads numbers and hashes that are admitted", () => {
    const hash = "ab".repeat(32);
    expect(leesWhatsAppOmgeving({ ...GOED, WHATSAPP_TOEGELATEN: `31612345678, ${hash}` }).toegelaten).toEqual(
      new Set(["31612345678", hash]),
    );
  });

  it("names everything that is missing at once, and what to do", () => {
    const fout = foutBij({});
    expect(fout.code).toBe("whatsapp/instellingen");
    for (const naam of Object.keys(GOED)) expect(fout.message).toContain(naam);
    expect(fout.message).toContain("npx sst secret set");
  });

  it.each([
    ["WHATSAPP_APP_GEHEIM", ""],
    ["WHATSAPP_APP_GEHEIM", "kort"],
    ["WHATSAPP_APP_GEHEIM", "app-geheim-een,"],
    ["WHATSAPP_APP_GEHEIM", "geheim-01,geheim-02,geheim-03,geheim-04"],
    ["WHATSAPP_VERIFIEER_TOKEN", "kort"],
    ["WHATSAPP_TOKEN", ""],
    ["WHATSAPP_PEPER", "p".repeat(31)],
    ["WHATSAPP_TOEGELATEN", ""],
    ["WHATSAPP_TOEGELATEN", "iedereen"],
    ["WHATSAPP_TOEGELATEN", "+31612345678"],
    ["WHATSAPP_TOEGELATEN", "31612345678,"],
    ["WHATSAPP_TOEGELATEN", "alle,31612345678"],
    ["WHATSAPP_TOEGELATEN", "AB".repeat(32)],
  ])("refuses %s = %j, by name and without the value", (naam, waarde) => {
    const fout = foutBij({ ...GOED, [naam]: waarde });
    expect(fout.message).toContain(naam);
    for (const ander of Object.keys(GOED)) if (ander !== naam) expect(fout.message).not.toContain(ander);
    if (waarde !== "") expect(`${fout.message} ${JSON.stringify(fout)}`).not.toContain(waarde);
  });
});
