import { TOLD } from "../packages/notify/src/told.ts";
import { RECEIPTS } from "../packages/notify/src/tries.ts";
import { bus } from "./events.ts";
import { functionArgs, role } from "./function.ts";
import { account, name, stage } from "./name.ts";
import { COMPANIES, DEVICES, items, PEOPLE, sendSms, TICKETS, type Permission } from "./permission.ts";
import { dead } from "./queue.ts";
import { smsGateway } from "./secret.ts";
import { table } from "./table.ts";

/** Ten messages of a batch: each takes the provider 5 s at most, and a few calls of the table. */
const SECONDS = 90;

/** Batches at once. Ten messages of a gateway's usual 0.5 s each give 20 SMS a second. */
const CONCURRENCY = 5;

interface Sender {
  environment: Record<string, $util.Input<string>>;
  permissions: Permission[];
}

/** Who hands SMS to the network. */
function provider(): Sender | undefined {
  const { sms } = stage;
  if (sms.provider === "AWS") return { environment: { SMS_ORIGIN: sms.origin }, permissions: [sendSms(sms.origin)] };
  if (!smsGateway) return undefined;
  const { url, key } = smsGateway;
  return { environment: { SMS_GATEWAY_URL: url.value, SMS_GATEWAY_KEY: key.value }, permissions: [] };
}

/** Creates the function that tells people by SMS what becomes of their tickets, and the queues before and behind it. */
function create({ environment, permissions }: Sender) {
  /** Has the events whose SMS the function could not send, and those that the bus could not put into the queue. */
  const lost = new sst.aws.Queue("LostNotices", dead);
  const queue = new sst.aws.Queue("Notices", {
    // More than six times the timeout; shorter, and an event is delivered again while the first still runs.
    visibilityTimeout: `${6 * SECONDS + 60} seconds`,
    dlq: { queue: lost.arn, retry: RECEIPTS },
    transform: { queue: { messageRetentionSeconds: 4 * 86_400 } },
  });

  const rule = new aws.cloudwatch.EventRule("NoticesRule", {
    name: name("notices"),
    eventBusName: bus.name,
    eventPattern: JSON.stringify({
      source: [`hamta.${$app.stage}`],
      "detail-type": TOLD,
      detail: { version: [1] },
    }),
  });
  const policies = Object.entries({ Notices: queue, LostNotices: lost }).map(
    ([noun, { arn, url }]) =>
      new aws.sqs.QueuePolicy(`${noun}Policy`, {
        queueUrl: url,
        policy: aws.iam.getPolicyDocumentOutput({
          statements: [
            {
              effect: "Allow",
              actions: ["sqs:SendMessage"],
              resources: [arn],
              principals: [{ type: "Service", identifiers: ["events.amazonaws.com"] }],
              conditions: [
                { test: "ArnEquals", variable: "aws:SourceArn", values: [rule.arn] },
                { test: "StringEquals", variable: "aws:SourceAccount", values: [account] },
              ],
            },
          ],
        }).json,
      }),
  );
  const target = new aws.cloudwatch.EventTarget(
    "NoticesTarget",
    { rule: rule.name, eventBusName: bus.name, arn: queue.arn, deadLetterConfig: { arn: lost.arn } },
    { dependsOn: policies },
  );

  const subscription = queue.subscribe(
    {
      ...functionArgs("notify", {
        environment: {
          TABLE_NAME: table.name,
          NOTICES_QUEUE_URL: queue.url,
          TIME_ZONE: stage.timeZone,
          QUIET_HOURS: JSON.stringify(stage.quietHours),
          SMS_PROVIDER: stage.sms.provider,
          ...environment,
        },
        permissions: [
          items(TICKETS, "GetItem"),
          items([...DEVICES, ...COMPANIES], "BatchGetItem"),
          items(PEOPLE, "GetItem", "PutItem", "DeleteItem"),
          ...permissions,
        ],
      }),
      timeout: `${SECONDS} seconds`,
      concurrency: { reserved: CONCURRENCY },
      transform: { role },
    },
    {
      batch: { size: 10, partialResponses: true },
      transform: { eventSourceMapping: { scalingConfig: { maximumConcurrency: CONCURRENCY } } },
    },
  );
  return { function: subscription.nodes.function.name, queue, lost, target };
}

const sender = provider();

/** The function that sends SMS, and its queues. Undefined in a stage that sends no SMS. */
export const notify = sender && create(sender);
