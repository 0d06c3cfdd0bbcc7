import { telefoonadres } from "../../../antwoord/adres.ts";
import { Pictogram } from "../pictogram.tsx";

/** The numbers that stand in a warning: nobody should have to look for them. */
const NOODNUMMER = /\b(112|113|0800 2000)\b/;

/** A sentence in which the emergency numbers can be tapped. */
export function MetNoodnummers({ tekst }: { tekst: string }) {
  return (
    <>
      {tekst.split(NOODNUMMER).map((deel) =>
        NOODNUMMER.test(deel) ? (
          <a
            href={telefoonadres(deel) ?? undefined}
            class="utrecht-link utrecht-link--html-a utrecht-link--telephone"
          >
            {deel}
          </a>
        ) : (
          deel
        ),
      )}
    </>
  );
}

/** Acute danger: above everything else. */
export function Alarm({ tekst }: { tekst: string }) {
  return (
    <div class="utrecht-alert utrecht-alert--error melding melding--spoed">
      <Pictogram naam="waarschuwing" />
      <p class="utrecht-paragraph">
        <MetNoodnummers tekst={tekst} />
      </p>
    </div>
  );
}
