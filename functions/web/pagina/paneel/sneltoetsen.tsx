import { PANEEL, TOETSEN, TOETSHULP } from "./teksten.ts";

/** The help with all shortcuts, and the switch for those of one letter. */
export function Sneltoetsen() {
  return (
    <dialog class="sneltoetsen" aria-labelledby="sneltoetsen-kop" data-sneltoetsen>
      <h2 class="utrecht-heading-2" id="sneltoetsen-kop">
        {PANEEL.toetsen}
      </h2>
      <dl class="sneltoetsen__lijst">
        {TOETSEN.map(({ toets, doet }) => (
          <div>
            <dt>
              <kbd class="toets">{toets}</kbd>
            </dt>
            <dd>{doet}</dd>
          </div>
        ))}
      </dl>
      <p class="utrecht-paragraph">{TOETSHULP.uitleg}</p>
      <label class="signaal">
        <input type="checkbox" checked data-losse-toetsen />
        <span>{TOETSHULP.aan}</span>
      </label>
      <form method="dialog">
        <button type="submit" class="utrecht-button utrecht-button--primary-action">
          {PANEEL.sluit}
        </button>
      </form>
    </dialog>
  );
}
