import { leesbareDatum } from "../../antwoord/datum.ts";
import { INGANG } from "../../antwoord/opschriften.ts";
import type { Ingang } from "../../antwoord/schema.ts";
import { Kanalen } from "./kanalen.tsx";
import { Lijst } from "./lijst.tsx";

/** When the ingang was last checked, and whether that has to be done again. */
export function Versheid({ ingang }: { ingang: Ingang }) {
  const { gecontroleerdOp, controleNodig } = ingang;
  if (gecontroleerdOp === null) {
    return (
      <p class="utrecht-paragraph versheid">
        <span class="label label--waarschuwing">{INGANG.nooitGecontroleerd}</span>
      </p>
    );
  }
  return (
    <p class="utrecht-paragraph versheid">
      {INGANG.gecontroleerd(leesbareDatum(gecontroleerdOp))}
      {controleNodig && (
        <>
          {" "}
          <span class="label label--waarschuwing">{INGANG.controleNodig}</span>
        </>
      )}
    </p>
  );
}

/** Where it works, unless that is everywhere. */
export function Gebied({ gebied }: { gebied: string }) {
  if (gebied.trim().toLowerCase() === "landelijk") return null;
  return (
    <p class="utrecht-paragraph ingang__gebied">
      {INGANG.gebied}: {gebied}
    </p>
  );
}

/** Who it is and how to reach them; says it when that is not known. */
export function IngangKop({ ingang }: { ingang: Ingang }) {
  const { kanalen, letOp, naam, organisatie } = ingang;
  return (
    <>
      <h3 class="utrecht-heading-3">{naam}</h3>
      {organisatie.naam !== naam && <p class="utrecht-paragraph ingang__organisatie">{organisatie.naam}</p>}
      {kanalen.length > 0 && <Kanalen kanalen={kanalen} groot />}
      {kanalen.length === 0 && letOp === null && <p class="utrecht-paragraph">{INGANG.geenKanaal}</p>}
    </>
  );
}

/** Whom to call, with everything that is known of it. The heading is one level below the turn's. */
export function IngangKaart({ ingang }: { ingang: Ingang }) {
  const { letOp, wanneerNiet } = ingang;
  return (
    <section class="ingang">
      <IngangKop ingang={ingang} />
      {letOp !== null && <p class="utrecht-paragraph ingang__let-op">{letOp}</p>}
      <Gebied gebied={ingang.gebied} />
      <Versheid ingang={ingang} />
      {wanneerNiet.length > 0 && (
        <div class="ingang__niet">
          <h4 class="utrecht-heading-4">{INGANG.nietHier}</h4>
          <Lijst regels={wanneerNiet} />
        </div>
      )}
    </section>
  );
}

/** The same in short, for a rung of the ladder. */
export function IngangKort({ ingang }: { ingang: Ingang }) {
  const { kanalen, letOp, naam, organisatie } = ingang;
  return (
    <div class="ingang-kort">
      <p class="utrecht-paragraph">
        <strong>{naam}</strong>
        {organisatie.naam !== naam && `, ${organisatie.naam}`}
      </p>
      {kanalen.length > 0 && <Kanalen kanalen={kanalen} groot={false} />}
      {letOp !== null && <p class="utrecht-paragraph ingang__let-op">{letOp}</p>}
      <Gebied gebied={ingang.gebied} />
      <Versheid ingang={ingang} />
    </div>
  );
}
