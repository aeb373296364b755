import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from "@aws-sdk/client-dynamodb-streams";
import { Dynamo, people, Rehearsal, type Client } from "@hamta/local";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { folder, run } from "#cli/hamta";
import * as Page from "#cli/page";
import { bytes, csv } from "#kit/lists";
import { evaluate } from "../infra/evaluate/evaluate.ts";
import type { Graph } from "../infra/evaluate/graph.ts";

/** Ops repeat what a stage gave up, on the rehearsed production, with the policy of docs/operations.md and no more. */

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/operations.md"), "utf8");
const [, POLICY = ""] = /## What ops need in AWS\n[^]*?```json\n([^]*?)```/.exec(PAGE) ?? [];

let graph: Graph;
let rehearsal: Rehearsal.Rehearsal;
const refused: string[] = [];
let table = "";

beforeAll(async () => {
  [graph] = (await evaluate(["production"])) as [Graph];
  table = String(graph.outputs["table"]);
  const [, , , , account = ""] = String(
    graph.resources.find(({ type }) => type === "aws:dynamodb/table:Table")?.outputs.arn,
  ).split(":");
  rehearsal = await Rehearsal.start(graph, {
    dynamo: inject("dynamo"),
    opsPolicy: POLICY.replaceAll("ACCOUNT", account).replaceAll("STAGE", "production"),
    onRefused: (text) => refused.push(text),
  });
});
afterAll(() => rehearsal.stop());

const dynamo = new DynamoDBClient({
  endpoint: inject("dynamo"),
  region: Dynamo.region,
  credentials: Dynamo.credentials,
});
const streams = new DynamoDBStreamsClient({
  endpoint: inject("dynamo"),
  region: Dynamo.region,
  credentials: Dynamo.credentials,
});

const hamta = (args: readonly string[], env: Record<string, string> = {}) =>
  run([...args, "--stage", "production"], { env: { ...rehearsal.aws, ...env } });
const letters = (...args: string[]) => hamta(["dead-letters", ...args]);

/** A list of sightings that was processed, and its id. */
async function processed(operator: Client): Promise<string> {
  const list = bytes(csv("imei,msisdn,seen_at", ["352601000000019", "989121234567", "2026-10-01T08:00:00Z"]));
  const id = await operator.upload("SIGHTINGS", "sightings.csv", list);
  await operator.ended(id);
  await rehearsal.idle();
  return Buffer.from(id, "base64url").toString("utf8").split(":").at(-1) ?? id;
}

const setState = (id: string, state: string) =>
  dynamo.send(
    new UpdateItemCommand({
      TableName: table,
      Key: { pk: { S: `IMPORT#${id}` }, sk: { S: "IMPORT" } },
      UpdateExpression: "SET #state = :state",
      ExpressionAttributeNames: { "#state": "state" },
      ExpressionAttributeValues: { ":state": { S: state } },
    }),
  );

const uploadOf = async (id: string) => {
  const Key = { pk: { S: `IMPORT#${id}` }, sk: { S: "IMPORT" } };
  const { Item } = await dynamo.send(new GetItemCommand({ TableName: table, Key, ConsistentRead: true }));
  return Item?.["upload"]?.M?.["key"]?.S ?? "";
};

const count = async (operator: Client) =>
  (await operator.query<{ imports: { nodes: unknown[] } }>("{ imports(first: 100) { nodes { id } } }")).imports.nodes
    .length;

// First: `dead-letters list` ends with 1 as soon as a queue has letters.
test("the commands of docs/cli.md run while nothing is given up", async () => {
  const { blocks } = Page.read("cli.md");
  const commands = blocks.filter((block) => block.includes("--stage"));
  const { stdout } = await Page.bash(folder())(Page.scriptOf(commands), rehearsal.aws);
  expect(stdout).toMatch(/OK +permissions/);
});

