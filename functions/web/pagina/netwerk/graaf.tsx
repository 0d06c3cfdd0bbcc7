import type { Domein } from "../../../../knowledge/schema.ts";
import { NETWERK, recordAdres } from "../../../antwoord/recordadres.ts";
import type { NaamVondst } from "../../../gesprek/namen.ts";
import { GRAAF, graafAdres } from "../../netwerk/adressen.ts";
import {
  type Focus,
  GRAAF_SOORTEN,
  type GraafFilter,
  type GraafKnoop,
  type GraafSoort,
  isGraafSoort,
  type Veld,
} from "../../netwerk/graaf/soorten.ts";
import { MAX_ZOEK } from "../../netwerk/grens.ts";
import type { Groep as RondomGroep } from "../../netwerk/rondom.ts";
import type { Sport } from "../../netwerk/stukken.ts";
import { Blad, Link, THUIS } from "../blad.tsx";
import type { Middelen } from "../document.tsx";
import { SOORTEN } from "../teksten.ts";
import { Waarschuwingen } from "../waarschuwingen.tsx";
import { GRAAF_TEKST as TEKST } from "./graaf-teksten.ts";
import { Groep } from "./groep.tsx";
import { LadderPad } from "./ladder.tsx";
import { DOMEIN_NAMEN, NETWERK_TEKST, SOORTEN_MEERVOUD, ZOEK } from "./teksten.ts";

/** A list longer than this starts folded. */
const MAX_OPEN = 12;

/** What the page shows beside the drawing; the list says all that the drawing says. */
export type GraafInhoud =
  | { vorm: "begin"; domeinen: readonly { domein: Domein; aantal: number }[] }
  | { vorm: "lijst"; knopen: readonly GraafKnoop[] }
  | { vorm: "gezocht"; zoek: string; treffers: readonly NaamVondst[]; persoonsgegevens: boolean }
  | {
      vorm: "record";
      record: NaamVondst;
      groepen: readonly RondomGroep[];
      sporten: readonly Sport[];
      focus: Focus;
    }
  | { vorm: "onbekend" };

export interface GraafProps {
  middelen: Middelen;
  kaartVersie: string;
  /** Addresses of the script and of the data it draws. */
  script: string;
  gegevens: string;
  domeinen: readonly Domein[];
  gemeenten: readonly string[];
  filter: GraafFilter;
  /** Where the records stand when one domein is shown. */
  veld: Veld | null;
  inhoud: GraafInhoud;
}

