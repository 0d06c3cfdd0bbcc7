/**
 * Optional signing in for a gemeente that wants its own people only: OpenID Connect, such as Entra ID. Nothing is kept
 * of who somebody is. Without the settings nothing of this exists and the pages are public.
 */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import type { WebAfhankelijkheden } from "../afhankelijkheden.ts";
import { alsDocument, omslagVan } from "../omslag.ts";
import { AanmeldPagina } from "../pagina/aanmelden.tsx";
import { Probleem } from "../probleem.ts";
import { bewijsSchema, TERUG_PAD } from "./oidc.ts";
import { maakKoekjes } from "./sessie.ts";
import type { AanmeldScherm } from "./teksten.ts";
import { maakZegel } from "./zegel.ts";

const AANMELDEN_PAD = "/aanmelden";
export const AFMELDEN_PAD = "/afmelden";
/** What everyone may see: whether we live, what holds nothing but program and public kaart, and the pages of the law. */
const OPENBAAR =
  /^\/(?:health|ready|favicon\.ico|aanmelden(?:\/terug)?|afmelden|privacy|voorwaarden|toegankelijkheid|v1\/openapi\.json|middelen\/.*|paneel\/.+)$/;

/** How the door is kept. */
export interface Deur {
  /** Goes before every route: lets through who is signed in. */
  wacht: MiddlewareHandler;
  /** The routes of signing in and out. */
  routes: Hono;
}

/** Makes the door; null when the pages are public. */
export function maakDeur(afhankelijkheden: WebAfhankelijkheden): Deur | null {
  const { aanmelding, inbedding, meld, nu } = afhankelijkheden;
  if (aanmelding === null) return null;
  const { instellingen, oidc } = aanmelding;
  const { adres, clientId, sessieGeheim } = instellingen;
  const koekjes = maakKoekjes({
    zegel: maakZegel({ geheim: sessieGeheim, eigenaar: clientId, nu }),
    veilig: adres.startsWith("https:"),
    ingebed: inbedding.length > 0,
  });
  const omslag = omslagVan({ ...afhankelijkheden, aanmelding: null });
  const toon = (
    context: Context,
    status: 200 | 400 | 401 | 503,
    scherm: AanmeldScherm,
    { einde, naar = "/" }: { einde?: string | null; naar?: string } = {},
  ) => {
    context.header("Cache-Control", "no-store");
    const verder = `${AANMELDEN_PAD}?${new URLSearchParams({ naar })}`;
    const pagina = <AanmeldPagina {...omslag} scherm={scherm} verder={verder} einde={einde ?? null} />;
    return context.html(alsDocument(pagina), status);
  };

  const wacht: MiddlewareHandler = async (context, verder) => {
    const { method, path } = context.req;
    if (OPENBAAR.test(path) || (await koekjes.lees(context, "sessie")) !== null) return verder();
    const { pathname, search } = new URL(context.req.url);
    const naar = method === "GET" ? pathname + search : "/";
    context.header("Vary", "Cookie, Accept, Sec-Fetch-Dest");
    if (context.req.header("x-fragment") === "1" || !context.req.header("accept")?.includes("text/html"))
      throw new Probleem("niet-aangemeld", `Meld je aan op ${AANMELDEN_PAD} en probeer het opnieuw.`);
    if (method !== "GET") return toon(context, 401, "verlopen");
    // No issuer lets itself be framed.
    if (context.req.header("sec-fetch-dest") === "iframe") return toon(context, 401, "kader", { naar });
    context.header("Cache-Control", "no-store");
    return context.redirect(`${AANMELDEN_PAD}?${new URLSearchParams({ naar })}`);
  };

  const routes = new Hono();
  routes.get(AANMELDEN_PAD, async (context) => {
    const naar = eigenPad(context.req.query("naar"), adres);
    context.header("Cache-Control", "no-store");
    try {
      const { adres: uitgever, bewijs } = await oidc.begin();
      await koekjes.zet(context, "aanmelding", { ...bewijs, naar });
      return context.redirect(uitgever);
    } catch {
      meld({ code: "web/aanmelden-onbereikbaar" });
      return toon(context, 503, "onbereikbaar", { naar });
    }
  });

  routes.get(TERUG_PAD, async (context) => {
    const bewaard = await koekjes.lees(context, "aanmelding");
    koekjes.wis(context, "aanmelding");
    const naar = eigenPad(bewaard?.naar, adres);
    const bewijs = bewijsSchema.safeParse(bewaard);
    if (!bewijs.success) return toon(context, 400, "mislukt", { naar });
    try {
      await oidc.rondAf(new URL(context.req.url).search, bewijs.data);
    } catch {
      meld({ code: "web/aanmelden-geweigerd" });
      return toon(context, 400, "mislukt", { naar });
    }
    await koekjes.zet(context, "sessie", {});
    context.header("Cache-Control", "no-store");
    return context.redirect(naar);
  });

  // Not a redirect to the issuer: `form-action 'self'` holds for where a form is sent on to as well.
  routes.post(AFMELDEN_PAD, csrf(), async (context) => {
    koekjes.wis(context, "sessie");
    const einde = await oidc.einde().catch(() => null);
    return toon(context, 200, "afgemeld", { einde });
  });
  return { wacht, routes };
}

/** A path of our own to go on to; whatever leads elsewhere, or back into signing in, becomes the first page. */
function eigenPad(gevraagd: unknown, adres: string): string {
  if (typeof gevraagd !== "string" || !URL.canParse(gevraagd, adres)) return "/";
  const { origin, pathname, search } = new URL(gevraagd, adres);
  const goed = origin === adres && !pathname.startsWith("//") && !/^\/a(?:an|f)melden\b/.test(pathname);
  return goed ? pathname + search : "/";
}
