import type { Child } from "hono/jsx";
import type { Domein } from "../../../../knowledge/schema.ts";
import { OPSCHRIFTEN } from "../../../antwoord/opschriften.ts";
import { NETWERK, recordAdres } from "../../../antwoord/recordadres.ts";
import { OEFENEN, oefeningAdres } from "../../netwerk/adressen.ts";
import type { Oefening, OefeningKort } from "../../netwerk/oefening.ts";
import { Blad, Link, THUIS } from "../blad.tsx";
import { Bronnen } from "../bronnen.tsx";
import type { Omslag } from "../document.tsx";
import { Groep } from "./groep.tsx";
import { Kaartjes, ResultaatLabel } from "./kaartjes.tsx";
import { AFLOOP, OEFENEN_TEKST as TEKST } from "./leer-teksten.ts";
import { DOMEIN_NAMEN, NETWERK_TEKST } from "./teksten.ts";

interface MetVoortgang extends Omslag {
  /** Address of the script that keeps the progress. */
  script: string;
}

export interface OefenenProps extends MetVoortgang {
  domeinen: readonly { domein: Domein; oefeningen: readonly OefeningKort[] }[];
}

/** All cases to practise on. */
export function OefenenPagina({ domeinen, script, ...rest }: OefenenProps) {
  const alle = domeinen.flatMap(({ oefeningen }) => oefeningen);
  return (
    <Blad
      titel={TEKST.titel}
      omschrijving={TEKST.omschrijving}
      kruimels={[THUIS, { naam: NETWERK_TEKST.titel, adres: NETWERK }]}
      {...rest}
    >
      <p class="utrecht-paragraph utrecht-paragraph--lead blad__inleiding">{TEKST.inleiding(alle.length)}</p>
      {alle[0] && (
        <p class="utrecht-paragraph">
          <a href={oefeningAdres(alle[0].id)} class="utrecht-button utrecht-button--primary-action knoplink">
            {TEKST.beginnen}
          </a>
        </p>
      )}
      <section class="voortgangvak" data-voortgang data-aantal={alle.length} hidden>
        <h2 class="utrecht-heading-3">{TEKST.voortgangKop}</h2>
        <p class="utrecht-paragraph" role="status" data-stand></p>
        <p class="utrecht-paragraph">{TEKST.voortgangUitleg}</p>
        <button type="button" class="utrecht-button utrecht-button--secondary-action" data-wis>
          {TEKST.wis}
        </button>
      </section>
      <section class="groepen">
        <h2 class="utrecht-heading-2">{TEKST.kies}</h2>
        {domeinen.map(({ domein, oefeningen }) => (
          <Groep naam={DOMEIN_NAMEN[domein]} aantal={oefeningen.length}>
            {oefeningen.map(({ id, kort }) => (
              <li class="verwijzing">
                <a
                  href={oefeningAdres(id)}
                  class="utrecht-link utrecht-link--html-a verwijzing__link"
                  data-casus={id}
                >
                  {kort}
                </a>
              </li>
            ))}
          </Groep>
        ))}
      </section>
      <script src={script} defer></script>
    </Blad>
  );
}

/** What somebody chose; "niets" when the form came without a choice that is on it. */
export type Keuze = { soort: "niets" } | { soort: "keuze"; id: string };

export interface OefeningProps extends MetVoortgang {
  oefening: Oefening;
  /** Null when the case is only read. */
  keuze: Keuze | null;
}

/** One case: what was going on and who could be called, and after a choice what was really done. */
export function OefeningPagina({ keuze, oefening, script, ...rest }: OefeningProps) {
  const { voorbeeld } = oefening;
  const gekozen = keuze?.soort === "keuze" ? oefening.keuzes.find(({ id }) => id === keuze.id) : undefined;
  const [domein = "meervoudig"] = voorbeeld.domeinen;
  return (
    <Blad
      titel={TEKST.casus(DOMEIN_NAMEN[domein])}
      omschrijving={TEKST.omschrijving}
      kruimels={[
        THUIS,
        { naam: NETWERK_TEKST.titel, adres: NETWERK },
        { naam: TEKST.bovenschrift, adres: OEFENEN },
      ]}
      {...rest}
    >
      <div class="kaart">
        <Deel kop={TEKST.situatie}>
          <p class="utrecht-paragraph">{voorbeeld.situatie}</p>
        </Deel>
        <Deel kop={TEKST.knelpunt}>
          <p class="utrecht-paragraph">{voorbeeld.knelpunt}</p>
        </Deel>
      </div>
      {gekozen === undefined ? (
        <Vraag oefening={oefening} fout={keuze !== null} />
      ) : (
        <Afloop oefening={oefening} gekozen={gekozen} script={script} />
      )}
    </Blad>
  );
}

function Deel({ children, kop }: { kop: string; children: Child }) {
  return (
    <section class="deel">
      <h2 class="utrecht-heading-3">{kop}</h2>
      {children}
    </section>
  );
}

