/**
 * A channel as it is deployed, once or in several processes, on one table that can be ill, with one user who types. Each
 * process has its own stores over its own road to the table, as each Lambda has.
 */
import type * as z from "zod";
import {
  dynamoOntvangst,
  dynamoOpslag,
  geduldigeOntvangst,
  geduldigeOpslag,
  maakDynamoClient,
} from "../../functions/opslag/index.ts";
import { startDynalite } from "../opslag/hulp.ts";
import { type DynamoProxy, startDynamoProxy } from "./dynamo-proxy.ts";

export const KANALEN = ["web", "api", "teams", "whatsapp"] as const;
export type KanaalNaam = (typeof KANALEN)[number];

/** Noon, on the day on which the tests of the channels play. */
export const BEGIN = Date.UTC(2026, 10, 21, 12);
const TABEL = "storingen";

/** One message, which can be delivered as often as the world likes. */
export interface Bericht {
  readonly tekst: string;
  /** The channel's own form of it. */
  readonly rauw: object;
}

/** One running copy of a channel. */
export interface Proces {
  readonly tafel: DynamoProxy;
  /** Delivers a message and waits until everything that follows from it is done; the HTTP status. */
  bezorg(bericht: Bericht): Promise<number>;
  /** Codes of what was reported. */
  codes(): string[];
}

/** How a process differs from an ordinary one. */
export interface ProcesOpties {
  /** How far its clock is off, in ms. */
  afwijking?: number;
  /** How long it waits for the table, in ms. Generous unless told, for a machine that others use too. */
  wachtMs?: number | undefined;
  /** It does its work and answers the user, but what it writes after that does not arrive: it was killed. */
  sterft?: "voor het antwoord" | "na het antwoord";
}

/** A channel with its user. */
export interface Toneel {
  readonly klok: { ms: number };
  proces(opties?: ProcesOpties): Promise<Proces>;
  bericht(tekst: string): Bericht;
  /** What the user got to see, in order; each a whole answer. The introduction of WhatsApp is left out. */
  gezien(): readonly string[];
  /** How the channel delivers: pauses in ms before the second, third … time; empty where nobody tries again. */
  readonly pauzes: readonly number[];
  stop(): Promise<void>;
}

/** The table that all share; one dynalite for the whole suite. */
export type Tafel = Awaited<ReturnType<typeof startDynalite>>;

export const startTafel = (): Promise<Tafel> => startDynalite(TABEL);

/** The stores of one process. */
export async function opslagVan<Toestand>(
  tafel: Tafel,
  {
    schema,
    vulAan,
    nu,
    meld,
    wachtMs = 5000,
  }: {
    schema: z.ZodType<Toestand>;
    vulAan: (eerder: Toestand, nieuw: Toestand) => Toestand;
    nu: () => number;
    meld: (code: string) => void;
    wachtMs?: number | undefined;
  },
) {
  const proxy = await startDynamoProxy(tafel.poort);
  const client = maakDynamoClient({
    region: "eu-central-1",
    endpoint: proxy.adres,
    connectionTimeoutMs: wachtMs,
    requestTimeoutMs: wachtMs,
  });
  const hoor = ({ code }: { code: string }) => meld(code);
  const geduld = { nu, meld: hoor, wachtMs };
  return {
    proxy,
    opslag: geduldigeOpslag(dynamoOpslag({ client, tabel: TABEL, schema, nu, meld: hoor }), {
      ...geduld,
      vulAan,
    }),
    ontvangst: geduldigeOntvangst(dynamoOntvangst({ client, tabel: TABEL, nu }), geduld),
    stop: async () => {
      client.destroy();
      await proxy.stop();
    },
  };
}

/** A step at which a process is killed: it is reached, and nothing comes after it. */
export function maakDood(): { bereikt: Promise<void>; stap: () => Promise<never> } {
  let meld = (): void => undefined;
  const bereikt = new Promise<void>((klaar) => {
    meld = klaar;
  });
  return {
    bereikt,
    stap: () => {
      meld();
      return new Promise<never>(() => undefined);
    },
  };
}

/** Delivers as the channel does: again and again, with its pauses, until it is taken. Returns the statuses. */
export async function bezorgTotGenomen(
  toneel: Toneel,
  processen: readonly [Proces, ...Proces[]],
  bericht: Bericht,
): Promise<number[]> {
  const statussen: number[] = [];
  for (const pauze of [0, ...toneel.pauzes]) {
    toneel.klok.ms += pauze;
    // Each time another process may get it; the last one goes on getting it.
    const proces = processen[Math.min(statussen.length, processen.length - 1)] ?? processen[0];
    statussen.push(await proces.bezorg(bericht));
    if ((statussen.at(-1) ?? 0) < 500) break;
  }
  return statussen;
}
