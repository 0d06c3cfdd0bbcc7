/** What to draw: search by name, and the filters. */

import type { Domein } from "../../../../knowledge/schema.ts";
import { GRAAF } from "../../netwerk/adressen.ts";
import { GRAAF_SOORTEN, type GraafFilter } from "../../netwerk/graaf/soorten.ts";
import { Teken } from "./graaf-teken.tsx";
import { GRAAF_TEKST as TEKST } from "./graaf-teksten.ts";
import { DOMEIN_NAMEN, SOORTEN_MEERVOUD } from "./teksten.ts";
import { Zoekinvoer } from "./zoekinvoer.tsx";

/** Search by name. */
export function Zoeken({ zoek }: { zoek: string }) {
  return (
    <search>
      <form method="get" action={GRAAF} class="zoek">
        <div class="utrecht-form-field zoek__veld">
          <label class="utrecht-form-label utrecht-form-field__label" for="zoek">
            {TEKST.zoekLabel}
          </label>
          <Zoekinvoer zoek={zoek} uitleg="zoek-niet" />
        </div>
        <button type="submit" class="utrecht-button utrecht-button--secondary-action">
          {TEKST.zoek}
        </button>
        <p class="utrecht-paragraph utrecht-paragraph--small zoek__niet" id="zoek-niet">
          {TEKST.zoekHulp}
        </p>
      </form>
    </search>
  );
}

/** Domein, gemeente and kinds. */
export function Filter(props: {
  domeinen: readonly Domein[];
  gemeenten: readonly string[];
  filter: GraafFilter;
}) {
  const { domeinen, filter, gemeenten } = props;
  return (
    <form method="get" action={GRAAF} class="graaf__filter" aria-label={TEKST.keuze}>
      <Kies
        naam="domein"
        label={TEKST.domein}
        leeg={TEKST.alleDomeinen}
        gekozen={filter.domein}
        keuzes={domeinen.map((domein) => [domein, DOMEIN_NAMEN[domein]])}
      />
      <Kies
        naam="gemeente"
        label={TEKST.gemeente}
        leeg={TEKST.alleGemeenten}
        gekozen={filter.gemeente}
        keuzes={gemeenten.map((gemeente) => [gemeente, gemeente])}
      />
      <fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset graaf__soorten">
        <legend class="utrecht-form-label graaf__legenda">{TEKST.soorten}</legend>
        {GRAAF_SOORTEN.map((soort) => (
          <label class="graaf__soort">
            <input
              type="checkbox"
              name="soort"
              value={soort}
              checked={filter.soorten === null || filter.soorten.includes(soort)}
              class="graaf__vinkje"
            />
            <Teken soort={soort} />
            <span>{SOORTEN_MEERVOUD[soort]}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" class="utrecht-button utrecht-button--primary-action">
        {TEKST.toon}
      </button>
    </form>
  );
}

interface KiesProps {
  naam: string;
  label: string;
  leeg: string;
  gekozen: string | null;
  keuzes: readonly (readonly [waarde: string, naam: string])[];
}

function Kies({ gekozen, keuzes, label, leeg, naam }: KiesProps) {
  return (
    <div class="utrecht-form-field graaf__kies">
      <label class="utrecht-form-label utrecht-form-field__label" for={naam}>
        {label}
      </label>
      <select
        id={naam}
        name={naam}
        class="utrecht-textbox utrecht-textbox--html-input utrecht-form-field__input"
      >
        <option value="">{leeg}</option>
        {keuzes.map(([waarde, tekst]) => (
          <option value={waarde} selected={waarde === gekozen}>
            {tekst}
          </option>
        ))}
      </select>
    </div>
  );
}
