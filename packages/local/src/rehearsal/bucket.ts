import * as Policy from "#aws/iam/policy";
import * as Bucket from "#aws/s3/bucket";
import type * as Queues from "#aws/sqs/queues";
import { inputsOf, nameIn, only, ofType, type Graph } from "#rehearsal/graph";
import { policiesOf } from "#rehearsal/roles";

/** The bucket of lists and reports, with its notifications and its CORS. The panel's own bucket is a folder here. */

type Notification = { queueArn: string; events: string[]; filterPrefix?: string };
type Rule = { allowedOrigins: string[]; allowedMethods: string[]; allowedHeaders: string[]; exposeHeaders: string[] };

/** `origin`: the panel's address in AWS, and here. */
export function start(
  graph: Graph,
  queues: Queues.Running,
  origin: readonly [string, readonly string[]],
): Promise<Bucket.Running> {
  const notification = only(graph, "aws:s3/bucketNotification:BucketNotification");
  const { bucket, queues: notifications } = inputsOf<{ bucket: string; queues: Notification[] }>(
    notification,
    ["bucket", "queues"],
    [],
  );
  const versioning = ofType(graph, "aws:s3/bucketVersioning:BucketVersioning").find(
    ({ inputs }) => inputs["bucket"] === bucket,
  );
  const { status } = (versioning?.inputs["versioningConfiguration"] ?? {}) as { status?: string };
  if (status !== "Enabled") throw new Error(`The rehearsal keeps versions of all objects: ${bucket} does not`);
  for (const { queueArn } of notifications) requireQueuePolicy(graph, bucket, queueArn);
  return Bucket.start({
    buckets: [bucket],
    cors: toXml(graph, bucket, origin),
    onCreated: (record) => {
      const key = decodeURIComponent(record.s3.object.key.replaceAll("+", " "));
      for (const { queueArn, events, filterPrefix = "" } of notifications) {
        if (!key.startsWith(filterPrefix) || !events.some((event) => isOf(event, record.eventName))) continue;
        void queues.send(nameIn(queueArn), JSON.stringify({ Records: [record] }));
      }
    },
  });
}

/** `s3:ObjectCreated:*` names every event of that kind. */
const isOf = (event: string, name: string) => `s3:${name}`.startsWith(event.replace(/\*$/, ""));

/** S3 refuses a notification to a queue whose policy does not let it send. */
function requireQueuePolicy(graph: Graph, bucket: string, queueArn: string): void {
  const request = {
    action: "sqs:SendMessage",
    resource: queueArn,
    context: { "aws:SourceArn": `arn:aws:s3:::${bucket}`, "aws:SourceAccount": queueArn.split(":")[4] ?? "" },
    principal: { kind: "Service", id: "s3.amazonaws.com" },
  } as const;
  if (Policy.decide(policiesOf(graph)(queueArn), request) !== "ALLOW")
    throw new Error(`s3.amazonaws.com is not authorized to perform: sqs:SendMessage on resource: ${queueArn}`);
}

function toXml(graph: Graph, bucket: string, [deployed, here]: readonly [string, readonly string[]]): string {
  const configuration = ofType(graph, "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration").find(
    ({ inputs }) => inputs["bucket"] === bucket,
  );
  const rules = (configuration?.inputs["corsRules"] ?? []) as Rule[];
  const tags = (name: string, values: readonly string[]) =>
    values.map((value) => `<${name}>${value}</${name}>`).join("");
  const xml = rules.map((rule) => {
    const origins = rule.allowedOrigins.flatMap((origin) => (origin === deployed ? here : [origin]));
    return `<CORSRule>${tags("AllowedOrigin", origins)}${tags("AllowedMethod", rule.allowedMethods)}${tags("AllowedHeader", rule.allowedHeaders)}${tags("ExposeHeader", rule.exposeHeaders)}</CORSRule>`;
  });
  return `<CORSConfiguration>${xml.join("")}</CORSConfiguration>`;
}
