/** A log that a test can read: the lines as they would be written, as CloudWatch gets them. */
import * as z from "zod";
import { type Logboek, type LogboekOpties, maakEmf, maakLogboek } from "../../functions/logboek/index.ts";

export const KAART_VERSIE = "0123456789ab";
export const TIJD = Date.UTC(2026, 10, 21, 12);

const regelSchema = z.looseObject({
  soort: z.enum(["verzoek", "melding"]),
  niveau: z.enum(["info", "waarschuwing", "fout"]),
  tijd: z.iso.datetime(),
  kanaal: z.enum(["web", "api", "teams", "whatsapp"]),
  uitkomst: z.string().optional(),
  knelpunt: z.string().nullable().optional(),
  code: z.string().optional(),
  duurMs: z.number().optional(),
  status: z.number().nullable().optional(),
  kaartVersie: z.string(),
  verzoek: z.string().nullable(),
  trace: z.string().nullable(),
});

export type GelezenRegel = z.infer<typeof regelSchema>;

/** Reads a line. Throws for what is no line of ours. */
export const leesRegel = (regel: string): GelezenRegel => regelSchema.parse(JSON.parse(regel));

/** Makes a log with ids that count up and a clock that stands still, unless a test says otherwise. */
export function maakProefLogboek(anders: Partial<LogboekOpties> = {}) {
  const rauw: string[] = [];
  let gegeven = 0;
  const logboek: Logboek = maakLogboek({
    kanaal: "web",
    kaartVersie: KAART_VERSIE,
    schrijf: (regel) => void rauw.push(regel),
    vorm: maakEmf("Proef"),
    nu: () => TIJD,
    nieuwId: () => {
      gegeven += 1;
      return `verzoek-${String(gegeven).padStart(4, "0")}`;
    },
    ...anders,
  });
  return {
    logboek,
    /** The lines as text. */
    rauw,
    /** The lines of requests. */
    verzoeken: () => rauw.map(leesRegel).filter(({ soort }) => soort === "verzoek"),
    /** The lines of reports. */
    meldingen: () => rauw.map(leesRegel).filter(({ soort }) => soort === "melding"),
  };
}
