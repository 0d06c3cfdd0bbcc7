import { NETWERK } from "../../../antwoord/recordadres.ts";
import { Link } from "../blad.tsx";
import { ZOEK } from "./teksten.ts";
import { Zoekinvoer } from "./zoekinvoer.tsx";

/**
 * Where a name is typed. It is sent with GET, so that a result can be shared; that is why it says what not to type.
 * @param zoek what was typed before, without personal data
 */
export function Zoekformulier({ zoek = "" }: { zoek?: string }) {
  return (
    <search>
      <form method="get" action={NETWERK} class="zoek">
        <div class="utrecht-form-field zoek__veld">
          <label class="utrecht-form-label utrecht-form-field__label" for="zoek">
            {ZOEK.label}
          </label>
          <p
            class="utrecht-paragraph utrecht-paragraph--small utrecht-form-field__description"
            id="zoek-hulp"
          >
            {ZOEK.hulp}
          </p>
          <Zoekinvoer zoek={zoek} uitleg="zoek-hulp zoek-niet" />
        </div>
        <button type="submit" class="utrecht-button utrecht-button--primary-action">
          {ZOEK.knop}
        </button>
        <p class="utrecht-paragraph utrecht-paragraph--small zoek__niet" id="zoek-niet">
          {ZOEK.nietHier} <Link adres="/">{ZOEK.welDaar}</Link>.
        </p>
      </form>
    </search>
  );
}
