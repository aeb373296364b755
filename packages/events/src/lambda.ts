import { Logger } from "@aws-lambda-powertools/logger";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SQSClient } from "@aws-sdk/client-sqs";
import { handler as handle } from "#handler";
import { required } from "@hamta/store/environment";

export const handler = handle({
  bridge: new EventBridgeClient({}),
  bus: { name: required("BUS_NAME"), source: `hamta.${required("STAGE")}` },
  queue: new SQSClient({}),
  lost: required("LOST_EVENTS_URL"),
  log: new Logger({ serviceName: "events" }),
});
