/** What was found, on the screen: the list, or the step of one result. */

import { werkBij } from "./bijwerken.ts";
import type { Lijst, Stap } from "./protocol.ts";

/** A screen reader hears the number of results when the typing rests. */
const RUST_MS = 700;

/** The results in the page. */
export interface Uitslag {
  /** The step that is open; null while there is a list or nothing. */
  open(): Stap | null;
  /** The rows of the list, first one first. */
  rijen(): HTMLElement[];
  toonLijst(lijst: Lijst): void;
  toonStap(stap: Stap): void;
  /** The step that comes is one that was asked for: the focus goes to it. */
  verwachtStap(): void;
  /** No step is open any more; what stands there stays until there is something else. */
  sluitStap(): void;
  /** Nothing stands there any more. */
  leeg(): void;
}

/**
 * Takes over the part of the page for results.
 * @param melding where a screen reader hears what was found
 * @param naStap called when a step is in the page
 * @param advies what the signs of the caller change; it is in sight together with a step
 */
export function maakUitslag(
  doel: HTMLElement,
  melding: HTMLElement,
  advies: HTMLElement,
  naStap: () => void,
): Uitslag {
  let open: Stap | null = null;
  let verwacht = false;
  let rustklok = 0;
  /** What stands in the page now. */
  let getoond = "";

  const planMelding = (tekst: string) => {
    window.clearTimeout(rustklok);
    rustklok = window.setTimeout(() => {
      melding.textContent = tekst;
    }, RUST_MS);
  };

  return {
    open: () => open,
    rijen: () => [...doel.querySelectorAll<HTMLElement>("[data-nummer]")],
    verwachtStap() {
      verwacht = true;
    },
    sluitStap() {
      open = null;
    },
    leeg() {
      open = null;
      getoond = "";
      doel.replaceChildren();
    },
    toonLijst({ html, melding: tekst }) {
      open = null;
      planMelding(tekst);
      // Most letters change nothing in the list; then nothing has to be drawn.
      if (html === getoond) return;
      getoond = html;
      werkBij(doel, html);
    },
    toonStap(stap) {
      const zelfde = open?.knelpunt === stap.knelpunt && !verwacht;
      const uitgevouwen = [...doel.querySelectorAll("details")].map(({ open: is }) => is);
      const hadFocus = doel.contains(document.activeElement);
      open = stap;
      getoond = stap.html;
      doel.innerHTML = getoond;
      naStap();
      if (zelfde) {
        for (const [i, details] of doel.querySelectorAll("details").entries())
          details.open = uitgevouwen[i] ?? false;
      }
      if (zelfde && !hadFocus) return;
      verwacht = false;
      doel.querySelector<HTMLElement>("[data-kop]")?.focus({ preventScroll: zelfde });
      if (!zelfde) (advies.hasChildNodes() ? advies : doel).scrollIntoView({ block: "start" });
    },
  };
}
