import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  leesBijzonderheden,
  leesCode,
  leesRecord,
  leesTrace,
  leesVerzoekId,
} from "../../functions/logboek/regel.ts";
import { opslagCodes } from "../../functions/opslag/index.ts";

const WORTEL = "1-5759e988-bd862e3fe1be46a994272793";
const NIET_OK = 'jansen bsn 123456782\n{"soort":"verzoek"}';

describe("the trace of a request", () => {
  it.each([
    [`Root=${WORTEL}`, WORTEL],
    [`Root=${WORTEL};Parent=53995c3f42cd8ad8;Sampled=1`, WORTEL],
    [`Self=1-67891234-12456789abcdef012345678;Root=${WORTEL}`, WORTEL],
  ])("is the root of %s", (kop, wortel) => {
    expect(leesTrace(kop)).toBe(wortel);
  });

  it.each([
    undefined,
    "",
    WORTEL,
    "Root=1-5759E988-bd862e3fe1be46a994272793",
    `Root=${WORTEL}x`,
    `NotRoot=${WORTEL}`,
    `Root=${NIET_OK}`,
    `Root=2-5759e988-bd862e3fe1be46a994272793`,
    `Root=${WORTEL}${";x".repeat(300)}`,
  ])("is nothing for %s", (kop) => {
    expect(leesTrace(kop)).toBeNull();
  });

  it("is nothing else than a root, whatever somebody sends", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (voor, na) => {
        const uit = leesTrace(`${voor};Root=${WORTEL};${na}`);
        expect([null, WORTEL]).toContain(uit);
      }),
    );
  });
});

describe("the id that AWS gave", () => {
  it.each(["JKJaXmPLvHcESHA=", "e1506fd5-9e7b-434f-bd42-4f8fa224b599", "verzoek-1"])("may be %s", (id) => {
    expect(leesVerzoekId(id)).toBe(id);
  });
  it.each([
    undefined,
    null,
    12345678,
    "kort",
    "a b c d e f g",
    "x".repeat(65),
    `abcdefgh\n`,
    NIET_OK,
    ["abcdefgh"],
  ])("may not be %j", (id) => {
    expect(leesVerzoekId(id)).toBeNull();
  });
});

describe("a report", () => {
  it.each([...opslagCodes, "web/interne-fout", "teams/geen-token", "whatsapp/niet-verstuurd"])(
    "may be %s",
    (code) => {
      expect(leesCode(code)).toBe(code);
    },
  );
  it.each([
    NIET_OK,
    "",
    "fout",
    "web/Interne-Fout",
    "web/x y",
    "web/te/veel",
    "web/inter\u2028fout",
    "web/interne-fout\n",
  ])("is unknown when it says %j", (code) => {
    expect(leesCode(code)).toBe("logboek/onbekend");
  });
  it("keeps what the store did and the code of Meta, and nothing of another form", () => {
    expect(leesBijzonderheden({ code: "x", handeling: "lees", graph: 131009 })).toEqual({
      handeling: "lees",
      graph: 131009,
    });
    expect(leesBijzonderheden({ code: "x", handeling: NIET_OK, graph: Number.NaN })).toEqual({});
  });
});

describe("the id of a record", () => {
  it.each([
    ["briefadres-geweigerd", "briefadres-geweigerd"],
    [null, null],
    [NIET_OK, null],
    ["Briefadres", null],
    ["x".repeat(101), null],
  ])("%j is %j", (id, uit) => {
    expect(leesRecord(id)).toBe(uit);
  });
});
