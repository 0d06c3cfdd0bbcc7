/** The rules for a host that Teams can reach. */

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const HOSTNAAM = new RegExp(`^(?=.{4,253}$)(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$`);
/** Names that exist on one machine or one network only (RFC 2606, 6761, 6762 and ICANN's `internal`). */
const NIET_OP_INTERNET = /(?:^|\.)(?:localhost|local|internal|test|invalid)$/;
const IP_ADRES = /^(?:[\d.]+|\[[\da-f:.]+\])$/;

/**
 * Why a text is no host name on the internet: the end of a sentence that starts with the text, plus what to do. Null when
 * it is one. Expects lower case.
 */
export function bezwaarTegenDomein(tekst: string): string | null {
  const host = hostVan(tekst);
  if (host !== null && (NIET_OP_INTERNET.test(host) || IP_ADRES.test(host))) {
    return "is geen domein op internet. Neem het domein waarop Teams de assistent bereikt, zoals bellen.gemeente.nl.";
  }
  if (HOSTNAAM.test(tekst)) return null;
  return host !== null && HOSTNAAM.test(host)
    ? `is meer dan een hostnaam. Schrijf alleen: ${host}`
    : "is geen hostnaam. Schrijf alleen het domein, zonder https:// en zonder pad, zoals bellen.gemeente.nl.";
}

/** The host in something that may be a whole address; null when there is none to be found. */
function hostVan(tekst: string): string | null {
  const adres = tekst.includes("://") ? tekst : `https://${tekst.replace(/^\/+/, "")}`;
  return URL.canParse(adres) ? new URL(adres).hostname : null;
}
