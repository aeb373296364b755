import { account } from "./name.ts";
import { bucket } from "./bucket.ts";

/** Of intake: a few reads and writes and one start per event. */
export const INTAKE_SECONDS = 30;

// A dead letter waits for a person: 14 days is SQS's most.
const dead = { transform: { queue: { messageRetentionSeconds: 14 * 86_400 } } };

/** Upload events that intake failed on five times. */
export const lostUploads = new sst.aws.Queue("LostUploads", dead);

/** Starts of imports whose workflow failed, timed out or was stopped. */
export const lostImports = new sst.aws.Queue("LostImports", dead);

/** Changes of the table of which no event could be made or sent. */
export const lostEvents = new sst.aws.Queue("LostEvents", dead);

/** What S3 says of new lists. */
export const uploads = new sst.aws.Queue("Uploads", {
  // Over six times intake's timeout; shorter, and a slow event is taken a second time while the first still runs.
  visibilityTimeout: `${6 * INTAKE_SECONDS + 60} seconds`,
  dlq: { queue: lostUploads.arn, retry: 5 },
  transform: { queue: { messageRetentionSeconds: 4 * 86_400 } },
});

// SST's own policy would let any bucket of any account send here.
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
  // S3 refuses a queue that does not let it in yet.
  { dependsOn: [policy] },
);
