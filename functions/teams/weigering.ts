/** Why a request was refused. Told to nobody but our own log. */
export type WeigerCode =
  | "teams/geen-token"
  | "teams/token-ongeldig"
  | "teams/sleutels-onbereikbaar"
  | "teams/ander-kanaal"
  | "teams/andere-dienst"
  | "teams/vreemde-dienst"
  | "teams/andere-tenant";

/** A request that is not let in: 401 when it did not prove who it is, 403 when it may not come in. */
export class Weigering extends Error {
  constructor(
    readonly status: 401 | 403,
    readonly code: WeigerCode,
  ) {
    super(code);
  }
}
