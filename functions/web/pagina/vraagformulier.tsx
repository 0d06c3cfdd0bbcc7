import { PAGINA } from "./teksten.ts";

/** The most characters a question may have. */
export const MAX_TEKENS = 4000;

/**
 * Where the user types.
 * @param verder true when a conversation is going on: then the answer, not the field, has the attention
 */
export function Vraagformulier({ verder }: { verder: boolean }) {
  return (
    <div class="vraag">
      <p class="status" role="status" data-status></p>
      <div class="fout" role="alert" data-fout></div>
      <form method="post" action="/gesprek" class="vraag__form" data-vraag>
        <div class="utrecht-form-field vraag__veld">
          <label class="utrecht-form-label utrecht-form-field__label" for="tekst">
            {verder ? PAGINA.vraagLabelVerder : PAGINA.vraagLabel}
          </label>
          <textarea
            id="tekst"
            name="tekst"
            rows={verder ? 1 : 3}
            maxlength={MAX_TEKENS}
            autofocus={!verder}
            autocomplete="off"
            class="utrecht-textarea utrecht-textarea--html-textarea utrecht-form-field__input"
            aria-describedby="privacy"
          ></textarea>
        </div>
        <button type="submit" class="utrecht-button utrecht-button--primary-action vraag__knop">
          {verder ? PAGINA.verstuurVerder : PAGINA.verstuur}
        </button>
        <p class="utrecht-paragraph utrecht-paragraph--small vraag__privacy" id="privacy">
          {PAGINA.privacy}
        </p>
      </form>
    </div>
  );
}
