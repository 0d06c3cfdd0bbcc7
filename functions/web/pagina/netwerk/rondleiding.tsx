import { NETWERK, recordAdres } from "../../../antwoord/recordadres.ts";
import { VOORBEELDVRAGEN } from "../../../gesprek/teksten.ts";
import { GRAAF, OEFENEN, stopAdres } from "../../netwerk/adressen.ts";
import type { Blok, Stop } from "../../netwerk/rondleiding.ts";
import { Acties } from "../acties.tsx";
import { Blad, Link, THUIS } from "../blad.tsx";
import { Bronnen } from "../bronnen.tsx";
import type { Omslag } from "../document.tsx";
import { Groep } from "./groep.tsx";
import { Kaartjes, ResultaatLabel } from "./kaartjes.tsx";
import { LadderPad } from "./ladder.tsx";
import { BLOK_KOPPEN, RONDLEIDING_TEKST, STOP_TEKSTEN, VRAGEN_KOP } from "./leer-teksten.ts";
import { DOMEIN_NAMEN, LEER, NETWERK_TEKST } from "./teksten.ts";

export interface RondleidingProps extends Omslag {
  stops: readonly Stop[];
  /** Which stop, the first is 1. */
  nummer: number;
  stop: Stop;
}

/** One stop of the guided first hour. */
export function RondleidingPagina({ nummer, stop, stops, ...rest }: RondleidingProps) {
  const { inleiding, titel } = STOP_TEKSTEN[stop.naam];
  const laatste = nummer === stops.length;
  return (
    <Blad
      titel={titel}
      bovenschrift={`${RONDLEIDING_TEKST.titel} · ${RONDLEIDING_TEKST.stopVan(nummer, stops.length)}`}
      omschrijving={RONDLEIDING_TEKST.omschrijving}
      kruimels={[THUIS, { naam: NETWERK_TEKST.titel, adres: NETWERK }]}
      {...rest}
    >
      <Voortgang stops={stops} nummer={nummer} />
      {nummer === 1 && (
        <p class="utrecht-paragraph utrecht-paragraph--lead blad__inleiding">{RONDLEIDING_TEKST.begin}</p>
      )}
      <div class="kaart stop">
        {inleiding.map((alinea) => (
          <p class="utrecht-paragraph">{alinea}</p>
        ))}
        {stop.blokken.map((blok) => (
          <section class="deel">
            <h2 class="utrecht-heading-3">{BLOK_KOPPEN[blok.kop]}</h2>
            <BlokInhoud blok={blok} />
          </section>
        ))}
        {laatste && (
          <section class="deel">
            <h2 class="utrecht-heading-3">{VRAGEN_KOP}</h2>
            <Acties acties={VOORBEELDVRAGEN.map((vraag) => ({ label: vraag, stuur: vraag }))} stapel />
          </section>
        )}
      </div>
      {laatste && <Verder />}
      <StopNavigatie nummer={nummer} aantal={stops.length} />
      {stop.bronnen.length > 0 && (
        <details class="meer">
          <summary class="meer__knop">
            {RONDLEIDING_TEKST.bronnen} {NETWERK_TEKST.aantal(stop.bronnen.length)}
          </summary>
          <div class="meer__inhoud">
            <Bronnen bronnen={stop.bronnen} />
          </div>
        </details>
      )}
    </Blad>
  );
}

/** All stops in a row, so that somebody can see how far it is and go back. */
function Voortgang({ nummer, stops }: { nummer: number; stops: readonly Stop[] }) {
  return (
    <nav class="voortgang" aria-label={RONDLEIDING_TEKST.stops}>
      <ol class="voortgang__stops">
        {stops.map(({ naam }, i) => (
          <li>
            <a
              href={stopAdres(i + 1)}
              class={i < nummer ? "voortgang__stop voortgang__stop--geweest" : "voortgang__stop"}
              aria-current={i + 1 === nummer ? "step" : undefined}
              aria-label={RONDLEIDING_TEKST.naarStop(i + 1, STOP_TEKSTEN[naam].titel)}
            >
              {i + 1}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StopNavigatie({ aantal, nummer }: { nummer: number; aantal: number }) {
  return (
    <div class="stopknoppen">
      {nummer > 1 && (
        <a
          href={stopAdres(nummer - 1)}
          class="utrecht-button utrecht-button--secondary-action knoplink"
          rel="prev"
        >
          {RONDLEIDING_TEKST.vorige}
        </a>
      )}
      {nummer < aantal && (
        <a
          href={stopAdres(nummer + 1)}
          class="utrecht-button utrecht-button--primary-action knoplink"
          rel="next"
        >
          {RONDLEIDING_TEKST.volgende}
        </a>
      )}
    </div>
  );
}

function Verder() {
  return (
    <section class="deel">
      <h2 class="utrecht-heading-3">{RONDLEIDING_TEKST.klaar}</h2>
      <ul class="wegen">
        <li>
          <Link adres="/">{LEER.chat}</Link>
        </li>
        <li>
          <Link adres={OEFENEN}>{LEER.oefenen}</Link>
        </li>
        <li>
          <Link adres={GRAAF}>{LEER.graaf}</Link>
        </li>
      </ul>
    </section>
  );
}

function BlokInhoud({ blok }: { blok: Blok }) {
  switch (blok.vorm) {
    case "kaartjes":
      return <Kaartjes kaartjes={blok.kaartjes} />;
    case "ladder":
      return (
        <>
          <p class="utrecht-paragraph">
            {RONDLEIDING_TEKST.ladderOver} <Link adres={recordAdres(blok.over)}>{blok.over.naam}</Link>
          </p>
          <LadderPad sporten={blok.sporten} />
        </>
      );
    case "domeinen":
      return (
        <div class="groepen">
          {blok.domeinen.map(({ domein, kaartjes }) => (
            <Groep naam={DOMEIN_NAMEN[domein]} aantal={kaartjes.length} inhoud="blok">
              <Kaartjes kaartjes={kaartjes} />
            </Groep>
          ))}
        </div>
      );
    case "stappen":
      return (
        <>
          <p class="utrecht-paragraph">
            <Link adres={recordAdres(blok.over)}>{blok.over.naam}</Link>: {blok.over.tekst}
          </p>
          <ol class="utrecht-ordered-list">
            {blok.stappen.map((stap) => (
              <li class="utrecht-ordered-list__item">{stap}</li>
            ))}
          </ol>
        </>
      );
    case "voorbeelden":
      return (
        <ul class="kaartjes">
          {blok.voorbeelden.map((voorbeeld) => (
            <li class="kaartje">
              <p class="utrecht-paragraph kaartje__naam">
                <Link adres={recordAdres({ soort: "voorbeeld", id: voorbeeld.id })}>{voorbeeld.titel}</Link>{" "}
                <ResultaatLabel resultaat={voorbeeld.resultaat} />
              </p>
              <p class="utrecht-paragraph">{voorbeeld.sleutel}</p>
            </li>
          ))}
        </ul>
      );
  }
}
