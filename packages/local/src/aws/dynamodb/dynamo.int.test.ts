import {
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

import * as Dynamo from "#aws/dynamodb/dynamo";

const connect = (endpoint: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region: Dynamo.region, credentials: Dynamo.credentials, maxAttempts: 1 });

const createTable = (TableName: string): CreateTableCommand =>
  new CreateTableCommand({
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
    AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
  });

test("several databases run in parallel with separate tables until they are stopped", async () => {
  const [one, two] = await Promise.all([Dynamo.start(), Dynamo.start()]);
  onTestFinished(() => two.stop());
  const client = connect(one.endpoint);
  await client.send(createTable("devices"));
  expect((await client.send(new ListTablesCommand())).TableNames).toEqual(["devices"]);
  expect((await connect(two.endpoint).send(new ListTablesCommand())).TableNames).toEqual([]);
  await one.stop();
  await expect(client.send(new ListTablesCommand())).rejects.toThrow(/ECONNREFUSED/);
});

test("a program that is killed leaves no database behind", async () => {
  const program = `
    import * as Dynamo from ${JSON.stringify(new URL("./dynamo.ts", import.meta.url).href)};
    process.stdout.write((await Dynamo.start()).endpoint);
    setTimeout(() => {}, 60_000);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  const client = connect(chunk.toString());
  expect((await client.send(new ListTablesCommand())).TableNames).toEqual([]);
  child.kill("SIGKILL");
  const answers = (): Promise<boolean> => client.send(new ListTablesCommand()).then(Boolean, () => false);
  await expect.poll(answers).toBe(false);
});

test("with a folder, items survive a restart", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "dynamo-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const first = await Dynamo.start({ dataDir });
  await connect(first.endpoint).send(createTable("devices"));
  await connect(first.endpoint).send(new PutItemCommand({ TableName: "devices", Item: { pk: { S: "a" } } }));
  await first.stop();
  const second = await Dynamo.start({ dataDir });
  onTestFinished(() => second.stop());
  const { Item } = await connect(second.endpoint).send(
    new GetItemCommand({ TableName: "devices", Key: { pk: { S: "a" } } }),
  );
  expect(Item).toEqual({ pk: { S: "a" } });
});

test("DYNAMODB_ENDPOINT is used as it is, and nothing is started", async () => {
  process.env["DYNAMODB_ENDPOINT"] = "http://127.0.0.1:1";
  onTestFinished(() => {
    delete process.env["DYNAMODB_ENDPOINT"];
  });
  expect((await Dynamo.start()).endpoint).toBe("http://127.0.0.1:1");
});
