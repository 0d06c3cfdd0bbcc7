/** Lets the service worker keep the panel, so that it works without a connection, and says when there is a newer kaart. */
import { PANEEL } from "../../pagina/paneel/teksten.ts";
import { element } from "../pagina.ts";

const UUR_MS = 60 * 60 * 1000;

/** What the panel needs of it. */
export interface Dienst {
  /** Nobody is on the line: a reload that was asked for during a call is done now. */
  naGesprek(): void;
}

/**
 * Registers it. A browser without service workers, or a frame that may not, works without.
 * @param nieuw where is said that there is a newer kaart
 * @param bezig true while a caller is on the line: then nothing is reloaded
 */
export function meldDienstAan(
  adres: string,
  versie: string,
  nieuw: HTMLElement,
  bezig: () => boolean,
): Dienst {
  let straks = false;
  const toonKnop = () => {
    const tekst = element("p", "utrecht-paragraph", PANEEL.nieuw);
    const knop = element("button", "utrecht-button utrecht-button--secondary-action", PANEEL.vernieuw);
    knop.type = "button";
    knop.addEventListener("click", () => {
      if (!bezig()) return location.reload();
      straks = true;
      tekst.textContent = PANEEL.nieuwStraks;
      knop.hidden = true;
    });
    nieuw.replaceChildren(tekst, knop);
  };
  if ("serviceWorker" in navigator) void registreer(adres, versie, toonKnop);
  return {
    naGesprek() {
      if (straks) location.reload();
    },
  };
}

async function registreer(adres: string, versie: string, isNieuwer: () => void): Promise<void> {
  const { serviceWorker } = navigator;
  let gezegd = false;
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<{ versie?: string }>) => {
    if (gezegd || data.versie === undefined || data.versie === versie) return;
    gezegd = true;
    isNieuwer();
  });
  const vraagVersie = () => serviceWorker.controller?.postMessage("versie");
  serviceWorker.addEventListener("controllerchange", vraagVersie);
  try {
    const aanmelding = await serviceWorker.register(adres, { scope: "/paneel" });
    vraagVersie();
    setInterval(() => void aanmelding.update().catch(() => undefined), UUR_MS);
  } catch {
    // Private windows and strict frames refuse it; then there is no offline, and all the rest works.
  }
}
