import { name, stage } from "./name.ts";
import { opsEmail } from "./secret.ts";

const notify = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
  notificationType,
  threshold,
  thresholdType: "PERCENTAGE",
  comparisonOperator: "GREATER_THAN",
  subscriberEmailAddresses: [opsEmail.value],
});

/** Counts the cost of resources with the stage's tag. Activate the tag for cost allocation once in the payer's account. */
export const budget = new aws.budgets.Budget("Budget", {
  name: name("budget"),
  budgetType: "COST",
  timeUnit: "MONTHLY",
  limitAmount: `${stage.budget}`,
  limitUnit: "USD",
  costFilters: [{ name: "TagKeyValue", values: [`user:sst:stage$${$app.stage}`] }],
  notifications: [notify("ACTUAL", 80), notify("FORECASTED", 100)],
});
