import { expect, test } from "vitest";
import * as DynamoCalls from "#aws/iam/dynamodb-calls";
import * as S3Calls from "#aws/iam/s3-calls";
import * as ServiceCalls from "#aws/iam/service-calls";

const TABLE = "arn:aws:dynamodb:us-east-1:111122223333:table/hamta";
const tables = {
  hamta: { arn: TABLE, streamArn: `${TABLE}/stream/1`, hashKey: "pk", indexes: { byPerson: "pk1" } },
};
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: "ITEM" } });
const dynamo = (operation: string, input: object) =>
  DynamoCalls.calls(tables, operation, input).map(({ action, resource, context }) => [
    action,
    resource,
    context["dynamodb:LeadingKeys"],
  ]);

test.each([
  ["GetItem", { TableName: "hamta", Key: key("A#1") }, ["A#1"]],
  ["PutItem", { TableName: "hamta", Item: { ...key("A#1"), x: { N: "1" } } }, ["A#1"]],
  ["UpdateItem", { TableName: "hamta", Key: key("A#1") }, ["A#1"]],
  ["DeleteItem", { TableName: "hamta", Key: key("A#1") }, ["A#1"]],
  ["BatchGetItem", { RequestItems: { hamta: { Keys: [key("A#1"), key("B#2")] } } }, ["A#1", "B#2"]],
  [
    "BatchWriteItem",
    { RequestItems: { hamta: [{ PutRequest: { Item: key("A#1") } }, { DeleteRequest: { Key: key("B#2") } }] } },
    ["A#1", "B#2"],
  ],
])("%s is about its table and every partition key that it names", (operation, input, keys) => {
  expect(dynamo(operation, input)).toEqual([[`dynamodb:${operation}`, TABLE, keys]]);
});

test("each part of a transaction is an action of its own", () => {
  const own = (pk: string) => ({ TableName: "hamta", Key: key(pk) });
  const TransactItems = [
    { Put: { TableName: "hamta", Item: key("A#1") } },
    { Update: own("B#2") },
    { Delete: own("C#3") },
    { ConditionCheck: own("D#4") },
  ];
  expect(dynamo("TransactWriteItems", { TransactItems })).toEqual([
    ["dynamodb:PutItem", TABLE, ["A#1"]],
    ["dynamodb:UpdateItem", TABLE, ["B#2"]],
    ["dynamodb:DeleteItem", TABLE, ["C#3"]],
    ["dynamodb:ConditionCheckItem", TABLE, ["D#4"]],
  ]);
});

test("a query is about its index, and about the partition key of that index", () => {
  const ExpressionAttributeValues = { ":pk": { S: "A#1" }, ":from": { S: "0" } };
  const KeyConditionExpression = "sk1 > :from AND #p = :pk";
  const input = { TableName: "hamta", KeyConditionExpression, ExpressionAttributeValues };
  const named = (name: string) => ({ ...input, ExpressionAttributeNames: { "#p": name } });
  expect(dynamo("Query", named("pk"))).toEqual([["dynamodb:Query", TABLE, ["A#1"]]]);
  expect(dynamo("Query", { ...named("pk1"), IndexName: "byPerson" })).toEqual([
    ["dynamodb:Query", `${TABLE}/index/byPerson`, ["A#1"]],
  ]);
  expect(() => dynamo("Query", named("other"))).toThrow("no partition key");
});

test("an operation, a table and a parameter that are not known are errors", () => {
  expect(() => dynamo("ExecuteStatement", {})).toThrow("ExecuteStatement");
  expect(() => dynamo("GetItem", { TableName: "other", Key: key("A") })).toThrow("no table other");
  expect(() => s3("GET", "/hamta/a?tagging")).toThrow("tagging");
  expect(() => ServiceCalls.CALLS.events(arn, "PutRule", {})).toThrow("PutRule");
});

const s3 = (method: string, path: string, headers: Record<string, string> = {}, postedKey?: string) =>
  S3Calls.calls({ method, url: new URL(path, "http://s3"), headers }, postedKey).map(
    ({ action, resource }) => `${action} ${resource}`,
  );

