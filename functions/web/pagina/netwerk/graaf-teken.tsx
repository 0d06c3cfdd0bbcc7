import type { GraafSoort } from "../../netwerk/graaf/soorten.ts";

/** The sign of a kind, as the drawing has it: a shape as well as a colour. */
const TEKENS: Readonly<Record<GraafSoort, string>> = {
  organisatie: "M6 2h8l4 8-4 8H6l-4-8z",
  loket: "M3 3h14v14H3z",
  contactpersoon: "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16z",
  knelpunt: "M10 2 19 18H1z",
  regeling: "M10 1 19 10l-9 9-9-9z",
  voorbeeld: "m10 1 2.7 6 6.3.7-4.7 4.3 1.3 6.4L10 15.2l-5.6 3.2L5.7 12 1 7.7 7.3 7z",
};

/** The sign itself, beside a word that says the same. */
export function Teken({ soort }: { soort: GraafSoort }) {
  return (
    <svg class={`teken teken--${soort}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={TEKENS[soort]} />
    </svg>
  );
}
