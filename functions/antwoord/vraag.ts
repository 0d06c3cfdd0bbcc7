/** What a question looks like when it comes in by the API or the command line. */
import * as z from "zod";

/** Longest question, in characters (code points, as zod counts them: an emoji is one). */
export const MAX_TEKST = 4000;

/** Control characters (but tab and line ends) and Unicode tags: they carry nothing a person typed. */
const ONZICHTBAAR = /[^\P{Cc}\t\n\r]|[\u{e0000}-\u{e007f}]/u;

const zonderStuurtekens = (naam: string) =>
  z.string({ error: `${naam} moet tekst zijn` }).refine((waarde) => !ONZICHTBAAR.test(waarde), {
    message: `${naam} bevat stuurtekens of onzichtbare tekens; haal ze weg`,
  });

/** The fields of a question. */
export const vraagVelden = {
  tekst: zonderStuurtekens("tekst")
    .max(MAX_TEKST, `tekst is langer dan ${MAX_TEKST} tekens; kort hem in`)
    .refine((tekst) => tekst.trim() !== "", { message: "tekst is leeg; beschrijf waar je op vastloopt" }),
  gemeente: zonderStuurtekens("gemeente").max(80, "gemeente is langer dan 80 tekens").optional(),
  geprobeerd: z
    .array(zonderStuurtekens("geprobeerd").max(80, "een id is langer dan 80 tekens"), {
      error: "geprobeerd moet een lijst van ids zijn",
    })
    .max(50, "geprobeerd heeft meer dan 50 ids")
    .optional(),
};
