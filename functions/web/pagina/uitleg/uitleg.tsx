import { Blad, Link, THUIS } from "../blad.tsx";
import type { Omslag } from "../document.tsx";
import { Lijst } from "../lijst.tsx";
import type { Stuk, Uitleg, UitlegDeel } from "./teksten.ts";

export interface UitlegProps extends Omslag {
  uitleg: Uitleg;
}

/** A page of running text: what the product promises, or what it does with data. */
export function UitlegPagina({ uitleg, ...rest }: UitlegProps) {
  const { delen, inleiding, omschrijving, titel } = uitleg;
  return (
    <Blad titel={titel} omschrijving={omschrijving} kruimels={[THUIS]} {...rest}>
      <p class="utrecht-paragraph utrecht-paragraph--lead blad__inleiding">{inleiding}</p>
      <div class="kaart uitleg">
        {delen.map((deel) => (
          <Deel deel={deel} />
        ))}
      </div>
    </Blad>
  );
}

function Deel({ deel: { alineas, kop, punten = [], slot } }: { deel: UitlegDeel }) {
  return (
    <section class="deel">
      <h2 class="utrecht-heading-3">{kop}</h2>
      {alineas.map((stukken) => (
        <Alinea stukken={stukken} />
      ))}
      <Lijst regels={punten} />
      {slot !== undefined && <Alinea stukken={slot} />}
    </section>
  );
}

function Alinea({ stukken }: { stukken: readonly Stuk[] }) {
  return (
    <p class="utrecht-paragraph">
      {stukken.map((stuk) =>
        typeof stuk === "string" ? stuk : <Link adres={stuk.adres}>{stuk.tekst}</Link>,
      )}
    </p>
  );
}
