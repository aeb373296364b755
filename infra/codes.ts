import { functionArgs, role } from "./function.ts";
import { name } from "./name.ts";
import { decrypt, items, RATES } from "./permission.ts";
import { smsGateway } from "./secret.ts";
import { table } from "./table.ts";

/**
 * Sends the codes of the user pool by the stage's gateway: Cognito encrypts each with the key, under a grant that the deploy
 * gives it, and calls the function.
 */
function create({ url, key: secret }: NonNullable<typeof smsGateway>) {
  const key = new aws.kms.Key("CodesKey", {
    description: name("codes"),
    enableKeyRotation: true,
    deletionWindowInDays: 30,
  });
  const sender = new sst.aws.Function("Codes", {
    ...functionArgs("codes", {
      environment: {
        CODES_KEY_ID: key.arn,
        TABLE_NAME: table.name,
        SMS_GATEWAY_URL: url.value,
        SMS_GATEWAY_KEY: secret.value,
      },
      permissions: [decrypt(key), items(RATES, "GetItem", "UpdateItem")],
    }),
    timeout: "30 seconds",
    // Neither imports nor a flood of codes take what the other needs.
    concurrency: { reserved: 10 },
    // After 1 and 3 minutes. A code is valid for 5; a throttled call would wait for six hours and send one that is not.
    retries: 2,
    transform: { role, eventInvokeConfig: { maximumEventAgeInSeconds: 240 } },
  });
  return { key, sender };
}

/** The sender of sign-in codes. Undefined in a stage whose user pool sends them by AWS. */
export const codes = smsGateway && create(smsGateway);
