import { normaliseer, woordenVan } from "./normaliseer.ts";
import { stam } from "./stam.ts";

/** The words of the kaart with their stems: the parts that compounds are split into, and stems that are not made twice. */
export type Woordenschat = ReadonlyMap<string, string>;

/** Gathers the words of all prose of the kaart. Takes about 100 ms; done when the kaart is compiled. */
export function bouwWoordenschat(teksten: Iterable<string>): Woordenschat {
  const woordenschat = new Map<string, string>();
  for (const tekst of teksten) {
    for (const woord of woordenVan(normaliseer(tekst))) {
      if (!woordenschat.has(woord)) woordenschat.set(woord, stam(woord));
    }
  }
  return woordenschat;
}

/** Stems words: a known one by looking it up. */
export function maakStammer(woordenschat: Woordenschat): (woord: string) => string {
  return (woord) => woordenschat.get(woord) ?? stam(woord);
}

/** The words and stems as two texts, to be kept in a file. */
export interface IngepakteWoordenschat {
  woorden: string;
  stammen: string;
}

/** Packs a woordenschat for a file. */
export function pakWoordenschat(woordenschat: Woordenschat): IngepakteWoordenschat {
  return { woorden: [...woordenschat.keys()].join(" "), stammen: [...woordenschat.values()].join(" ") };
}

/** Unpacks a woordenschat from a file. */
export function openWoordenschat({ woorden, stammen }: IngepakteWoordenschat): Woordenschat {
  const woordlijst = woorden.split(" ");
  const stamlijst = stammen.split(" ");
  const woordenschat = new Map<string, string>();
  for (let i = 0; i < woordlijst.length; i++) {
    const woord = woordlijst[i] ?? "";
    woordenschat.set(woord, stamlijst[i] ?? woord);
  }
  return woordenschat;
}
