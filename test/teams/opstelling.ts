/** The bot as it is deployed, on a Connector of ours, with a store that writes down what it is given. */

import { geheugenOntvangst, geheugenSignalen } from "../../functions/opslag/index.ts";
import type { TeamsAfhankelijkheden } from "../../functions/teams/afhankelijkheden.ts";
import { maakTeams, TEAMS_PAD } from "../../functions/teams/app.ts";
import { lokaleInstellingen } from "../../functions/teams/instellingen.ts";
import { maakVerzender, zonderInloggegevens } from "../../functions/teams/verzender.ts";
import { maakProefLogboek } from "../logboek/proef.ts";
import { hulp, NU, opschrijvendeOpslag, ruimeLimiet } from "../web/opstelling.ts";
import { startConnector } from "./connector.ts";

export { hulp };

/** Starts a connector and a bot that answers to it. */
export async function stelOp(anders: Partial<TeamsAfhankelijkheden> = {}) {
  const connector = await startConnector();
  const meldingen: string[] = [];
  const log = maakProefLogboek({ kanaal: "teams" });
  const { opslag, gekregen } = opschrijvendeOpslag();
  const nu = () => NU;
  const afhankelijkheden: TeamsAfhankelijkheden = {
    hulp,
    opslag,
    ontvangst: geheugenOntvangst({ nu }),
    limiet: ruimeLimiet,
    signalen: geheugenSignalen({ nu }),
    verzender: maakVerzender(zonderInloggegevens()),
    instellingen: lokaleInstellingen("https://wmib.example"),
    nu,
    logboek: log.logboek,
    meld: ({ code }) => {
      meldingen.push(code);
      log.logboek.meld({ code });
    },
    ...anders,
  };
  const app = maakTeams(afhankelijkheden);
  const stuur = (activiteit: object) =>
    app.request(TEAMS_PAD, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(activiteit),
    });
  return {
    app,
    connector,
    stuur,
    meldingen,
    log,
    afhankelijkheden,
    gekregen,
    adres: connector.adres,
    stop: () => connector.stop(),
  };
}

/** The data of the button with this title, wherever it stands in a card. */
export function knop(kaart: unknown, titel: string): unknown {
  if (typeof kaart !== "object" || kaart === null) return undefined;
  if ("title" in kaart && kaart.title === titel && "data" in kaart) return kaart.data;
  for (const deel of Object.values(kaart)) {
    const gevonden = knop(deel, titel);
    if (gevonden !== undefined) return gevonden;
  }
  return undefined;
}
