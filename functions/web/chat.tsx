/** The chat page and its one action. Works without JavaScript: then every turn is a page of its own. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { MAX_TEKST } from "../antwoord/vraag.ts";
import type { Reactie } from "../gesprek/index.ts";
import type { WebAfhankelijkheden } from "./afhankelijkheden.ts";
import { neemBeurt } from "./beurt.ts";
import { BeurtFragment, ChatPagina } from "./pagina/index.ts";
import { TE_LANG, WISSEN_MISLUKT } from "./teksten.ts";
import { MAX_BODY } from "./zoekvraag.ts";

/** Cookie that holds the id of the conversation, and nothing else. */
const KOEKJE = "gesprek";
const DAG_SECONDEN = 24 * 60 * 60;

/** An id that we gave; anything else in the cookie is somebody's own work. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The routes of the chat. */
export function maakChat(afhankelijkheden: WebAfhankelijkheden): Hono {
  const chat = new Hono();
  const { middelen, nieuwId, hulp } = afhankelijkheden;
  const adressen = {
    css: `/middelen/${middelen["stijl.css"].hash}/stijl.css`,
    js: `/middelen/${middelen["chat.js"].hash}/chat.js`,
  };
  const pagina = (beurten: { getypt: string | null; reactie: Reactie }[]) => (
    <ChatPagina beurten={beurten} kaartVersie={hulp.kaart.kaart.kaartVersie} middelen={adressen} />
  );
  const document = (inhoud: ReturnType<typeof pagina>) => `<!doctype html>${inhoud}`;

  chat.get("/", (context) => context.html(document(pagina([]))));

  chat.post("/gesprek", csrf(), bodyLimit({ maxSize: MAX_BODY }), async (context) => {
    // A body that is no form holds no text either.
    const formulier: Record<string, unknown> = await context.req.parseBody().catch(() => ({}));
    const tekst = typeof formulier.tekst === "string" ? formulier.tekst : "";
    const bestaand = getCookie(context, KOEKJE);
    const id = bestaand !== undefined && UUID.test(bestaand) ? bestaand : nieuwId();
    const isVeilig =
      new URL(context.req.url).protocol === "https:" || context.req.header("x-forwarded-proto") === "https";
    setCookie(context, KOEKJE, id, {
      httpOnly: true,
      sameSite: "Strict",
      secure: isVeilig,
      path: "/",
      maxAge: DAG_SECONDEN,
    });
    const reactie = tekst.length > MAX_TEKST ? TE_LANG : await antwoordOp(id, tekst);
    // Shown back as it was used: without the personal data that was taken out.
    const getypt = hulp.maskeer(tekst.slice(0, MAX_TEKST)).tekst.trim() || null;
    const beurt = { getypt, reactie };
    context.header("Cache-Control", "no-store");
    if (context.req.header("x-fragment") === "1") return context.html(<BeurtFragment {...beurt} />);
    return context.html(document(pagina([beurt])));
  });

  const antwoordOp = async (id: string, tekst: string): Promise<Reactie> => {
    const { reactie, wissenMislukt } = await neemBeurt(afhankelijkheden, id, { tekst });
    return wissenMislukt ? WISSEN_MISLUKT : reactie;
  };

  return chat;
}
