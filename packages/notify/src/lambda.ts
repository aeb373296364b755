import { Logger } from "@aws-lambda-powertools/logger";
import { Db } from "@hamta/store";
import { required } from "@hamta/store/environment";
import { handler as handle, type Deps } from "#handler";
import { createHide } from "#hide";
import type { Provider } from "#provider";
import { createGateway } from "#providers/gateway";

export const handler = handle({
  db: Db.open(required("TABLE_NAME")),
  provider: await open(required("SMS_PROVIDER")),
  timeZone: required("TIME_ZONE"),
  quiet: JSON.parse(required("QUIET_HOURS")) as Deps["quiet"],
  hide: createHide(required("NOTICES_QUEUE_URL")),
  now: () => new Date(),
  log: new Logger({ serviceName: "notify" }),
});

async function open(provider: string): Promise<Provider> {
  if (provider === "GATEWAY")
    return createGateway({ url: required("SMS_GATEWAY_URL"), key: required("SMS_GATEWAY_KEY") });
  if (provider === "AWS") {
    const { createAws } = await import("#providers/aws");
    return createAws({ origin: required("SMS_ORIGIN") });
  }
  throw new Error(`SMS_PROVIDER is ${provider}`);
}
