import { mailadres, telefoonadres, webadres } from "../../antwoord/adres.ts";
import type { Actie, Verkenning } from "../../gesprek/index.ts";
import { TEAMS } from "../teksten.ts";
import { deel, druk, type Kaartkader, keuze, kop, MAX_ACTIES, MAX_KNOP, maakKaart } from "./bouw.ts";
import { recordAdres } from "./paginas.ts";
import { eerstePassend } from "./passen.ts";
import type { AdaptiveCard, TextBlock } from "./soorten.ts";
import { link, veilig } from "./veilig.ts";

/** From all to the least: how many lines of a part, how many neighbours. */
const RUIMTES = [
  { regels: 40, buren: 8 },
  { regels: 12, buren: 6 },
  { regels: 4, buren: 4 },
  { regels: 1, buren: 0 },
] satisfies [object, ...object[]];

/** The card of one record of the kaart, with its neighbours as ways on. */
export function verkenningKaart(
  { soort, id, naam, delen }: Verkenning,
  acties: readonly Actie[],
  { paginas, zaak }: Kaartkader,
): AdaptiveCard {
  const buren = acties.filter(({ stuur }) => stuur.startsWith("verken "));
  const knoppen = acties.filter(
    ({ stuur, label }) => !stuur.startsWith("verken ") && label.length <= MAX_KNOP,
  );
  return eerstePassend(RUIMTES, (ruimte) =>
    maakKaart({
      body: [
        kop(naam, true),
        ...delen.flatMap(({ kop: opschrift, regels }) =>
          opschrift === ""
            ? regels.slice(0, ruimte.regels).map(regelBlok)
            : deel(opschrift, regels.slice(0, ruimte.regels).map(regelBlok)),
        ),
        ...buren.slice(0, ruimte.buren).map((actie) => keuze(actie, undefined)),
      ],
      acties: [
        ...knoppen.slice(0, MAX_ACTIES - 1).map((actie) => druk(actie, zaak)),
        { type: "Action.OpenUrl", title: TEAMS.leesVerder, url: recordAdres(paginas, soort, id) },
      ],
      gesproken: naam,
    }),
  );
}

const SCHEIDING = " · ";

/** A line of the kaart, of which the parts that are a web address, a mail address or a phone number become links. */
function regelBlok(regel: string): TextBlock {
  const text = regel.split(SCHEIDING).map(regelDeel).join(SCHEIDING);
  return { type: "TextBlock", text, wrap: true, spacing: "small" };
}

function regelDeel(tekst: string): string {
  const web = /\s/.test(tekst) ? null : webadres(tekst);
  if (web?.startsWith("https:")) return link(tekst.replace(/^https?:\/\//, ""), web);
  const mail = mailadres(tekst);
  if (mail !== null) return link(tekst, mail);
  const nummer = /^\+?\d+( \d+)*$/.test(tekst) ? telefoonadres(tekst) : null;
  return nummer === null ? veilig(tekst) : link(tekst, nummer);
}
