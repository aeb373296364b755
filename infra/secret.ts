/** Who is told of alarms and of the budget: `sst secret set OpsEmail ops@… --stage production`. */
export const opsEmail = new sst.Secret("OpsEmail");
