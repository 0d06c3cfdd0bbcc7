/** The chat page and its one action. Works without JavaScript: then every turn is a page of its own. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { dagVan } from "../antwoord/datum.ts";
import { MAX_TEKST } from "../antwoord/vraag.ts";
import { neemBeurt } from "../assistent/beurt.ts";
import { voerGesprek } from "../gesprek/index.ts";
import { ACTIES } from "../gesprek/teksten.ts";
import { adresVan } from "./adres.ts";
import type { WebAfhankelijkheden } from "./afhankelijkheden.ts";
import { alsDocument, omslagVan } from "./omslag.ts";
import { type Beurt, BeurtFragment, ChatPagina, isVergeten } from "./pagina/index.ts";
import { MAX_BODY } from "./zoekvraag.ts";

/** Cookie that holds the id of the conversation, and nothing else. */
const KOEKJE = "gesprek";
const DAG_SECONDEN = 24 * 60 * 60;

/** An id that we gave; anything else in the cookie is somebody's own work. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The routes of the chat. */
export function maakChat(afhankelijkheden: WebAfhankelijkheden): Hono {
  const chat = new Hono();
  const { nieuwId, hulp, inbedding, opslag, nu } = afhankelijkheden;
  const omslag = omslagVan(afhankelijkheden);
  const pagina = (beurten: Beurt[]) => alsDocument(<ChatPagina beurten={beurten} {...omslag} />);

  // Who reloads, or comes back within a day, goes on at the step where they were; nothing that was typed is kept.
  chat.get("/", async (context) => {
    const id = gesprekVan(context);
    const bewaard = id === null ? null : await opslag.lees(id);
    if (!bewaard?.zaak) return context.html(pagina([]));
    context.header("Cache-Control", "no-store");
    const vandaag = dagVan(nu());
    const { reactie } = voerGesprek(hulp, bewaard, { tekst: ACTIES.stap.stuur, vandaag });
    return context.html(pagina(reactie.soort === "antwoord" ? [{ getypt: null, reactie, vandaag }] : []));
  });

  chat.post("/gesprek", csrf(), bodyLimit({ maxSize: MAX_BODY }), async (context) => {
    // A body that is no form holds no text either.
    const formulier: Record<string, unknown> = await context.req.parseBody().catch(() => ({}));
    const tekst = typeof formulier.tekst === "string" ? formulier.tekst : "";
    const id = gesprekVan(context) ?? nieuwId();
    const bericht = { tekst, kanaal: "web", adres: adresVan(context) } as const;
    const { reactie } = await neemBeurt(afhankelijkheden, id, bericht);
    const grens = { path: "/", ...grensVan(isVeilig(context), inbedding.length > 0) };
    // Who is forgotten keeps no id either; deleting wants the same border as setting.
    if (isVergeten(reactie)) deleteCookie(context, KOEKJE, grens);
    else setCookie(context, KOEKJE, id, { httpOnly: true, maxAge: DAG_SECONDEN, ...grens });
    // Shown back as it was used: without the personal data that was taken out.
    const getypt = hulp.maskeer(tekst.slice(0, MAX_TEKST)).tekst.trim() || null;
    const beurt = { getypt, reactie, vandaag: dagVan(nu()) };
    context.header("Cache-Control", "no-store");
    if (context.req.header("x-fragment") === "1") return context.html(<BeurtFragment {...beurt} />);
    return context.html(pagina([beurt]));
  });

  return chat;
}

/** The conversation of this browser; null when it has none that we gave. */
function gesprekVan(context: Context): string | null {
  const id = getCookie(context, KOEKJE);
  return id !== undefined && UUID.test(id) ? id : null;
}

/**
 * How far the cookie travels. In a frame of another site the browser sends it only with `SameSite=None`, and then
 * `Partitioned` keeps it apart per site that frames us. Without https no browser takes that: then it stays Strict.
 */
function grensVan(veilig: boolean, ingebed: boolean) {
  return veilig && ingebed
    ? ({ sameSite: "None", secure: true, partitioned: true } as const)
    : ({ sameSite: "Strict", secure: veilig } as const);
}

function isVeilig({ req }: Context): boolean {
  return new URL(req.url).protocol === "https:" || req.header("x-forwarded-proto") === "https";
}
