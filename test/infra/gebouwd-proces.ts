/**
 * Runs in a process of its own and stands in for the runtime of Lambda: loads a built bundle, gives it the events that
 * the test sends and sends back what it answers. All that would leave this machine goes to an address that the test
 * gives; to any other it fails. So the bundle needs no switch to be tested with.
 * Argument: path of the bundle. Environment: that of the Lambda, and `OMLEIDING` as `host=http://127.0.0.1:1,…`.
 */
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";

const omleiding = new Map(
  (process.env.OMLEIDING ?? "").split(",").map((paar): [string, string] => {
    const [host = "", adres = ""] = paar.split("=");
    return [host, adres];
  }),
);

/** The address on this machine that stands for a host. */
function huis(host: string): URL {
  const adres = omleiding.get(host) ?? (host === "127.0.0.1" ? "http://127.0.0.1" : undefined);
  if (adres === undefined) throw new Error(`${host} was asked for: nothing leaves this machine in a test`);
  return new URL(adres);
}

const echteFetch = globalThis.fetch;
globalThis.fetch = async (invoer, opties) => {
  const bedoeld = new URL(invoer instanceof Request ? invoer.url : invoer);
  if (bedoeld.protocol !== "https:") return echteFetch(invoer, opties);
  return echteFetch(new URL(bedoeld.pathname + bedoeld.search, huis(bedoeld.hostname)), opties);
};
// The packages of Microsoft and AWS use this one, each by an object with the host in it.
Reflect.set(https, "request", (opties: https.RequestOptions, klaar?: (uit: http.IncomingMessage) => void) => {
  const { hostname, port } = huis(opties.hostname ?? opties.host ?? "");
  return http.request(
    { ...opties, protocol: "http:", agent: undefined, host: hostname, hostname, port },
    klaar,
  );
});
syncBuiltinESMExports();

/**
 * How much more time a timer gets. The table has 300 ms of an answer, then it goes on without memory: tests of the
 * store hold it to that. Here that would make the outcome depend on what else this machine does.
 */
const GEDULD = 30;
const echteWekker = globalThis.setTimeout;
Reflect.set(globalThis, "setTimeout", (doe: () => void, ms = 0) => echteWekker(doe, ms * GEDULD));

const stromend = new Set<unknown>();
Reflect.set(globalThis, "awslambda", {
  streamifyResponse(handler: unknown) {
    stromend.add(handler);
    return handler;
  },
  HttpResponseStream: { from: (stroom: Antwoordstroom, kop: object) => Object.assign(stroom, { kop }) },
});

/** What a handler writes its answer to, with the status and headers that it gave. */
class Antwoordstroom extends Writable {
  kop: object = {};
  readonly stukken: Uint8Array[] = [];

  override _write(stuk: Uint8Array, _: string, klaar: () => void) {
    this.stukken.push(stuk);
    klaar();
  }
}

/** Calls a handler that writes its answer to a stream. */
async function roepStromend(event: unknown) {
  const stroom = new Antwoordstroom();
  await handler(event, stroom);
  return { ...stroom.kop, body: Buffer.concat(stroom.stukken).toString() };
}

const [, , bundel = ""] = process.argv;
const { handler } = await import(pathToFileURL(bundel).href);
process.on("message", async ({ nummer, event }: { nummer: number; event: unknown }) => {
  const antwoord = stromend.has(handler) ? await roepStromend(event) : await handler(event);
  process.send?.({ nummer, antwoord });
});
process.send?.("klaar");
