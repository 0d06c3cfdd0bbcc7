import { NETWERK, recordAdres } from "../../../antwoord/recordadres.ts";
import type { Ingang } from "../../../antwoord/schema.ts";
import type { Verkenning } from "../../../gesprek/index.ts";
import { graafAdres } from "../../netwerk/adressen.ts";
import type { JsonLd } from "../../netwerk/jsonld.ts";
import { kloptNietAdres } from "../../netwerk/klopt-niet.ts";
import type { Rondom } from "../../netwerk/rondom.ts";
import { Blad, Link, THUIS } from "../blad.tsx";
import { Bronnen } from "../bronnen.tsx";
import type { Omslag } from "../document.tsx";
import { Versheid } from "../ingang.tsx";
import { SOORTEN } from "../teksten.ts";
import { Delen } from "../verkenning.tsx";
import { DataBlok } from "./data-blok.tsx";
import { Groep, RecordLink } from "./groep.tsx";
import { NETWERK_TEKST, RECORD, SOORTEN_MEERVOUD } from "./teksten.ts";

/** A list longer than this starts folded. */
const MAX_OPEN = 8;
/** What a link to the page shows is cut to about this. */
const MAX_OMSCHRIJVING = 200;

export interface RecordProps extends Omslag {
  verkenning: Verkenning;
  rondom: Rondom;
  /** The record as an ingang, when it is one: then it shows when it was last checked. */
  ingang: Ingang | null;
  /** The record for programs; null when schema.org has no word for it. */
  jsonLd: JsonLd | null;
  /** True when the record has a place in the graph. */
  inGraaf: boolean;
}

/** Everything that is known of one record, with ways to all that stands around it. */
export function RecordPagina({ inGraaf, ingang, jsonLd, rondom, verkenning, ...rest }: RecordProps) {
  const { delen, id, naam, soort } = verkenning;
  return (
    <Blad
      titel={naam}
      bovenschrift={SOORTEN[soort]}
      omschrijving={`${SOORTEN[soort]}. ${kortVan(delen[0]?.regels[0] ?? naam)}`}
      kruimels={[THUIS, { naam: NETWERK_TEKST.titel, adres: NETWERK }]}
      {...rest}
    >
      <div class="kaart">
        <Delen delen={delen} kop="h2" />
        {ingang !== null && <Versheid ingang={ingang} />}
        {soort === "knelpunt" && <HelpMij knelpunt={id} />}
        <Wegen id={id} soort={soort} vcard={ingang !== null} inGraaf={inGraaf} />
      </div>
      {rondom.groepen.length > 0 && (
        <section class="groepen">
          <h2 class="utrecht-heading-2">{RECORD.rondom}</h2>
          {rondom.groepen.map(({ records, soort: van }) => (
            <Groep naam={SOORTEN_MEERVOUD[van]} aantal={records.length} open={records.length <= MAX_OPEN}>
              {records.map((record) => (
                <RecordLink record={record} />
              ))}
            </Groep>
          ))}
        </section>
      )}
      {rondom.bronnen.length > 0 && (
        <section class="deel">
          <h2 class="utrecht-heading-2">{RECORD.bronnen}</h2>
          <Bronnen bronnen={rondom.bronnen} />
        </section>
      )}
      <p class="utrecht-paragraph">
        {RECORD.verder} <Link adres="/">{RECORD.naarChat}</Link>.
      </p>
      <KloptNiet id={id} soort={soort} />
      {jsonLd !== null && <DataBlok gegevens={jsonLd} />}
    </Blad>
  );
}

/** What can be done with the record beside reading it. */
function Wegen(props: { soort: string; id: string; vcard: boolean; inGraaf: boolean }) {
  const { id, inGraaf, soort, vcard } = props;
  if (!vcard && !inGraaf) return null;
  return (
    <ul class="wegen wegen--record">
      {vcard && (
        <li>
          <a href={`${recordAdres({ soort, id })}.vcf`} class="utrecht-link utrecht-link--html-a" download>
            {RECORD.vcard}
          </a>
        </li>
      )}
      {inGraaf && (
        <li>
          <Link adres={graafAdres({ record: `${soort}/${id}` })}>{RECORD.toonInGraaf}</Link>
        </li>
      )}
    </ul>
  );
}

/** Leads to the public place where faults are told; the record goes along, the reader does not. */
function KloptNiet({ id, soort }: { soort: string; id: string }) {
  return (
    <p class="utrecht-paragraph klopt-niet">
      <a
        href={kloptNietAdres({ soort, id })}
        class="utrecht-link utrecht-link--html-a"
        rel="noopener noreferrer"
      >
        {RECORD.kloptNiet}
      </a>{" "}
      {RECORD.kloptNietUitleg}
    </p>
  );
}

/** From reading to doing: the same button as in the chat. */
function HelpMij({ knelpunt }: { knelpunt: string }) {
  return (
    <form method="post" action="/gesprek">
      <button
        type="submit"
        name="tekst"
        value={`kies ${knelpunt}`}
        class="utrecht-button utrecht-button--primary-action"
      >
        {RECORD.helpMij}
      </button>
    </form>
  );
}

/** The beginning of a text, to the end of a word. */
function kortVan(tekst: string): string {
  if (tekst.length <= MAX_OMSCHRIJVING) return tekst;
  return `${tekst
    .slice(0, MAX_OMSCHRIJVING)
    .replace(/\s\S*$/, "")
    .trimEnd()} …`;
}
