import * as z from "zod";

/** Closed list of what can go wrong here. A code names a cause and never carries an id or a text. */
export const opslagCodes = [
  "opslag/ongeldig-id", // the caller's mistake: an id of the wrong form
  "opslag/ongeldige-instelling", // the caller's mistake: an option out of range
  "opslag/te-traag", // no answer within the time limit
  "opslag/begrensd", // the table throttles
  "opslag/onbereikbaar", // no connection
  "opslag/geen-tabel", // the table does not exist
  "opslag/geweigerd", // credentials or permissions, or a request that the table does not accept
  "opslag/onleesbaar", // an answer or a row that cannot be parsed
  "opslag/verouderd", // a newer state is there already; this write was refused
  "opslag/storing", // anything else
] as const;

/** One of `opslagCodes`. */
export type OpslagCode = (typeof opslagCodes)[number];

/** What the store was doing when something went wrong. */
export type Handeling = "lees" | "bewaar" | "vergeet" | "ontvang" | "tel" | "begrens";

/** Where a store reports trouble: a code and a handeling, so it can be logged and counted as it is. */
export type Meld = (melding: { code: OpslagCode; handeling: Handeling }) => void;

/** The one error class of this room. */
export class OpslagFout extends Error {
  override readonly name = "OpslagFout";

  constructor(
    readonly code: OpslagCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Tells whether a caught value is an OpslagFout.
 * @param fout anything that was thrown
 */
export function isOpslagFout(fout: unknown): fout is OpslagFout {
  return fout instanceof OpslagFout;
}

const perNaam: ReadonlyMap<string, OpslagCode> = new Map([
  ["TimeoutError", "opslag/te-traag"],
  ["AbortError", "opslag/te-traag"],
  ["RequestTimeout", "opslag/te-traag"],
  ["ProvisionedThroughputExceededException", "opslag/begrensd"],
  ["ThrottlingException", "opslag/begrensd"],
  ["ThrottledException", "opslag/begrensd"],
  ["RequestLimitExceeded", "opslag/begrensd"],
  ["ResourceNotFoundException", "opslag/geen-tabel"],
  ["AccessDeniedException", "opslag/geweigerd"],
  ["CredentialsProviderError", "opslag/geweigerd"],
  ["ExpiredTokenException", "opslag/geweigerd"],
  ["IncompleteSignatureException", "opslag/geweigerd"],
  ["InvalidSignatureException", "opslag/geweigerd"],
  ["MissingAuthenticationTokenException", "opslag/geweigerd"],
  ["UnrecognizedClientException", "opslag/geweigerd"],
  ["ValidationException", "opslag/geweigerd"],
  ["SyntaxError", "opslag/onleesbaar"],
]);

const perSysteemcode: ReadonlyMap<string, OpslagCode> = new Map([
  ["ETIMEDOUT", "opslag/te-traag"],
  ["EAI_AGAIN", "opslag/onbereikbaar"],
  ["ECONNREFUSED", "opslag/onbereikbaar"],
  ["ECONNRESET", "opslag/onbereikbaar"],
  ["EHOSTUNREACH", "opslag/onbereikbaar"],
  ["ENETUNREACH", "opslag/onbereikbaar"],
  ["ENOTFOUND", "opslag/onbereikbaar"],
  ["EPIPE", "opslag/onbereikbaar"],
]);

const metNaam = z.object({ name: z.string() });
const metCode = z.object({ code: z.string() });

/**
 * Reduces anything that was thrown (by the SDK, by Node, by ourselves) to a code that is safe to log.
 * @param fout anything that was thrown
 * @returns the code; "opslag/storing" for what is not recognised
 */
export function codeVan(fout: unknown): OpslagCode {
  if (isOpslagFout(fout)) return fout.code;
  const systeemcode = metCode.safeParse(fout).data?.code ?? "";
  const naam = metNaam.safeParse(fout).data?.name ?? "";
  return perSysteemcode.get(systeemcode) ?? perNaam.get(naam) ?? "opslag/storing";
}
