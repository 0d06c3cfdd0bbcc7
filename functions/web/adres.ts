/** Who asks, as API Gateway or a function URL saw it. */
import type { Context } from "hono";
import * as z from "zod";

const omgevingSchema = z.object({
  event: z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string().min(1).max(64) }) }) }),
});

/**
 * The internet address of the visitor, from the event of the Lambda and never from a header, which anybody may write.
 * Of IPv6 the first half: a subscriber has the other half to choose from at will.
 * @returns null outside a Lambda, such as with `npm start`
 */
export function adresVan(context: Context): string | null {
  const adres = omgevingSchema.safeParse(context.env).data?.event.requestContext.http.sourceIp;
  if (adres === undefined) return null;
  return adres.includes(":") ? netwerkVan(adres) : adres;
}

/** The first four groups of an IPv6 address, written out. */
function netwerkVan(adres: string): string {
  const [voor = "", na] = adres.toLowerCase().split("::");
  const links = voor.split(":").filter((groep) => groep !== "");
  const rechts = (na ?? "").split(":").filter((groep) => groep !== "");
  const nullen = na === undefined ? 0 : Math.max(0, 8 - links.length - rechts.length);
  const groepen = [...links, ...Array.from({ length: nullen }, () => "0"), ...rechts];
  return `${groepen
    .slice(0, 4)
    .map((groep) => groep.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
