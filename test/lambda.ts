/** Events as AWS makes them, to feed a Lambda with. */
import type { LambdaEvent } from "hono/aws-lambda";

/** The host in every event. */
export const HUIS = "abc123.lambda-url.eu-central-1.on.aws";

/** A request, before it is an event. */
export interface Verzoek {
  methode?: string;
  pad: string;
  body?: string;
  base64?: boolean;
  koppen?: Record<string, string>;
  koekjes?: string[];
  zonderLengte?: boolean;
}

/** The event that a function URL or API Gateway (payload 2.0) makes of a request. */
export function event(verzoek: Verzoek): LambdaEvent {
  const { methode = "GET", pad, body, base64 = false, koppen = {}, koekjes, zonderLengte = false } = verzoek;
  const [rawPath = "/", rawQueryString = ""] = pad.split("?");
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString,
    ...(koekjes && { cookies: koekjes }),
    headers: {
      host: HUIS,
      "x-forwarded-proto": "https",
      ...(body !== undefined && !zonderLengte && { "content-length": String(Buffer.byteLength(body)) }),
      ...koppen,
    },
    body: body === undefined ? null : base64 ? Buffer.from(body).toString("base64") : body,
    isBase64Encoded: base64,
    requestContext: {
      accountId: "anonymous",
      apiId: "abc123",
      authentication: null,
      authorizer: {},
      domainName: HUIS,
      domainPrefix: "abc123",
      http: {
        method: methode,
        path: rawPath,
        protocol: "HTTP/1.1",
        sourceIp: "192.0.2.1",
        userAgent: "proef",
      },
      requestId: "verzoek-1",
      routeKey: "$default",
      stage: "$default",
      time: "21/Nov/2026:12:00:00 +0000",
      timeEpoch: 1_795_262_400_000,
    },
  };
}