describe("the list of a lost import", () => {
  test("is imported again if that is safe, and its letter removed with the reason if not", async () => {
    const operator = await rehearsal.client(people.omid);
    const earlier = await processed(operator);
    const last = await processed(operator);
    const before = await count(operator);
    await setState(earlier, "FAILED");
    await setState(last, "RECONCILING");
    const lost = [earlier, last, "unknown000000000"];
    for (const id of lost) await rehearsal.send("LostImports", JSON.stringify({ import: id }));

    const listed = await letters("list", "--json");
    expect(listed.code).toBe(1);
    const what = listed.stdout.trimEnd().split("\n");
    expect(what.map((line) => (JSON.parse(line) as { what: string }).what).toSorted()).toEqual(lost.toSorted());
    // Looking takes nothing.
    expect(await rehearsal.letters("LostImports")).toHaveLength(3);

    const first = await letters("replay");
    expect(first.stdout).toContain(`imports  ${earlier}: operator-a has sent 1 later lists`);
    expect(first.stdout).toContain(`imports  ${last}: it is RECONCILING`);
    expect(first.stdout).toContain("imports  unknown000000000: it is not stored");
    expect(first.code).toBe(1);
    expect(await rehearsal.letters("LostImports")).toHaveLength(2);

    await setState(last, "FAILED");
    const second = await letters("replay", "--queue", "imports");
    expect(second.stdout).toContain(`imports  ${last}: is imported again`);
    await rehearsal.idle();
    expect(await count(operator)).toBe(before + 1);
    expect(await uploadOf(last)).not.toBe("");
    expect(await rehearsal.letters("LostImports")).toHaveLength(1);

    await rehearsal.send("LostImports", JSON.stringify({ import: (await newest(operator)) ?? "" }));
    expect((await letters("replay")).stdout).toMatch(/it is COMPLETED, nothing to do/);
  });
});

async function newest(operator: Client): Promise<string | undefined> {
  const { imports } = await operator.query<{ imports: { nodes: { id: string }[] } }>(
    "{ imports(first: 1) { nodes { id } } }",
  );
  return Buffer.from(imports.nodes[0]?.id ?? "", "base64url")
    .toString("utf8")
    .split(":")
    .at(-1);
}

/** The first and the last change of the table's stream, as Lambda names what it gave up, and the records themselves. */
async function recorded() {
  const StreamArn = String(graph.resources.find(({ type }) => type === "aws:dynamodb/table:Table")?.outputs.streamArn);
  const arn = (await streams.send(new DescribeStreamCommand({ StreamArn })).catch(() => null))
    ? StreamArn
    : await latestStream();
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: arn }));
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const position = { StreamArn: arn, ShardId, ShardIteratorType: "TRIM_HORIZON" as const };
    const { ShardIterator } = await streams.send(new GetShardIteratorCommand(position));
    const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }));
    const [first, last] = [Records[0]?.dynamodb?.SequenceNumber, Records.at(-1)?.dynamodb?.SequenceNumber];
    if (first === undefined || last === undefined) continue;
    const DDBStreamBatchInfo = {
      streamArn: arn,
      shardId: ShardId,
      startSequenceNumber: first,
      endSequenceNumber: last,
    };
    return { letter: { DDBStreamBatchInfo }, records: Records };
  }
  throw new Error("The stream has no records");
}

async function latestStream(): Promise<string> {
  const { DescribeTableCommand } = await import("@aws-sdk/client-dynamodb");
  const { Table } = await dynamo.send(new DescribeTableCommand({ TableName: table }));
  return Table?.LatestStreamArn ?? "";
}

