import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { beforeAll, expect, test } from "vitest";
import * as Gate from "#aws/gate/gate";
import * as Policy from "#aws/iam/policy";
import * as Bucket from "#aws/s3/bucket";
import * as Queues from "#aws/sqs/queues";

const region = "us-east-1";
const arn = (service: string, name: string) => `arn:aws:${service}:${region}:111122223333:${name}`;
const credentials = { accessKeyId: "ASIAWRITER0000000000", secretAccessKey: "secret", sessionToken: "token" };
const STATEMENTS = [
  { Effect: "Allow", Action: ["s3:PutObject", "s3:GetObject"], Resource: "arn:aws:s3:::hamta/work/*" },
  { Effect: "Allow", Action: "sqs:SendMessage", Resource: arn("sqs", "open") },
];
const denials: Gate.Denial[] = [];
const unknown: string[] = [];
let gate: Gate.Running;
let s3: S3Client;

beforeAll(async () => {
  const bucket = await Bucket.start({ buckets: ["hamta"], onCreated: () => {} });
  const queues = await Queues.start([
    { name: "open", attributes: {} },
    { name: "closed", attributes: {} },
  ]);
  const writer = {
    role: "writer",
    arn: arn("iam", "role/writer"),
    policies: [Policy.parse(JSON.stringify({ Statement: STATEMENTS }))],
  };
  gate = await Gate.start({
    engines: new Map([
      ["s3", bucket.endpoint],
      ["sqs", queues.endpoint],
    ]),
    callers: new Map([[credentials.accessKeyId, writer]]),
    tables: {},
    arn,
    policiesOf: () => [],
    onDenied: (denial) => denials.push(denial),
    onUnknown: (error) => unknown.push(error.message),
  });
  // As a function's client: nothing is set but the endpoint.
  s3 = new S3Client({ endpoint: gate.endpoint, region, credentials });
  return async () => {
    s3.destroy();
    await gate.stop();
    await queues.stop();
    await bucket.stop();
  };
});

const of = { Bucket: "hamta" };
const nameOf = (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (error: Error) => error.name,
  );

test("what the role may do reaches the engine, and what it may not is denied by name", async () => {
  await s3.send(new PutObjectCommand({ ...of, Key: "work/a", Body: "text" }));
  const { Body } = await s3.send(new GetObjectCommand({ ...of, Key: "work/a" }));
  expect(await Body?.transformToString()).toBe("text");
  expect(await nameOf(s3.send(new PutObjectCommand({ ...of, Key: "reports/a", Body: "text" })))).toBe("AccessDenied");
  expect(denials.at(-1)).toEqual({ role: "writer", action: "s3:PutObject", resource: "arn:aws:s3:::hamta/reports/a" });
});

test("a missing object is missing only to those who may list", async () => {
  expect(await nameOf(s3.send(new GetObjectCommand({ ...of, Key: "work/none" })))).toBe("AccessDenied");
});

test("a presigned URL and a form have the permissions of their signer", async () => {
  const url = (Key: string) => getSignedUrl(s3, new GetObjectCommand({ ...of, Key }), { expiresIn: 60 });
  await s3.send(new PutObjectCommand({ ...of, Key: "work/b", Body: "text" }));
  expect(await (await fetch(await url("work/b"))).text()).toBe("text");
  expect((await fetch(await url("uploads/b"))).status).toBe(403);

  const post = async (Key: string) => {
    const { url, fields } = await createPresignedPost(s3, { ...of, Key, Expires: 60 });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", new Blob(["x".repeat(100_000)]), "list.csv");
    return (await fetch(url, { method: "POST", body: form })).status;
  };
  expect(await post("work/posted")).toBe(204);
  expect(await post("uploads/posted")).toBe(403);
  const { ContentLength } = await s3.send(new GetObjectCommand({ ...of, Key: "work/posted" }));
  expect(ContentLength).toBe(100_000);
});

test("another service is denied in its own words", async () => {
  const sqs = new SQSClient({ endpoint: gate.endpoint, region, credentials });
  const send = (name: string) =>
    sqs.send(new SendMessageCommand({ QueueUrl: `${gate.endpoint}/111122223333/${name}`, MessageBody: "x" }));
  expect((await send("open")).MessageId).toBeDefined();
  expect(await nameOf(send("closed"))).toBe("AccessDeniedException");
  sqs.destroy();
});

test("an unknown key, and what the gate does not understand, are refused", async () => {
  const stranger = new S3Client({
    endpoint: gate.endpoint,
    region,
    credentials: { ...credentials, accessKeyId: "ASIAX" },
  });
  expect(await nameOf(stranger.send(new GetObjectCommand({ ...of, Key: "work/a" })))).toBe("InvalidAccessKeyId");
  stranger.destroy();
  expect((await fetch(`${gate.endpoint}/hamta/work/a`)).status).toBe(403);
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/20260101/${region}/s3/aws4_request, SignedHeaders=host, Signature=0`;
  expect((await fetch(`${gate.endpoint}/hamta/work/a?acl`, { headers: { authorization } })).status).toBe(400);
  expect(unknown).toEqual(["The gate does not know S3's parameter acl"]);
});
