import { leesbareDatum } from "../../antwoord/datum.ts";
import type { Advies } from "../../antwoord/schema.ts";
import { maakNotitie } from "./paneel/overdracht.ts";
import { ADVIES } from "./teksten.ts";

interface StapGereedschapProps {
  advies: Advies;
  kaartVersie: string;
  /** The day of the step, `JJJJ-MM-DD`. */
  vandaag: string;
}

/**
 * What one does with a step besides calling: copy it as a call note, or print it. Both need a script and stay hidden
 * without one. The note is made of the kaart alone: nothing that was typed is in it.
 */
export function StapGereedschap({ advies, kaartVersie, vandaag }: StapGereedschapProps) {
  const dag = leesbareDatum(vandaag);
  return (
    <div class="gereedschap">
      <button
        type="button"
        class="utrecht-button utrecht-button--subtle gereedschap__knop"
        data-kopieer
        data-tekst={maakNotitie(advies, kaartVersie, dag)}
        hidden
      >
        {ADVIES.notitie}
      </button>
      <button type="button" class="utrecht-button utrecht-button--subtle gereedschap__knop" data-print hidden>
        {ADVIES.print}
      </button>
      <p class="utrecht-paragraph utrecht-paragraph--small kaart__versie">{ADVIES.kaart(kaartVersie, dag)}</p>
    </div>
  );
}
