/** Lets the service worker keep the panel, so that it works without a connection, and says when there is a newer kaart. */
import { PANEEL } from "../../pagina/paneel/teksten.ts";
import { element } from "../pagina.ts";

const UUR_MS = 60 * 60 * 1000;

/** Registers it. A browser without service workers, or a frame that may not, works without. */
export async function meldDienstAan(adres: string, versie: string, nieuw: HTMLElement): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<{ versie?: string }>) => {
    if (data.versie === undefined || data.versie === versie || nieuw.hasChildNodes()) return;
    const knop = element("button", "utrecht-button utrecht-button--secondary-action", PANEEL.vernieuw);
    knop.type = "button";
    // Never by itself: somebody may be on the line.
    knop.addEventListener("click", () => location.reload());
    nieuw.append(element("p", "utrecht-paragraph", PANEEL.nieuw), knop);
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
