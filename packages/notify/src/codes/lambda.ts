import { Logger } from "@aws-lambda-powertools/logger";
import { Db } from "@hamta/store";
import { required } from "@hamta/store/environment";
import { createDecrypt } from "#codes/decrypt";
import { handler as handle } from "#codes/handler";
import { open } from "#codes/limits";
import { createGateway } from "#providers/gateway";

export const handler = handle({
  decrypt: createDecrypt(required("CODES_KEY_ID")),
  limits: open(Db.open(required("TABLE_NAME"))),
  provider: createGateway({ url: required("SMS_GATEWAY_URL"), key: required("SMS_GATEWAY_KEY") }),
  now: () => new Date(),
  log: new Logger({ serviceName: "codes" }),
});
