import { GEMEENTE } from "./teksten.ts";

/** The gemeente of whoever sits behind the screen: closed it says which, open it can be changed. */
export function GemeenteKeuze() {
  return (
    <details class="gemeente" data-gemeente>
      <summary class="gemeente__kop" data-gemeente-kop>
        <span data-gemeente-naam>{GEMEENTE.kies}</span>{" "}
        <span class="gemeente__andere">{GEMEENTE.andere}</span>
      </summary>
      <form class="gemeente__keuze" data-gemeente-formulier>
        <label class="utrecht-form-label" for="gemeente">
          {GEMEENTE.veld}
        </label>
        <div class="gemeente__regel">
          <input
            id="gemeente"
            list="gemeenten"
            autocomplete="off"
            maxlength={60}
            class="utrecht-textbox utrecht-textbox--html-input"
            aria-describedby="gemeente-uitleg gemeente-melding"
            data-gemeente-veld
          />
          <button type="submit" class="utrecht-button utrecht-button--primary-action">
            {GEMEENTE.onthoud}
          </button>
        </div>
        <datalist id="gemeenten" data-gemeente-lijst></datalist>
        <p class="gemeente__melding" id="gemeente-melding" role="status" data-gemeente-melding></p>
        <p class="utrecht-paragraph utrecht-paragraph--small" id="gemeente-uitleg">
          {GEMEENTE.uitleg}
        </p>
        <div>
          <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action"
            hidden
            data-gemeente-vergeet
          >
            {GEMEENTE.vergeet}
          </button>
        </div>
      </form>
    </details>
  );
}
