import type { Bron } from "../../../knowledge/schema.ts";
import { webadres } from "../../antwoord/adres.ts";
import { leesbareDatum } from "../../antwoord/datum.ts";
import { OPSCHRIFTEN } from "../../antwoord/opschriften.ts";

/** Where something comes from, each source with its date. */
export function Bronnen({ bronnen }: { bronnen: readonly Bron[] }) {
  return (
    <ul class="utrecht-unordered-list bronnen">
      {bronnen.map((bron) => (
        <BronRegel bron={bron} />
      ))}
    </ul>
  );
}

function BronRegel({ bron: { titel, plek, url, datum } }: { bron: Bron }) {
  const adres = url === undefined ? null : webadres(url);
  return (
    <li class="utrecht-unordered-list__item">
      {adres === null ? (
        titel
      ) : (
        <a href={adres} class="utrecht-link utrecht-link--html-a" rel="noopener noreferrer">
          {titel}
        </a>
      )}
      {plek !== undefined && `, ${plek}`}
      <span class="bron__datum">
        {" "}
        ({datum === undefined ? OPSCHRIFTEN.zonderDatum : leesbareDatum(datum)})
      </span>
    </li>
  );
}
