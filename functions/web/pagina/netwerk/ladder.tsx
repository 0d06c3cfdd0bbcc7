import { recordAdres } from "../../../antwoord/recordadres.ts";
import type { Sport } from "../../netwerk/stukken.ts";
import { Link } from "../blad.tsx";
import { RONDLEIDING_TEKST } from "./leer-teksten.ts";

/** The ladder drawn as a path: one rung after the other, each with the door to knock on. */
export function LadderPad({ sporten }: { sporten: readonly Sport[] }) {
  return (
    <ol class="pad">
      {sporten.map(({ ingang, tekst, voorElk }) => (
        <li class={ingang === null ? "pad__trede pad__trede--zonder" : "pad__trede"}>
          {ingang !== null && (
            <p class="utrecht-paragraph pad__ingang">
              <Link adres={recordAdres(ingang)}>{ingang.naam}</Link>
              {ingang.organisatie !== "" && ingang.organisatie !== ingang.naam && (
                <span class="pad__organisatie"> {ingang.organisatie}</span>
              )}
            </p>
          )}
          <p class="utrecht-paragraph">{tekst}</p>
          {voorElk && (
            <p class="utrecht-paragraph utrecht-paragraph--small pad__organisatie">
              {RONDLEIDING_TEKST.voorElk}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
