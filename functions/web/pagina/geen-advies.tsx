import { OPSCHRIFTEN } from "../../antwoord/opschriften.ts";
import type { Antwoord } from "../../antwoord/schema.ts";
import { IngangKaart } from "./ingang.tsx";
import { Waarschuwingen } from "./waarschuwingen.tsx";

/** Nothing on the kaart fits, or the question is about something else: say so, with the best general ingang. */
export function GeenAdvies({ antwoord }: { antwoord: Antwoord }) {
  const { algemeneIngang, bericht, uitkomst, waarschuwingen } = antwoord;
  return (
    <div class="kaart">
      <h2 class="utrecht-heading-2 beurt__kop" tabindex={-1}>
        {uitkomst === "buiten-bereik" ? OPSCHRIFTEN.buitenBereik : OPSCHRIFTEN.nietsGevonden}
      </h2>
      <p class="utrecht-paragraph">{bericht}</p>
      <Waarschuwingen waarschuwingen={waarschuwingen} />
      {algemeneIngang && (
        <>
          <p class="utrecht-paragraph kaart__bovenschrift">{OPSCHRIFTEN.algemeneIngang}</p>
          <IngangKaart ingang={algemeneIngang} />
        </>
      )}
    </div>
  );
}
