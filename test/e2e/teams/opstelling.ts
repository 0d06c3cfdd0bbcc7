/** The bot as it is deployed, with its check of tokens on, and around it everything that Microsoft would be. */
import { maakAssistent } from "../../../functions/assistent/index.ts";
import { kennis } from "../../../functions/assistent/kennis.ts";
import { toestandSchema } from "../../../functions/gesprek/index.ts";
import {
  geheugenLimiet,
  geheugenOntvangst,
  geheugenOpslag,
  geheugenSignalen,
} from "../../../functions/opslag/index.ts";
import { maakTeams, TEAMS_PAD } from "../../../functions/teams/app.ts";
import { maakVerzender, zonderInloggegevens } from "../../../functions/teams/verzender.ts";
import { maakProefLogboek } from "../../logboek/proef.ts";
import { luister } from "../../teams/luister.ts";
import { type OpenIdServer, startOpenId } from "../../teams/openid.ts";
import { maakSleutels, type Sleutels } from "../../teams/sleutels.ts";
import { type Playground, startPlayground } from "./playground.ts";
import { type Doorgever, startProxy } from "./proxy.ts";

export const APP_ID = "7d1b9d0a-5c1f-4a7e-9f0e-3a3f6c2b8e11";
/** The only tenant that the playground knows; the bot serves no other. */
export const TENANT = "00000000-0000-0000-0000-0000000000001";
/** Where the pages of the product would be. */
export const PAGINAS = "https://wmib.example";

const hulp = maakAssistent(kennis);

export interface BotOpstelling {
  /** The webhook of the bot itself, past any proxy. */
  readonly webhook: string;
  readonly sleutels: Sleutels;
  readonly openId: OpenIdServer;
  /** Codes of what went wrong in the bot. */
  readonly meldingen: readonly string[];
  stop(): Promise<void>;
}

export interface Opstelling extends BotOpstelling {
  readonly proxy: Doorgever;
  readonly playground: Playground;
}

/** Starts keys and bot, with an empty memory, each on a free port. */
export async function stelBotOp(): Promise<BotOpstelling> {
  const meldingen: string[] = [];
  const sleutels = await maakSleutels();
  const openId = await startOpenId(sleutels.jwks);
  const app = maakTeams({
    hulp,
    opslag: geheugenOpslag({ schema: toestandSchema, nu: Date.now }),
    ontvangst: geheugenOntvangst({ nu: Date.now }),
    limiet: geheugenLimiet({ nu: Date.now }),
    signalen: geheugenSignalen({ nu: Date.now }),
    // Nobody to sign in to here; what comes in is checked as in production.
    verzender: maakVerzender(zonderInloggegevens()),
    nu: Date.now,
    meld: ({ code }) => meldingen.push(code),
    logboek: maakProefLogboek().logboek,
    instellingen: {
      appId: APP_ID,
      tenants: [TENANT],
      paginas: PAGINAS,
      lokaal: true,
      openIdAdres: openId.metadata,
    },
  });
  const bot = await luister(app);
  return {
    webhook: `${bot.adres}${TEAMS_PAD}`,
    sleutels,
    openId,
    meldingen,
    stop: async () => {
      await bot.stop();
      await openId.stop();
    },
  };
}

/**
 * Starts keys, bot, proxy and playground.
 * @param script of the playground, from `vindPlayground`
 */
export async function stelOp(script: string): Promise<Opstelling> {
  const bot = await stelBotOp();
  const proxy = await startProxy({ bot: bot.webhook, appId: APP_ID, sleutels: bot.sleutels });
  const stopDeze = async () => {
    await proxy.stop();
    await bot.stop();
  };
  try {
    const playground = await startPlayground(script, proxy.eindpunt);
    const stop = async () => {
      await playground.stop();
      await stopDeze();
    };
    return { ...bot, proxy, playground, stop };
  } catch (fout) {
    await stopDeze();
    throw fout;
  }
}
