import { Logger } from "@aws-lambda-powertools/logger";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { Db } from "@hamta/store";
import { required } from "@hamta/store/environment";
import { handler as handle } from "#changes/handler";

const queue = new SQSClient({});
const QueueUrl = required("LOST_CHANGES_URL");

export const handler = handle({
  db: Db.open(required("TABLE_NAME")),
  now: () => new Date(),
  post: (letter) => queue.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(letter) })),
  log: new Logger({ serviceName: "changes" }),
});
