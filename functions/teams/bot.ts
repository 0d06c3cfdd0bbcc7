/** What happens with each kind of activity. */
import { neemBeurt } from "../assistent/beurt.ts";
import { stelBewarenUit } from "../assistent/uitstel.ts";
import type { Reactie, Toestand } from "../gesprek/index.ts";
import { eenmaal, vingerafdruk } from "../opslag/index.ts";
import type { Activiteit, Gebeurtenis } from "./activiteit.ts";
import type { TeamsAfhankelijkheden } from "./afhankelijkheden.ts";
import { leesDruk } from "./druk.ts";
import { toonReactie } from "./kaart/index.ts";
import { TEAMS, WELKOM_GROEP } from "./teksten.ts";
import type { Uitgaand } from "./verzender.ts";

type Bericht = Extract<Gebeurtenis, { soort: "bericht" }>;

/**
 * Handles an activity that is no invoke: sends what there is to say, and nothing where there is nothing to say.
 * Rejects when Teams does not accept the answer.
 */
export async function verwerk(
  afhankelijkheden: TeamsAfhankelijkheden,
  activiteit: Activiteit,
): Promise<void> {
  const { gebeurtenis } = activiteit;
  switch (gebeurtenis.soort) {
    case "bericht":
      return beantwoord(afhankelijkheden, activiteit, gebeurtenis);
    case "toegevoegd":
      return verwelkom(afhankelijkheden, activiteit);
    case "verwijderd":
      await afhankelijkheden.opslag.vergeet(await gesprekId(activiteit));
      return;
    case "aanroep":
    case "anders":
      return;
  }
}

/**
 * The answer to a press on a card, which takes the place of that card.
 * @returns null when the press is none of ours
 */
export async function beantwoordDruk(
  afhankelijkheden: TeamsAfhankelijkheden,
  activiteit: Activiteit,
  data: unknown,
): Promise<Uitgaand | null> {
  const druk = leesDruk(data);
  if (!druk) return null;
  const { stuur, zaak } = druk;
  const { toestand, reactie } = await neemBeurt(afhankelijkheden, await gesprekId(activiteit), {
    kanaal: "teams",
    tekst: stuur,
    zaak,
  });
  return toon(afhankelijkheden, activiteit, { reactie, toestand, terug: zaak });
}

/** The id under which a conversation is remembered: one per person, also where several people talk. */
export function gesprekId({ tenant, gesprek, gebruiker }: Activiteit): Promise<string> {
  return vingerafdruk("teams", tenant ?? "", gesprek, gebruiker);
}

async function beantwoord(
  afhankelijkheden: TeamsAfhankelijkheden,
  activiteit: Activiteit,
  bericht: Bericht,
): Promise<void> {
  const { verzender, meld } = afhankelijkheden;
  // Where others talk, only what is said to us is ours to read.
  if (activiteit.plek !== "persoonlijk" && !bericht.genoemd) return;
  const typt = verzender.typt(activiteit).catch(() => meld({ code: "teams/typt" }));
  const { opslag, signalen, bewaarNu } = stelBewarenUit(afhankelijkheden);
  const uitgaand = await reageer({ ...afhankelijkheden, opslag, signalen }, activiteit, bericht);
  await typt;
  await verzender.antwoord(activiteit, uitgaand);
  // It was said: that it cannot be kept must not have it said again.
  await bewaarNu().catch(() => meld({ code: "teams/bewaar" }));
}

async function reageer(
  afhankelijkheden: TeamsAfhankelijkheden,
  activiteit: Activiteit,
  { tekst, bijlage, waarde }: Bericht,
): Promise<Uitgaand> {
  // An older client, or a button that speaks for the user, sends a press as a message.
  const druk = tekst === "" ? leesDruk(waarde) : null;
  const gezegd = tekst || (druk?.stuur ?? gesproken(waarde));
  if (gezegd === "" && bijlage !== "geen") {
    afhankelijkheden.logboek.noteer({ uitkomst: "bericht", knelpunt: null });
    const regel = bijlage === "spraak" ? TEAMS.geenSpraak : TEAMS.geenBestand;
    return toon(afhankelijkheden, activiteit, { reactie: { soort: "bericht", regels: [regel], acties: [] } });
  }
  const id = await gesprekId(activiteit);
  const beurt = await neemBeurt(afhankelijkheden, id, {
    kanaal: "teams",
    tekst: gezegd,
    zaak: druk?.zaak,
  });
  return toon(afhankelijkheden, activiteit, beurt);
}

/** Says hello once: Teams tells in two ways that somebody added us. */
async function verwelkom(afhankelijkheden: TeamsAfhankelijkheden, activiteit: Activiteit): Promise<void> {
  const { ontvangst, verzender, logboek } = afhankelijkheden;
  const welkom = await vingerafdruk("teams-welkom", activiteit.tenant ?? "", activiteit.gesprek);
  await eenmaal(ontvangst, welkom, async () => {
    const beurt =
      activiteit.plek === "persoonlijk"
        ? await neemBeurt(afhankelijkheden, await gesprekId(activiteit), { kanaal: "teams", tekst: "hallo" })
        : { reactie: { soort: "bericht" as const, regels: [...WELKOM_GROEP], acties: [] } };
    logboek.noteer({ uitkomst: "welkom", knelpunt: null });
    await verzender.antwoord(activiteit, toon(afhankelijkheden, activiteit, beurt));
  });
}

function toon(
  { instellingen: { paginas, appId } }: TeamsAfhankelijkheden,
  { plek }: Activiteit,
  { reactie, toestand, terug }: { reactie: Reactie; toestand?: Toestand; terug?: Toestand["zaak"] },
): Uitgaand {
  return toonReactie(reactie, { plek, paginas, appId, zaak: toestand?.zaak, terug });
}

/** What a button of `wegen` says in the name of the user, when the client did not put it in the text. */
function gesproken(waarde: unknown): string {
  if (typeof waarde !== "object" || waarde === null || !("tekst" in waarde)) return "";
  return typeof waarde.tekst === "string" ? waarde.tekst : "";
}
