import { OPSCHRIFTEN } from "../../../antwoord/opschriften.ts";
import type { Advies, Antwoord } from "../../../antwoord/schema.ts";
import { AdviesDetails } from "../advies-details.tsx";
import { Lijst } from "../lijst.tsx";
import { Waarschuwingen } from "../waarschuwingen.tsx";
import { Alarm } from "./alarm.tsx";
import type { Overdracht } from "./overdracht.ts";
import { OverdrachtDeel } from "./overdracht-deel.tsx";
import { AFLOOPCODES, AFLOPEN, STAP } from "./teksten.ts";
import { Wie, WieVerder } from "./wie.tsx";

export interface StapProps {
  antwoord: Antwoord & { advies: Advies };
  overdracht: Overdracht;
  /** False while only the kern of the kaart is there. */
  volledig: boolean;
}

const SNELTOETS = { zelf: null, doorverbonden: "D", "niet-gelukt": null, terugbel: "T" } as const;

/** One opened result: the step first and large, then what is needed for it, then the rest. */
export function Stap({ antwoord, overdracht, volledig }: StapProps) {
  const { advies, bericht, uitkomst, waarschuwingen } = antwoord;
  const spoed = uitkomst === "spoed";
  return (
    <article
      class={spoed ? "kaart kaart--spoed stapkaart" : "kaart stapkaart"}
      data-stap={advies.knelpunt.id}
    >
      <div class="stapkaart__balk">
        <button type="button" class="utrecht-button utrecht-button--subtle stapkaart__knop" data-terug>
          ‹ {STAP.terug}
        </button>
        <button type="button" class="utrecht-button utrecht-button--subtle stapkaart__knop" data-notitie>
          {STAP.notitie} <kbd class="toets">C</kbd>
        </button>
      </div>
      {spoed && <Alarm tekst={bericht} />}
      <div class="stapkaart__stap">
        <p class="utrecht-paragraph kaart__bovenschrift">{advies.knelpunt.naam}</p>
        <h2 class="utrecht-heading-2 beurt__kop" tabindex={-1} data-kop>
          {advies.volgendeStap}
        </h2>
      </div>
      <Waarschuwingen waarschuwingen={waarschuwingen.filter(({ code }) => code === "alles-geprobeerd")} />
      {advies.ingang !== null && <Wie ingang={advies.ingang} />}
      <section class="zeg deel">
        <h3 class="utrecht-heading-3">{OPSCHRIFTEN.zeg}</h3>
        <blockquote class="utrecht-blockquote utrecht-blockquote--html-blockquote">
          <p class="utrecht-paragraph">{advies.zeg}</p>
        </blockquote>
      </section>
      {advies.ingang !== null && <WieVerder ingang={advies.ingang} />}
      {advies.klaarleggen.length > 0 && (
        <section class="deel">
          <h3 class="utrecht-heading-3">{OPSCHRIFTEN.klaarleggen}</h3>
          <Lijst regels={advies.klaarleggen} />
        </section>
      )}
      <section class="deel" aria-labelledby="afloop-kop">
        <h3 class="utrecht-heading-3" id="afloop-kop">
          {STAP.afloop}
        </h3>
        <div class="aflopen">
          {AFLOOPCODES.map((code) => (
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action actie afloop"
              aria-pressed="false"
              data-afloop={code}
            >
              {AFLOPEN[code]}
              {SNELTOETS[code] !== null && (
                <>
                  {" "}
                  <kbd class="toets">{SNELTOETS[code]}</kbd>
                </>
              )}
            </button>
          ))}
        </div>
      </section>
      <div>
        <button type="button" class="utrecht-button utrecht-button--secondary-action actie" data-geprobeerd>
          {STAP.geprobeerd}
        </button>
      </div>
      <div class="stapkaart__vouw">
        <OverdrachtDeel overdracht={overdracht} advies={advies} volledig={volledig} spoed={spoed} />
        <details class="meer">
          <summary class="meer__knop">{STAP.meer}</summary>
          {volledig ? <AdviesDetails advies={advies} /> : <p class="utrecht-paragraph">{STAP.komt}</p>}
        </details>
      </div>
    </article>
  );
}
