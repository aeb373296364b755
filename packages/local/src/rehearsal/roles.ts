import { createHash } from "node:crypto";
import type { Caller } from "#aws/gate/gate";
import * as Policy from "#aws/iam/policy";
import { ofType, type Graph } from "#rehearsal/graph";

/** The roles of a stage and their access keys, and the policies of its buckets and queues. */

export type Keys = { accessKeyId: string; secretAccessKey: string; sessionToken: string };

/** Letters and digits: DynamoDB Local accepts no others. Temporary keys begin with ASIA. */
export function keysOf(arn: string): Keys {
  const digest = createHash("sha256").update(arn).digest("hex").toUpperCase();
  return { accessKeyId: `ASIA${digest.slice(0, 16)}`, secretAccessKey: digest, sessionToken: "rehearsal" };
}

/** By access key. Throws if a policy says more than the gate understands. */
export function callers(graph: Graph): Map<string, Caller> {
  return new Map(
    ofType(graph, "aws:iam/role:Role").map(({ outputs, inputs }) => {
      const { inlinePolicies = [], managedPolicyArns = [] } = inputs as Inputs;
      if (managedPolicyArns.length > 0) throw new Error(`The rehearsal does not have ${managedPolicyArns.join()}`);
      const [arn, role] = [String(outputs["arn"]), String(outputs["name"])];
      return [
        keysOf(arn).accessKeyId,
        { role, arn, policies: inlinePolicies.map(({ policy }) => Policy.parse(policy)) },
      ];
    }),
  );
}

type Inputs = { inlinePolicies?: { policy: string }[]; managedPolicyArns?: string[] };

export function callerOf(all: ReadonlyMap<string, Caller>, roleArn: unknown): Caller {
  const caller = all.get(keysOf(String(roleArn)).accessKeyId);
  if (!caller) throw new Error(`The stage has no role ${String(roleArn)}`);
  return caller;
}

/** Policies of the bucket or the queue that a resource is, or is in. */
export function policiesOf(graph: Graph): (resource: string) => Policy.Policy[] {
  const buckets = ofType(graph, "aws:s3/bucketPolicy:BucketPolicy").map(({ inputs }) => ({
    arn: `arn:aws:s3:::${String(inputs["bucket"])}`,
    policy: Policy.parse(String(inputs["policy"])),
  }));
  const queues = ofType(graph, "aws:sqs/queuePolicy:QueuePolicy").map(({ inputs }) => {
    const queue = ofType(graph, "aws:sqs/queue:Queue").find(({ outputs }) => outputs["url"] === inputs["queueUrl"]);
    return { arn: String(queue?.outputs["arn"]), policy: Policy.parse(String(inputs["policy"])) };
  });
  const all = [...buckets, ...queues];
  return (resource) =>
    all.filter(({ arn }) => resource === arn || resource.startsWith(`${arn}/`)).map(({ policy }) => policy);
}

/** Throws if no permission of the function lets the service call it for the source. */
export function requirePermission(
  graph: Graph,
  fn: { name: string; arn: string },
  service: string,
  source: string,
): void {
  const isGiven = ofType(graph, "aws:lambda/permission:Permission").some(({ inputs }) => {
    const statement = {
      Effect: "Allow",
      Action: inputs["action"],
      Resource: "*",
      Principal: { Service: inputs["principal"] },
      Condition: { ArnLike: { "aws:SourceArn": inputs["sourceArn"] } },
    };
    const request = {
      action: "lambda:InvokeFunction",
      resource: fn.arn,
      context: { "aws:SourceArn": source },
      principal: { kind: "Service", id: service },
    } as const;
    const isOurs = inputs["function"] === fn.name || inputs["function"] === fn.arn;
    return isOurs && Policy.decide([Policy.parse(JSON.stringify({ Statement: statement }))], request) === "ALLOW";
  });
  if (!isGiven)
    throw new Error(
      `${service} is not authorized to perform: lambda:InvokeFunction on resource: ${fn.arn} for ${source}`,
    );
}
