/** Records of the kaart that were tampered with: a clear problem with its place, never an exception. */
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { beantwoordVraag } from "../../functions/gesprek/index.ts";
import { leesKaartBestanden } from "../../functions/opdracht/kaart-bestanden.ts";
import { leesVraag, OngeldigeVraag } from "../../functions/opdracht/vraag-invoer.ts";
import { leesAdres } from "../../functions/paneel-extensie/index.ts";
import type { Bestand } from "../../knowledge/bestand.ts";
import { controleer } from "../../knowledge/controle/index.ts";
import { hulp } from "../web/opstelling.ts";
import { GEDULD_MS, gemuteerd, lastigeJson, proeven, tekst } from "./hulp.ts";

let bestanden: readonly Bestand[] = [];
beforeAll(async () => {
  bestanden = await leesKaartBestanden();
});

/** What is done to a text: lines away, twice, moved in, or with something else in them. */
const REGELS = [
  "",
  "\t- x",
  "id: __proto__",
  "  id: constructor",
  "a: &a [*a, *a]",
  "<<: *b",
  "? [a, b]\n: c",
  "--- !!js/function 'x'",
  "%YAML 9.9",
  "naam: !!binary aGFsbG8=",
  "- - - - - -",
  '"',
  "'",
  "{",
  "]",
  "\0",
  "\ud800",
  "datum: 2026-13-45",
  "url: javascript:alert(1)",
  "bronnen: null",
  "kanalen: {}",
  "herkenning: []",
  `${"[".repeat(3000)}`,
] as const;
const ingreep = fc.record({
  bestand: fc.nat(),
  regel: fc.nat(),
  wat: fc.oneof(
    fc.constantFrom(...REGELS),
    tekst.map((een) => `  ${een}`),
  ),
  hoe: fc.constantFrom("vervang", "erbij", "weg", "knip", "springIn"),
});

function pasToe(tekstVan: string, { regel, wat, hoe }: { regel: number; wat: string; hoe: string }): string {
  const regels = tekstVan.split("\n");
  const plek = regel % regels.length;
  switch (hoe) {
    case "vervang":
      return regels.with(plek, wat).join("\n");
    case "erbij":
      return regels.toSpliced(plek, 0, wat).join("\n");
    case "weg":
      return regels.toSpliced(plek, 1).join("\n");
    case "knip":
      return regels.slice(0, plek).join("\n");
    default:
      return regels.with(plek, `   ${regels[plek] ?? ""}`).join("\n");
  }
}

describe("the kaart", () => {
  it("with a file that was tampered with", { timeout: GEDULD_MS }, () => {
    // Only the file that changed and a few beside it, or every try would read the whole kaart.
    fc.assert(
      fc.property(fc.array(ingreep, { minLength: 1, maxLength: 3 }), (ingrepen) => {
        const plek = (ingrepen[0]?.bestand ?? 0) % bestanden.length;
        const klein = bestanden.filter((_, i) => i === plek || i % 200 === 100);
        const pad = bestanden[plek]?.pad;
        const stuk = klein.map((een) =>
          een.pad === pad ? { ...een, tekst: ingrepen.reduce(pasToe, een.tekst) } : een,
        );
        const { problemen } = controleer(stuk, "2026-11-22");
        for (const { code, bestand, regel, uitleg } of problemen) {
          expect(code).toMatch(/^[a-z][a-z0-9-]+$/);
          expect(stuk.map((een) => een.pad)).toContain(bestand);
          expect(Number.isInteger(regel) && regel >= 1).toBe(true);
          expect(uitleg).not.toMatch(/^$|undefined|\[object/);
        }
      }),
      proeven(60),
    );
  });
});

describe("--jsonl", () => {
  it("any line: an answer, or a fault that says which line", { timeout: GEDULD_MS }, () => {
    const goed = [{ id: "1", tekst: "briefadres geweigerd", gemeente: "Zwolle", geprobeerd: ["rvig"] }];
    const regel = fc.oneof(
      gemuteerd(goed).map((een) => JSON.stringify(een) ?? ""),
      tekst,
      fc.constantFrom(...lastigeJson),
      tekst.map((een) => JSON.stringify({ id: 1, tekst: een })),
    );
    fc.assert(
      fc.property(regel, (een) => {
        try {
          const { id: _, ...vraag } = leesVraag(een, 7);
          expect(beantwoordVraag(hulp, { ...vraag, vandaag: "2026-11-22" }).kaartVersie).not.toBe("");
        } catch (fout) {
          if (!(fout instanceof OngeldigeVraag)) throw fout;
          expect(fout.message).toMatch(/^Regel 7 /);
        }
      }),
      proeven(200),
    );
  });
});

describe("the address of the extension", () => {
  it("any text: an address, or a sentence", () => {
    const adres = fc.oneof(tekst, fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string());
    fc.assert(
      fc.property(adres, (een) => {
        const gelezen = leesAdres(een);
        if (gelezen.soort === "fout") expect(gelezen.fout).toContain("--adres");
        else expect(gelezen.adres.pathname).toBe("/paneel");
      }),
      proeven(200),
    );
  });
});
