/** Teams: activities in over HTTP, cards out to a Connector on loopback. Teams delivers again when it hears no 200. */

import { toestandSchema, vulAan } from "../../functions/gesprek/index.ts";
import { geheugenSignalen } from "../../functions/opslag/index.ts";
import { maakTeams, TEAMS_PAD } from "../../functions/teams/app.ts";
import { lokaleInstellingen, type TeamsInstellingen } from "../../functions/teams/instellingen.ts";
import { maakVerzender, type Verzender, zonderInloggegevens } from "../../functions/teams/verzender.ts";
import { maakProefLogboek } from "../logboek/proef.ts";
import { basis, bericht } from "../teams/activiteiten.ts";
import { type Connector, startConnector } from "../teams/connector.ts";
import { hulp, ruimeLimiet } from "../web/opstelling.ts";
import {
  BEGIN,
  maakDood,
  opslagVan,
  type Proces,
  type ProcesOpties,
  type Tafel,
  type Toneel,
} from "./toneel.ts";

/** Teams tries again when it has heard nothing for this long, in ms. */
const OPNIEUW_MS = 15_000;

export interface TeamsToneel extends Toneel {
  readonly connector: Connector;
  proces(opties?: ProcesOpties & TeamsOpties): Promise<Proces>;
}

export interface TeamsOpties {
  instellingen?: TeamsInstellingen;
  verzender?: Verzender;
  /** Makes the Authorization header of a delivery. */
  kop?: () => Promise<string>;
  /** The address in the activities, in place of that of the Connector. */
  dienst?: string;
}

/** Starts the channel. */
export async function maakTeamsToneel(tafel: Tafel): Promise<TeamsToneel> {
  const klok = { ms: BEGIN };
  const connector = await startConnector();
  const gesprek = `a:${crypto.randomUUID()}`;
  const stoppen: (() => Promise<void>)[] = [() => connector.stop()];

  return {
    klok,
    connector,
    pauzes: [OPNIEUW_MS, OPNIEUW_MS, OPNIEUW_MS],
    bericht(tekst) {
      const rauw = bericht(connector.adres, tekst);
      return { tekst, rauw: { ...rauw, conversation: { ...basis("").conversation, id: gesprek } } };
    },
    gezien: () => connector.kaarten(),
    async proces({ afwijking = 0, wachtMs, sterft, instellingen, verzender, kop, dienst } = {}) {
      const codes: string[] = [];
      const nu = () => klok.ms + afwijking;
      const eigen = await opslagVan(tafel, {
        schema: toestandSchema,
        vulAan,
        nu,
        wachtMs,
        meld: (code) => codes.push(code),
      });
      stoppen.push(eigen.stop);
      const dood = maakDood();
      const echt = verzender ?? maakVerzender(zonderInloggegevens());
      const app = maakTeams({
        hulp,
        opslag: sterft === "na het antwoord" ? { ...eigen.opslag, bewaar: dood.stap } : eigen.opslag,
        ontvangst: eigen.ontvangst,
        limiet: ruimeLimiet,
        signalen: geheugenSignalen({ nu }),
        verzender: sterft === "voor het antwoord" ? { ...echt, antwoord: dood.stap } : echt,
        instellingen: instellingen ?? lokaleInstellingen("https://wmib.example"),
        nu,
        logboek: maakProefLogboek().logboek,
        meld: ({ code }) => void codes.push(code),
      });
      return {
        tafel: eigen.proxy,
        codes: () => codes,
        async bezorg({ rauw }) {
          const bezig = Promise.resolve(
            app.request(TEAMS_PAD, {
              method: "POST",
              headers: { "Content-Type": "application/json", ...(kop && { Authorization: await kop() }) },
              body: JSON.stringify({ ...rauw, ...(dienst !== undefined && { serviceUrl: dienst }) }),
            }),
          );
          if (!sterft) return (await bezig).status;
          await dood.bereikt;
          return 504;
        },
      };
    },
    stop: async () => {
      for (const doe of stoppen.reverse()) await doe();
    },
  };
}
