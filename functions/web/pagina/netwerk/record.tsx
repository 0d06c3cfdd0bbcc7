import { NETWERK } from "../../../antwoord/recordadres.ts";
import type { Ingang } from "../../../antwoord/schema.ts";
import type { Verkenning } from "../../../gesprek/index.ts";
import type { Rondom } from "../../netwerk/rondom.ts";
import { Blad, Link, THUIS } from "../blad.tsx";
import { Bronnen } from "../bronnen.tsx";
import type { Middelen } from "../document.tsx";
import { Versheid } from "../ingang.tsx";
import { SOORTEN } from "../teksten.ts";
import { Delen } from "../verkenning.tsx";
import { Groep, RecordLink } from "./groep.tsx";
import { NETWERK_TEKST, RECORD, SOORTEN_MEERVOUD } from "./teksten.ts";

/** A list longer than this starts folded. */
const MAX_OPEN = 8;
/** What a link to the page shows is cut to about this. */
const MAX_OMSCHRIJVING = 200;

export interface RecordProps {
  middelen: Middelen;
  kaartVersie: string;
  verkenning: Verkenning;
  rondom: Rondom;
  /** The record as an ingang, when it is one: then it shows when it was last checked. */
  ingang: Ingang | null;
}

/** Everything that is known of one record, with ways to all that stands around it. */
export function RecordPagina({ ingang, rondom, verkenning, ...rest }: RecordProps) {
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
    </Blad>
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
  return `${tekst.slice(0, MAX_OMSCHRIJVING).replace(/\s+\S*$/, "")} …`;
}
