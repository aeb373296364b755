import { settings } from "./stage.ts";

/** Settings of the stage that is deployed. */
export const stage = settings($app.stage);

/** A fixed name such as `hamta-production-reconcile`, so that roles, alarms and runbooks can refer to a resource before it exists. */
export const name = (noun: string) => `${$app.name}-${$app.stage}-${noun}`;

export const region = aws.getRegionOutput().region;
export const account = aws.getCallerIdentityOutput().accountId;
export const partition = aws.getPartitionOutput().partition;
