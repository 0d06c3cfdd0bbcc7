import { Blad, Link, THUIS } from "../blad.tsx";
import type { Omslag } from "../document.tsx";
import { NIET_GEVONDEN } from "./teksten.ts";
import { Zoekformulier } from "./zoekformulier.tsx";

/** For an address that leads nowhere: what may be the matter, and ways on. Nothing of the address is shown back. */
export function NietGevondenPagina(props: Omslag) {
  return (
    <Blad titel={NIET_GEVONDEN.titel} omschrijving={NIET_GEVONDEN.omschrijving} kruimels={[THUIS]} {...props}>
      <p class="utrecht-paragraph">{NIET_GEVONDEN.uitleg}</p>
      <ul class="wegen">
        {NIET_GEVONDEN.wegen.map(({ adres, naam }) => (
          <li>
            <Link adres={adres}>{naam}</Link>
          </li>
        ))}
      </ul>
      <Zoekformulier />
    </Blad>
  );
}
