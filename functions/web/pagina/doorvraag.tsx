import { OPSCHRIFTEN } from "../../antwoord/opschriften.ts";
import type { Antwoord } from "../../antwoord/schema.ts";
import { IngangKaart } from "./ingang.tsx";
import { Waarschuwingen } from "./waarschuwingen.tsx";

/** One question back, with its choices as buttons. */
export function Doorvraag({
  antwoord: { algemeneIngang, bericht, vraag, waarschuwingen },
}: {
  antwoord: Antwoord;
}) {
  if (!vraag) return null;
  return (
    <div class="kaart">
      <p class="utrecht-paragraph kaart__bovenschrift">{bericht}</p>
      <form method="post" action="/gesprek">
        <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset keuzes">
          <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
            <h2 class="utrecht-heading-2 beurt__kop" tabindex={-1}>
              {vraag.tekst}
            </h2>
          </legend>
          {vraag.keuzes.map(({ id, label }) => (
            <button
              type="submit"
              name="tekst"
              value={`kies ${id}`}
              class="utrecht-button utrecht-button--secondary-action actie keuze"
            >
              {label}
            </button>
          ))}
        </fieldset>
      </form>
      <Waarschuwingen waarschuwingen={waarschuwingen} />
      {algemeneIngang && (
        <>
          <p class="utrecht-paragraph kaart__bovenschrift">{OPSCHRIFTEN.alvastHier}</p>
          <IngangKaart ingang={algemeneIngang} />
        </>
      )}
    </div>
  );
}
