/** `POST /v1/signalen`: the side panel tells how a call ended. Counted for everybody together; nothing says who. */
import { type Context, Hono } from "hono";
import * as z from "zod";
import { adresVan } from "./adres.ts";
import type { WebAfhankelijkheden } from "./afhankelijkheden.ts";
import { AFLOOPCODES } from "./pagina/paneel/teksten.ts";
import { Probleem } from "./probleem.ts";
import { leesJson, ontleedBody } from "./zoekvraag.ts";

/** How a call ended. */
export const signaalSchema = z.strictObject(
  {
    knelpunt: z
      .string({ error: "knelpunt moet tekst zijn, of null" })
      .max(100, "een id van een knelpunt heeft hoogstens 100 tekens")
      .nullable()
      .meta({
        description: "Id van het knelpunt op de kaart; null als er geen bij hoort.",
        examples: ["gemeente-weigert-briefadres"],
      }),
    afloop: z
      .enum(AFLOOPCODES, { error: `afloop moet een van deze zijn: ${AFLOOPCODES.join(", ")}` })
      .meta({ description: "Hoe het telefoongesprek afliep." }),
  },
  { error: ({ code }) => (code === "invalid_type" ? "de body moet één JSON-object zijn" : undefined) },
);

/** Without an address, as with `npm start`, all share one bucket: counting is always limited. */
const ZONDER_ADRES = "zonder-adres";
/** When counting fails the caller may try again after this many seconds. */
const STRAKS_SECONDEN = 60;

/** The route. */
export function maakSignalen({ hulp, limiet, signalen }: WebAfhankelijkheden): Hono {
  const api = new Hono();
  api.post("/signalen", async (context) => {
    weerAndereSite(context);
    const { knelpunt, afloop } = ontleedBody(
      signaalSchema,
      leesJson(await context.req.text(), '{"knelpunt": null, "afloop": "zelf"}'),
    );
    if (knelpunt !== null && !hulp.kaart.knelpunten.has(knelpunt)) {
      const detail = "dit knelpunt staat niet op de kaart; stuur een id dat er nu op staat, of null";
      throw new Probleem("ongeldige-vraag", "Verbeter de velden in errors en stuur het signaal opnieuw.", [
        { in: "body", location: { pointer: "#/knelpunt" }, code: "onbekend-knelpunt", detail },
      ]);
    }
    const toelating = await limiet.neem("tellen", adresVan(context) ?? ZONDER_ADRES);
    if (toelating.soort === "vol")
      throw new Probleem("te-veel", "Er komen te veel tellingen tegelijk. Stuur deze straks opnieuw.", [], {
        wachtMs: toelating.wachtMs,
      });
    // Writing fails closed: when nobody can say how much was counted already, nothing is.
    const geteld =
      toelating.soort === "mag" && (await signalen.tel({ kanaal: "paneel", knelpunt, code: afloop }));
    if (!geteld)
      throw new Probleem(
        "niet-bereikbaar",
        "Het tellen lukt nu niet. Stuur deze telling later opnieuw.",
        [],
        {
          wachtMs: STRAKS_SECONDEN * 1000,
        },
      );
    return context.body(null, 204, { "Cache-Control": "no-store" });
  });
  api.all("/signalen", (context) => {
    context.header("Allow", "POST");
    throw new Probleem("verkeerde-methode", `Tel met POST, niet met ${context.req.method}.`);
  });
  return api;
}

/**
 * Refuses what a page of another site sends. A browser always tells where a POST comes from; a program without Origin is
 * let in, for it could write any Origin.
 */
function weerAndereSite({ req }: Context): void {
  const oorsprong = req.header("origin");
  if (oorsprong === undefined) return;
  // The host decides and not the scheme: behind somebody's own proxy the two may differ.
  const gast = URL.canParse(oorsprong) ? new URL(oorsprong).host : null;
  if (gast !== new URL(req.url).host)
    throw new Probleem("geweigerd", "Alleen onze eigen pagina's mogen hier tellen.");
}
