import type { GeladenKaart, Soort } from "../laden.ts";
import { meld, type Regel } from "./regel.ts";

/** A reference from one record to another. `naar` lists the kinds that may hold the id. */
export interface Verwijzing {
  van: { soort: Soort; index: number; id: string };
  veld: PropertyKey[];
  naar: readonly Soort[];
  id: string;
}

const INGANG: readonly Soort[] = ["loketten", "contactpersonen"];

/** Every reference on the kaart, in the order of the records. */
export function* alleVerwijzingen({ inhoud }: Pick<GeladenKaart, "inhoud">): Generator<Verwijzing> {
  const lijst = function* (
    van: Verwijzing["van"],
    veld: string,
    naar: Soort,
    ids: readonly string[] | undefined,
  ): Generator<Verwijzing> {
    for (const [i, id] of (ids ?? []).entries()) yield { van, veld: [veld, i], naar: [naar], id };
  };
  const een = function* (
    van: Verwijzing["van"],
    veld: PropertyKey[],
    naar: readonly Soort[],
    id: string | null | undefined,
  ): Generator<Verwijzing> {
    if (id !== undefined && id !== null) yield { van, veld, naar, id };
  };

  for (const [index, loket] of inhoud.loketten.entries()) {
    yield* een(
      { soort: "loketten", index, id: loket.id },
      ["escalatieNaar"],
      ["loketten"],
      loket.escalatieNaar,
    );
  }
  for (const [index, persoon] of inhoud.contactpersonen.entries()) {
    yield* een(
      { soort: "contactpersonen", index, id: persoon.id },
      ["viaLoket"],
      ["loketten"],
      persoon.viaLoket,
    );
  }
  for (const [index, regeling] of inhoud.regelingen.entries()) {
    const van = { soort: "regelingen", index, id: regeling.id } as const;
    const waar = regeling.waarAanvragen;
    if ("loket" in waar) yield* een(van, ["waarAanvragen", "loket"], ["loketten"], waar.loket);
    else yield* een(van, ["waarAanvragen", "organisatie"], ["organisaties"], waar.organisatie);
  }
  for (const [index, knelpunt] of inhoud.knelpunten.entries()) {
    const van = { soort: "knelpunten", index, id: knelpunt.id } as const;
    yield* een(van, ["ingang"], INGANG, knelpunt.ingang);
    for (const [i, stap] of knelpunt.daarna.entries())
      yield* een(van, ["daarna", i, "ingang"], INGANG, stap.ingang);
    for (const [i, keuze] of (knelpunt.doorvraag?.keuzes ?? []).entries()) {
      yield* een(van, ["doorvraag", "keuzes", i, "knelpunt"], ["knelpunten"], keuze.knelpunt);
    }
    yield* lijst(van, "betrokken", "organisaties", knelpunt.betrokken);
    yield* lijst(van, "regelingen", "regelingen", knelpunt.regelingen);
    yield* lijst(van, "voorbeelden", "voorbeelden", knelpunt.voorbeelden);
    yield* lijst(van, "instrumenten", "instrumenten", knelpunt.instrumenten);
    yield* lijst(van, "verwant", "knelpunten", knelpunt.verwant);
  }
  for (const [index, begrip] of inhoud.begrippen.entries()) {
    const van = { soort: "begrippen", index, id: begrip.term } as const;
    yield* een(van, ["eigenaar"], ["organisaties"], begrip.eigenaar);
  }
  for (const [index, voorbeeld] of inhoud.voorbeelden.entries()) {
    const van = { soort: "voorbeelden", index, id: voorbeeld.id } as const;
    yield* lijst(van, "betrokken", "organisaties", voorbeeld.betrokken);
    yield* lijst(van, "regelingen", "regelingen", voorbeeld.regelingen);
    yield* lijst(van, "knelpunten", "knelpunten", voorbeeld.knelpunten);
  }
}

/** Ids of one kind. */
export function idsVan({ inhoud }: Pick<GeladenKaart, "inhoud">, soort: Soort): string[] {
  return inhoud[soort].map((record) => ("id" in record ? record.id : record.term));
}

/** `onbekende-verwijzing`: a reference to an id that is not on the kaart. */
export const onbekendeVerwijzing: Regel = (kaart) => {
  const bekend = new Map<Soort, Set<string>>();
  const kent = (soort: Soort, id: string) => {
    const ids = bekend.get(soort) ?? new Set(idsVan(kaart, soort));
    bekend.set(soort, ids);
    return ids.has(id);
  };
  return [...alleVerwijzingen(kaart)]
    .filter((verwijzing) => !verwijzing.naar.some((soort) => kent(soort, verwijzing.id)))
    .map((verwijzing) =>
      meld(kaart, verwijzing.van.soort, verwijzing.van.index, verwijzing.veld, {
        code: "onbekende-verwijzing",
        waarde: verwijzing.id,
        uitleg: `Er staat geen '${verwijzing.id}' bij ${verwijzing.naar.join(" of ")}. Verbeter het id of voeg het record toe.`,
      }),
    );
};

/** `wees`: a loket, contactpersoon, regeling, voorbeeld or instrument that no other record leads to. */
export const wees: Regel = (kaart) => {
  const genoemd = new Set<string>();
  for (const { naar, id } of alleVerwijzingen(kaart)) for (const soort of naar) genoemd.add(`${soort}/${id}`);
  // A voorbeeld that names its knelpunten is reached through them; a contactpersoon stands with its organisatie.
  for (const [i, voorbeeld] of kaart.inhoud.voorbeelden.entries()) {
    if (voorbeeld.knelpunten.length > 0) genoemd.add(`voorbeelden/${idsVan(kaart, "voorbeelden")[i]}`);
  }
  const soorten = ["loketten", "regelingen", "voorbeelden", "instrumenten"] as const;
  return soorten.flatMap((soort) =>
    kaart.inhoud[soort].flatMap((record, index) =>
      genoemd.has(`${soort}/${record.id}`)
        ? []
        : meld(kaart, soort, index, ["id"], {
            ernst: "waarschuwing",
            code: "wees",
            waarde: record.id,
            uitleg:
              "Geen enkel ander record verwijst hiernaar, dus niemand vindt het. Noem het bij een knelpunt of haal het weg.",
          }),
    ),
  );
};

/** `eenzijdig`: a knelpunt shows a voorbeeld that does not name the knelpunt back, so one of the two is out of date. */
export const eenzijdig: Regel = (kaart) => {
  const voorbeelden = new Map(kaart.inhoud.voorbeelden.map((voorbeeld) => [voorbeeld.id, voorbeeld]));
  return kaart.inhoud.knelpunten.flatMap((knelpunt, index) =>
    knelpunt.voorbeelden.flatMap((id, i) => {
      const voorbeeld = voorbeelden.get(id);
      if (!voorbeeld || voorbeeld.knelpunten.includes(knelpunt.id)) return [];
      return meld(kaart, "knelpunten", index, ["voorbeelden", i], {
        ernst: "waarschuwing",
        code: "eenzijdig",
        waarde: id,
        uitleg: `Dit voorbeeld noemt '${knelpunt.id}' niet terug. Zet het daar bij knelpunten, of haal het hier weg.`,
      });
    }),
  );
};
