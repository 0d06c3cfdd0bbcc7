import { NETWERK } from "../../antwoord/recordadres.ts";
import { ACTIES, VOORBEELDVRAGEN } from "../../gesprek/teksten.ts";
import { Acties } from "./acties.tsx";
import { type Beurt, BeurtFragment } from "./beurt.tsx";
import { Link } from "./blad.tsx";
import { Document, type Omslag } from "./document.tsx";
import { PAGINA } from "./teksten.ts";
import { Vraagformulier } from "./vraagformulier.tsx";

/** What the page shows and where its style and script stand. */
export interface ChatProps extends Omslag {
  beurten: Beurt[];
}

/** The whole page: works as it is, a script only saves reloading. */
export function ChatPagina({ beurten, ...omslag }: ChatProps) {
  const bezig = beurten.length > 0;
  return (
    <Document {...omslag} omschrijving={PAGINA.inleiding} plek="/" script>
      <div class="chat" data-chat={bezig ? "bezig" : "leeg"}>
        <header class="kop">
          <div class="kop__titel">
            <h1 class="utrecht-heading-1">{PAGINA.titel}</h1>
            <p class="utrecht-paragraph utrecht-paragraph--lead kop__inleiding">{PAGINA.inleiding}</p>
          </div>
          <nav class="kop__menu" aria-label={PAGINA.menu}>
            <Acties acties={[ACTIES.opnieuw, ACTIES.vergeet]} />
          </nav>
        </header>
        <main class="inhoud" id="inhoud" tabindex={-1}>
          <div class="gesprek" role="log" aria-live="off" aria-label={PAGINA.gesprek} data-gesprek>
            {beurten.map((beurt) => (
              <BeurtFragment {...beurt} />
            ))}
          </div>
          <Vraagformulier verder={bezig} />
          <section class="voorbeeldvragen">
            <h2 class="utrecht-heading-3">{PAGINA.voorbeelden}</h2>
            <Acties acties={VOORBEELDVRAGEN.map((vraag) => ({ label: vraag, stuur: vraag }))} stapel />
            <p class="utrecht-paragraph">
              <Link adres={NETWERK}>{PAGINA.rondkijken}</Link>
            </p>
          </section>
        </main>
      </div>
    </Document>
  );
}
