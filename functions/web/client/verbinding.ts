import { CLIENT } from "./teksten.ts";

/** Says in `band` that there is no connection for as long as the browser knows of none; empties it when it is back. */
export function volgVerbinding(band: HTMLElement): void {
  const toon = () => {
    band.textContent = navigator.onLine ? "" : CLIENT.offline;
  };
  addEventListener("online", toon);
  addEventListener("offline", toon);
  toon();
}
