/**
 * Which messages came in. A channel delivers at least once: a message that comes twice is answered once, and one
 * whose answer never left (the process died halfway) is answered when it comes again.
 */
import { ConditionalCheckFailedException, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { BegrensdeMap } from "./begrensde-map.ts";
import { BEWAARTERMIJNEN, pkVan } from "./bewaartermijnen.ts";
import { codeVan, type Meld } from "./fout.ts";
import { controleerId } from "./id.ts";
import { verlooptOp } from "./termijn.ts";
import { binnenTijd } from "./tijdslot.ts";

/** `nieuw`: ours to answer. `bezig`: being answered now, elsewhere. `klaar`: answered. */
export type Aanname = "nieuw" | "bezig" | "klaar";

/** Keeps track of received messages. An id is opaque, see `vingerafdruk`. */
export interface OntvangstOpslag {
  /** Claims a message. */
  neemAan(id: string): Promise<Aanname>;
  /** The message was answered: never again. */
  rondAf(id: string): Promise<void>;
  /** The message could not be answered: the next delivery may be. */
  geefVrij(id: string): Promise<void>;
}

/**
 * Does something once for an id: claims it, and gives the claim back when the work fails.
 * @returns whether it was done now, is being done elsewhere or was done before
 * @throws whatever the work throws
 */
export async function eenmaal(
  ontvangst: OntvangstOpslag,
  id: string,
  werk: () => Promise<void>,
): Promise<Aanname> {
  const aanname = await ontvangst.neemAan(id);
  if (aanname !== "nieuw") return aanname;
  try {
    await werk();
  } catch (fout) {
    await ontvangst.geefVrij(id);
    throw fout;
  }
  await ontvangst.rondAf(id);
  return aanname;
}

/** How long a claim holds when nothing is heard of it, in ms: shorter than the time after which a channel delivers again. */
export const BEZIG_MS = 14_000;

/** Options of `dynamoOntvangst`. */
export interface OntvangstOpties {
  readonly client: DynamoDBClient;
  readonly tabel: string;
  /** The clock, epoch ms. */
  readonly nu: () => number;
  /** Makes a mark that nobody else makes, to know a claim as our own. Default a UUID. */
  readonly nieuwMerk?: () => string;
}

/** The last: our own claim, of which the answer got lost and that the client therefore makes again. */
const VRIJ = "attribute_not_exists(pk) OR bezigTot <= :nu OR verloopt <= :nuSeconden OR merk = :merk";

/**
 * Keeps received messages in DynamoDB for a day, one row each: pk `ontvangst#<id>`. The claim is one conditional write,
 * so of two deliveries at the same moment exactly one gets through. An answered message has no `bezigTot`.
 * @returns a store whose methods reject with what the SDK throws, or with an OpslagFout for an id of the wrong form
 */
export function dynamoOntvangst({
  client: los,
  tabel,
  nu,
  nieuwMerk = () => crypto.randomUUID(),
}: OntvangstOpties): OntvangstOpslag {
  const client = DynamoDBDocumentClient.from(los);
  const { seconden, sk } = BEWAARTERMIJNEN.ontvangst;
  const sleutel = (id: string) => ({ pk: pkVan("ontvangst", id), sk });
  const schrijf = (id: string, bezigTot?: number, merk?: string) => {
    controleerId(id);
    return {
      TableName: tabel,
      Item: {
        ...sleutel(id),
        verloopt: verlooptOp(nu(), seconden),
        ...(bezigTot !== undefined && { bezigTot }),
        ...(merk !== undefined && { merk }),
      },
    };
  };
  /** Another has it: that is known, also when it cannot be read how far that one is. */
  const isKlaar = async (id: string): Promise<Aanname> => {
    const vraag = new GetCommand({ TableName: tabel, Key: sleutel(id), ConsistentRead: true });
    const gelezen = await client.send(vraag).catch(() => null);
    if (gelezen === null) return "bezig";
    return gelezen.Item?.bezigTot === undefined ? "klaar" : "bezig";
  };
  return {
    async neemAan(id) {
      const merk = nieuwMerk();
      const opdracht = new PutCommand({
        ...schrijf(id, nu() + BEZIG_MS, merk),
        ConditionExpression: VRIJ,
        ExpressionAttributeValues: { ":nu": nu(), ":nuSeconden": Math.floor(nu() / 1000), ":merk": merk },
      });
      try {
        await client.send(opdracht);
        return "nieuw";
      } catch (fout) {
        if (!(fout instanceof ConditionalCheckFailedException)) throw fout;
        return isKlaar(id);
      }
    },
    async rondAf(id) {
      await client.send(new PutCommand(schrijf(id)));
    },
    async geefVrij(id) {
      await client.send(new PutCommand(schrijf(id, 0)));
    },
  };
}

/** Keeps received messages in the memory of this process; the same contract, for tests and as the first layer below. */
export function geheugenOntvangst({ nu }: Pick<OntvangstOpties, "nu">): OntvangstOpslag {
  const bezigTot = new BegrensdeMap<number>(5000);
  return {
    async neemAan(id) {
      controleerId(id);
      const tot = bezigTot.haal(id) ?? 0;
      if (tot === Number.POSITIVE_INFINITY) return "klaar";
      if (tot > nu()) return "bezig";
      bezigTot.zet(id, nu() + BEZIG_MS);
      return "nieuw";
    },
    async rondAf(id) {
      bezigTot.zet(id, Number.POSITIVE_INFINITY);
    },
    async geefVrij(id) {
      bezigTot.verwijder(id);
    },
  };
}

/**
 * Lays patience with limits over a store of received messages: one that is slow or down costs a possible second
 * answer, never the first. This process remembers what it took itself, so that a quick second delivery to the same
 * process is seen even then.
 */
export function geduldigeOntvangst(
  bron: OntvangstOpslag,
  { nu, meld, wachtMs = 300 }: { nu: () => number; meld: Meld; wachtMs?: number },
): OntvangstOpslag {
  const eigen = geheugenOntvangst({ nu });
  const probeer = async <T>(werk: () => Promise<T>, anders: T): Promise<T> => {
    try {
      return await binnenTijd(wachtMs, werk);
    } catch (fout) {
      meld({ code: codeVan(fout), handeling: "ontvang" });
      return anders;
    }
  };
  return {
    async neemAan(id) {
      const hier = await eigen.neemAan(id);
      return hier === "nieuw" ? probeer(() => bron.neemAan(id), hier) : hier;
    },
    async rondAf(id) {
      await eigen.rondAf(id);
      await probeer(() => bron.rondAf(id), undefined);
    },
    async geefVrij(id) {
      await eigen.geefVrij(id);
      await probeer(() => bron.geefVrij(id), undefined);
    },
  };
}
