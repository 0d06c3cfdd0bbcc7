import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import type { Kaart } from "../../knowledge/schema.ts";
import { maakDynamoClient } from "../opslag/client.ts";
import { logregel } from "./logregel.ts";
import { maakRapport } from "./maak.ts";
import { leesRapportOmgeving } from "./omgeving.ts";
import { maakOnderwerp, maakTekst } from "./tekst.ts";

/** What the Lambda works with. */
export interface RapportOpties {
  readonly omgeving: Readonly<Record<string, string | undefined>>;
  readonly kaart: Kaart;
  /** The clock, epoch ms. */
  readonly nu: () => number;
  /** Writes one line to the log. */
  readonly schrijf: (regel: string) => void;
}

/**
 * Makes the handler. It rejects when the table or SNS does not do what is asked: Lambda tries again, and the alarm on
 * its errors goes off. It mails last, so that trying again mails nobody twice.
 * @throws {OmgevingFout} `omgeving/onvolledig`
 */
export function maakHandler({ omgeving, kaart, nu, schrijf }: RapportOpties): () => Promise<void> {
  const gelezen = leesRapportOmgeving(omgeving);
  const { TABEL: tabel, AWS_REGION: region, RAPPORT_ONDERWERP, METRIEKEN } = gelezen;
  // Nobody waits for this: it may take its time.
  const client = maakDynamoClient({
    region,
    endpoint: gelezen.DYNAMO_ENDPOINT,
    connectionTimeoutMs: 2000,
    requestTimeoutMs: 5000,
    maxAttempts: 5,
  });
  const sns = new SNSClient({
    region,
    ...(gelezen.SNS_ENDPOINT !== undefined && { endpoint: gelezen.SNS_ENDPOINT }),
  });

  return async () => {
    const moment = nu();
    const rapport = await maakRapport({ client, tabel, nu: () => moment }, kaart);
    const tekst = maakTekst(rapport);
    schrijf(logregel(moment, METRIEKEN, rapport.perioden, rapport.versheid));
    if (RAPPORT_ONDERWERP === undefined) {
      schrijf(JSON.stringify({ niveau: "info", soort: "rapport-tekst", tekst }));
      return;
    }
    await sns.send(
      new PublishCommand({ TopicArn: RAPPORT_ONDERWERP, Subject: maakOnderwerp(rapport), Message: tekst }),
    );
  };
}
