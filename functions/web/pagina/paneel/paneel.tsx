import { Link } from "../blad.tsx";
import { Document, type Omslag } from "../document.tsx";
import { Pictogram } from "../pictogram.tsx";
import { GemeenteKeuze } from "./gemeente.tsx";
import { Sneltoetsen } from "./sneltoetsen.tsx";
import { PANEEL, SIGNAALCODES, SIGNALEN } from "./teksten.ts";

/** Where the script finds the rest of itself and its data. */
export interface PaneelBronnen {
  werker: string;
  kern: string;
  rest: string;
  model: string;
  dienst: string;
  /** Changes with any of these files. */
  versie: string;
}

export interface PaneelProps extends Omslag {
  bronnen: PaneelBronnen;
}

/** The empty side panel: everything in it is made in the browser, so that no word of a caller travels. */
export function PaneelPagina({ bronnen, ...rest }: PaneelProps) {
  const { dienst, kern, model, versie, werker } = bronnen;
  return (
    <Document titel={PANEEL.titel} omschrijving={PANEEL.omschrijving} script {...rest}>
      <div
        class="paneel"
        data-paneel
        data-werker={werker}
        data-kern={kern}
        data-rest={bronnen.rest}
        data-model={model}
        data-dienst={dienst}
        data-versie={versie}
      >
        <header class="paneel__kop">
          <h1 class="utrecht-heading-1 paneel__titel">
            <a href="/" class="paneel__thuis">
              {PANEEL.naam}
            </a>
          </h1>
          <p class="utrecht-paragraph paneel__vandaag" data-vandaag></p>
          <button
            type="button"
            class="utrecht-button utrecht-button--subtle paneel__hulp"
            aria-haspopup="dialog"
            data-hulp
          >
            <span aria-hidden="true">?</span>
            <span class="visueel-verborgen">{PANEEL.toetsen}</span>
          </button>
          <GemeenteKeuze />
        </header>
        <main class="paneel__inhoud" id="inhoud" tabindex={-1}>
          <noscript>
            <p class="utrecht-paragraph">
              {PANEEL.geenScript} <Link adres="/">{PANEEL.naarChat}</Link>.
            </p>
          </noscript>
          <p class="paneel__band" role="status" data-verbinding></p>
          <div class="paneel__band" role="status" data-nieuw></div>
          <form class="paneel__vraag" data-zoek>
            <div class="paneel__veldkop">
              <label class="utrecht-form-label" for="woorden">
                {PANEEL.veld}
              </label>
              <button type="button" class="utrecht-button utrecht-button--subtle paneel__wis" data-wis>
                {PANEEL.wis} <kbd class="toets">Esc</kbd>
              </button>
            </div>
            <textarea
              id="woorden"
              rows={2}
              autocomplete="off"
              spellcheck={false}
              class="utrecht-textarea utrecht-textarea--html-textarea"
              aria-describedby="woorden-privacy woorden-uitleg"
              data-veld
            ></textarea>
            <p class="utrecht-paragraph utrecht-paragraph--small paneel__privacy" id="woorden-privacy">
              <Pictogram naam="gelukt" />
              {PANEEL.privacy}
            </p>
            <p class="utrecht-paragraph utrecht-paragraph--small paneel__uitleg" id="woorden-uitleg">
              {PANEEL.uitlegLijst}
            </p>
          </form>
          <fieldset class="signalen" data-signalen>
            <legend class="signalen__kop">{SIGNALEN.kop}</legend>
            {SIGNAALCODES.map((code) => (
              <label class="signaal">
                <input type="checkbox" name="signaal" value={code} />
                <span>{SIGNALEN[code].label}</span>
              </label>
            ))}
          </fieldset>
          <div class="paneel__signaaladvies" role="status" data-signaaladvies></div>
          <p class="paneel__status" role="status" data-status>
            {PANEEL.laden}
          </p>
          <div class="paneel__terugzetten" role="status" data-terugzetten></div>
          <p class="visueel-verborgen" aria-live="polite" data-melding></p>
          <div class="paneel__uitslag" data-uitslag></div>
          <details class="meer paneel__tellingen">
            <summary class="meer__knop">{PANEEL.tellingen}</summary>
            <div class="meer__inhoud">
              <label class="signaal">
                <input type="checkbox" checked aria-describedby="tel-mee-uitleg" data-tel-mee />
                <span>{PANEEL.telMee}</span>
              </label>
              <p class="utrecht-paragraph" id="tel-mee-uitleg">
                {PANEEL.telMeeUitleg}
              </p>
              <h2 class="utrecht-heading-3">{PANEEL.vandaagKop}</h2>
              <p class="utrecht-paragraph">{PANEEL.tellingenUitleg}</p>
              <ul class="utrecht-unordered-list" data-telling></ul>
              <div>
                <button
                  type="button"
                  class="utrecht-button utrecht-button--secondary-action"
                  data-wis-tellingen
                >
                  {PANEEL.wisTellingen}
                </button>
              </div>
            </div>
          </details>
        </main>
        <Sneltoetsen />
      </div>
    </Document>
  );
}
