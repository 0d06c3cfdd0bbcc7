/** Reading lines and questions, without a process. */
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { leesRegels } from "../../functions/opdracht/jsonl.ts";
import { leesVraag, OngeldigeVraag } from "../../functions/opdracht/vraag-invoer.ts";

async function regels(...stukken: (string | Buffer)[]) {
  const uit: [number, string][] = [];
  for await (const { nummer, regel } of leesRegels(Readable.from(stukken.map((stuk) => Buffer.from(stuk)))))
    uit.push([nummer, regel]);
  return uit;
}

describe("leesRegels", () => {
  it.each([
    ["", []],
    ["a", [[1, "a"]]],
    [
      "a\nb\n",
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
    [
      "a\r\nb\r\n",
      [
        [1, "a"],
        [2, "b"],
      ],
    ],
    [
      "\n\n a \n\t\nb",
      [
        [3, " a "],
        [5, "b"],
      ],
    ],
    [
      "\ufeffa\n\ufeffb",
      [
        [1, "a"],
        [2, "\ufeffb"],
      ],
    ],
    ["a\u2028b\u2029c\u0085d\n", [[1, "a\u2028b\u2029c\u0085d"]]],
  ])("%j", async (tekst, verwacht) => {
    expect(await regels(tekst)).toEqual(verwacht);
  });

  it("does not mind where the pieces of the stream begin and end", async () => {
    const tekst = '\ufeff{"t":"één 🙂"}\r\n{"t":"twee"}\n';
    const bytes = Buffer.from(tekst);
    for (let knip = 0; knip <= bytes.length; knip++) {
      expect(await regels(bytes.subarray(0, knip), bytes.subarray(knip))).toEqual([
        [1, '{"t":"één 🙂"}'],
        [2, '{"t":"twee"}'],
      ]);
    }
  });
});

describe("leesVraag", () => {
  it("takes all fields and drops what it does not know", () => {
    expect(
      leesVraag('{"id":7,"tekst":"hoi","gemeente":"Ede","geprobeerd":["ind"],"kleur":"rood"}', 1),
    ).toEqual({
      id: 7,
      tekst: "hoi",
      gemeente: "Ede",
      geprobeerd: ["ind"],
    });
  });

  it.each([
    ["{", 'Regel 3 is geen JSON. Schrijf één object per regel: {"id":"1","tekst":"…"}.'],
    ["[]", "Regel 3 klopt niet: (regel): hier hoort één object te staan."],
    ['"hoi"', "Regel 3 klopt niet: (regel): hier hoort één object te staan."],
    ["null", "Regel 3 klopt niet: (regel): hier hoort één object te staan."],
    ['{"tekst":"hoi"}', "Regel 3 klopt niet: id: id ontbreekt of is geen tekst of getal."],
    ['{"id":null,"tekst":"hoi"}', "Regel 3 klopt niet: id: id ontbreekt of is geen tekst of getal."],
    ['{"id":"1"}', "Regel 3 klopt niet: tekst: tekst moet tekst zijn."],
    [
      '{"id":"1","tekst":"","geprobeerd":"ind"}',
      "Regel 3 klopt niet: tekst: tekst is leeg; beschrijf waar je op vastloopt; geprobeerd: geprobeerd moet een lijst van ids zijn.",
    ],
    [
      '{"id":"1","tekst":"a\\u0000b"}',
      "Regel 3 klopt niet: tekst: tekst bevat stuurtekens of onzichtbare tekens; haal ze weg.",
    ],
    [
      '{"id":"1","tekst":"hoi","geprobeerd":[1]}',
      "Regel 3 klopt niet: geprobeerd.0: geprobeerd moet tekst zijn.",
    ],
  ])("%s", (regel, uitleg) => {
    const lezen = () => leesVraag(regel, 3);
    expect(lezen).toThrow(OngeldigeVraag);
    expect(lezen).toThrow(expect.objectContaining({ code: "ongeldige-vraag", message: uitleg }));
    expect(uitleg).not.toContain("\n");
  });
});