function Vraag({ fout, oefening: { keuzes, voorbeeld } }: { oefening: Oefening; fout: boolean }) {
  return (
    <form method="post" action={oefeningAdres(voorbeeld.id)} class="kaart oefenvraag">
      <fieldset
        class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset"
        aria-describedby={fout ? "oefen-fout" : undefined}
      >
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          <h2 class="utrecht-heading-2">{TEKST.vraag}</h2>
        </legend>
        {fout && (
          <p class="utrecht-paragraph oefenvraag__fout" id="oefen-fout" role="alert">
            {TEKST.kiesEerst}
          </p>
        )}
        {keuzes.map(({ id, naam }) => (
          <label class="oefenkeuze">
            <input type="radio" name="keuze" value={id} required class="oefenkeuze__rondje" />
            <span>{naam}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" class="utrecht-button utrecht-button--primary-action">
        {TEKST.knop}
      </button>
    </form>
  );
}

function Afloop(props: { oefening: Oefening; gekozen: Oefening["keuzes"][number]; script: string }) {
  const { gekozen, oefening, script } = props;
  const { betrokken, goed, keuzes, knelpunten, regelingen, volgende, voorbeeld } = oefening;
  const raak = gekozen.id === goed;
  const goedNaam = keuzes.find(({ id }) => id === goed)?.naam ?? "";
  return (
    <>
      <div
        class={raak ? "kaart uitkomst uitkomst--goed" : "kaart uitkomst"}
        data-uitkomst={raak ? "goed" : "anders"}
        data-casus={voorbeeld.id}
      >
        <section class="deel">
          <h2 class="utrecht-heading-2" id="uitkomst" tabindex={-1}>
            {raak ? TEKST.goed : TEKST.anders}
          </h2>
          <p class="utrecht-paragraph">
            {raak ? TEKST.goedUitleg(goedNaam) : TEKST.andersUitleg(gekozen.naam, goedNaam)}
          </p>
        </section>
        <Deel kop={TEKST.watIsGedaan}>
          <p class="utrecht-paragraph">{voorbeeld.watIsGedaan}</p>
        </Deel>
        <Deel kop={TEKST.wieDeden}>
          <Kaartjes
            kaartjes={betrokken.map(({ id, naam, taak }) => ({
              soort: "organisatie",
              id,
              naam,
              tekst: taak,
            }))}
          />
        </Deel>
        <Deel kop={TEKST.hoeLiepHetAf}>
          <p class="utrecht-paragraph">
            <ResultaatLabel resultaat={voorbeeld.resultaat} /> {AFLOOP[voorbeeld.resultaat]}
          </p>
          <p class="utrecht-paragraph">{voorbeeld.sleutel}</p>
          {voorbeeld.gemeente !== undefined && (
            <p class="utrecht-paragraph">
              {TEKST.gemeente}: {voorbeeld.gemeente}
            </p>
          )}
          {voorbeeld.letOp !== undefined && <p class="utrecht-paragraph ingang__let-op">{voorbeeld.letOp}</p>}
        </Deel>
        {!raak && (
          <Deel kop={TEKST.jouwKeuze}>
            <Kaartjes
              kaartjes={[{ soort: "organisatie", id: gekozen.id, naam: gekozen.naam, tekst: gekozen.taak }]}
            />
          </Deel>
        )}
        {knelpunten.length > 0 && (
          <Deel kop={TEKST.nu}>
            <p class="utrecht-paragraph">{TEKST.nuUitleg}</p>
            <Verwijzingen records={knelpunten.map(({ id, naam }) => ({ soort: "knelpunt", id, naam }))} />
          </Deel>
        )}
        {regelingen.length > 0 && (
          <Deel kop={OPSCHRIFTEN.regelingen}>
            <Verwijzingen records={regelingen.map(({ id, naam }) => ({ soort: "regeling", id, naam }))} />
          </Deel>
        )}
        <Deel kop={OPSCHRIFTEN.bronnen}>
          <Bronnen bronnen={voorbeeld.bronnen} />
          <p class="utrecht-paragraph">
            <Link adres={recordAdres({ soort: "voorbeeld", id: voorbeeld.id })}>{TEKST.voorbeeld}</Link>
          </p>
        </Deel>
      </div>
      <div class="stopknoppen">
        {volgende !== null && (
          <a href={oefeningAdres(volgende)} class="utrecht-button utrecht-button--primary-action knoplink">
            {TEKST.volgende}
          </a>
        )}
        <a
          href={oefeningAdres(voorbeeld.id)}
          class="utrecht-button utrecht-button--secondary-action knoplink"
        >
          {TEKST.nogEens}
        </a>
        <a href={OEFENEN} class="utrecht-button utrecht-button--secondary-action knoplink">
          {TEKST.alle}
        </a>
      </div>
      <p class="utrecht-paragraph" data-bewaard hidden>
        {TEKST.voortgangUitleg}
      </p>
      <script src={script} defer></script>
    </>
  );
}

function Verwijzingen({ records }: { records: readonly { soort: string; id: string; naam: string }[] }) {
  return (
    <ul class="wegen">
      {records.map((record) => (
        <li>
          <Link adres={recordAdres(record)}>{record.naam}</Link>
        </li>
      ))}
    </ul>
  );
}
