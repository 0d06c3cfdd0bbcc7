/** Anything that somebody may send: strange values, and good examples that were tampered with. */
import * as fc from "fast-check";

/** In every run the same, unless `FUZZ_RUNS` asks for a longer one: that one tries what was never tried. */
const lang = process.env.FUZZ_RUNS;

/** How often to try, and from where. `deel` makes it fewer for what is slow. */
export function proeven(gewoon: number): { numRuns: number; seed?: number } {
  return lang === undefined ? { numRuns: gewoon, seed: 20_261_122 } : { numRuns: Number(lang) };
}

/** Room for a long run. */
export const GEDULD_MS = lang === undefined ? 60_000 : 3_600_000;

/** Stands in most of the strings below; it may never be heard in a log. */
export const MERK = "fuzzkwispel";

/** Strings that broke something somewhere, once. */
const BEKEND = [
  "",
  " ",
  "\0",
  `${MERK}\0na`,
  "\ud800",
  `${MERK}\udfff`,
  "\u2028\u2029",
  "\u202e\u200b\ufeff",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "../../../etc/passwd",
  "%00%0a%0d",
  "{{7*7}}",
  "<script>alert(1)</script>",
  "' OR 1=1 --",
  "a".repeat(5000),
  `${MERK} `.repeat(300),
  "é".normalize("NFD").repeat(200),
  "🙂".repeat(500),
  "-".repeat(1000),
  "1".repeat(400),
  "1e999",
  "NaN",
  "|",
  "kies __proto__",
  "verken constructor",
  "gemeente __proto__",
  "kies |",
  "optie 9",
  "briefadres geweigerd",
  "vergeet mij",
  "al geprobeerd",
] as const;

/** Any text, odd ones often. */
export const tekst: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...BEKEND) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }).map((een) => `${MERK}${een}`) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom("gemeente", "kies", "verken", "briefadres", "schuld", "niet", "2", "?", MERK), {
        maxLength: 12,
      })
      .map((woorden) => woorden.join(" ")),
  },
);

/** Numbers at the edges. */
const getal = fc.constantFrom(
  0,
  -0,
  -1,
  1.5,
  1e21,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  -1e308,
  4_294_967_296,
);

/** Any value of JSON. */
export const waarde: fc.Arbitrary<unknown> = fc.oneof(
  tekst,
  getal,
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(tekst, { maxLength: 5 }),
  fc.dictionary(tekst, tekst, { maxKeys: 3 }),
);

type Pad = readonly (string | number)[];

/** Every place in a value, itself included. */
function plekken(in_: unknown, pad: Pad = []): Pad[] {
  if (typeof in_ !== "object" || in_ === null) return [pad];
  return [pad, ...Object.entries(in_).flatMap(([naam, deel]) => plekken(deel, [...pad, naam]))];
}

type Ingreep =
  | { soort: "zet"; waarde: unknown }
  | { soort: "weg" }
  | { soort: "erbij"; naam: string; waarde: unknown }
  | { soort: "inpakken" };

const ingreep: fc.Arbitrary<Ingreep> = fc.oneof(
  { weight: 4, arbitrary: waarde.map((een): Ingreep => ({ soort: "zet", waarde: een })) },
  { weight: 2, arbitrary: fc.constant<Ingreep>({ soort: "weg" }) },
  {
    weight: 2,
    arbitrary: fc.tuple(tekst, waarde).map(([naam, een]): Ingreep => ({ soort: "erbij", naam, waarde: een })),
  },
  { weight: 1, arbitrary: fc.constant<Ingreep>({ soort: "inpakken" }) },
);

/** One of the examples, with up to three changes somewhere in it. */
export function gemuteerd(voorbeelden: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      fc.constantFrom(...voorbeelden),
      fc.array(fc.tuple(fc.nat(), ingreep), { minLength: 0, maxLength: 3 }),
    )
    .map(([voorbeeld, ingrepen]) =>
      ingrepen.reduce<unknown>((nu, [plek, wat]) => {
        const alle = plekken(nu);
        return op(nu, alle[plek % alle.length] ?? [], wat);
      }, voorbeeld),
    );
}

function op(in_: unknown, [eerste, ...rest]: Pad, wat: Ingreep): unknown {
  if (eerste === undefined) return verander(in_, wat);
  if (Array.isArray(in_)) {
    const nieuw = in_.map((deel: unknown, i) => (String(i) === String(eerste) ? op(deel, rest, wat) : deel));
    return rest.length === 0 && wat.soort === "weg"
      ? nieuw.filter((_, i) => String(i) !== String(eerste))
      : nieuw;
  }
  if (typeof in_ !== "object" || in_ === null) return in_;
  const velden = Object.entries(in_).flatMap(([naam, deel]): [string, unknown][] => {
    if (naam !== String(eerste)) return [[naam, deel]];
    return rest.length === 0 && wat.soort === "weg" ? [] : [[naam, op(deel, rest, wat)]];
  });
  return Object.fromEntries(velden);
}

function verander(in_: unknown, wat: Ingreep): unknown {
  switch (wat.soort) {
    case "zet":
      return wat.waarde;
    case "weg":
      return null;
    case "inpakken":
      return [in_];
    case "erbij":
      if (Array.isArray(in_)) return [...in_, wat.waarde];
      return typeof in_ === "object" && in_ !== null ? { ...in_, ...{ [wat.naam]: wat.waarde } } : wat.waarde;
  }
}

/** JSON that a parser may choke on, and what only looks like it. */
export const lastigeJson: readonly string[] = [
  `${"[".repeat(100_000)}`,
  `${"[".repeat(10_000)}${"]".repeat(10_000)}`,
  `${'{"a":'.repeat(4000)}1${"}".repeat(4000)}`,
  `{"tekst":${"9".repeat(10_000)}}`,
  '{"tekst":1e999999}',
  `{"tekst":"briefadres","tekst":"${MERK}"}`,
  `{"__proto__":{"tekst":"${MERK}"},"tekst":"briefadres"}`,
  '{"constructor":{"prototype":{"polluted":1}},"tekst":"x"}',
  '{"tekst":"\\ud800 briefadres \\udfff"}',
  '{"tekst":"briefadres\\u0000geweigerd"}',
  '{"tekst":"\\u202e\\u2028briefadres"}',
  "\ufeff{}",
  "null",
  "true",
  "[]",
  '""',
  "-0",
  "{",
  '{"tekst":',
  "",
  " ",
  "\0",
  "undefined",
  "NaN",
  "{'tekst':'x'}",
  "<xml/>",
];
