/** The parameters of a deploy: what may be chosen, and that a wrong one is refused by name. */
import { describe, expect, it } from "vitest";
import { InstellingFout, leesInstellingen } from "../../infra/instellingen.ts";

describe("the parameters of a deploy", () => {
  it("all have a default", () => {
    expect(leesInstellingen({})).toEqual({
      teams: false,
      whatsapp: false,
      inbedding: null,
      domein: null,
      certificaat: null,
      alarmEmail: null,
      rapportEmail: null,
      perSeconde: 50,
      piek: 100,
      gelijktijdig: null,
      organisatie: null,
      aanmelden: null,
      maandbudget: null,
    });
  });

  it("count an empty value as none", () => {
    expect(leesInstellingen({ TEAMS: "", DOMEIN: "", API_PIEK: "" })).toEqual(leesInstellingen({}));
  });

  it("are read", () => {
    expect(
      leesInstellingen({
        TEAMS: "aan",
        WHATSAPP: "uit",
        DOMEIN: "bellen.gemeente-voorbeeld.nl",
        DOMEIN_CERTIFICAAT: "arn:aws:acm:eu-central-1:123456789012:certificate/0f8fad5b-d9cb",
        LAMBDA_GELIJKTIJDIG: "20",
      }),
    ).toMatchObject({
      teams: true,
      whatsapp: false,
      domein: "bellen.gemeente-voorbeeld.nl",
      certificaat: "arn:aws:acm:eu-central-1:123456789012:certificate/0f8fad5b-d9cb",
      gelijktijdig: 20,
    });
  });

  it.each([
    ["TEAMS", "ja"],
    ["WHATSAPP", "Aan"],
    ["DOMEIN", "https://bellen.gemeente.nl"],
    ["DOMEIN", "bellen"],
    ["DOMEIN", "bellen..nl"],
    ["ALARM_EMAIL", "beheer"],
    ["ALARM_EMAIL", "beheer@gemeente.nl, tweede@gemeente.nl"],
    ["API_PER_SECONDE", "0"],
    ["API_PER_SECONDE", "1.5"],
    ["API_PIEK", "-1"],
    ["LAMBDA_GELIJKTIJDIG", "veel"],
    ["MAANDBUDGET", "40 euro"],
    ["OIDC_UITGEVER", "http://login.gemeente.nl"],
    ["OIDC_UITGEVER", "https://login.microsoftonline.com/common/v2.0"],
    // API Gateway wants the certificate in the region where it stands itself.
    ["DOMEIN_CERTIFICAAT", "arn:aws:acm:us-east-1:123456789012:certificate/0f8fad5b"],
  ])("refuse %s=%s and say so", (naam, waarde) => {
    expect(() => leesInstellingen({ [naam]: waarde })).toThrow(InstellingFout);
    expect(() => leesInstellingen({ [naam]: waarde })).toThrow(`${naam} is '${waarde}'.`);
  });

  it("refuse a budget that nobody hears of", () => {
    expect(() => leesInstellingen({ MAANDBUDGET: "40" })).toThrow(/ALARM_EMAIL niet/);
    expect(leesInstellingen({ MAANDBUDGET: "40", ALARM_EMAIL: "beheer@gemeente.nl" }).maandbudget).toBe(40);
  });

  it("refuse a certificate of no domain", () => {
    expect(() =>
      leesInstellingen({ DOMEIN_CERTIFICAAT: "arn:aws:acm:eu-central-1:123456789012:certificate/0f8fad5b" }),
    ).toThrow(/DOMEIN niet/);
  });
});
