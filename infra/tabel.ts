/// <reference path="../.sst/platform/config.d.ts" />

/** The one table: conversations of at most a day, and counts of everybody together. What expires is removed by DynamoDB; every read checks it too. */
export function maakTabel() {
  return new sst.aws.Dynamo("Tabel", {
    fields: { pk: "string", sk: "string" },
    primaryIndex: { hashKey: "pk", rangeKey: "sk" },
    ttl: "verloopt",
    deletionProtection: $app.stage === "production",
    transform: {
      table: {
        // No conversation lives longer than a day. SST's default of 35 days would keep what was promised to be gone.
        pointInTimeRecovery: { enabled: true, recoveryPeriodInDays: 1 },
        // The key that AWS keeps for this account (aws/dynamodb): unlike DynamoDB's own key, its use shows in CloudTrail.
        // Not a key of our own: whoever loses or closes that one loses the table, and a day of conversations is not worth it.
        serverSideEncryption: { enabled: true },
      },
    },
  });
}
