/** Is it up, and can it do its work? For a load balancer, a deploy and whoever is on call. */
import { Hono } from "hono";
import type { WebAfhankelijkheden } from "./afhankelijkheden.ts";
import { Probleem } from "./probleem.ts";

/**
 * `/health`: the process lives; it asks nobody. `/ready`: the kaart is loaded and the table answers; 503 with what does
 * not, in words for a person.
 */
export function maakGereed({ hulp, peil, meld, logboek }: WebAfhankelijkheden): Hono {
  const { kaart } = hulp.kaart;
  const kop = { "Cache-Control": "no-store" };
  const gereed = new Hono();

  gereed.get("/health", (context) =>
    context.json({ status: "ok", kaartVersie: kaart.kaartVersie }, 200, kop),
  );

  gereed.get("/ready", async (context) => {
    context.header("Cache-Control", "no-store");
    const uitslag = await peil();
    if (!uitslag.gelukt) meld({ code: uitslag.code, handeling: "peil" });
    const ontbreekt = [
      ...(kaart.knelpunten.length === 0 ? [GEEN_KAART] : []),
      ...(uitslag.gelukt ? [] : [GEEN_TABEL]),
    ];
    if (ontbreekt.length > 0) {
      logboek.noteer({ uitkomst: "niet-gereed", knelpunt: null });
      throw new Probleem("niet-gereed", ontbreekt.join(" "));
    }
    return context.json({ status: "gereed", kaartVersie: kaart.kaartVersie });
  });
  return gereed;
}

const GEEN_KAART = "De kaart is niet geladen: er staan geen knelpunten in, dus er is geen advies.";
const GEEN_TABEL =
  "De tabel met gesprekken geeft geen antwoord binnen een halve seconde. Vragen krijgen nog wel antwoord, maar een gesprek wordt niet onthouden.";
