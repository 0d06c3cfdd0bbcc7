import { AANMELDEN, type AanmeldScherm } from "../aanmelden/teksten.ts";
import { Blad, Link } from "./blad.tsx";
import type { Omslag } from "./document.tsx";

/** What the page shows. */
export interface AanmeldProps extends Omslag {
  scherm: AanmeldScherm;
  /** Where the button goes. */
  verder: string;
  /** Where one signs out at the issuer as well. */
  einde?: string | null;
}

/** A page around signing in: what is the matter, one way on, and the numbers that nobody has to sign in for. */
export function AanmeldPagina({ einde = null, scherm, verder, ...omslag }: AanmeldProps) {
  const { knop, titel, uitleg } = AANMELDEN[scherm];
  return (
    <Blad titel={titel} omschrijving={titel} kruimels={[]} {...omslag}>
      <p class="utrecht-paragraph">{uitleg}</p>
      <p class="utrecht-paragraph">
        <a
          href={verder}
          class="utrecht-link-button utrecht-link-button--primary-action utrecht-link-button--html-a"
          {...(scherm === "kader" && { target: "_blank", rel: "noopener" })}
        >
          {knop}
        </a>
      </p>
      {einde !== null && (
        <p class="utrecht-paragraph">
          <Link adres={einde}>{AANMELDEN.bijOrganisatie}</Link>
        </p>
      )}
      <p class="utrecht-paragraph">{AANMELDEN.acuut}</p>
    </Blad>
  );
}
