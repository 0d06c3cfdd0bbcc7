import type { Probleem } from "../bestand.ts";
import { alleTeksten, meld, type Regel } from "./regel.ts";

/** `dubbele-herkenning`: the same sentence at two knelpunten, so that neither can win. */
export const dubbeleHerkenning: Regel = (kaart) => {
  const eerste = new Map<string, string>();
  const problemen: Probleem[] = [];
  for (const [index, knelpunt] of kaart.inhoud.knelpunten.entries()) {
    for (const [i, zin] of knelpunt.herkenning.entries()) {
      const sleutel = zin
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
      const eerder = eerste.get(sleutel);
      eerste.set(sleutel, eerder ?? knelpunt.id);
      if (eerder === undefined) continue;
      problemen.push(
        meld(kaart, "knelpunten", index, ["herkenning", i], {
          code: "dubbele-herkenning",
          waarde: zin,
          uitleg: `Deze zin staat ook bij '${eerder}'. Laat haar staan waar ze het best past, of maak het verschil duidelijk.`,
        }),
      );
    }
  }
  return problemen;
};

const AANSPREKING =
  /(?:^|[^\p{L}])(?:[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Dd]hr\.?|[Mm]evr\.?|[Mm]w\.?)\s(?:(?:van|de|den|der|el|ten|ter)\s){0,3}\p{Lu}\p{Ll}+/u;
const MAIL_OP_NAAM = /(?<!\p{L})\p{L}+\.\p{L}+@/u;

/** `naam-van-persoon`: a private name or a mail address on a name. People stand in an overlay, outside git. */
export const naamVanPersoon: Regel = (kaart) =>
  [...alleTeksten(kaart.inhoud)].flatMap(({ soort, index, veld, waarde }) => {
    const gevonden = AANSPREKING.exec(waarde) ?? MAIL_OP_NAAM.exec(waarde);
    if (!gevonden || veld.at(-1) === "url") return [];
    return meld(kaart, soort, index, veld, {
      code: "naam-van-persoon",
      waarde: gevonden[0].trim(),
      uitleg:
        "Dit lijkt de naam van een persoon. Noem de rol; namen horen in de overlay van een gemeente, nooit in git.",
    });
  });
