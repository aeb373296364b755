import { settings } from "./stage.ts";

/** Of the stage being deployed. */
export const stage = settings($app.stage);

/** Fixed names, `hamta-production-reconcile`, so that roles, alarms and runbooks can name a thing before it exists. */
export const name = (noun: string) => `${$app.name}-${$app.stage}-${noun}`;

export const region = aws.getRegionOutput().region;
export const account = aws.getCallerIdentityOutput().accountId;
export const partition = aws.getPartitionOutput().partition;
