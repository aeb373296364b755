import { account, partition, region } from "./name.ts";
import { bucket } from "./bucket.ts";
import { table } from "./table.ts";

export interface Permission {
  actions: string[];
  resources: $util.Input<string>[];
  conditions?: { test: string; variable: string; values: string[] }[];
}

/** Leading keys of imports: the import with its chunks, and its uploader's queue. */
export const IMPORTS = ["IMPORT#*", "UPLOADER#*"];
export const TICKETS = ["TICKET#*"];
export const DEVICES = ["DEVICE#*"];
/** Devices and the holders of IMEIs. */
export const HELD = ["DEVICE#*", "IMEI#*"];
/** What leads from an IMEI or a number to tickets. */
export const LOOKUPS = ["IMEI#*", "PERSON#*"];
/** Items of a person: the events that they were told by SMS, and whether they want SMS. */
export const PEOPLE = ["PERSON#*"];
/** Importers and guarantors, by which everybody reaches them. */
export const COMPANIES = ["IMPORTER#*", "GUARANTOR#*"];
export const FEED = ["FEED#*"];
/** The runs that write the feed to files. */
export const RUNS = ["RUNS#*"];
/** The counters, and which changes of tickets are in them. */
export const STATISTICS = ["STATISTICS#*", "COUNTED#*"];
/** Counted calls. */
export const RATES = ["RATE#*"];
export const TACS = ["TAC#*"];
/** The newest list of sightings; a sighting itself has its IMEI's key. */
export const SIGHTINGS = ["SIGHTINGS#*"];
/** Leading keys of all items: register, tickets, imports and the rest. */
export const ALL = undefined;

/** Actions on items of the table with these leading keys. A transaction needs the actions of its parts. */
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

/** Queries on these indexes: an index has no other action. */
export const indexes = (...names: ("byPerson" | "byImporter" | "queue")[]): Permission => ({
  actions: ["dynamodb:Query"],
  resources: names.map((index) => $interpolate`${table.arn}/index/${index}`),
});

/** Actions on objects under one prefix. Without s3:ListBucket a missing key gives 403, not 404. */
export const objects = (prefix: "uploads" | "work" | "reports" | "feed", ...actions: ObjectAction[]): Permission => ({
  actions: actions.map((action) => `s3:${action}`),
  resources: [$interpolate`${bucket.arn}/${prefix}/*`],
});

/** A multipart upload is PutObject; giving one up is AbortMultipartUpload. */
export type ObjectAction = "GetObject" | "GetObjectVersion" | "PutObject" | "AbortMultipartUpload";

/** Any version of a function: an import that began before a deploy still calls the earlier versions. */
export const invoke = (...functions: { arn: $util.Input<string> }[]): Permission => ({
  actions: ["lambda:InvokeFunction"],
  resources: functions.map(({ arn }) => $interpolate`${arn}:*`),
});

/** The checkpoints of a durable function, in any of its versions. */
export const checkpoints = (functionName: string): Permission => ({
  actions: ["lambda:CheckpointDurableExecution", "lambda:GetDurableExecutionState"],
  resources: [$interpolate`arn:${partition}:lambda:${region}:${account}:function:${functionName}:*`],
});

export const putEvents = (bus: sst.aws.Bus): Permission => ({ actions: ["events:PutEvents"], resources: [bus.arn] });

export const sendMessage = (queue: sst.aws.Queue): Permission => ({
  actions: ["sqs:SendMessage"],
  resources: [queue.arn],
});

/** `origin`: ARN of the phone number, the pool or the sender id. */
export const sendSms = (origin: string): Permission => ({
  actions: ["sms-voice:SendTextMessage"],
  resources: [origin],
});

export const decrypt = (key: aws.kms.Key): Permission => ({ actions: ["kms:Decrypt"], resources: [key.arn] });

/** Subscribers' accounts, and those that ops invite. Cognito has no condition that would keep attributes or groups from it. */
export const createUsers = (pool: sst.aws.CognitoUserPool): Permission => ({
  actions: ["AdminCreateUser", "AdminAddUserToGroup", "AdminGetUser", "AdminListGroupsForUser"].map(
    (action) => `cognito-idp:${action}`,
  ),
  resources: [pool.arn],
});

/** A function's own log group. */
export const logs = (functionName: string): Permission => ({
  actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
  resources: [$interpolate`arn:${partition}:logs:${region}:${account}:log-group:/aws/lambda/${functionName}:*`],
});
