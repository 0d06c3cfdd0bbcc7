/** The web app: the same on Node, as a Lambda and in tests. */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { secureHeaders } from "hono/secure-headers";
import { logVerzoeken } from "../logboek/index.ts";
import { maakDeur } from "./aanmelden/index.tsx";
import type { WebAfhankelijkheden } from "./afhankelijkheden.ts";
import { maakApi } from "./api.ts";
import { maakChat } from "./chat.tsx";
import { maakGereed } from "./gereed.ts";
import { maakNetwerk, toonNietGevonden } from "./netwerk/index.tsx";
import { API_VERSIE } from "./openapi.ts";
import { maakPaneel } from "./paneel/index.tsx";
import { alsProbleem, Probleem, probleemAntwoord } from "./probleem.ts";
import { maakUitleg } from "./uitleg.tsx";
import { MAX_BODY } from "./zoekvraag.ts";

const JAAR_SECONDEN = 31_536_000;

/** Puts the web app together. */
export function maakWeb(afhankelijkheden: WebAfhankelijkheden): Hono {
  const { inbedding, logboek } = afhankelijkheden;
  const app = new Hono();
  app.use(
    logVerzoeken({
      logboek,
      kanaalVan: (pad) => (pad.startsWith("/v1/") ? "api" : "web"),
      anders: "pagina",
    }),
  );
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: inbedding.length > 0 ? [...inbedding] : ["'none'"],
      },
      // Knows no list of origins; a browser that heeds it would refuse the frames that are allowed.
      xFrameOptions: inbedding.length === 0,
      referrerPolicy: "no-referrer",
    }),
  );
  app.use(
    "/v1/*",
    bodyLimit({
      maxSize: MAX_BODY,
      onError: (context) => {
        context.header("API-Version", API_VERSIE);
        throw new Probleem(
          "te-groot",
          `De body is groter dan ${MAX_BODY} bytes. Kort de tekst in tot 4000 tekens.`,
        );
      },
    }),
  );

  const deur = maakDeur(afhankelijkheden);
  if (deur !== null) {
    app.use(deur.wacht);
    app.route("/", deur.routes);
  }

  app.route("/", maakGereed(afhankelijkheden));
  app.use("/middelen/*", compress());
  app.get("/middelen/:hash/:naam", (context) => {
    const { hash, naam } = context.req.param();
    const middel = Object.entries(afhankelijkheden.middelen).find(([eigen]) => eigen === naam)?.[1];
    if (middel?.hash !== hash) return context.notFound();
    return context.body(middel.inhoud, 200, {
      "Content-Type": middel.soort,
      "Cache-Control": `public, max-age=${JAAR_SECONDEN}, immutable`,
    });
  });
  // Browsers ask for it by themselves; there is none.
  app.get("/favicon.ico", (context) =>
    context.body(null, 204, { "Cache-Control": `public, max-age=${JAAR_SECONDEN}` }),
  );
  app.route("/v1", maakApi(afhankelijkheden));
  app.route("/", maakChat(afhankelijkheden));
  app.route("/", maakNetwerk(afhankelijkheden));
  app.route("/", maakPaneel(afhankelijkheden));
  app.route("/", maakUitleg(afhankelijkheden));

  app.notFound((context) => {
    // A person gets a page with ways on; a program gets what it can read.
    context.header("Vary", "Accept");
    if (context.req.header("accept")?.includes("text/html"))
      return toonNietGevonden(context, afhankelijkheden);
    return probleemAntwoord(
      context,
      new Probleem(
        "niet-gevonden",
        `${context.req.path} bestaat niet. Kijk op / of in /v1/openapi.json; een adres eindigt nooit op een schuine streep.`,
      ),
    );
  });
  app.onError((fout, context) => {
    const verzoek = logboek.lopend()?.verzoek;
    const probleem = alsProbleem(fout, verzoek);
    if (probleem.code === "interne-fout") afhankelijkheden.meld({ code: "web/interne-fout" });
    return probleemAntwoord(context, probleem, verzoek);
  });
  return app;
}
