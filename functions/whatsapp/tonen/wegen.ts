/** A text with ways on below it: buttons when there are few short ones, else a list, else words. */
import type { Actie } from "../../gesprek/index.ts";
import { alsId } from "../keuze.ts";
import { WHATSAPP } from "../teksten.ts";
import { GRENS, type Uitgaand } from "./soorten.ts";
import { kort, lengte, veilig } from "./tekst.ts";

/**
 * Makes one message.
 * @param body formatted text, of any length: beyond the limit of a message with buttons it is shortened
 * @param voet a line in small print
 * @param knelpunt what the ways on are about
 */
export function metWegen(
  body: string,
  acties: readonly Actie[],
  { voet, knelpunt = null }: { voet?: string | undefined; knelpunt?: string | null } = {},
): Uitgaand {
  const keuzes = acties.slice(0, GRENS.rijen);
  if (keuzes.length === 0)
    return { type: "text", text: { body: kort(body, GRENS.tekst), preview_url: false } };
  const onder = voet === undefined ? {} : { footer: { text: kort(voet, GRENS.voet) } };
  const text = kort(body, GRENS.body);
  const id = ({ stuur }: Actie) => alsId({ knelpunt, stuur });
  if (keuzes.length <= GRENS.knoppen && keuzes.every(({ label }) => lengte(label) <= GRENS.knop)) {
    return {
      type: "interactive",
      interactive: {
        type: "button",
        body: { text },
        ...onder,
        action: {
          buttons: keuzes.map((actie) => ({ type: "reply", reply: { id: id(actie), title: actie.label } })),
        },
      },
    };
  }
  return {
    type: "interactive",
    interactive: {
      type: "list",
      body: { text },
      ...onder,
      action: {
        button: WHATSAPP.kies,
        sections: [{ title: WHATSAPP.wegen, rows: keuzes.map((actie) => rij(id(actie), actie.label)) }],
      },
    },
  };
}

/** A row: a label that does not fit goes on in the line below it. */
function rij(id: string, label: string) {
  const schoon = veilig(label);
  if (lengte(schoon) <= GRENS.rij) return { id, title: schoon };
  return { id, title: kort(schoon, GRENS.rij), description: kort(schoon, GRENS.rijUitleg) };
}
