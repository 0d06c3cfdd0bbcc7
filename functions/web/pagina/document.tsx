import type { Child } from "hono/jsx";
import { Hoofdmenu, type Plek } from "./hoofdmenu.tsx";
import { PAGINA } from "./teksten.ts";

/** Addresses of the style and the script; both carry a hash, so they can be cached for ever. */
export interface Middelen {
  css: string;
  js: string;
}

/** What every page shows around its own content, and only hands on. */
export interface Omslag {
  middelen: Middelen;
  kaartVersie: string;
  /** Name of the gemeente or organisation that offers the product; shown above every page. */
  organisatie?: string | undefined;
  /** True where people sign in: then they can sign out too. */
  afmelden?: boolean;
}

/** The document around a page. What it tells of itself comes from the kaart and from our own texts, never from a user. */
export interface DocumentProps extends Omslag {
  /** The part that the page belongs to. */
  plek?: Plek | undefined;
  /** Name of the page; absent for the page that the product is named after. */
  titel?: string;
  /** What a link to the page shows in a chat or a search engine. */
  omschrijving: string;
  /** True for a page that the script helps. */
  script?: boolean;
  children: Child;
}

/**
 * The HTML document around a page: head, skip link, footer. Asks nothing of other servers. JSX knows no doctype: who
 * sends the page puts that before it.
 */
export function Document(props: DocumentProps) {
  const {
    afmelden = false,
    children,
    kaartVersie,
    middelen,
    omschrijving,
    organisatie,
    plek,
    script = false,
    titel,
  } = props;
  return (
    <html lang="nl" class="voorbeeld-theme utrecht-root">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <title>{titel === undefined ? PAGINA.titel : `${titel} | ${PAGINA.titel}`}</title>
        <meta name="description" content={omschrijving} />
        <meta property="og:type" content="website" />
        <meta property="og:locale" content="nl_NL" />
        <meta property="og:site_name" content={PAGINA.titel} />
        <meta property="og:title" content={titel ?? PAGINA.titel} />
        <meta property="og:description" content={omschrijving} />
        <link rel="stylesheet" href={middelen.css} />
        {script && <script src={middelen.js} defer></script>}
      </head>
      <body class="utrecht-body utrecht-document">
        <a href="#inhoud" class="utrecht-skip-link utrecht-skip-link--visible-on-focus">
          {PAGINA.naarInhoud}
        </a>
        <Hoofdmenu organisatie={organisatie} plek={plek} />
        {children}
        <Voet kaartVersie={kaartVersie} afmelden={afmelden} />
      </body>
    </html>
  );
}

function Voet({ afmelden, kaartVersie }: { afmelden: boolean; kaartVersie: string }) {
  return (
    <footer class="voet">
      <div class="voet__inhoud">
        <p class="utrecht-paragraph">{PAGINA.uitleg}</p>
        <p class="utrecht-paragraph">{PAGINA.geenTaalmodel}</p>
        <ul class="voet__links">
          {PAGINA.links.map(({ adres, naam }) => (
            <li>
              <a href={adres} class="utrecht-link utrecht-link--html-a">
                {naam}
              </a>
            </li>
          ))}
        </ul>
        <p class="utrecht-paragraph">{PAGINA.kaart(kaartVersie)}</p>
        {afmelden && (
          <form method="post" action="/afmelden">
            <button type="submit" class="utrecht-button utrecht-button--secondary-action">
              {PAGINA.afmelden}
            </button>
          </form>
        )}
      </div>
    </footer>
  );
}
