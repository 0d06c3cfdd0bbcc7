/** The cookies of signing in. */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Zegel, ZegelDoel } from "./zegel.ts";

/** A working day: after it the issuer is asked again, mostly without a question to the user. */
const SESSIE_SECONDEN = 10 * 60 * 60;
/** How long somebody may take to sign in. */
const AANMELDING_SECONDEN = 10 * 60;
const DUUR: Record<ZegelDoel, number> = { sessie: SESSIE_SECONDEN, aanmelding: AANMELDING_SECONDEN };

/** Options of `maakKoekjes`. */
export interface KoekjesOpties {
  zegel: Zegel;
  /** Our own pages are on https. */
  veilig: boolean;
  /** Other sites may frame us. */
  ingebed: boolean;
}

/** Keeps sealed data in the browser. */
export type Koekjes = ReturnType<typeof maakKoekjes>;

/**
 * Makes the cookies. Lax, not Strict: the issuer is another site, and what it sends back must find them. In a frame of
 * another site a browser that keeps such cookies gets them with None.
 */
export function maakKoekjes({ ingebed, veilig, zegel }: KoekjesOpties) {
  const opties = {
    path: "/",
    httpOnly: true,
    secure: veilig,
    sameSite: veilig && ingebed ? ("None" as const) : ("Lax" as const),
  };
  // A name that only this very host can set, over https.
  const naam = (doel: ZegelDoel) => (veilig ? `__Host-${doel}` : doel);
  return {
    async lees(context: Context, doel: ZegelDoel) {
      const gezien = getCookie(context, naam(doel));
      return gezien === undefined ? null : zegel.open(doel, gezien);
    },
    async zet(context: Context, doel: ZegelDoel, inhoud: Record<string, string>) {
      const verzegeld = await zegel.sluit(doel, inhoud, DUUR[doel]);
      setCookie(context, naam(doel), verzegeld, { ...opties, maxAge: DUUR[doel] });
    },
    wis(context: Context, doel: ZegelDoel) {
      deleteCookie(context, naam(doel), opties);
    },
  };
}
