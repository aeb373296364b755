import { account, partition, region } from "./name.ts";
import { bucket } from "./bucket.ts";
import { table } from "./table.ts";

export interface Permission {
  actions: string[];
  resources: $util.Input<string>[];
  conditions?: { test: string; variable: string; values: string[] }[];
}

/** What a partition key may begin with: an import's own record and chunks, and its uploader's queue. */
export const IMPORTS = ["IMPORT#*", "UPLOADER#*"];
export const TICKETS = ["TICKET#*"];
/** The register, its tickets, and all else. */
export const ALL = undefined;

/** Items of the table itself, by their keys and the actions named. A transaction needs the actions it is made of. */
export const items = (keys: string[] | undefined, ...actions: ItemAction[]): Permission => ({
  actions: actions.map((action) => `dynamodb:${action}`),
  resources: [table.arn],
  ...(keys && { conditions: [{ test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: keys }] }),
});

export type ItemAction =
  | "GetItem"
  | "BatchGetItem"
  | "Query"
  | "PutItem"
  | "UpdateItem"
  | "DeleteItem"
  | "BatchWriteItem"
  | "ConditionCheckItem";

/** Queries on the indexes named, which is all that an index can do. */
export const indexes = (...names: ("byPerson" | "byImporter" | "queue")[]): Permission => ({
  actions: ["dynamodb:Query"],
  resources: names.map((index) => $interpolate`${table.arn}/index/${index}`),
});

/** Objects under one prefix of the bucket. Without s3:ListBucket a missing key answers 403, not 404. */
export const objects = (prefix: "uploads" | "work" | "reports", ...actions: ObjectAction[]): Permission => ({
  actions: actions.map((action) => `s3:${action}`),
  resources: [$interpolate`${bucket.arn}/${prefix}/*`],
});

/** A multipart upload is PutObject; giving one up is AbortMultipartUpload. */
export type ObjectAction = "GetObject" | "GetObjectVersion" | "PutObject" | "AbortMultipartUpload";

/** Any version of one function: an import that began before a deploy goes on calling the versions it began with. */
export const invoke = (...functions: { arn: $util.Input<string> }[]): Permission => ({
  actions: ["lambda:InvokeFunction"],
  resources: functions.map(({ arn }) => $interpolate`${arn}:*`),
});

/** A durable function's own checkpoints, in any of its versions. */
export const checkpoints = (functionName: string): Permission => ({
  actions: ["lambda:CheckpointDurableExecution", "lambda:GetDurableExecutionState"],
  resources: [$interpolate`arn:${partition}:lambda:${region}:${account}:function:${functionName}:*`],
});

export const put = (bus: sst.aws.Bus): Permission => ({ actions: ["events:PutEvents"], resources: [bus.arn] });

export const send = (queue: sst.aws.Queue): Permission => ({ actions: ["sqs:SendMessage"], resources: [queue.arn] });

/** A function's own log group. */
export const logs = (functionName: string): Permission => ({
  actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
  resources: [$interpolate`arn:${partition}:logs:${region}:${account}:log-group:/aws/lambda/${functionName}:*`],
});
