import { PAGINA } from "./teksten.ts";

/** One of the three parts that the product consists of. */
export type Plek = (typeof PAGINA.onderdelen)[number]["adres"];

/** The way between the parts, the same on every page, with the name of who offers it. */
export function Hoofdmenu({
  organisatie,
  plek,
}: {
  organisatie: string | undefined;
  plek: Plek | undefined;
}) {
  return (
    <div class="hoofdmenu">
      <div class="hoofdmenu__inhoud">
        {organisatie !== undefined && <p class="hoofdmenu__organisatie">{organisatie}</p>}
        <nav aria-label={PAGINA.onderdelenNaam}>
          <ul class="hoofdmenu__lijst">
            {PAGINA.onderdelen.map(({ adres, naam }) => (
              <li>
                <a
                  href={adres}
                  class="utrecht-link utrecht-link--html-a hoofdmenu__link"
                  aria-current={adres === plek ? "page" : undefined}
                >
                  {naam}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}
