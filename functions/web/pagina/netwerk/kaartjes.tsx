import type { Voorbeeld } from "../../../../knowledge/schema.ts";
import { RESULTATEN } from "../../../antwoord/opschriften.ts";
import { recordAdres } from "../../../antwoord/recordadres.ts";
import type { Kaartje } from "../../netwerk/stukken.ts";
import { Link } from "../blad.tsx";
import { Pictogram } from "../pictogram.tsx";

/** Records, each with the one sentence that matters here. */
export function Kaartjes({ kaartjes }: { kaartjes: readonly Kaartje[] }) {
  return (
    <ul class="kaartjes">
      {kaartjes.map((kaartje) => (
        <li class="kaartje">
          <p class="utrecht-paragraph kaartje__naam">
            <Link adres={recordAdres(kaartje)}>{kaartje.naam}</Link>
          </p>
          <p class="utrecht-paragraph">{kaartje.tekst}</p>
        </li>
      ))}
    </ul>
  );
}

/** How a voorbeeld ended, in a word and a drawing. */
export function ResultaatLabel({ resultaat }: { resultaat: Voorbeeld["resultaat"] }) {
  return (
    <span class={`label label--${resultaat}`}>
      <Pictogram naam={resultaat} />
      {RESULTATEN[resultaat]}
    </span>
  );
}
