/** The messaging endpoint of the bot: verify → read → let in → once → answer. */
import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { maakEindpunt, probleem } from "../eindpunt/index.ts";
import { eenmaal, vingerafdruk } from "../opslag/index.ts";
import { beantwoordAanroep } from "./aanroep.ts";
import { type Activiteit, leesActiviteit } from "./activiteit.ts";
import type { TeamsAfhankelijkheden } from "./afhankelijkheden.ts";
import { verwerk } from "./bot.ts";
import { TeamsInstellingenFout } from "./instellingen.ts";
import { controleerToegang } from "./toegang.ts";
import { maakVerificatie } from "./verificatie.ts";
import { Weigering } from "./weigering.ts";

/** Where Microsoft delivers; the same path in the registration of the bot. */
export const TEAMS_PAD = "/api/messages";
/** Largest activity, in bytes. Teams' own messages stay below 100 KB. */
const MAX_BODY = 256 * 1024;

/**
 * Makes the endpoint.
 * @throws {TeamsInstellingenFout} `teams/instellingen`, for an empty app id outside a developer's own machine
 */
export function maakTeams(afhankelijkheden: TeamsAfhankelijkheden): Hono {
  const { instellingen, nu, meld, logboek } = afhankelijkheden;
  const { appId, lokaal, openIdAdres } = instellingen;
  if (appId === "" && !lokaal) {
    throw new TeamsInstellingenFout(
      "TEAMS_APP_ID is leeg; zonder id wordt niemand gecontroleerd. Zet hem eerst.",
    );
  }
  const verifieer = appId === "" ? null : maakVerificatie({ appId, openIdAdres, nu });
  const app = maakEindpunt("teams", logboek);

  app.post(TEAMS_PAD, bodyLimit({ maxSize: MAX_BODY }), async (context) => {
    const bewijs = verifieer ? await verifieer(context.req.header("authorization")) : null;
    const activiteit = leesActiviteit(await context.req.json().catch(() => null));
    if (!activiteit) {
      // From Microsoft, and yet not readable: somebody should hear that messages stay without an answer.
      meld({ code: "teams/geen-activiteit" });
      return probleem(context, 400, "De body is geen Bot Framework-activiteit.");
    }
    controleerToegang(activiteit, bewijs, instellingen);
    if (activiteit.gebeurtenis.soort === "aanroep") {
      const { status, body } = await beantwoordAanroep(afhankelijkheden, activiteit, activiteit.gebeurtenis);
      return context.json(body, status);
    }
    await eenKeer(afhankelijkheden, activiteit);
    return context.body(null, 200);
  });

  app.onError((fout, context) => {
    const status = fout instanceof Weigering ? fout.status : statusVan(fout);
    meld({ code: codeVan(fout, status) });
    if (status === 401) context.header("WWW-Authenticate", "Bearer");
    return probleem(context, status, UITLEG[status]);
  });
  return app;
}

const UITLEG = {
  401: "Het token ontbreekt of klopt niet.",
  403: "Deze afzender mag hier niet.",
  413: "De activiteit is te groot.",
  502: "Teams nam het antwoord niet aan.",
} as const;

function codeVan(fout: Error, status: number): string {
  if (fout instanceof Weigering) return fout.code;
  return status === 413 ? "teams/te-groot" : "teams/fout";
}

function statusVan(fout: Error): 413 | 502 {
  return "status" in fout && fout.status === 413 ? 413 : 502;
}

/** Teams delivers a message again when it hears nothing for 15 seconds; it is answered once. */
async function eenKeer(afhankelijkheden: TeamsAfhankelijkheden, activiteit: Activiteit): Promise<void> {
  if (activiteit.id === undefined) return verwerk(afhankelijkheden, activiteit);
  const id = await vingerafdruk("teams", activiteit.gesprek, activiteit.id);
  const aanname = await eenmaal(afhankelijkheden.ontvangst, id, () => verwerk(afhankelijkheden, activiteit));
  if (aanname !== "nieuw") afhankelijkheden.logboek.noteer({ uitkomst: "dubbel", knelpunt: null });
}
