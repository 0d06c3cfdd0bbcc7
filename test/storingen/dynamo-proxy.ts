/**
 * A DynamoDB that can be ill: a server on loopback in front of dynalite that passes requests on, or answers as DynamoDB
 * does when it throttles, fails, hangs or talks rubbish. Error shapes after
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/** What a request meets in place of the usual. */
export type Ziekte =
  | { readonly soort: "fout"; readonly status: 400 | 500 | 503; readonly naam: string }
  /** No answer comes, until the server stops. */
  | { readonly soort: "hang" }
  /** The connection is cut before anything is done. */
  | { readonly soort: "verbreek" }
  /** It is done, but the connection is cut before the answer leaves. */
  | { readonly soort: "verbreek-erna" }
  /** 200 with a page of somebody else. */
  | { readonly soort: "onzin" };

export const BEGRENSD = {
  soort: "fout",
  status: 400,
  naam: "ProvisionedThroughputExceededException",
} as const satisfies Ziekte;
export const GESMOORD = { soort: "fout", status: 400, naam: "ThrottlingException" } as const satisfies Ziekte;
export const INTERN = { soort: "fout", status: 500, naam: "InternalServerError" } as const satisfies Ziekte;

/** The operations that we use. */
export type Opdracht = "GetItem" | "PutItem" | "UpdateItem" | "Query" | "Scan" | "DescribeTable";

export interface DynamoProxy {
  /** Address for the client. */
  readonly adres: string;
  /** Every operation that came in, in order. */
  readonly gevraagd: readonly string[];
  /** What every request meets from now on; null: healthy. */
  altijd(ziekte: Ziekte | null): void;
  /** What the next request of this operation on a row of this kind (`gesprek#`) meets, so many times. */
  eens(opdracht: Opdracht, soort: string, ziekte: Ziekte, keer?: number): void;
  stop(): Promise<void>;
}

const JSON_1 = { "content-type": "application/x-amz-json-1.0" };

/** Starts the proxy in front of a dynalite on a port of this machine. */
export async function startDynamoProxy(achter: number): Promise<DynamoProxy> {
  const gevraagd: string[] = [];
  const beurten: { opdracht: string; soort: string; ziekte: Ziekte }[] = [];
  let vast: Ziekte | null = null;

  const server = createServer((req, res) => {
    const brokken: Buffer[] = [];
    req.on("data", (brok: Buffer) => brokken.push(brok));
    req.on("end", () => {
      const opdracht = opdrachtVan(req);
      gevraagd.push(opdracht);
      const body = Buffer.concat(brokken);
      const plek = beurten.findIndex((beurt) => beurt.opdracht === opdracht && body.includes(beurt.soort));
      const ziekte = plek >= 0 ? (beurten.splice(plek, 1)[0]?.ziekte ?? null) : vast;
      antwoord(ziekte, res, () => stuurDoor(achter, req.headers, body));
    });
  });
  const poort = await new Promise<number>((klaar, mislukt) => {
    server.once("error", mislukt);
    server.listen(0, "127.0.0.1", () => klaar(poortVan(server.address())));
  });
  return {
    adres: `http://127.0.0.1:${poort}`,
    gevraagd,
    altijd: (ziekte) => {
      vast = ziekte;
    },
    eens: (opdracht, soort, ziekte, keer = 1) => {
      for (let i = 0; i < keer; i += 1) beurten.push({ opdracht, soort, ziekte });
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((klaar) => server.close(() => klaar()));
    },
  };
}

function opdrachtVan({ headers }: IncomingMessage): string {
  return String(headers["x-amz-target"] ?? "").split(".")[1] ?? "";
}

function antwoord(ziekte: Ziekte | null, res: ServerResponse, doe: () => Promise<Echt>): void {
  switch (ziekte?.soort) {
    case "fout": {
      const soort = `com.amazonaws.dynamodb.v20120810#${ziekte.naam}`;
      res.writeHead(ziekte.status, JSON_1).end(JSON.stringify({ __type: soort, message: ziekte.naam }));
      return;
    }
    case "hang":
      return;
    case "verbreek":
      res.socket?.destroy();
      return;
    case "onzin":
      res.writeHead(200, { "content-type": "text/html" }).end("<title>Onderhoud</title>");
      return;
    case "verbreek-erna":
      void doe().finally(() => res.socket?.destroy());
      return;
    case undefined:
      doe().then(
        ({ status, headers, body }) => void res.writeHead(status, headers).end(body),
        () => void res.socket?.destroy(),
      );
  }
}

interface Echt {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function stuurDoor(port: number, headers: IncomingHttpHeaders, body: Buffer): Promise<Echt> {
  return new Promise((klaar, mislukt) => {
    const verder = request({ host: "127.0.0.1", port, method: "POST", path: "/", headers }, (echt) => {
      const brokken: Buffer[] = [];
      echt.on("data", (brok: Buffer) => brokken.push(brok));
      echt.on("end", () =>
        klaar({ status: echt.statusCode ?? 500, headers: echt.headers, body: Buffer.concat(brokken) }),
      );
      echt.on("error", mislukt);
    });
    verder.on("error", mislukt);
    verder.end(body);
  });
}

function poortVan(adres: AddressInfo | string | null): number {
  if (adres === null || typeof adres === "string") throw new Error(`No port in ${String(adres)}`);
  return adres.port;
}
