import type { Activiteit } from "./activiteit.ts";
import { magErheen } from "./hosts.ts";
import type { TeamsInstellingen } from "./instellingen.ts";
import type { Bewijs } from "./verificatie.ts";
import { Weigering } from "./weigering.ts";

/** The one channel that is served here. */
export const KANAAL = "msteams";

/**
 * Does the activity fit the token it came with, and may its tenant come in? Without a token (a developer's own
 * machine) only the host that is replied to and the tenant count.
 * @throws {Weigering} 401 `teams/ander-kanaal`, `teams/andere-dienst`; 403 `teams/vreemde-dienst`, `teams/andere-tenant`
 */
export function controleerToegang(
  { channelId, serviceUrl, tenant }: Pick<Activiteit, "channelId" | "serviceUrl" | "tenant">,
  bewijs: Bewijs | null,
  { tenants, lokaal }: Pick<TeamsInstellingen, "tenants" | "lokaal">,
): void {
  if (bewijs && !bewijs.kanalen.includes(channelId)) throw new Weigering(401, "teams/ander-kanaal");
  if (channelId !== KANAAL) throw new Weigering(403, "teams/ander-kanaal");
  if (bewijs && bewijs.serviceUrl !== serviceUrl) throw new Weigering(401, "teams/andere-dienst");
  if (!magErheen(serviceUrl, lokaal)) throw new Weigering(403, "teams/vreemde-dienst");
  if (tenants !== "alle" && !tenants.some((eigen) => eigen.toLowerCase() === tenant?.toLowerCase())) {
    throw new Weigering(403, "teams/andere-tenant");
  }
}
