import { account } from "./name.ts";
import { bucket } from "./bucket.ts";

/** The timeout of intake: a few reads and writes and one start per event. */
export const INTAKE_SECONDS = 30;

// A dead letter waits for a person: 14 days is the maximum of SQS.
export const dead = { transform: { queue: { messageRetentionSeconds: 14 * 86_400 } } };

/** Dead letters of intake: messages that failed five times. */
export const lostUploads = new sst.aws.Queue("LostUploads", dead);

/** Dead letters of the workflow: starts whose execution failed, timed out or was stopped. */
export const lostImports = new sst.aws.Queue("LostImports", dead);

/** Dead letters of events: table changes that could not become events or could not be sent. */
export const lostEvents = new sst.aws.Queue("LostEvents", dead);

/** Dead letters of changes: changes of the register that could not be recorded. */
export const lostChanges = new sst.aws.Queue("LostChanges", dead);

/** Messages to intake: S3's notifications of new lists, and the API's of commits and undos. */
export const uploads = new sst.aws.Queue("Uploads", {
  // More than six times intake's timeout; shorter, and a slow event is delivered again while the first still runs.
  visibilityTimeout: `${6 * INTAKE_SECONDS + 60} seconds`,
  dlq: { queue: lostUploads.arn, retry: 5 },
  transform: { queue: { messageRetentionSeconds: 4 * 86_400 } },
});

// SST's own policy lets any bucket of any account send to the queue.
const policy = new aws.sqs.QueuePolicy("UploadsPolicy", {
  queueUrl: uploads.url,
  policy: aws.iam.getPolicyDocumentOutput({
    statements: [
      {
        effect: "Allow",
        actions: ["sqs:SendMessage"],
        resources: [uploads.arn],
        principals: [{ type: "Service", identifiers: ["s3.amazonaws.com"] }],
        conditions: [
          { test: "ArnEquals", variable: "aws:SourceArn", values: [bucket.arn] },
          { test: "StringEquals", variable: "aws:SourceAccount", values: [account] },
        ],
      },
    ],
  }).json,
});

export const notification = new aws.s3.BucketNotification(
  "UploadsNotification",
  {
    bucket: bucket.name,
    queues: [{ queueArn: uploads.arn, events: ["s3:ObjectCreated:*"], filterPrefix: "uploads/" }],
  },
  // S3 refuses a queue whose policy does not allow it yet.
  { dependsOn: [policy] },
);
