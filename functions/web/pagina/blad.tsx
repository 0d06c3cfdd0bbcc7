import type { Child } from "hono/jsx";
import { NETWERK } from "../../antwoord/recordadres.ts";
import { Document, type DocumentProps } from "./document.tsx";
import { PAGINA } from "./teksten.ts";

/** A page that one may come back to. */
export interface Kruimel {
  naam: string;
  adres: string;
}

/** Where every path begins. */
export const THUIS: Kruimel = { naam: PAGINA.titel, adres: "/" };

interface BladProps extends Omit<DocumentProps, "titel" | "script"> {
  titel: string;
  /** What kind of thing this is about, above the title. */
  bovenschrift?: string;
  kruimels: readonly Kruimel[];
}

/** A page to read, beside the chat: the way back above it, then its title and its content. Needs no script. */
export function Blad({ bovenschrift, children, kruimels, titel, ...rest }: BladProps) {
  const opDeKaart = kruimels.some(({ adres }) => adres === NETWERK);
  return (
    <Document titel={titel} plek={opDeKaart ? NETWERK : undefined} {...rest}>
      <div class="blad">
        <header class="kop">
          <nav class="utrecht-breadcrumb-nav kruimels" aria-label={PAGINA.kruimelpad}>
            <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
              {kruimels.map(({ adres, naam }) => (
                <li class="utrecht-breadcrumb-nav__item kruimel">
                  <a href={adres} class="utrecht-breadcrumb-nav__link utrecht-link utrecht-link--html-a">
                    {naam}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        </header>
        <main class="inhoud" id="inhoud" tabindex={-1}>
          <div class="blad__titel">
            {bovenschrift !== undefined && (
              <p class="utrecht-paragraph kaart__bovenschrift blad__soort">{bovenschrift}</p>
            )}
            <h1 class="utrecht-heading-1">{titel}</h1>
          </div>
          {children}
        </main>
      </div>
    </Document>
  );
}

/** A link in running text to another of our pages. */
export function Link({ adres, children }: { adres: string; children: Child }) {
  return (
    <a href={adres} class="utrecht-link utrecht-link--html-a">
      {children}
    </a>
  );
}
