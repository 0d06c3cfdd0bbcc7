/**
 * SNS on loopback, as far as Publish goes: the AWS Query protocol in, XML out, and the limits that its API reference
 * states. https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
import { createServer } from "node:http";
import { poortVan } from "../opslag/hulp.ts";

/** A message that was published. */
export interface Gepubliceerd {
  onderwerp: string;
  kop: string;
  tekst: string;
}

const XML = "http://sns.amazonaws.com/doc/2010-03-31/";

/** Starts it with the topics that exist; `stuk` lets so many requests fail first. */
export async function startSns(onderwerpen: readonly string[], { stuk = 0 } = {}) {
  const berichten: Gepubliceerd[] = [];
  let nogStuk = stuk;
  const server = createServer((req, res) => {
    const stukken: Buffer[] = [];
    req.on("data", (stuk: Buffer) => stukken.push(stuk));
    req.on("end", () => {
      const body = new URLSearchParams(Buffer.concat(stukken).toString("utf8"));
      const antwoord = (status: number, xml: string) =>
        res.writeHead(status, { "Content-Type": "text/xml" }).end(xml);
      const weiger = (status: number, code: string, uitleg: string) =>
        antwoord(
          status,
          `<ErrorResponse xmlns="${XML}"><Error><Type>${status < 500 ? "Sender" : "Receiver"}</Type><Code>${code}</Code><Message>${uitleg}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>`,
        );
      if (nogStuk-- > 0) return weiger(500, "InternalError", "Try again");
      const isQuery =
        req.method === "POST" &&
        req.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") &&
        body.get("Version") === "2010-03-31";
      if (!isQuery || body.get("Action") !== "Publish") return weiger(400, "InvalidAction", "Not a Publish");
      // Signature Version 4: who signs nothing, or for another service or region, is not let in.
      if (
        !/^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/eu-central-1\/sns\/aws4_request, /.test(
          req.headers.authorization ?? "",
        )
      )
        return weiger(403, "MissingAuthenticationToken", "Not signed");
      const [onderwerp = "", kop = "", tekst = ""] = ["TopicArn", "Subject", "Message"].map(
        (naam) => body.get(naam) ?? "",
      );
      if (!onderwerpen.includes(onderwerp)) return weiger(404, "NotFound", "Topic does not exist");
      if (!/^[\x21-\x7e][\x20-\x7e]{0,98}$/.test(kop)) return weiger(400, "InvalidParameter", "Subject");
      if (tekst === "" || Buffer.byteLength(tekst) > 262_144)
        return weiger(400, "InvalidParameter", "Message");
      berichten.push({ onderwerp, kop, tekst });
      return antwoord(
        200,
        `<PublishResponse xmlns="${XML}"><PublishResult><MessageId>94f20ce6-13c5-43a0-9a9e-ca52d816e90b</MessageId></PublishResult><ResponseMetadata><RequestId>r-2</RequestId></ResponseMetadata></PublishResponse>`,
      );
    });
  });
  await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", () => klaar()));
  return {
    adres: `http://127.0.0.1:${poortVan(server.address())}`,
    berichten,
    stop: () =>
      new Promise<void>((klaar) => {
        server.closeAllConnections();
        server.close(() => klaar());
      }),
  };
}
