/** How a request ended, in words that a line of the log and a metric may carry. */
import type { Afloop, AfloopCode } from "../assistent/afloop.ts";

export type { Kanaal } from "../assistent/kanalen.ts";

/**
 * How a request ended. True: somebody said something and this is what came of it, so it counts as a turn. `fout` counts
 * too, because a question that failed was a question. A closed list: each is a metric of its own, and costs money.
 */
const TELT_ALS_BEURT = {
  advies: true,
  doorvragen: true,
  spoed: true,
  "buiten-bereik": true,
  "niets-gevonden": true,
  bericht: true,
  verkenning: true,
  vergeten: true,
  "wissen-mislukt": true,
  "te-lang": true,
  "te-vaak": true,
  fout: true,
  /** A page, a file or a document was given. */
  pagina: false,
  /** A search in Teams: names of the kaart, letter by letter. */
  zoeken: false,
  /** The bot said hello to whoever added it. */
  welkom: false,
  /** Heard, and not for us to answer: a reaction, a status, talk among others. */
  gebeurtenis: false,
  /** Delivered again; it was or is being answered elsewhere. */
  dubbel: false,
  /** Let in by nobody: not signed, not admitted, a form of another site. */
  geweigerd: false,
  ongeldig: false,
  /** More bytes than any question has; refused unread, perhaps from a stranger. */
  "te-groot": false,
  "niet-gevonden": false,
  /** `/ready` said no. */
  "niet-gereed": false,
} as const satisfies Readonly<Record<AfloopCode | string, boolean>>;

export type LogUitkomst = keyof typeof TELT_ALS_BEURT;

/** How a request ended, and the knelpunt that was advised on. */
export interface LogAfloop extends Omit<Afloop, "uitkomst"> {
  uitkomst: LogUitkomst;
}

/** True for an outcome that counts as a turn. */
export function isBeurt(uitkomst: LogUitkomst): boolean {
  return TELT_ALS_BEURT[uitkomst];
}

/** The outcome that a status of HTTP tells by itself; null where it tells nothing: then what was noted counts. */
export function uitkomstVanStatus(status: number): LogUitkomst | null {
  if (status < 400) return null;
  return BIJ_STATUS[status] ?? (status < 500 ? "ongeldig" : "fout");
}

const BIJ_STATUS: Readonly<Record<number, LogUitkomst>> = {
  401: "geweigerd",
  403: "geweigerd",
  404: "niet-gevonden",
  413: "te-groot",
  429: "te-vaak",
  // An invoke of Teams that we do not know: the protocol wants this status.
  501: "ongeldig",
};
