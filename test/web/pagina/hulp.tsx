/** Pages as the product makes them: the real kaart, the real conversation, rendered to a string. */
import { maakAssistent } from "../../../functions/assistent/index.ts";
import { kennis } from "../../../functions/assistent/kennis.ts";
import { LEGE_TOESTAND, type Reactie, voerGesprek } from "../../../functions/gesprek/index.ts";
import { type Beurt, BeurtFragment, ChatPagina } from "../../../functions/web/pagina/index.ts";

export const VANDAAG = "2026-11-21";
export const { kaart } = kennis;
export const hulp = maakAssistent(kennis);

/** The reacties of a conversation, one for each thing that is typed. */
export function gesprek(...berichten: string[]): Beurt[] {
  let toestand = LEGE_TOESTAND;
  return berichten.map((tekst) => {
    const uitkomst = voerGesprek(hulp, toestand, { tekst, vandaag: VANDAAG });
    toestand = uitkomst.toestand;
    return { getypt: tekst, reactie: uitkomst.reactie, vandaag: VANDAAG };
  });
}

/** The last reactie of a conversation. */
export function reactieOp(...berichten: string[]): Reactie {
  const laatste = gesprek(...berichten).at(-1);
  if (!laatste) throw new Error("reactieOp needs at least one bericht");
  return laatste.reactie;
}

/** The whole page as HTML. */
export async function pagina(beurten: Beurt[]): Promise<string> {
  const middelen = { css: "/stijl.css", js: "/chat.js" };
  return `<!doctype html>${await (<ChatPagina beurten={beurten} kaartVersie={kaart.kaartVersie} middelen={middelen} />)}`;
}

/** One turn as HTML. */
export async function fragment(beurt: Omit<Beurt, "vandaag">): Promise<string> {
  return String(await (<BeurtFragment vandaag={VANDAAG} {...beurt} />));
}
