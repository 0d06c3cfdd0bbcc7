/** The same as the drawing, as a list beside it. */

import type { Domein } from "../../../../knowledge/schema.ts";
import { recordAdres } from "../../../antwoord/recordadres.ts";
import type { NaamVondst } from "../../../gesprek/namen.ts";
import { GRAAF, graafAdres } from "../../netwerk/adressen.ts";
import {
  type Focus,
  GRAAF_SOORTEN,
  type GraafFilter,
  type GraafKnoop,
  isGraafSoort,
} from "../../netwerk/graaf/soorten.ts";
import type { Groep as RondomGroep } from "../../netwerk/rondom.ts";
import type { Sport } from "../../netwerk/stukken.ts";
import { Link } from "../blad.tsx";
import { SOORTEN } from "../teksten.ts";
import { Waarschuwingen } from "../waarschuwingen.tsx";
import { GRAAF_TEKST as TEKST } from "./graaf-teksten.ts";
import { Groep } from "./groep.tsx";
import { LadderPad } from "./ladder.tsx";
import { DOMEIN_NAMEN, SOORTEN_MEERVOUD, ZOEK } from "./teksten.ts";

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

/** The list that goes with what is drawn. */
export function Paneel({ filter, inhoud }: { inhoud: GraafInhoud; filter: GraafFilter }) {
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
          <p class="utrecht-paragraph">
            <GraafLink adres={graafAdres({ alles: true })}>{TEKST.tekenAlles}</GraafLink>
          </p>
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
