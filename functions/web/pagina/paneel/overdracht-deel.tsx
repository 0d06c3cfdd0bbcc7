import type { Advies } from "../../../antwoord/schema.ts";
import type { Overdracht } from "./overdracht.ts";
import { OVERDRACHT, STAP } from "./teksten.ts";

/** The hand-over with its channels, and beside it what may be shared and why. */
export function OverdrachtDeel(props: {
  overdracht: Overdracht;
  advies: Advies;
  volledig: boolean;
  spoed: boolean;
}) {
  const { advies, overdracht, spoed, volledig } = props;
  const { velden } = OVERDRACHT;
  return (
    <details class="meer" data-overdracht>
      <summary class="meer__knop">{OVERDRACHT.knop}</summary>
      <div class="meer__inhoud">
        <p class="utrecht-paragraph">{OVERDRACHT.uitleg}</p>
        <div class="acties">
          <a href={overdracht.mail} class="utrecht-button utrecht-button--secondary-action actie">
            {OVERDRACHT.mail}
          </a>
          <a
            href={overdracht.teams}
            class="utrecht-button utrecht-button--secondary-action actie"
            target="_blank"
            rel="noopener noreferrer"
          >
            {OVERDRACHT.teams}
          </a>
          <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action actie"
            data-kopieer-overdracht
          >
            {OVERDRACHT.klembord}
          </button>
        </div>
        <section class="deel">
          <h3 class="utrecht-heading-3">{OVERDRACHT.delenKop}</h3>
          <dl class="termen">
            <div>
              <dt>{velden.taak}</dt>
              <dd>{advies.knelpunt.naam}</dd>
            </div>
            <div>
              <dt>{velden.stap}</dt>
              <dd>{advies.volgendeStap}</dd>
            </div>
            <div>
              <dt>{velden.gegevens}</dt>
              <dd>{volledig ? advies.delen : STAP.komt}</dd>
            </div>
            <div>
              <dt>{velden.grondslag}</dt>
              <dd>{spoed ? OVERDRACHT.grondslagSpoed : OVERDRACHT.grondslag}</dd>
            </div>
          </dl>
        </section>
        <section class="deel">
          <h3 class="utrecht-heading-3">{OVERDRACHT.tekst}</h3>
          <p class="utrecht-paragraph overdracht__tekst" data-overdracht-tekst>
            {overdracht.tekst}
          </p>
        </section>
      </div>
    </details>
  );
}
