/** From a text of the kaart to an address a browser may follow. Null means: show it as text. */
import type { Kanaal } from "../../knowledge/schema.ts";

/** The address itself when it is an absolute http(s) address without a password, else null. */
export function webadres(waarde: string): string | null {
  if (!/^https?:\/\//i.test(waarde) || !URL.canParse(waarde)) return null;
  const url = new URL(waarde);
  return url.username === "" && url.password === "" ? url.href : null;
}

/** `tel:` with only digits, and the plus of an international number; null without digits. */
export function telefoonadres(waarde: string): string | null {
  const cijfers = waarde.replace(/\D/g, "");
  return cijfers === "" ? null : `tel:${waarde.trim().startsWith("+") ? "+" : ""}${cijfers}`;
}

/** `mailto:` of one plain address; null for anything that could carry more than an address. */
export function mailadres(waarde: string): string | null {
  return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(waarde) ? `mailto:${waarde}` : null;
}

/** Where a kanaal leads to; null when it can only be read. */
export function kanaaladres({ soort, waarde }: Kanaal): string | null {
  switch (soort) {
    case "telefoon":
      return telefoonadres(waarde);
    case "email":
      return mailadres(waarde);
    case "website":
    case "formulier":
      return webadres(waarde);
    case "locatie":
      return null;
  }
}
