import type { Child } from "hono/jsx";
import { PAGINA } from "./teksten.ts";

/** Addresses of the style and the script; both carry a hash, so they can be cached for ever. */
export interface Middelen {
  css: string;
  js: string;
}

/**
 * The HTML document around a page: head, skip link, footer. Asks nothing of other servers. JSX knows no doctype: who
 * sends the page puts that before it.
 */
export function Document(props: { middelen: Middelen; kaartVersie: string; children: Child }) {
  const { children, kaartVersie, middelen } = props;
  return (
    <html lang="nl" class="voorbeeld-theme utrecht-root">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <title>{PAGINA.titel}</title>
        <link rel="stylesheet" href={middelen.css} />
        <script src={middelen.js} defer></script>
      </head>
      <body class="utrecht-body utrecht-document">
        <a href="#inhoud" class="utrecht-skip-link utrecht-skip-link--visible-on-focus">
          {PAGINA.naarInhoud}
        </a>
        {children}
        <Voet kaartVersie={kaartVersie} />
      </body>
    </html>
  );
}

function Voet({ kaartVersie }: { kaartVersie: string }) {
  return (
    <footer class="voet">
      <div class="voet__inhoud">
        <p class="utrecht-paragraph">{PAGINA.uitleg}</p>
        <p class="utrecht-paragraph">{PAGINA.geenTaalmodel}</p>
        <p class="utrecht-paragraph voet__klein">
          {PAGINA.kaart(kaartVersie)}
          {" · "}
          <a href="/v1/openapi.json" class="utrecht-link utrecht-link--html-a">
            {PAGINA.api}
          </a>
        </p>
      </div>
    </footer>
  );
}
