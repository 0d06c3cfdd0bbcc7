/**
 * Makes two spellings of the same word equal: lower case, no diacritics, the ligature ĳ as ij, one kind of
 * apostrophe, no invisible characters. Line ends stay, because they separate sentences.
 */
export function normaliseer(tekst: string): string {
  if (/^[\n\r\t\x20-\x7e]*$/.test(tekst)) return tekst.replaceAll("`", "'").toLowerCase();
  return (
    tekst
      // Before NFKD, which makes a space of it.
      .replaceAll("\u00b4", "'")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\u{e0000}-\u{e007f}]/gu, "")
      .replace(/[\u2018\u2019\u201b\u0060]/g, "'")
      .toLowerCase()
  );
}

/** The words of a normalised text: runs of letters and digits. Placeholders such as `[naam]` fall out. */
export function woordenVan(genormaliseerd: string): string[] {
  return genormaliseerd.replace(/\[[a-z0-9 -]{1,20}\]/g, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
}
