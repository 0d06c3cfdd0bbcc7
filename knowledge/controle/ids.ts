import type { Probleem } from "../bestand.ts";
import type { Soort } from "../laden.ts";
import { meld, type Regel, soorten } from "./regel.ts";

/** `dubbel-id`: two records of one kind share an id. A loket and a contactpersoon are both an ingang, so they share one space. */
export const dubbelId: Regel = (kaart) => {
  const eerste = new Map<string, string>();
  const problemen: Probleem[] = [];
  for (const [soort, records] of soorten(kaart.inhoud)) {
    const ruimte: Soort | "ingang" = soort === "contactpersonen" || soort === "loketten" ? "ingang" : soort;
    for (const [index, record] of records.entries()) {
      const [veld, id] = "id" in record ? ["id", record.id] : ["term", record.term];
      const sleutel = `${ruimte}/${id.toLowerCase()}`;
      const eerder = eerste.get(sleutel);
      const plaats = kaart.vindplaats(soort, index);
      if (eerder === undefined) {
        eerste.set(sleutel, `${plaats.bestand}:${plaats.regelVan([...plaats.pad, veld])}`);
        continue;
      }
      problemen.push(
        meld(kaart, soort, index, [veld], {
          code: "dubbel-id",
          waarde: id,
          uitleg: `Deze sleutel staat al in ${eerder}. Kies een andere of voeg de twee samen.`,
        }),
      );
    }
  }
  return problemen;
};

/** `verkeerde-plek`: a file whose name or folder does not say what is in it, so that a curator cannot find it. */
export const verkeerdePlek: Regel = (kaart) => {
  const { organisaties, knelpunten, regelingen, voorbeelden } = kaart.inhoud;
  const controleer = (soort: Soort, index: number, pad: string) => {
    const { bestand } = kaart.vindplaats(soort, index);
    if (bestand === pad) return [];
    return meld(kaart, soort, index, ["id"], {
      code: "verkeerde-plek",
      waarde: bestand,
      uitleg: `Dit record hoort in ${pad}: de naam van het bestand volgt het id of het eerste domein.`,
    });
  };
  return [
    ...organisaties.flatMap(({ id }, i) => controleer("organisaties", i, `organisaties/${id}.yaml`)),
    ...knelpunten.flatMap(({ id, domeinen }, i) =>
      controleer("knelpunten", i, `knelpunten/${domeinen[0]}/${id}.yaml`),
    ),
    ...regelingen.flatMap(({ domeinen }, i) => controleer("regelingen", i, `regelingen/${domeinen[0]}.yaml`)),
    ...voorbeelden.flatMap(({ domeinen }, i) =>
      controleer("voorbeelden", i, `voorbeelden/${domeinen[0]}.yaml`),
    ),
  ];
};
