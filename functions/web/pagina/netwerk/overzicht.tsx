import { NETWERK } from "../../../antwoord/recordadres.ts";
import type { NaamVondst } from "../../../gesprek/namen.ts";
import { GRAAF, OEFENEN, RONDLEIDING } from "../../netwerk/adressen.ts";
import type { Overzicht } from "../../netwerk/overzicht.ts";
import { Blad, Link, THUIS } from "../blad.tsx";
import type { Omslag } from "../document.tsx";
import { SOORTEN } from "../teksten.ts";
import { Waarschuwingen } from "../waarschuwingen.tsx";
import { Groep, RecordLink } from "./groep.tsx";
import { DOMEIN_NAMEN, LEER, NETWERK_TEKST, ORGANISATIESOORTEN, ZOEK } from "./teksten.ts";
import { Zoekformulier } from "./zoekformulier.tsx";

/** What was looked for and what was found. */
export interface Zoekuitslag {
  /** What was typed, without personal data; empty when nothing was typed. */
  zoek: string;
  treffers: NaamVondst[];
  /** True when there are more than these. */
  meer: boolean;
  /** True when what was typed looks like somebody's personal data: an address is the wrong place for that. */
  persoonsgegevens: boolean;
}

export interface NetwerkProps extends Omslag {
  overzicht: Overzicht;
  /** Null when nobody looked for anything. */
  uitslag: Zoekuitslag | null;
}

/** The kaart at a glance, or what was found on it. Without hits the overview stands below as a way on. */
export function NetwerkPagina({ overzicht, uitslag, ...rest }: NetwerkProps) {
  const { domeinen, organisaties } = overzicht;
  const gevonden = uitslag !== null && uitslag.treffers.length > 0;
  const knelpunten = som(domeinen.map((een) => een.knelpunten.length));
  return (
    <Blad
      titel={uitslag === null ? NETWERK_TEKST.titel : ZOEK.titel}
      omschrijving={NETWERK_TEKST.omschrijving}
      plek={NETWERK}
      kruimels={uitslag === null ? [THUIS] : [THUIS, { naam: NETWERK_TEKST.titel, adres: NETWERK }]}
      {...rest}
    >
      {uitslag === null && (
        <p class="utrecht-paragraph utrecht-paragraph--lead blad__inleiding">
          {NETWERK_TEKST.inleiding(knelpunten, som(organisaties.map((een) => een.organisaties.length)))}
        </p>
      )}
      <Zoekformulier zoek={uitslag?.zoek ?? ""} />
      {uitslag === null && <Leren />}
      {uitslag !== null && <Uitslag uitslag={uitslag} />}
      {!gevonden && <Alles overzicht={overzicht} />}
    </Blad>
  );
}

function Leren() {
  return (
    <nav class="leren" aria-label={LEER.titel}>
      <ul class="wegen">
        {(
          [
            [RONDLEIDING, LEER.rondleiding],
            [OEFENEN, LEER.oefenen],
            [GRAAF, LEER.graaf],
          ] as const
        ).map(([adres, naam]) => (
          <li>
            <Link adres={adres}>{naam}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Uitslag({ uitslag: { meer, persoonsgegevens, treffers, zoek } }: { uitslag: Zoekuitslag }) {
  const gevonden = treffers.length > 0;
  const [kop, tip] = zoek === "" ? [ZOEK.leeg, ZOEK.leegTip] : [ZOEK.niets, ZOEK.nietsTip];
  return (
    <section class="uitslag">
      <h2 class="utrecht-heading-2">{gevonden ? ZOEK.gevonden(treffers.length) : kop}</h2>
      {persoonsgegevens && (
        <Waarschuwingen waarschuwingen={[{ code: "persoonsgegevens", tekst: ZOEK.persoonsgegevens }]} />
      )}
      {gevonden ? (
        <>
          <ul class="verwijzingen verwijzingen--treffers">
            {treffers.map((record) => (
              <RecordLink record={record} erbij={SOORTEN[record.soort]} />
            ))}
          </ul>
          {meer && <p class="utrecht-paragraph">{ZOEK.meer(treffers.length)}</p>}
        </>
      ) : (
        <p class="utrecht-paragraph">{tip}</p>
      )}
      <ul class="wegen">
        <li>
          <Link adres="/">{ZOEK.naarChat}</Link>
        </li>
        {gevonden && (
          <li>
            <Link adres={NETWERK}>{ZOEK.overzicht}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}

function Alles({ overzicht: { domeinen, organisaties } }: { overzicht: Overzicht }) {
  return (
    <>
      <section class="groepen">
        <h2 class="utrecht-heading-2">{NETWERK_TEKST.knelpunten}</h2>
        {domeinen.map(({ domein, knelpunten }) => (
          <Groep naam={DOMEIN_NAMEN[domein]} aantal={knelpunten.length}>
            {knelpunten.map(({ id, naam }) => (
              <RecordLink record={{ soort: "knelpunt", id, naam }} />
            ))}
          </Groep>
        ))}
      </section>
      <section class="groepen">
        <h2 class="utrecht-heading-2">{NETWERK_TEKST.organisaties}</h2>
        {organisaties.map(({ soort, organisaties: lijst }) => (
          <Groep naam={ORGANISATIESOORTEN[soort]} aantal={lijst.length}>
            {lijst.map(({ id, ingangen, naam }) => (
              <RecordLink
                record={{ soort: "organisatie", id, naam }}
                erbij={NETWERK_TEKST.ingangen(ingangen)}
              />
            ))}
          </Groep>
        ))}
      </section>
    </>
  );
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((totaal, getal) => totaal + getal, 0);
}
