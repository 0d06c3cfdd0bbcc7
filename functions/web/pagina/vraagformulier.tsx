import { MAX_TEKST } from "../../antwoord/vraag.ts";
import { PAGINA } from "./teksten.ts";

/**
 * Where the user types. Style shows the label and the button that go with `data-chat`, so that a script only has to
 * change that.
 * @param verder true when a conversation is going on: then the answer, not the field, has the attention
 */
export function Vraagformulier({ verder }: { verder: boolean }) {
  return (
    <div class="vraag">
      <p class="status" role="status" data-status></p>
      <p class="visueel-verborgen" aria-live="polite" data-melding></p>
      <p class="utrecht-paragraph verbinding" role="status" data-verbinding></p>
      <div class="fout" role="alert" data-fout></div>
      <form method="post" action="/gesprek" class="vraag__form" data-vraag>
        <div class="utrecht-form-field vraag__veld">
          <label class="utrecht-form-label utrecht-form-field__label" for="tekst">
            <span class="alleen-leeg">{PAGINA.vraagLabel}</span>
            <span class="alleen-bezig">{PAGINA.vraagLabelVerder}</span>
          </label>
          <textarea
            id="tekst"
            name="tekst"
            rows={2}
            maxlength={MAX_TEKST}
            autofocus={!verder}
            autocomplete="off"
            class="utrecht-textarea utrecht-textarea--html-textarea utrecht-form-field__input"
            aria-describedby="privacy teller"
          ></textarea>
          <p class="utrecht-paragraph utrecht-paragraph--small teller" id="teller" data-teller></p>
        </div>
        <button type="submit" class="utrecht-button utrecht-button--primary-action vraag__knop">
          <span class="alleen-leeg">{PAGINA.verstuur}</span>
          <span class="alleen-bezig">{PAGINA.verstuurVerder}</span>
        </button>
        <p class="utrecht-paragraph utrecht-paragraph--small vraag__privacy" id="privacy">
          {PAGINA.privacy}
        </p>
      </form>
    </div>
  );
}