test.each([
  ["GET", "/hamta/uploads/a%20b.csv?x-id=GetObject", "s3:GetObject arn:aws:s3:::hamta/uploads/a b.csv"],
  ["HEAD", "/hamta/work/a", "s3:GetObject arn:aws:s3:::hamta/work/a"],
  ["GET", "/hamta/work/a?versionId=1", "s3:GetObjectVersion arn:aws:s3:::hamta/work/a"],
  ["PUT", "/hamta/work/a", "s3:PutObject arn:aws:s3:::hamta/work/a"],
  ["POST", "/hamta/work/a?uploads", "s3:PutObject arn:aws:s3:::hamta/work/a"],
  ["PUT", "/hamta/work/a?partNumber=1&uploadId=2", "s3:PutObject arn:aws:s3:::hamta/work/a"],
  ["DELETE", "/hamta/work/a?uploadId=2", "s3:AbortMultipartUpload arn:aws:s3:::hamta/work/a"],
  ["DELETE", "/hamta/work/a", "s3:DeleteObject arn:aws:s3:::hamta/work/a"],
  ["GET", "/hamta?list-type=2&prefix=work/", "s3:ListBucket arn:aws:s3:::hamta"],
])("%s %s is %s", (method, path, expected) => {
  expect(s3(method, path)).toEqual([expected]);
});

test("a form and a copy name their objects elsewhere", () => {
  expect(s3("POST", "/hamta", {}, "uploads/a.csv")).toEqual(["s3:PutObject arn:aws:s3:::hamta/uploads/a.csv"]);
  expect(s3("PUT", "/hamta/b", { "x-amz-copy-source": "/hamta/a%20b?versionId=1" })).toEqual([
    "s3:PutObject arn:aws:s3:::hamta/b",
    "s3:GetObjectVersion arn:aws:s3:::hamta/a b",
  ]);
});

const arn = (service: string, name: string) => `arn:aws:${service}:us-east-1:111122223333:${name}`;
const lambda = (method: string, path: string) =>
  ServiceCalls.lambdaCalls(arn, method, new URL(path, "http://lambda")).map(
    ({ action, resource }) => `${action} ${resource}`,
  );

test("calls of SQS, EventBridge, a user pool and Lambda name queue, bus, pool, version and execution", () => {
  const QueueUrl = "http://127.0.0.1:1/111122223333/uploads";
  expect(ServiceCalls.CALLS.sqs(arn, "DeleteMessageBatch", { QueueUrl })).toMatchObject([
    { action: "sqs:DeleteMessage", resource: arn("sqs", "uploads") },
  ]);
  const Entries = [{ EventBusName: "hamta" }, { EventBusName: "hamta" }, {}];
  expect(ServiceCalls.CALLS.events(arn, "PutEvents", { Entries })).toMatchObject([
    { action: "events:PutEvents", resource: arn("events", "event-bus/hamta") },
    { action: "events:PutEvents", resource: arn("events", "event-bus/default") },
  ]);
  expect(ServiceCalls.CALLS["cognito-idp"](arn, "AdminCreateUser", { UserPoolId: "us-east-1_a" })).toMatchObject([
    { action: "cognito-idp:AdminCreateUser", resource: arn("cognito-idp", "userpool/us-east-1_a") },
  ]);
  const fn = arn("lambda", "function:workflow");
  expect(lambda("POST", "/2015-03-31/functions/workflow/invocations?Qualifier=7")).toEqual([
    `lambda:InvokeFunction ${fn}:7`,
  ]);
  expect(lambda("POST", `/2015-03-31/functions/${encodeURIComponent(`${fn}:7`)}/invocations`)).toEqual([
    `lambda:InvokeFunction ${fn}:7`,
  ]);
  const execution = `${fn}:7/durable-execution/import/1`;
  const path = `/2025-12-01/durable-executions/${encodeURIComponent(execution)}`;
  expect(lambda("POST", `${path}/checkpoint`)).toEqual([`lambda:CheckpointDurableExecution ${execution}`]);
  expect(lambda("GET", `${path}/state`)).toEqual([`lambda:GetDurableExecutionState ${execution}`]);
  expect(() => lambda("POST", `${path}/stop`)).toThrow("stop");
});
