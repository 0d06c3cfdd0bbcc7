import type { Child } from "hono/jsx";
import { recordAdres } from "../../../antwoord/recordadres.ts";
import { NETWERK_TEKST } from "./teksten.ts";

/** What is needed to link to a record. */
type Verwijzing = Parameters<typeof recordAdres>[0] & { naam: string };

interface GroepProps {
  naam: string;
  aantal: number;
  open?: boolean;
  /** A list of `li`, or a block of its own. */
  inhoud?: "lijst" | "blok";
  children: Child;
}

/** A list that can be folded, with how many there are, so that a long page stays short on a phone. */
export function Groep(props: GroepProps) {
  const { aantal, children, inhoud = "lijst", naam, open = false } = props;
  return (
    <details class="groep" open={open}>
      <summary class="groep__kop">
        <h3 class="utrecht-heading-3 groep__naam">
          {naam} <span class="groep__aantal">{NETWERK_TEKST.aantal(aantal)}</span>
        </h3>
      </summary>
      {inhoud === "lijst" ? (
        <ul class="verwijzingen">{children}</ul>
      ) : (
        <div class="groep__blok">{children}</div>
      )}
    </details>
  );
}

/** One record in a list, with what else is to be said of it. */
export function RecordLink({ record, erbij }: { record: Verwijzing; erbij?: string }) {
  return (
    <li class="verwijzing">
      <a href={recordAdres(record)} class="utrecht-link utrecht-link--html-a verwijzing__link">
        {record.naam}
      </a>
      {erbij !== undefined && <span class="verwijzing__erbij">{erbij}</span>}
    </li>
  );
}
