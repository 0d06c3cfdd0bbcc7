import { telefoonadres } from "../../../antwoord/adres.ts";
import { OPSCHRIFTEN } from "../../../antwoord/opschriften.ts";
import type { Antwoord, Ingang } from "../../../antwoord/schema.ts";
import { KEUZE_ANDERS } from "../../../antwoord/teksten.ts";
import { IngangKaart } from "../ingang.tsx";
import { Pictogram } from "../pictogram.tsx";
import { Alarm, MetNoodnummers } from "./alarm.tsx";
import { LIJST, ZEKERHEDEN, type Zekerheid } from "./teksten.ts";

/** One row: whom to call for one knelpunt. */
export interface Treffer {
  knelpunt: string;
  naam: string;
  ingang: Pick<Ingang, "naam" | "organisatie" | "kanalen"> | null;
  zekerheid: Zekerheid;
  spoed: boolean;
  /** The caller's words that led here. */
  waarom: readonly string[];
}

export interface ResultatenProps {
  antwoord: Antwoord;
  treffers: readonly Treffer[];
}

/** Everything that is found for the words so far: what is acute first, then the question back, then whom to call. */
export function Resultaten({ antwoord, treffers }: ResultatenProps) {
  const { algemeneIngang, bericht, uitkomst, vraag, waarschuwingen } = antwoord;
  const niets = uitkomst === "niets-gevonden" || uitkomst === "buiten-bereik";
  return (
    <>
      {uitkomst === "spoed" && <Alarm tekst={bericht} />}
      {waarschuwingen.map(({ code, tekst }) => (
        <div class="utrecht-alert utrecht-alert--warning melding" data-code={code}>
          <Pictogram naam="waarschuwing" />
          <p class="utrecht-paragraph">
            <MetNoodnummers tekst={tekst} />
          </p>
        </div>
      ))}
      {niets && <p class="utrecht-paragraph paneel__niets">{bericht}</p>}
      {vraag && (
        <fieldset class="paneel__vraagterug">
          <legend>
            <span class="kaart__bovenschrift">{LIJST.vraag}: </span>
            {vraag.tekst}
          </legend>
          {vraag.keuzes
            .filter(({ id }) => id !== KEUZE_ANDERS.id)
            .map(({ id, label }) => (
              <button
                type="button"
                class="utrecht-button utrecht-button--secondary-action actie keuze"
                data-open={id}
              >
                {label}
              </button>
            ))}
        </fieldset>
      )}
      {treffers.length > 0 && (
        <section class="treffers" aria-labelledby="treffers-kop">
          <h2 class="utrecht-heading-2 treffers__kop" id="treffers-kop">
            {vraag ? LIJST.ofMeteen : LIJST.kop}
          </h2>
          <ol class="treffers__lijst">
            {treffers.map((treffer, i) => (
              <Rij treffer={treffer} nummer={i + 1} />
            ))}
          </ol>
        </section>
      )}
      {algemeneIngang && treffers.length === 0 && (
        <>
          <p class="utrecht-paragraph kaart__bovenschrift">{OPSCHRIFTEN.algemeneIngang}</p>
          <IngangKaart ingang={algemeneIngang} />
        </>
      )}
    </>
  );
}

function Rij({ treffer, nummer }: { treffer: Treffer; nummer: number }) {
  const { ingang, knelpunt, naam, spoed, waarom, zekerheid } = treffer;
  const telefoon = ingang?.kanalen.find(({ soort }) => soort === "telefoon");
  const adres = telefoon === undefined ? null : telefoonadres(telefoon.waarde);
  const organisatie =
    ingang !== null && ingang.organisatie.naam !== ingang.naam ? ingang.organisatie.naam : null;
  return (
    <li class={spoed ? "treffer treffer--spoed" : "treffer"}>
      <button type="button" class="treffer__open" data-open={knelpunt} data-nummer={nummer}>
        <span class="treffer__nummer" aria-hidden="true">
          {nummer}
        </span>
        <span class="treffer__wie">
          {ingang === null ? LIJST.geenIngang : ingang.naam}
          {organisatie !== null && <span class="treffer__organisatie">{organisatie}</span>}
        </span>
        <span class="treffer__knelpunt">{naam}</span>
        <span class="treffer__labels">
          {spoed && <span class="label label--niet-gelukt">{LIJST.gevaar}</span>}
          <span class={`label zekerheid zekerheid--${zekerheid}`}>{ZEKERHEDEN[zekerheid]}</span>
          {waarom.length > 0 && (
            <span class="treffer__waarom">
              <span class="visueel-verborgen">{LIJST.gevondenOp}: </span>
              {eenmaal(waarom)
                .map((woord) => `‘${woord}’`)
                .join(" ")}
            </span>
          )}
        </span>
      </button>
      {adres !== null && telefoon !== undefined && (
        <a href={adres} class="utrecht-link utrecht-link--html-a utrecht-link--telephone treffer__bel">
          <Pictogram naam="telefoon" />
          <span class="bel__nummer">{telefoon.waarde}</span>
        </a>
      )}
    </li>
  );
}

/** A word that stands there both ways, said and denied, is shown once. */
function eenmaal(woorden: readonly string[]): string[] {
  return woorden.filter((woord) => !woord.startsWith("geen ") || !woorden.includes(woord.slice(5)));
}
