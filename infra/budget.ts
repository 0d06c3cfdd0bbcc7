/// <reference path="../.sst/platform/config.d.ts" />
import type { Instellingen } from "./instellingen";

/**
 * Mails when the month costs more than was meant: at four fifths of it, and when it is foreseen to go over. It stops
 * nothing. Counts the whole account: a filter on the tags of SST would need those tags switched on in the billing console.
 */
export function maakBudget({ maandbudget, alarmEmail }: Instellingen) {
  if (maandbudget === null || alarmEmail === null) return;
  const melding = (soort: "ACTUAL" | "FORECASTED", procent: number) => ({
    comparisonOperator: "GREATER_THAN",
    notificationType: soort,
    threshold: procent,
    thresholdType: "PERCENTAGE",
    subscriberEmailAddresses: [alarmEmail],
  });
  new aws.budgets.Budget("Budget", {
    name: `${$app.name}-${$app.stage}`,
    budgetType: "COST",
    limitAmount: String(maandbudget),
    limitUnit: "USD",
    timeUnit: "MONTHLY",
    notifications: [melding("ACTUAL", 80), melding("FORECASTED", 100)],
  });
}
