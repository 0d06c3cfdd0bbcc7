import { describe, expect, it } from "vitest";
import { maakLambdaOpslag, OmgevingFout } from "../../functions/opslag/index.ts";
import { maakKlok, maakMeld, toestandSchema } from "./hulp.ts";

const maak = (omgeving: Record<string, string>) =>
  maakLambdaOpslag({ omgeving, schema: toestandSchema, nu: maakKlok().nu, meld: maakMeld().meld });

describe("the environment of a Lambda", () => {
  it("is enough with a table and a region", () => {
    expect(Object.keys(maak({ TABEL: "tabel", AWS_REGION: "eu-central-1", ANDERS: "x" }))).toEqual([
      "opslag",
      "ontvangst",
      "limiet",
      "signalen",
      "peil",
    ]);
  });

  it("names every variable that is missing or wrong, and no value", () => {
    const lees = () => maak({ TABEL: "x", DYNAMO_ENDPOINT: "geen-adres" });
    expect(lees).toThrow(OmgevingFout);
    expect(lees).toThrow(/TABEL.*AWS_REGION.*DYNAMO_ENDPOINT/);
    expect(lees).not.toThrow(/geen-adres/);
  });
});
