/** A text with ways on below it: buttons when there are few short ones, else a list, else words. */
import type { Actie } from "../../gesprek/index.ts";
import { alsId } from "../keuze.ts";
import { WHATSAPP } from "../teksten.ts";
import { GRENS, type Uitgaand } from "./soorten.ts";
import { begin, kort, lengte, veilig } from "./tekst.ts";

interface Opties {
  /** A line in small print. */
  voet?: string | undefined;
  /** What the ways on are about. */
  knelpunt?: string | null;
  /** What stands above the list. */
  kop?: string;
  /** True when the ways on stand in the text with a number: then the rows have it too. */
  genummerd?: boolean;
}

/**
 * Makes one message.
 * @param body formatted text, of any length: beyond the limit of a message with buttons it is shortened
 */
export function metWegen(
  body: string,
  acties: readonly Actie[],
  { voet, knelpunt = null, kop = WHATSAPP.wegen, genummerd = false }: Opties = {},
): Uitgaand {
  const keuzes = acties.slice(0, GRENS.rijen).map(({ label, stuur }) => ({
    id: alsId({ knelpunt, stuur }),
    label: veilig(label),
  }));
  if (keuzes.length === 0)
    return { type: "text", text: { body: kort(body, GRENS.tekst), preview_url: false } };
  const onder = voet === undefined ? {} : { footer: { text: kort(voet, GRENS.voet) } };
  const text = kort(body, GRENS.body);
  if (keuzes.length <= GRENS.knoppen && keuzes.every(({ label }) => lengte(label) <= GRENS.knop)) {
    return {
      type: "interactive",
      interactive: {
        type: "button",
        body: { text },
        ...onder,
        action: {
          buttons: keuzes.map(({ id, label }) => ({ type: "reply", reply: { id, title: label } })),
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
      action: { button: WHATSAPP.kies, sections: [{ title: kop, rows: rijen(keuzes, genummerd) }] },
    },
  };
}

interface Rij {
  id: string;
  title: string;
  description?: string;
}

function rijen(keuzes: readonly { id: string; label: string }[], genummerd: boolean): Rij[] {
  const alle = keuzes.map(({ label }, i) => splits(genummerd ? `${i + 1}. ` : "", label));
  return alle.map(({ title, rest }, i) => {
    const { id = "", label = "" } = keuzes[i] ?? {};
    // Two that begin with the same words are told apart by a number.
    const uniek = title !== "" && alle.findIndex((een) => een.title === title) === i;
    const uitleg = uniek ? rest : label;
    return {
      id,
      title: uniek ? title : WHATSAPP.keuze(i + 1),
      ...(uitleg !== "" && { description: kort(uitleg, GRENS.rijUitleg) }),
    };
  });
}

/**
 * A label that does not fit in the title of a row goes on in the line below it: so its last word ("niet") is read
 * too. An empty title when not even the first word fits.
 */
function splits(voor: string, label: string): { title: string; rest: string } {
  const ruimte = GRENS.rij - lengte(voor);
  if (lengte(label) <= ruimte) return { title: voor + label, rest: "" };
  const eerste = begin(label, ruimte - 1);
  if (eerste === "") return { title: "", rest: label };
  return { title: `${voor}${eerste}…`, rest: label.slice(eerste.length).replace(/^[\s,;:.]+/, "") };
}
