import { describe, expect, it } from "vitest";
import { OmgevingFout } from "../../../functions/opslag/index.ts";
import { leesAanmelding } from "../../../functions/web/aanmelden/instellingen.ts";

const GOED = {
  OIDC_UITGEVER: "https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/v2.0",
  OIDC_CLIENT_ID: "app",
  OIDC_CLIENT_GEHEIM: "geheim-van-de-app",
  OIDC_SESSIE_GEHEIM: "s".repeat(32),
  OIDC_ADRES: "https://bellen.gemeente.nl/",
};

describe("the settings of signing in", () => {
  it("are absent by default: the pages are public", () => {
    expect(leesAanmelding({ PATH: "/bin" })).toBeNull();
    expect(leesAanmelding({ OIDC_UITGEVER: "" })).toBeNull();
  });

  it("are read whole", () => {
    expect(leesAanmelding(GOED)).toEqual({
      uitgever: GOED.OIDC_UITGEVER,
      clientId: "app",
      clientGeheim: "geheim-van-de-app",
      sessieGeheim: "s".repeat(32),
      adres: "https://bellen.gemeente.nl",
    });
  });

  it.each([
    ["one that is missing", { OIDC_CLIENT_ID: undefined }, "OIDC_CLIENT_ID"],
    ["a short secret", { OIDC_SESSIE_GEHEIM: "kort" }, "OIDC_SESSIE_GEHEIM"],
    ["an issuer without https", { OIDC_UITGEVER: "http://login.gemeente.nl" }, "OIDC_UITGEVER"],
    [
      "every Microsoft account",
      { OIDC_UITGEVER: "https://login.microsoftonline.com/common/v2.0" },
      "OIDC_UITGEVER",
    ],
    [
      "every organisation",
      { OIDC_UITGEVER: "https://login.microsoftonline.com/organizations" },
      "OIDC_UITGEVER",
    ],
    ["an address that is none", { OIDC_ADRES: "bellen.gemeente.nl" }, "OIDC_ADRES"],
  ])("refuse %s, and name it without its value", (_, anders, naam) => {
    const lees = () => leesAanmelding({ ...GOED, ...anders });
    expect(lees).toThrow(OmgevingFout);
    expect(lees).toThrow(`kloppen niet: ${naam}.`);
    expect(lees).not.toThrow("kort");
  });
});
