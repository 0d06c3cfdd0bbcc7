import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

/** Options of `maakDynamoClient`. */
export interface DynamoClientOpties {
  /** The AWS region, such as "eu-central-1". */
  readonly region: string;
  /** Another address than that of AWS, such as a local dynalite. */
  readonly endpoint?: string | undefined;
  /** How long one attempt may take to connect, in ms. Default 150. */
  readonly connectionTimeoutMs?: number;
  /** How long one attempt may take as a whole, in ms. Default 250. */
  readonly requestTimeoutMs?: number;
  /** How often to try, the first time included. Default 2. */
  readonly maxAttempts?: number;
  /** Default: the SDK's own search; on a loopback endpoint a made-up pair, because dynalite checks none. */
  readonly credentials?: NonNullable<DynamoDBClientConfig["credentials"]>;
}

/**
 * Makes a client that gives up fast. The SDK's defaults (no request timeout, several attempts) would hold an answer
 * for many seconds. The numbers suit a limit of 300 ms: a slow attempt may use nearly all of it, since a cold TLS
 * handshake cut off halfway would only start again; the second attempt is for what fails at once, such as a
 * kept-alive connection that died while the Lambda was frozen. Two slow attempts together take about 550 ms;
 * `geduldigeOpslag` aborts the request at its own limit, so no answer waits for that.
 * @param opties see DynamoClientOpties
 */
export function maakDynamoClient(opties: DynamoClientOpties): DynamoDBClient {
  const { region, endpoint, connectionTimeoutMs = 150, requestTimeoutMs = 250, maxAttempts = 2 } = opties;
  const credentials = opties.credentials ?? (isLoopback(endpoint) ? LOKAAL : undefined);
  return new DynamoDBClient({
    region,
    maxAttempts,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
    requestHandler: {
      connectionTimeout: connectionTimeoutMs,
      requestTimeout: requestTimeoutMs,
      // Without this the SDK only prints a warning when the time is over, and keeps waiting.
      throwOnRequestTimeout: true,
      // requestTimeout stops counting at the headers; this one ends a body that stalls.
      socketTimeout: requestTimeoutMs,
    },
  });
}

const LOKAAL = { accessKeyId: "lokaal", secretAccessKey: "lokaal" };

function isLoopback(endpoint: string | undefined): boolean {
  if (endpoint === undefined || !URL.canParse(endpoint)) return false;
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(endpoint).hostname);
}
