import { CLIENT } from "./teksten.ts";

const GEDULD_MS = 20_000;

/** Asks the server for a turn: its HTML, or a sentence that says what went wrong. */
export async function haalBeurt(adres: string, tekst: string): Promise<{ html: string } | string> {
  if (!navigator.onLine) return CLIENT.geenVerbinding;
  try {
    const antwoord = await fetch(adres, {
      method: "POST",
      headers: { "X-Fragment": "1" },
      body: new URLSearchParams({ tekst }),
      credentials: "same-origin",
      redirect: "error",
      signal: AbortSignal.timeout(GEDULD_MS),
    });
    if (antwoord.status === 200) return { html: await antwoord.text() };
    if (antwoord.status === 401) return CLIENT.afgemeld;
    if (antwoord.status === 413) return CLIENT.teLang;
    return antwoord.status === 429 ? CLIENT.teVeel : CLIENT.storing;
  } catch {
    return CLIENT.geenVerbinding;
  }
}
