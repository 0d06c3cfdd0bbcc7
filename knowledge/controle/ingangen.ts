import type { Probleem } from "../bestand.ts";
import { isControleNodig } from "../versheid.ts";
import { meld, type Regel } from "./regel.ts";

/** `loket-zonder-weg-naar-binnen`: no kanaal, and no letOp that says how to get in. */
export const loketZonderWegNaarBinnen: Regel = (kaart) =>
  kaart.inhoud.loketten.flatMap((loket, index) =>
    loket.kanalen.length > 0 || loket.letOp !== undefined
      ? []
      : meld(kaart, "loketten", index, ["kanalen"], {
          code: "loket-zonder-weg-naar-binnen",
          waarde: loket.id,
          uitleg:
            "Niemand kan hier binnenkomen. Vul een kanaal in, of zet in letOp hoe je er komt als het nummer niet openbaar is.",
        }),
  );

/**
 * `knelpunt-zonder-ingang`: a step that leads to nobody on the kaart. Leaving the field out is an error of form; `null`
 * is allowed where the step is no contact or the contact is the inwoner's own (a werkgever), so it is a warning.
 */
export const knelpuntZonderIngang: Regel = (kaart) =>
  kaart.inhoud.knelpunten.flatMap((knelpunt, index) =>
    knelpunt.ingang !== null
      ? []
      : meld(kaart, "knelpunten", index, ["ingang"], {
          ernst: "waarschuwing",
          code: "knelpunt-zonder-ingang",
          waarde: "null",
          uitleg:
            "Deze stap leidt naar niemand op de kaart. Noem een loket of contactpersoon; laat null alleen staan als die er niet is.",
        }),
  );

/** `kringloop`: the escalation ladder comes back to a loket that was already tried. */
export const kringloop: Regel = (kaart) => {
  const { loketten } = kaart.inhoud;
  const naar = new Map(loketten.map((loket) => [loket.id, loket.escalatieNaar]));
  const gemeld = new Set<string>();
  const problemen: Probleem[] = [];
  for (const [index, loket] of loketten.entries()) {
    const pad = [loket.id];
    let volgende = loket.escalatieNaar;
    while (volgende !== undefined && !pad.includes(volgende)) {
      pad.push(volgende);
      volgende = naar.get(volgende);
    }
    // Only loketten that stand in the circle themselves are reported, and each circle once.
    if (volgende !== loket.id || pad.some((id) => gemeld.has(id))) continue;
    for (const id of pad) gemeld.add(id);
    problemen.push(
      meld(kaart, "loketten", index, ["escalatieNaar"], {
        code: "kringloop",
        waarde: [...pad, loket.id].join(" → "),
        uitleg:
          "Deze ladder draait rond: wie overal nee krijgt, begint weer onderaan. Laat de hoogste trede weg of wijs hoger.",
      }),
    );
  }
  return problemen;
};

/** `lang-niet-gecontroleerd`: a loket or contactpersoon that nobody checked for over a year, or nobody knows when. */
export const langNietGecontroleerd: Regel = (kaart, vandaag) =>
  (["loketten", "contactpersonen"] as const).flatMap((soort) =>
    kaart.inhoud[soort].flatMap((record, index) =>
      isControleNodig(record.gecontroleerdOp, vandaag)
        ? meld(kaart, soort, index, ["gecontroleerdOp"], {
            ernst: "waarschuwing",
            code: "lang-niet-gecontroleerd",
            waarde: record.gecontroleerdOp ?? "(onbekend)",
            uitleg: `Kijk '${record.id}' na bij de bron en zet de datum van vandaag in gecontroleerdOp.`,
          })
        : [],
    ),
  );
