import type { Actie } from "../../gesprek/reactie.ts";

/** Buttons that send a text as if the user typed it: a form of their own, so that they work without JavaScript. */
export function Acties({ acties, stapel = false }: { acties: readonly Actie[]; stapel?: boolean }) {
  if (acties.length === 0) return null;
  return (
    <form method="post" action="/gesprek" class={stapel ? "acties acties--stapel" : "acties"}>
      {acties.map(({ label, stuur }) => (
        <button
          type="submit"
          name="tekst"
          value={stuur}
          class="utrecht-button utrecht-button--secondary-action actie"
        >
          {label}
        </button>
      ))}
    </form>
  );
}

/** The ways on below a turn, with a name for who cannot see that they belong together. */
export function Vervolg({ kop, acties }: { kop: string; acties: readonly Actie[] }) {
  if (acties.length === 0) return null;
  return (
    <div class="vervolg">
      <h3 class="utrecht-heading-3 vervolg__kop">{kop}</h3>
      <Acties acties={acties} />
    </div>
  );
}
