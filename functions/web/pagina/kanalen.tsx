import type { Kanaal } from "../../../knowledge/schema.ts";
import { kanaaladres } from "../../antwoord/adres.ts";
import { INGANG, KANALEN } from "../../antwoord/opschriften.ts";
import { Pictogram } from "./pictogram.tsx";

/** A link to where the kanaal leads, or its text when it leads nowhere a browser may go. */
function KanaalWaarde({ kanaal, groot }: { kanaal: Kanaal; groot: boolean }) {
  const adres = kanaaladres(kanaal);
  if (adres === null) return <span class="kanaal__tekst">{kanaal.waarde}</span>;
  if (groot) {
    return (
      <a href={adres} class="utrecht-button utrecht-button--primary-action bel">
        <Pictogram naam="telefoon" />
        <span>
          {INGANG.bel} <span class="bel__nummer">{kanaal.waarde}</span>
        </span>
      </a>
    );
  }
  const buiten = kanaal.soort === "website" || kanaal.soort === "formulier";
  const telefoon = kanaal.soort === "telefoon" ? " utrecht-link--telephone" : "";
  return (
    <a
      href={adres}
      class={`utrecht-link utrecht-link--html-a kanaal__link${telefoon}`}
      rel={buiten ? "noopener noreferrer" : undefined}
    >
      {kanaal.waarde}
    </a>
  );
}

/**
 * The kanalen of an ingang, those of one soort together under its name.
 * @param groot true to show the first phone number as a large button
 */
export function Kanalen({ kanalen, groot }: { kanalen: readonly Kanaal[]; groot: boolean }) {
  const eerste = groot ? kanalen.find(({ soort }) => soort === "telefoon") : undefined;
  const soorten = [...new Set(kanalen.map(({ soort }) => soort))];
  return (
    <dl class="kanalen">
      {soorten.map((soort) => (
        <div class={`kanalen__soort kanalen__soort--${soort}`}>
          <dt class="kanalen__naam">{KANALEN[soort]}</dt>
          {kanalen
            .filter((kanaal) => kanaal.soort === soort)
            .map((kanaal) => (
              <dd class="kanaal">
                <KanaalWaarde kanaal={kanaal} groot={kanaal === eerste} />
                {kanaal.toelichting !== undefined && (
                  <span class="kanaal__toelichting"> {kanaal.toelichting}</span>
                )}
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
