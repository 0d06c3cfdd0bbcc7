import { OPSCHRIFTEN } from "../../antwoord/opschriften.ts";
import type { Ingang } from "../../antwoord/schema.ts";
import { TEAMS } from "../teksten.ts";
import { alinea, deel, type Kaartkader, kop, maakKaart, opsomming } from "./bouw.ts";
import { gesprokenIngang, ingangBlok } from "./ingang.ts";
import { recordAdres } from "./paginas.ts";
import { eerstePassend } from "./passen.ts";
import type { AdaptiveCard } from "./soorten.ts";

/** What is known of an ingang besides how to reach it. */
export interface Loketinhoud {
  /** What to do there, or what this role can do. */
  uitleg: string;
  wanneerWel: readonly string[];
  klaarleggen: readonly string[];
}

/** From all to the least. */
const RUIMTES = [{ lijsten: true }, { lijsten: false }] satisfies [object, ...object[]];

/** The card of one loket or contactpersoon, for a message to a colleague. */
export function loketKaart(
  ingang: Ingang,
  { uitleg, wanneerWel, klaarleggen }: Loketinhoud,
  { paginas }: Pick<Kaartkader, "paginas">,
): AdaptiveCard {
  const lijst = (regels: readonly string[]) => (regels.length === 0 ? [] : [opsomming(regels)]);
  return eerstePassend(RUIMTES, ({ lijsten }) =>
    maakKaart({
      body: [
        kop(ingang.naam, true),
        alinea(uitleg),
        ingangBlok(ingang, false),
        ...(lijsten ? deel(TEAMS.wanneerWel, lijst(wanneerWel)) : []),
        ...(lijsten ? deel(OPSCHRIFTEN.klaarleggen, lijst(klaarleggen)) : []),
      ],
      acties: [
        {
          type: "Action.OpenUrl",
          title: TEAMS.leesVerder,
          url: recordAdres(paginas, ingang.soort, ingang.id),
        },
      ],
      gesproken: gesprokenIngang(ingang),
    }),
  );
}
