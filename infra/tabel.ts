/// <reference path="../.sst/platform/config.d.ts" />

/** The one table: conversations of at most a day. What expires is removed by DynamoDB; every read checks it too. */
export function maakTabel() {
  return new sst.aws.Dynamo("Tabel", {
    fields: { pk: "string", sk: "string" },
    primaryIndex: { hashKey: "pk", rangeKey: "sk" },
    ttl: "verloopt",
    deletionProtection: $app.stage === "production",
  });
}