describe("events and changes", () => {
  test("are sent and recorded again from the items, from the letters and from the stream", async () => {
    const id = await processed(await rehearsal.client(people.omid));
    const own = () => rehearsal.published().filter(({ detail }) => JSON.stringify(detail).includes(id));
    const [first] = own();
    const sent = own().length;
    const keys = { pk: `IMPORT#${id}`, sk: "IMPORT" };
    await rehearsal.send("LostEvents", JSON.stringify({ keys, sequenceNumber: "1", why: "The bus refused it" }));
    expect((await letters("list")).stdout).toMatch(new RegExp(`events +\\S+ +IMPORT#${id} +The bus refused it`));
    expect((await letters("replay", "--queue", "events")).stdout).toBe(`events  IMPORT#${id}: sent again\n`);
    expect((await letters("replay", "--item", `IMPORT#${id}`, "TICKET#0000000000")).stdout).toBe(
      `events  IMPORT#${id}: sent again\nevents  TICKET#0000000000: it is not stored; the letter stays\n`,
    );
    expect(own()).toHaveLength(sent + 2);
    // Listeners know a repeated event by its id.
    expect(new Set(own().map(({ detail }) => (detail as { id: string }).id)).size).toBe(sent);
    expect(first).toBeDefined();

    const { letter, records } = await recorded();
    await rehearsal.send("LostEvents", JSON.stringify(letter));
    await rehearsal.send("LostChanges", JSON.stringify(letter));
    await rehearsal.send("LostChanges", JSON.stringify({ why: "Not understood", Records: [records[0]] }));
    const replayed = await letters("replay");
    expect(replayed.stdout).toMatch(/^events +\S+ \d+…\d+: sent again$/m);
    expect(replayed.stdout).toMatch(/^changes +\S+ \d+…\d+: recorded$/m);
    expect(replayed.stdout).toMatch(/^changes +(?!shard)\S+: recorded$/m);
    expect([await rehearsal.letters("LostEvents"), await rehearsal.letters("LostChanges")]).toEqual([[], []]);
  });

  test("a notice goes back to its queue, and a letter that nobody understands stays", async () => {
    const notice = { "detail-type": "TicketDecided", detail: { id: "decided-1", msisdn: "989121234567" } };
    await rehearsal.send("LostNotices", JSON.stringify(notice));
    await rehearsal.send(
      "LostChanges",
      JSON.stringify({ Records: [{ dynamodb: { Keys: { pk: { S: "PERSON#989121234567" } } } }] }),
    );
    await rehearsal.send("LostUploads", "?");
    const { stdout } = await letters("list");
    expect(stdout).toMatch(/notices +\S+ +TicketDecided decided-1/);
    expect(stdout).not.toContain("989121234567");
    const replayed = await letters("replay", "--queue", "notices", "--json");
    expect(JSON.parse(replayed.stdout)).toEqual({
      queue: "notices",
      what: "TicketDecided decided-1",
      done: true,
      result: "moved back to its queue",
    });
    await rehearsal.send("LostImports", "{");
    expect(await letters("replay", "--queue", "imports", "--language", "fa")).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/شناخته نشد؛ نامه می‌ماند/),
    });
  });
});

describe("doctor --stage", () => {
  test("finds the stage, and says what was given up", async () => {
    await rehearsal.send("LostImports", JSON.stringify({ import: "unknown000000000" }));
    const { stdout, code } = await hamta(["doctor"]);
    expect(stdout).toMatch(/OK +clock: right/);
    expect(stdout).toMatch(/WARN +queues: given up: .*imports \d/);
    expect(stdout).toMatch(new RegExp(`OK +table: ${table} ACTIVE\n`));
    expect(stdout).toMatch(/OK +permissions: dynamodb:GetItem/);
    expect(code).toBe(0);
  });

  test("without credentials, for another stage and without a region says what to do", async () => {
    const nobody = {
      AWS_ACCESS_KEY_ID: "",
      AWS_SECRET_ACCESS_KEY: "",
      AWS_SESSION_TOKEN: "",
      AWS_EC2_METADATA_DISABLED: "true",
    };
    const unsigned = await letters("list");
    expect(unsigned.code).toBe(1);
    const without = await hamta(["dead-letters", "list"], nobody);
    expect(without).toMatchObject({
      code: 5,
      stderr: expect.stringMatching(/not signed in to AWS.*\nSign in by aws sso login/),
    });
    const other = await run(["dead-letters", "list", "--stage", "other"], { env: rehearsal.aws });
    expect(other).toMatchObject({ code: 3, stderr: expect.stringMatching(/have no stage other/) });
    const { AWS_REGION: _, ...placeless } = rehearsal.aws;
    const nowhere = await run(["dead-letters", "list", "--stage", "production"], { env: placeless });
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringMatching(/Set AWS_REGION/) });
    const far = await hamta(["dead-letters", "list"], {
      AWS_ENDPOINT_URL: "http://127.0.0.1:9",
      AWS_MAX_ATTEMPTS: "1",
    });
    expect(far).toMatchObject({ code: 4, stderr: expect.stringMatching(/AWS did not answer/) });
  });
});

test("nothing asked for more than the page gives", () => expect(refused).toEqual([]));
