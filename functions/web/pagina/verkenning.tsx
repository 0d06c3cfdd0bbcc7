import { telefoonadres, webadres } from "../../antwoord/adres.ts";
import type { Verkenning } from "../../gesprek/reactie.ts";
import { SOORTEN } from "./teksten.ts";

const SCHEIDING = " · ";

/** A line of the kaart, of which the parts that are a web address or a phone number become links. */
function Regel({ regel }: { regel: string }) {
  return (
    <>
      {regel.split(SCHEIDING).map((deel, i) => (
        <>
          {i > 0 && SCHEIDING}
          <RegelDeel deel={deel} />
        </>
      ))}
    </>
  );
}

function RegelDeel({ deel }: { deel: string }) {
  const web = /\s/.test(deel) ? null : webadres(deel);
  const adres = web ?? (/^\+?\d+( \d+)*$/.test(deel) ? telefoonadres(deel) : null);
  if (adres === null) return <>{deel}</>;
  return (
    <a
      href={adres}
      class="utrecht-link utrecht-link--html-a"
      rel={web === null ? undefined : "noopener noreferrer"}
    >
      {deel}
    </a>
  );
}

/**
 * The parts of a record. One line is a paragraph, more lines under a heading are a list.
 * @param kop the element of the headings: one level below the name of the record
 */
export function Delen({ delen, kop: Kop }: { delen: Verkenning["delen"]; kop: "h2" | "h3" }) {
  return (
    <>
      {delen.map(({ kop, regels }) => (
        <div class="deel">
          {kop !== "" && <Kop class="utrecht-heading-3">{kop}</Kop>}
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
    </>
  );
}

/** What is known of one record, as a turn of the conversation. */
export function VerkenningKaart({ verkenning: { soort, naam, delen } }: { verkenning: Verkenning }) {
  return (
    <div class="kaart">
      <p class="utrecht-paragraph kaart__bovenschrift">{SOORTEN[soort]}</p>
      <h2 class="utrecht-heading-2 beurt__kop" tabindex={-1}>
        {naam}
      </h2>
      <Delen delen={delen} kop="h3" />
    </div>
  );
}