/** The kaart as a drawing, and beside it the same as a list. Without a script there is only the list. */
export function GraafPagina(props: GraafProps) {
  const { domeinen, filter, gegevens, gemeenten, inhoud, script, veld, ...rest } = props;
  return (
    <Blad
      titel={TEKST.titel}
      omschrijving={TEKST.omschrijving}
      kruimels={[THUIS, { naam: NETWERK_TEKST.titel, adres: NETWERK }]}
      {...rest}
    >
      <p class="utrecht-paragraph utrecht-paragraph--lead blad__inleiding">{TEKST.inleiding}</p>
      <div class="graaf" data-graaf data-gegevens={gegevens}>
        <div class="graaf__keuzes" data-keuzes>
          <Zoeken zoek={inhoud.vorm === "gezocht" ? inhoud.zoek : ""} />
          <Filter domeinen={domeinen} gemeenten={gemeenten} filter={filter} />
        </div>
        <noscript>
          <p class="utrecht-paragraph graaf__melding">{TEKST.zonderScript}</p>
        </noscript>
        <section class="graaf__tekening" aria-label={TEKST.tekening} data-tekening hidden>
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
          data-toon={JSON.stringify({ filter, veld, focus: inhoud.vorm === "record" ? inhoud.focus : null })}
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

function Zoeken({ zoek }: { zoek: string }) {
  return (
    <search>
      <form method="get" action={GRAAF} class="zoek">
        <div class="utrecht-form-field zoek__veld">
          <label class="utrecht-form-label utrecht-form-field__label" for="zoek">
            {TEKST.zoekLabel}
          </label>
          <input
            id="zoek"
            name="zoek"
            type="search"
            value={zoek}
            maxlength={MAX_ZOEK}
            autocomplete="off"
            autocapitalize="off"
            class="utrecht-textbox utrecht-textbox--html-input utrecht-form-field__input"
            aria-describedby="zoek-niet"
          />
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

function Filter(props: Pick<GraafProps, "domeinen" | "gemeenten" | "filter">) {
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

/** The sign of a kind, as the drawing has it: a shape as well as a colour. */
const TEKENS: Readonly<Record<GraafSoort, string>> = {
  organisatie: "M6 2h8l4 8-4 8H6l-4-8z",
  loket: "M3 3h14v14H3z",
  contactpersoon: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z",
  knelpunt: "M10 2 19 18H1z",
  regeling: "M10 1 19 10l-9 9-9-9z",
  voorbeeld: "m10 1 2.7 6 6.3.7-4.7 4.3 1.3 6.4L10 15.2l-5.6 3.2L5.7 12 1 7.7 7.3 7z",
};

function Teken({ soort }: { soort: GraafSoort }) {
  return (
    <svg class={`teken teken--${soort}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={TEKENS[soort]} />
    </svg>
  );
}

function Paneel({ filter, inhoud }: { inhoud: GraafInhoud; filter: GraafFilter }) {
  switch (inhoud.vorm) {
    case "begin":
      return (
        <>
          <Kop>{TEKST.perDomein}</Kop>
          <ul class="verwijzingen verwijzingen--treffers">
            {inhoud.domeinen.map(({ aantal, domein }) => (
              <li class="verwijzing">
                <GraafLink adres={graafAdres({ domein })}>{DOMEIN_NAMEN[domein]}</GraafLink>
                <span class="verwijzing__erbij">{TEKST.aantal(aantal)}</span>
              </li>
            ))}
          </ul>
        </>
      );
    case "lijst":
      return <Lijst knopen={inhoud.knopen} filter={filter} />;
    case "gezocht":
      return <Gezocht inhoud={inhoud} />;
    case "record":
      return <Record inhoud={inhoud} gemeente={filter.gemeente} />;
    case "onbekend":
      return (
        <>
          <Kop>{TEKST.onbekend}</Kop>
          <p class="utrecht-paragraph">{TEKST.onbekendTip}</p>
          <HeleGraaf />
        </>
      );
  }
}

/** Where a reader begins after a choice; the script puts the focus here. */
function Kop({ children }: { children: string }) {
  return (
    <h2 class="utrecht-heading-2" tabindex={-1} data-kop>
      {children}
    </h2>
  );
}

/** A link that the drawing follows without loading a page. */
function GraafLink({ adres, children }: { adres: string; children: string }) {
  return (
    <a href={adres} class="utrecht-link utrecht-link--html-a verwijzing__link" data-ga>
      {children}
    </a>
  );
}

function HeleGraaf() {
  return (
    <p class="utrecht-paragraph">
      <GraafLink adres={GRAAF}>{TEKST.alleSterren}</GraafLink>
    </p>
  );
}

function Lijst({ filter, knopen }: { knopen: readonly GraafKnoop[]; filter: GraafFilter }) {
  if (knopen.length === 0) {
    return (
      <>
        <Kop>{TEKST.niets}</Kop>
        <p class="utrecht-paragraph">{TEKST.nietsTip}</p>
        <HeleGraaf />
      </>
    );
  }
  const groepen = GRAAF_SOORTEN.map((soort) => ({
    soort,
    records: knopen.filter((knoop) => knoop.soort === soort),
  })).filter(({ records }) => records.length > 0);
  return (
    <>
      <Kop>{TEKST.aantal(knopen.length)}</Kop>
      <Groepen groepen={groepen} gemeente={filter.gemeente} />
      <HeleGraaf />
    </>
  );
}

function Gezocht({ inhoud }: { inhoud: GraafInhoud & { vorm: "gezocht" } }) {
  const { persoonsgegevens, treffers, zoek } = inhoud;
  const [kop, tip] = zoek === "" ? [ZOEK.leeg, ZOEK.leegTip] : [ZOEK.niets, ZOEK.nietsTip];
  return (
    <>
      <Kop>{treffers.length > 0 ? ZOEK.gevonden(treffers.length) : kop}</Kop>
      {persoonsgegevens && (
        <Waarschuwingen waarschuwingen={[{ code: "persoonsgegevens", tekst: ZOEK.persoonsgegevens }]} />
      )}
      {treffers.length === 0 && <p class="utrecht-paragraph">{tip}</p>}
      {treffers.length > 0 && (
        <ul class="verwijzingen verwijzingen--treffers">
          {treffers.map((record) => (
            <li class="verwijzing">
              <Naar record={record} gemeente={null} />
              <span class="verwijzing__erbij">{SOORTEN[record.soort]}</span>
            </li>
          ))}
        </ul>
      )}
      <HeleGraaf />
    </>
  );
}

function Record(props: { inhoud: GraafInhoud & { vorm: "record" }; gemeente: string | null }) {
  const { gemeente, inhoud } = props;
  const { groepen, record, sporten } = inhoud;
  return (
    <>
      <div class="blad__titel">
        <p class="utrecht-paragraph kaart__bovenschrift blad__soort">{SOORTEN[record.soort]}</p>
        <Kop>{record.naam}</Kop>
      </div>
      <p class="utrecht-paragraph">
        <Link adres={recordAdres(record)}>{TEKST.lees}</Link>
      </p>
      {sporten.length > 0 && (
        <section class="deel">
          <h3 class="utrecht-heading-3">{TEKST.ladder}</h3>
          <p class="utrecht-paragraph">{TEKST.ladderUitleg}</p>
          <LadderPad sporten={sporten} />
        </section>
      )}
      {groepen.length > 0 && (
        <>
          <h3 class="visueel-verborgen">{TEKST.rondom}</h3>
          <Groepen groepen={groepen} gemeente={gemeente} />
        </>
      )}
      <HeleGraaf />
    </>
  );
}

function Groepen(props: { groepen: readonly RondomGroep[]; gemeente: string | null }) {
  return (
    <div class="groepen">
      {props.groepen.map(({ records, soort }) => (
        <Groep naam={SOORTEN_MEERVOUD[soort]} aantal={records.length} open={records.length <= MAX_OPEN}>
          {records.map((record) => (
            <li class="verwijzing">
              <Naar record={record} gemeente={props.gemeente} />
            </li>
          ))}
        </Groep>
      ))}
    </div>
  );
}

/** To a record in the graph, or to its page when it has no place there. */
function Naar({ gemeente, record }: { record: NaamVondst; gemeente: string | null }) {
  if (!isGraafSoort(record.soort)) {
    return (
      <a href={recordAdres(record)} class="utrecht-link utrecht-link--html-a verwijzing__link">
        {record.naam}
      </a>
    );
  }
  const adres = graafAdres({ record: `${record.soort}/${record.id}`, gemeente: gemeente ?? undefined });
  return <GraafLink adres={adres}>{record.naam}</GraafLink>;
}
