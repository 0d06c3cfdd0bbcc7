import type { Antwoord } from "../../antwoord/schema.ts";
import { IngangKaart } from "./ingang.tsx";
import { BEURT } from "./teksten.ts";
import { Waarschuwingen } from "./waarschuwingen.tsx";

/** Nothing on the kaart fits, or the question is about something else: say so, with the best general ingang. */
export function GeenAdvies({ antwoord }: { antwoord: Antwoord }) {
  const { algemeneIngang, bericht, uitkomst, waarschuwingen } = antwoord;
  return (
    <div class="kaart">
      <h2 class="utrecht-heading-2 beurt__kop" tabindex={-1}>
        {uitkomst === "buiten-bereik" ? BEURT.buitenBereik : BEURT.nietsGevonden}
      </h2>
      <p class="utrecht-paragraph">{bericht}</p>
      <Waarschuwingen waarschuwingen={waarschuwingen} />
      {algemeneIngang && (
        <>
          <p class="utrecht-paragraph kaart__bovenschrift">{BEURT.algemeneIngang}</p>
          <IngangKaart ingang={algemeneIngang} />
        </>
      )}
    </div>
  );
}
