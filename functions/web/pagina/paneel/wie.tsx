import { INGANG } from "../../../antwoord/opschriften.ts";
import type { Ingang } from "../../../antwoord/schema.ts";
import { Gebied, IngangKop, Versheid } from "../ingang.tsx";
import { Lijst } from "../lijst.tsx";

/** Whom to call, on which number and when: what somebody reads while the phone rings, and nothing more. */
export function Wie({ ingang }: { ingang: Ingang }) {
  const { kanalen, letOp } = ingang;
  return (
    <section class="ingang">
      <IngangKop ingang={ingang} />
      {kanalen.length === 0 && letOp !== null && <p class="utrecht-paragraph ingang__let-op">{letOp}</p>}
      <Versheid ingang={ingang} />
    </section>
  );
}

/** What else to know before calling. */
export function WieVerder({ ingang }: { ingang: Ingang }) {
  const { gebied, kanalen, letOp, wanneerNiet } = ingang;
  return (
    <>
      {wanneerNiet.length > 0 && (
        <section class="deel">
          <h3 class="utrecht-heading-3">{INGANG.nietHier}</h3>
          <Lijst regels={wanneerNiet} />
        </section>
      )}
      {kanalen.length > 0 && letOp !== null && <p class="utrecht-paragraph ingang__let-op">{letOp}</p>}
      <Gebied gebied={gebied} />
    </>
  );
}
