import type { Domein } from "../../../../knowledge/schema.ts";
import { NETWERK } from "../../../antwoord/recordadres.ts";
import type { GraafFilter, Veld } from "../../netwerk/graaf/soorten.ts";
import { Blad, THUIS } from "../blad.tsx";
import type { Omslag } from "../document.tsx";
import { Filter, Zoeken } from "./graaf-keuzes.tsx";
import { type GraafInhoud, Paneel } from "./graaf-lijst.tsx";
import { GRAAF_TEKST as TEKST } from "./graaf-teksten.ts";
import { NETWERK_TEKST } from "./teksten.ts";

export interface GraafProps extends Omslag {
  /** Addresses of the script and of the data it draws. */
  script: string;
  gegevens: string;
  domeinen: readonly Domein[];
  gemeenten: readonly string[];
  filter: GraafFilter;
  /** Where the records stand when one domein is shown. */
  veld: Veld | null;
  inhoud: GraafInhoud;
  /** True to draw every record where nothing narrows it; else the drawing begins with the domeinen. */
  alles: boolean;
}

/** The kaart as a drawing, and beside it the same as a list. Without a script there is only the list. */
export function GraafPagina(props: GraafProps) {
  const { alles, domeinen, filter, gegevens, gemeenten, inhoud, script, veld, ...rest } = props;
  const versmald = filter.domein !== null || filter.gemeente !== null || filter.soorten !== null;
  const begin = inhoud.vorm !== "record" && !versmald && !alles;
  const focus = inhoud.vorm === "record" ? inhoud.focus : null;
  return (
    <Blad
      titel={TEKST.titel}
      omschrijving={TEKST.omschrijving}
      kruimels={[THUIS, { naam: NETWERK_TEKST.titel, adres: NETWERK }]}
      {...rest}
    >
      <link rel="preload" href={gegevens} as="fetch" crossorigin="anonymous" />
      <p class="utrecht-paragraph utrecht-paragraph--lead blad__inleiding">{TEKST.inleiding}</p>
      <div class="graaf" data-graaf data-gegevens={gegevens}>
        <details class="graaf__vouw" data-keuzes>
          <summary class="graaf__vouwknop">{TEKST.vouw}</summary>
          <div class="graaf__keuzes">
            <Zoeken zoek={inhoud.vorm === "gezocht" ? inhoud.zoek : ""} />
            <Filter domeinen={domeinen} gemeenten={gemeenten} filter={filter} />
          </div>
        </details>
        <noscript>
          <p class="utrecht-paragraph graaf__melding">{TEKST.zonderScript}</p>
        </noscript>
        <section class="graaf__tekening" aria-label={TEKST.tekening} data-tekening>
          <fieldset class="graaf__knoppen">
            <legend class="visueel-verborgen">{TEKST.knoppen}</legend>
            <Knop doe="in" naam={TEKST.in} teken="+" />
            <Knop doe="uit" naam={TEKST.uit} teken="−" />
            <Knop doe="alles" naam={TEKST.alles} teken="⤢" />
            <Knop doe="links" naam={TEKST.links} teken="←" />
            <Knop doe="op" naam={TEKST.op} teken="↑" />
            <Knop doe="neer" naam={TEKST.neer} teken="↓" />
            <Knop doe="rechts" naam={TEKST.rechts} teken="→" />
          </fieldset>
          <div class="graaf__doek" aria-hidden="true" data-doek></div>
          <div class="graaf__stand" role="status">
            <p class="utrecht-paragraph graaf__melding" data-stand>
              {TEKST.laden}
            </p>
          </div>
          <div class="graaf__fout" data-fout hidden>
            <p class="utrecht-paragraph graaf__melding" role="alert" data-foutregel></p>
            <button type="button" class="utrecht-button utrecht-button--secondary-action" data-opnieuw>
              {TEKST.opnieuw}
            </button>
          </div>
        </section>
        <section
          class="graaf__paneel"
          data-paneel
          data-toon={JSON.stringify({ filter, veld, focus, begin })}
          data-leeg={TEKST.niets}
          data-mislukt={TEKST.fout}
        >
          <Paneel inhoud={inhoud} filter={filter} />
        </section>
      </div>
      <script src={script} defer></script>
    </Blad>
  );
}

function Knop({ doe, naam, teken }: { doe: string; naam: string; teken: string }) {
  return (
    <button
      type="button"
      class="utrecht-button utrecht-button--secondary-action graaf__knop"
      aria-label={naam}
      title={naam}
      data-doe={doe}
    >
      <span aria-hidden="true">{teken}</span>
    </button>
  );
}
