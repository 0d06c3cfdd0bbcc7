/**
 * Storage: conversations, received messages, limits and anonymous counts in one DynamoDB table, behind small interfaces.
 *
 * @example
 * const client = maakDynamoClient({ region: "eu-central-1" });
 * const bron = dynamoOpslag({ client, tabel, schema: toestandSchema, nu: Date.now });
 * const opslag = geduldigeOpslag(bron, { nu: Date.now, meld: (melding) => console.warn(JSON.stringify(melding)) });
 */

export { BEWAARTERMIJNEN, type Bewaartermijn, pkVan, type RijSoort } from "./bewaartermijnen.ts";
export { type DynamoClientOpties, maakDynamoClient } from "./client.ts";
export type { GesprekOpslag, SchrijfOpties, Stand, Uitslag, VersieOpslag } from "./contract.ts";
export { type DynamoOpties, dynamoOpslag } from "./dynamo.ts";
export { EMMERS, type EmmerSoort } from "./emmers.ts";
export { type Handeling, isOpslagFout, type Meld, type OpslagCode, OpslagFout, opslagCodes } from "./fout.ts";
export { type GeduldigeOpties, geduldigeOpslag } from "./geduldig.ts";
export { type GeheugenOpties, geheugenOpslag } from "./geheugen.ts";
export { controleerId } from "./id.ts";
export { maakLambdaOpslag, OmgevingFout } from "./lambda.ts";
export {
  dynamoLimiet,
  geduldigeLimiet,
  geheugenLimiet,
  type Limiet,
  type LimietOpties,
  type Toelating,
} from "./limiet.ts";
export { maakOpslagen, type Opslagen } from "./maak.ts";
export {
  type Aanname,
  BEZIG_MS,
  dynamoOntvangst,
  eenmaal,
  geduldigeOntvangst,
  geheugenOntvangst,
  type OntvangstOpslag,
} from "./ontvangst.ts";
export { maakPeil, type Peil } from "./peil.ts";
export { dynamoSleutelaar, type Sleutelaar } from "./peper.ts";
export {
  dynamoSignalen,
  geduldigeSignalen,
  geheugenSignalen,
  type Signaal,
  type SignaalTeller,
  type Telling,
} from "./signalen.ts";
export { TTL_ATTRIBUUT, tabelDefinitie, zorgVoorTabel } from "./tabel.ts";
export { BEWAAR_SECONDEN } from "./termijn.ts";
export { vingerafdruk } from "./vingerafdruk.ts";
