/** What is counted, for whoever wants to see it, and the choice whether the server counts along. */
import { AFLOPEN, PANEEL } from "../../pagina/paneel/teksten.ts";
import { element } from "../pagina.ts";
import type { Geheugen } from "./geheugen.ts";
import type { Nasturen } from "./nasturen.ts";
import type { Onderdelen } from "./onderdelen.ts";
import { leesTellingen, vanDag, wisTellingen } from "./tellingen.ts";

/**
 * Takes over that part of the page.
 * @param gewist called when somebody wiped the counts
 * @returns shows the counts as they are now
 */
export function maakTelscherm(
  delen: Pick<Onderdelen, "vandaag" | "telling" | "wisTellingen" | "telMee">,
  geheugen: Geheugen,
  vandaag: () => string,
  nasturen: Nasturen,
  gewist: () => void,
): () => void {
  const toon = () => {
    const { totaal, perAfloop } = vanDag(leesTellingen(geheugen), vandaag());
    delen.vandaag.textContent = PANEEL.vandaag(totaal);
    delen.telling.replaceChildren(
      ...perAfloop.map(([code, aantal]) =>
        element("li", "utrecht-unordered-list__item", `${AFLOPEN[code]}: ${aantal}`),
      ),
    );
  };
  delen.telMee.checked = nasturen.staatAan();
  delen.telMee.addEventListener("change", () => nasturen.zet(delen.telMee.checked));
  delen.wisTellingen.addEventListener("click", () => {
    wisTellingen(geheugen);
    gewist();
    toon();
  });
  toon();
  return toon;
}
