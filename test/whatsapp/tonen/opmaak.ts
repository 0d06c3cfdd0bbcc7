/**
 * Reads a text with the formatting of WhatsApp. The marks are those of its help page "How to format your messages",
 * https://faq.whatsapp.com/539178204879377 . What counts as the edge of a word is not published; these patterns take it
 * wide, as the clients have been seen to do: a mark counts when no letter or digit is on its outer side and no white
 * space on its inner side, within one line. An address is a link first: no formatting is read in it.
 */

const ADRES = /https?:\/\/[^\s<>"“”‘’*`]+/gi;

const paar = (teken: "*" | "_" | "~") => {
  const rand = `[\\p{L}\\p{N}${teken}]`;
  const geenWit = `[^\\s${teken}]`;
  return new RegExp(
    `(?<!${rand})[${teken}](?=${geenWit})[^${teken}\\n]*(?<=${geenWit})[${teken}](?!${rand})`,
    "gu",
  );
};

const REGELS = {
  blok: /```[\s\S]+?```/g,
  code: /`[^`\n]+`/g,
  vet: paar("*"),
  schuin: paar("_"),
  doorgehaald: paar("~"),
  citaat: /^[ \t]*>/gm,
  punten: /^[ \t]*[*-][ \t]/gm,
  nummers: /^[ \t]*\d+[.)][ \t]/gm,
} as const;

export type Opmaak = keyof typeof REGELS;

/** What WhatsApp would format in this text: the kind and the piece. */
export function opmaakIn(tekst: string): [Opmaak, string][] {
  const zonderAdres = tekst.replace(ADRES, "adres");
  const soorten: Opmaak[] = ["blok", "code", "vet", "schuin", "doorgehaald", "citaat", "punten", "nummers"];
  return soorten.flatMap((soort) =>
    [...zonderAdres.matchAll(REGELS[soort])].map(([stuk]): [Opmaak, string] => [soort, stuk]),
  );
}
