import { OPSCHRIFTEN } from "../../antwoord/opschriften.ts";
import type { Antwoord, Waarschuwing } from "../../antwoord/schema.ts";
import { Acties } from "./acties.tsx";
import { AdviesDetails } from "./advies-details.tsx";
import { IngangKaart } from "./ingang.tsx";
import { Lijst } from "./lijst.tsx";
import { Pictogram } from "./pictogram.tsx";
import { StapGereedschap } from "./stap-gereedschap.tsx";
import { ADVIES } from "./teksten.ts";
import { Waarschuwingen } from "./waarschuwingen.tsx";

type Kandidaten = Antwoord["kandidaten"];

/** The next step, first and large; what is needed to take it; the rest folded away. */
export function AdviesKaart(props: { antwoord: Antwoord; uitgebreid: boolean; vandaag: string }) {
  const { antwoord, uitgebreid, vandaag } = props;
  const { advies, bericht, kaartVersie, kandidaten, uitkomst, waarschuwingen } = antwoord;
  if (!advies) return null;
  const spoed = uitkomst === "spoed";
  const waarom = kandidaten.find(({ knelpunt }) => knelpunt === advies.knelpunt.id)?.waarom ?? [];
  const toelichting = { naam: advies.knelpunt.naam, waarom, waarschuwingen };
  return (
    <div class={spoed ? "kaart kaart--spoed" : "kaart"}>
      {spoed ? (
        <div class="utrecht-alert utrecht-alert--error melding melding--spoed" role="alert">
          <Pictogram naam="waarschuwing" />
          <p class="utrecht-paragraph">
            <MetAlarmnummer tekst={bericht} />
          </p>
        </div>
      ) : (
        <p class="utrecht-paragraph kaart__bovenschrift">{bericht}</p>
      )}
      <h2 class="utrecht-heading-2 beurt__kop" tabindex={-1}>
        {spoed && <span class="visueel-verborgen">{OPSCHRIFTEN.spoed}: </span>}
        {advies.volgendeStap}
      </h2>
      {!spoed && <Toelichting {...toelichting} />}
      <div class="stap">
        {advies.ingang !== null && <IngangKaart ingang={advies.ingang} />}
        <div class="stap__gesprek">
          <Zeg tekst={advies.zeg} />
          {advies.klaarleggen.length > 0 && (
            <section>
              <h3 class="utrecht-heading-3">{OPSCHRIFTEN.klaarleggen}</h3>
              <Lijst regels={advies.klaarleggen} />
            </section>
          )}
        </div>
      </div>
      {spoed && <Toelichting {...toelichting} />}
      <details class="meer" open={uitgebreid}>
        <summary class="meer__knop">{ADVIES.meer}</summary>
        <AdviesDetails advies={advies} />
      </details>
      <LijktOp kandidaten={kandidaten.filter(({ knelpunt }) => knelpunt !== advies.knelpunt.id)} />
      <StapGereedschap advies={advies} kaartVersie={kaartVersie} vandaag={vandaag} />
    </div>
  );
}

/** A sentence in which 112 can be tapped: nobody should have to look for it. */
function MetAlarmnummer({ tekst }: { tekst: string }) {
  return (
    <>
      {tekst.split(/\b(112)\b/).map((deel) =>
        deel === "112" ? (
          <a href="tel:112" class="utrecht-link utrecht-link--html-a utrecht-link--telephone">
            112
          </a>
        ) : (
          deel
        ),
      )}
    </>
  );
}

/** Which knelpunt this is, the words that led to it, and what else to know. With spoed it waits until after the step. */
function Toelichting(props: { naam: string; waarom: string[]; waarschuwingen: Waarschuwing[] }) {
  const { naam, waarom, waarschuwingen } = props;
  return (
    <>
      <p class="utrecht-paragraph kaart__herkomst">
        {OPSCHRIFTEN.knelpunt}: <strong>{naam}</strong>
        {waarom.length > 0 &&
          `. ${OPSCHRIFTEN.gevondenOp}: ${waarom.map((woord) => `‘${woord}’`).join(", ")}.`}
      </p>
      <Waarschuwingen waarschuwingen={waarschuwingen} />
    </>
  );
}

/** The opening sentence, to read aloud or to copy. The button appears only where a script can copy. */
function Zeg({ tekst }: { tekst: string }) {
  return (
    <section class="zeg">
      <div class="zeg__kop">
        <h3 class="utrecht-heading-3">{OPSCHRIFTEN.zeg}</h3>
        <button
          type="button"
          class="utrecht-button utrecht-button--subtle zeg__kopieer"
          aria-label={`${ADVIES.kopieer}: ${OPSCHRIFTEN.zeg}`}
          data-kopieer
          hidden
        >
          {ADVIES.kopieer}
        </button>
      </div>
      <blockquote class="utrecht-blockquote utrecht-blockquote--html-blockquote">
        <p class="utrecht-paragraph">{tekst}</p>
      </blockquote>
    </section>
  );
}

function LijktOp({ kandidaten }: { kandidaten: Kandidaten }) {
  if (kandidaten.length === 0) return null;
  return (
    <section class="lijkt-op">
      <h3 class="utrecht-heading-3">{ADVIES.lijktOp}</h3>
      <Acties acties={kandidaten.map(({ knelpunt, naam }) => ({ label: naam, stuur: `kies ${knelpunt}` }))} />
    </section>
  );
}
