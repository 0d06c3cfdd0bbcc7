/** The log around an app: every request has an id, which goes into its lines and back to whoever asked. */
import type { Context, MiddlewareHandler } from "hono";
import * as z from "zod";
import type { Logboek } from "./logboek.ts";
import { leesTrace, leesVerzoekId, type Verzoek } from "./regel.ts";
import { type Kanaal, type LogUitkomst, uitkomstVanStatus } from "./uitkomst.ts";

/** Header of a response with the id of the request. */
export const VERZOEK_KOP = "X-Request-Id";

/** What Hono hands on of an event of AWS; anything else has no such id. */
const omgevingSchema = z.object({ requestContext: z.object({ requestId: z.string() }) });

/** Options of `logVerzoeken`. */
export interface VerzoekenOpties {
  logboek: Logboek;
  /** The channel that a path belongs to. */
  kanaalVan: (pad: string) => Kanaal;
  /** How a request ended that went well and of which nothing was noted. */
  anders: LogUitkomst;
}

/**
 * Writes one line for every request of an app, also for one that fails or leads nowhere. Not `hono/request-id`: that takes
 * the id over from a header of the caller, who could write words of their own in our log with it.
 */
export function logVerzoeken({ logboek, kanaalVan, anders }: VerzoekenOpties): MiddlewareHandler {
  return (context, verder) => {
    const verzoek = verzoekVan(context, logboek, kanaalVan(context.req.path));
    return logboek.tijdens(
      verzoek,
      async () => {
        await verder();
        context.header(VERZOEK_KOP, verzoek.verzoek);
      },
      (_, genoteerd) => {
        const { status } = context.res;
        const { uitkomst, knelpunt } = genoteerd ?? { uitkomst: anders, knelpunt: null };
        const vanStatus = uitkomst === "niet-gereed" ? null : uitkomstVanStatus(status);
        return vanStatus === null
          ? { uitkomst, knelpunt, status }
          : { uitkomst: vanStatus, knelpunt: null, status };
      },
    );
  };
}

function verzoekVan(context: Context, logboek: Logboek, kanaal: Kanaal): Verzoek {
  const omgeving: unknown = context.env;
  const vanAws = leesVerzoekId(omgevingSchema.safeParse(omgeving).data?.requestContext.requestId);
  return {
    kanaal,
    verzoek: vanAws ?? logboek.nieuwId(),
    trace: leesTrace(logboek.trace?.()) ?? leesTrace(context.req.header("x-amzn-trace-id")),
  };
}
