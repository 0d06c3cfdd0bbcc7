import type { Verkenning } from "../../gesprek/reactie.ts";
import { webadres } from "./adres.ts";
import { SOORTEN } from "./teksten.ts";

/** A line of the kaart; a web address becomes a link. */
function Regel({ regel }: { regel: string }) {
  const adres = /\s/.test(regel) ? null : webadres(regel);
  if (adres === null) return <>{regel}</>;
  return (
    <a href={adres} class="utrecht-link utrecht-link--html-a" rel="noopener noreferrer">
      {regel}
    </a>
  );
}

/** What is known of one record. One line is a paragraph, more lines under a heading are a list. */
export function VerkenningKaart({ verkenning: { soort, naam, delen } }: { verkenning: Verkenning }) {
  return (
    <div class="kaart">
      <p class="utrecht-paragraph kaart__bovenschrift">{SOORTEN[soort]}</p>
      <h2 class="utrecht-heading-2 beurt__kop" tabindex={-1}>
        {naam}
      </h2>
      {delen.map(({ kop, regels }) => (
        <div class="deel">
          {kop !== "" && <h3 class="utrecht-heading-3">{kop}</h3>}
          {kop === "" || regels.length === 1 ? (
            regels.map((regel) => (
              <p class="utrecht-paragraph">
                <Regel regel={regel} />
              </p>
            ))
          ) : (
            <ul class="utrecht-unordered-list">
              {regels.map((regel) => (
                <li class="utrecht-unordered-list__item">
                  <Regel regel={regel} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}
