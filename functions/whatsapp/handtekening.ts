import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Was this body signed by Meta for our app? `X-Hub-Signature-256: sha256=<hex in lower case>`, HMAC-SHA-256 over the bytes as they
 * came in. Constant time, also over the number of secrets; during a rotation there are two.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads
 * @param body the raw bytes, before anything parsed them
 * @param kop the value of the header, when there is one
 * @param geheimen the app secrets that count now
 */
export function isOndertekend(
  body: Uint8Array,
  kop: string | undefined,
  geheimen: readonly string[],
): boolean {
  const hex = /^sha256=([0-9a-f]{64})$/.exec(kop ?? "")?.[1];
  const gekregen = Buffer.from(hex ?? "", "hex");
  return geheimen
    .map((geheim) => zelfde(createHmac("sha256", geheim).update(body).digest(), gekregen))
    .includes(true);
}

/** The signature of a body, for whoever has to make one: a test, a demonstration. */
export function onderteken(body: Uint8Array, geheim: string): string {
  return `sha256=${createHmac("sha256", geheim).update(body).digest("hex")}`;
}

/**
 * Compares two secrets in constant time. They are hashed first, so that a difference in length takes no other time.
 */
export function isZelfdeGeheim(een: string, ander: string): boolean {
  const afdruk = (tekst: string) => createHmac("sha256", "vergelijk").update(tekst).digest();
  return timingSafeEqual(afdruk(een), afdruk(ander));
}

function zelfde(een: Buffer, ander: Buffer): boolean {
  return een.length === ander.length && timingSafeEqual(een, ander);
}
