/**
 * Invokes: requests that Teams waits for, with the answer in the response itself. Follows
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model and
 * https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/search-commands/respond-to-search
 */
import * as z from "zod";
import type { Activiteit } from "./activiteit.ts";
import type { TeamsAfhankelijkheden } from "./afhankelijkheden.ts";
import { beantwoordDruk } from "./bot.ts";
import type { AdaptiveCard } from "./kaart/soorten.ts";
import { TEAMS } from "./teksten.ts";
import { ontvouwLink, zoek } from "./zoek/index.ts";

/** What goes back over HTTP: `status` 501 for an invoke that we do not know, as the protocol asks. */
export interface AanroepAntwoord {
  status: 200 | 501;
  body: unknown;
}

const drukSchema = z.object({ action: z.object({ data: z.unknown().optional() }) });
const zoekSchema = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).default([]),
});
const linkSchema = z.object({ url: z.string().max(2000) });

/** Answers an invoke. */
export async function beantwoordAanroep(
  afhankelijkheden: TeamsAfhankelijkheden,
  activiteit: Activiteit,
  { naam, waarde }: { naam: string; waarde: unknown },
): Promise<AanroepAntwoord> {
  const { logboek } = afhankelijkheden;
  switch (naam) {
    case "adaptiveCard/action":
      return { status: 200, body: await drukAntwoord(afhankelijkheden, activiteit, waarde) };
    case "composeExtension/query": {
      logboek.noteer({ uitkomst: "zoeken", knelpunt: null });
      const parameters = zoekSchema.safeParse(waarde).data?.parameters ?? [];
      const vraag = parameters.find(({ name }) => name === "vraag")?.value;
      return { status: 200, body: zoek(afhankelijkheden, typeof vraag === "string" ? vraag : "") };
    }
    case "composeExtension/queryLink": {
      logboek.noteer({ uitkomst: "zoeken", knelpunt: null });
      const { data } = linkSchema.safeParse(waarde);
      return { status: 200, body: data ? ontvouwLink(afhankelijkheden, data.url) : {} };
    }
    default:
      return { status: 501, body: {} };
  }
}

async function drukAntwoord(
  afhankelijkheden: TeamsAfhankelijkheden,
  activiteit: Activiteit,
  waarde: unknown,
): Promise<unknown> {
  const data = drukSchema.safeParse(waarde).data?.action.data;
  const uitgaand = await beantwoordDruk(afhankelijkheden, activiteit, data);
  if (!uitgaand) {
    afhankelijkheden.logboek.noteer({ uitkomst: "ongeldig", knelpunt: null });
    return {
      statusCode: 400,
      type: "application/vnd.microsoft.error",
      value: { code: "BadRequest", message: TEAMS.oudeKaart },
    };
  }
  await bewaarInGesprek(afhankelijkheden, activiteit, uitgaand);
  return kaartAntwoord(uitgaand.kaart);
}

function kaartAntwoord(kaart: AdaptiveCard) {
  return { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: kaart };
}

/**
 * The response shows the new card to whoever pressed, for now. In a chat of two the message itself is changed too, so
 * that the card is still there tomorrow; where others read along it stays as it was for them.
 */
async function bewaarInGesprek(
  { verzender, meld }: TeamsAfhankelijkheden,
  activiteit: Activiteit,
  uitgaand: Parameters<TeamsAfhankelijkheden["verzender"]["vervang"]>[1],
): Promise<void> {
  if (activiteit.plek !== "persoonlijk") return;
  await verzender.vervang(activiteit, uitgaand).catch(() => meld({ code: "teams/vervang" }));
}
