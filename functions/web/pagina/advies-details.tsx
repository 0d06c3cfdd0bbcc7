import type { Child } from "hono/jsx";
import { OPSCHRIFTEN, RESULTATEN } from "../../antwoord/opschriften.ts";
import type { Advies } from "../../antwoord/schema.ts";
import { Bronnen } from "./bronnen.tsx";
import { IngangKort } from "./ingang.tsx";
import { Pictogram } from "./pictogram.tsx";

function Deel({ kop, children }: { kop: string; children: Child }) {
  return (
    <section class="deel">
      <h3 class="utrecht-heading-3">{kop}</h3>
      {children}
    </section>
  );
}

/** Everything behind the next step: what to do after it, the room there is, who did it before, and the sources. */
export function AdviesDetails({ advies }: { advies: Advies }) {
  const { bronnen, daarna, delen, knelpunt, letOp, regelingen, voorbeelden } = advies;
  return (
    <div class="meer__inhoud">
      <Deel kop={OPSCHRIFTEN.over}>
        <p class="utrecht-paragraph">{knelpunt.omschrijving}</p>
      </Deel>
      {letOp !== null && (
        <Deel kop={OPSCHRIFTEN.letOp}>
          <p class="utrecht-paragraph">{letOp}</p>
        </Deel>
      )}
      {daarna.length > 0 && (
        <Deel kop={OPSCHRIFTEN.daarna}>
          <ol class="utrecht-ordered-list ladder">
            {daarna.map(({ tekst, ingang }) => (
              <li class="utrecht-ordered-list__item">
                <p class="utrecht-paragraph">{tekst}</p>
                {ingang !== null && <IngangKort ingang={ingang} />}
              </li>
            ))}
          </ol>
        </Deel>
      )}
      {regelingen.length > 0 && (
        <Deel kop={OPSCHRIFTEN.regelingen}>
          <dl class="termen">
            {regelingen.map(({ naam, ruimte }) => (
              <div>
                <dt>{naam}</dt>
                <dd>{ruimte}</dd>
              </div>
            ))}
          </dl>
        </Deel>
      )}
      {voorbeelden.length > 0 && (
        <Deel kop={OPSCHRIFTEN.voorbeelden}>
          <ul class="voorbeelden">
            {voorbeelden.map((voorbeeld) => (
              <Voorbeeld voorbeeld={voorbeeld} />
            ))}
          </ul>
        </Deel>
      )}
      <Deel kop={OPSCHRIFTEN.delen}>
        <p class="utrecht-paragraph">{delen}</p>
      </Deel>
      {bronnen.length > 0 && (
        <Deel kop={OPSCHRIFTEN.bronnen}>
          <Bronnen bronnen={bronnen} />
        </Deel>
      )}
    </div>
  );
}

function Voorbeeld({ voorbeeld }: { voorbeeld: Advies["voorbeelden"][number] }) {
  const { gemeente, resultaat, sleutel, titel } = voorbeeld;
  return (
    <li class="voorbeeld">
      <p class="utrecht-paragraph">
        <strong>{titel}</strong>
        {gemeente !== null && ` (${gemeente})`}{" "}
        <span class={`label label--${resultaat}`}>
          <Pictogram naam={resultaat} />
          {RESULTATEN[resultaat]}
        </span>
      </p>
      <p class="utrecht-paragraph">{sleutel}</p>
    </li>
  );
}
