import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import type { S3EventRecord } from "aws-lambda";
import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readlink, rm } from "node:fs/promises";
import * as http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeEach, expect, onTestFinished, test } from "vitest";

import * as Bucket from "#aws/s3/bucket";

const uploads = "uploads";
const MiB = 1024 * 1024;
const key = "imports/importer-a/۱۴۰۴ فهرست (final)+v2~.csv";
const encodedKey = "imports/importer-a/%DB%B1%DB%B4%DB%B0%DB%B4+%D9%81%D9%87%D8%B1%D8%B3%D8%AA+%28final%29%2Bv2%7E.csv";

const events: S3EventRecord[] = [];
const running = await Bucket.start({ buckets: [uploads], onCreated: (record) => events.push(record) });
afterAll(() => running.stop());

const connect = (endpoint: string, more: object = {}): S3Client =>
  new S3Client({ endpoint, region: Bucket.region, credentials: Bucket.credentials, ...Bucket.client, ...more });
const s3 = connect(running.endpoint);

const put = (Key: string, Body: string | Buffer | Readable): Promise<unknown> =>
  s3.send(new PutObjectCommand({ Bucket: uploads, Key, Body, ContentType: "text/csv" }));
const text = async (Key: string, more: { Range?: string; VersionId?: string } = {}): Promise<string | undefined> =>
  (await s3.send(new GetObjectCommand({ Bucket: uploads, Key, ...more }))).Body?.transformToString();
const created = (count = 1): Promise<S3EventRecord[]> =>
  expect
    .poll(() => events.length)
    .toBe(count)
    .then(() => events);

beforeEach(() => {
  events.length = 0;
});

test("a put raises one event, as S3 sends it to SQS", async () => {
  await put(key, "a,b\n");
  const [event] = await created();
  expect(event).toMatchObject({
    eventVersion: "2.1",
    eventSource: "aws:s3",
    awsRegion: "us-east-1",
    eventName: "ObjectCreated:Put",
    eventTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    s3: {
      bucket: { name: uploads, arn: `arn:aws:s3:::${uploads}` },
      object: {
        key: encodedKey,
        size: 4,
        eTag: createHash("md5").update("a,b\n").digest("hex"),
        sequencer: expect.stringMatching(/^[0-9A-F]{16}$/),
        versionId: expect.stringMatching(/^[0-9A-F]{32}$/),
      },
    },
  });
  expect(decodeURIComponent(encodedKey.replaceAll("+", " "))).toBe(key);
  expect(await text(key)).toBe("a,b\n");
});

test("a form posted by a browser from another origin is stored and raises ObjectCreated:Post", async () => {
  const form = await createPresignedPost(s3, {
    Bucket: uploads,
    Key: key,
    Fields: { "Content-Type": "text/csv", success_action_status: "201" },
    Conditions: [
      ["content-length-range", 1, 10 * MiB],
      ["eq", "$Content-Type", "text/csv"],
    ],
    Expires: 600,
  });
  const body = new FormData();
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
  body.append("file", new Blob(["سلام\n"], { type: "text/csv" }), "فهرست.csv");
  const response = await fetch(form.url, { method: "POST", body, headers: { origin: "http://127.0.0.1:5173" } });
  expect(response.status).toBe(201);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-expose-headers")).toContain("ETag");
  const [event] = await created();
  expect(event).toMatchObject({ eventName: "ObjectCreated:Post", s3: { object: { key: encodedKey, size: 9 } } });
  expect(await text(key)).toBe("سلام\n");
  const head = await s3.send(new HeadObjectCommand({ Bucket: uploads, Key: key }));
  expect(head.ContentType).toBe("text/csv");
});

test.each(["GET", "POST", "PUT"])("a browser's preflight for %s is allowed", async (method) => {
  const response = await fetch(`${running.endpoint}/${uploads}/x`, {
    method: "OPTIONS",
    headers: {
      origin: "http://127.0.0.1:5173",
      "access-control-request-method": method,
      "access-control-request-headers": "content-type,range",
    },
  });
  expect(response.ok).toBe(true);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-allow-methods")).toContain(method);
});

test("a presigned URL downloads with the requested file name", async () => {
  await put(key, "report");
  const command = new GetObjectCommand({
    Bucket: uploads,
    Key: key,
    ResponseContentDisposition: "attachment; filename=report.csv",
  });
  const response = await fetch(await getSignedUrl(s3, command, { expiresIn: 60 }), {
    headers: { origin: "http://127.0.0.1:5173" },
  });
  expect(await response.text()).toBe("report");
  expect(response.headers.get("content-disposition")).toBe("attachment; filename=report.csv");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

test.each([
  ["bytes=2-4", "234"],
  ["bytes=7-", "789"],
  ["bytes=8-99", "89"],
  ["bytes=0-0", "0"],
  ["bytes=-3", "789"],
])("the range %s of ten bytes is %s", async (Range, expected) => {
  await put("digits", "0123456789");
  expect(await text("digits", { Range })).toBe(expected);
});

test("a multipart upload raises one event, after its last part", async () => {
  const body = randomBytes(11 * MiB);
  await new Upload({
    client: s3,
    params: { Bucket: uploads, Key: "large", Body: Readable.from(slices(body, 100_000)) },
    partSize: 5 * MiB,
  }).done();
  const [event] = await created();
  expect(event).toMatchObject({
    eventName: "ObjectCreated:CompleteMultipartUpload",
    s3: { object: { size: body.length, eTag: expect.stringMatching(/^[0-9a-f]{32}-3$/) } },
  });
  const { Body, ETag } = await s3.send(new GetObjectCommand({ Bucket: uploads, Key: "large" }));
  expect(ETag).toBe(`"${event?.s3.object.eTag}"`);
  expect(Buffer.compare(Buffer.from((await Body?.transformToByteArray()) ?? []), body)).toBe(0);
});

test("a copy raises ObjectCreated:Copy and has the same bytes and type", async () => {
  await put(key, "copied");
  await s3.send(new CopyObjectCommand({ Bucket: uploads, Key: "copy", CopySource: encodeURI(`${uploads}/${key}`) }));
  const [, event] = await created(2);
  expect(event).toMatchObject({ eventName: "ObjectCreated:Copy", s3: { object: { key: "copy", size: 6 } } });
  expect(await text("copy")).toBe("copied");
  expect((await s3.send(new HeadObjectCommand({ Bucket: uploads, Key: "copy" }))).ContentType).toBe("text/csv");
});

test("a deleted object cannot be read, and raises no event", async () => {
  await put("gone", "x");
  await s3.send(new DeleteObjectCommand({ Bucket: uploads, Key: "gone" }));
  await expect(text("gone")).rejects.toThrow(/does not exist/);
  expect(await created()).toHaveLength(1);
});

test("a list gives all pages in order, also if one key is a prefix of another", async () => {
  const keys = ["list/a", "list/a-b", "list/a/1", "list/a/2", "list/a0", "list/گزارش ۱", "list/گزارش ۲"];
  await Promise.all(keys.map((name) => put(name, name)));
  const seen: (string | undefined)[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({
        Bucket: uploads,
        Prefix: "list/",
        MaxKeys: 2,
        ...(ContinuationToken ? { ContinuationToken } : {}),
      }),
    );
    seen.push(...(page.Contents ?? []).map((object) => object.Key));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken);
  expect(seen).toEqual(["list/a", "list/a-b", "list/a/1", "list/a/2", "list/a0", "list/گزارش ۱", "list/گزارش ۲"]);
});

test.runIf(process.platform === "linux")("a cached object is not sent, and no file stays open", async () => {
  await put("kept.csv", "a,b\n");
  const { ETag } = await s3.send(new HeadObjectCommand({ Bucket: uploads, Key: "kept.csv" }));
  const again = s3.send(new GetObjectCommand({ Bucket: uploads, Key: "kept.csv", IfNoneMatch: ETag }));
  await expect(again).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
  const open = async () => {
    const links = (await readdir("/proc/self/fd")).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ""));
    return (await Promise.all(links)).filter((path) => path.includes("kept.csv"));
  };
  await expect.poll(open).toEqual([]);
});

test("64 MiB are streamed in and out, and the event has the full size", async () => {
  const piece = randomBytes(MiB);
  const sent = createHash("sha256");
  const body = Readable.from(
    (function* () {
      for (let part = 0; part < 64; part += 1) {
        piece.writeUInt32BE(part);
        sent.update(piece);
        yield Buffer.from(piece);
      }
    })(),
  );
  await s3.send(new PutObjectCommand({ Bucket: uploads, Key: "huge", Body: body, ContentLength: 64 * MiB }));
  const [event] = await created();
  expect(event?.s3.object.size).toBe(64 * MiB);
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: uploads, Key: "huge" }));
  const received = createHash("sha256");
  for await (const chunk of Body as Readable) received.update(chunk as Buffer);
  expect(received.digest("hex")).toBe(sent.digest("hex"));
});

test("a second upload of a key is a new version, and both stay readable", async () => {
  await put("twice", "first");
  await put("twice", "second");
  const [first, second] = (await created(2)).map((event) => event.s3.object);
  expect(first && second && first.sequencer < second.sequencer).toBe(true);
  expect(await text("twice")).toBe("second");
  expect(await text("twice", { VersionId: first?.versionId ?? "" })).toBe("first");
  expect(await text("twice", { VersionId: second?.versionId ?? "" })).toBe("second");
  const head = await s3.send(new HeadObjectCommand({ Bucket: uploads, Key: "twice" }));
  expect(head.VersionId).toBe(second?.versionId);
});

test("a reader never reads half an object", async () => {
  const bodies = ["a", "b"].map((letter) => letter.repeat(2 * MiB));
  await put("busy", bodies[0] ?? "");
  const writes = Promise.all(Array.from({ length: 10 }, (_, index) => put("busy", bodies[index % 2] ?? "")));
  for (let read = 0; read < 10; read += 1) expect(bodies).toContain(await text("busy"));
  await writes;
});

test("an aborted upload changes nothing and raises no event", async () => {
  await put("broken", "before");
  await created();
  const request = http.request(`${running.endpoint}/${uploads}/broken`, {
    method: "PUT",
    headers: { "content-length": 2 * MiB },
  });
  request.on("error", () => {});
  request.write(Buffer.alloc(MiB));
  await delay(100);
  request.destroy();
  await delay(100);
  expect(await text("broken")).toBe("before");
  expect(events).toHaveLength(1);
});

test("a client with default checksums that streams as the AWS CLI is supported", async () => {
  const client = connect(running.endpoint, { requestChecksumCalculation: "WHEN_SUPPORTED" });
  const body = randomBytes(3 * MiB);
  await client.send(
    new PutObjectCommand({
      Bucket: uploads,
      Key: "chunked",
      Body: Readable.from(slices(body, 70_001)),
      ContentLength: body.length,
    }),
  );
  const [event] = await created();
  expect(event?.s3.object.size).toBe(body.length);
  const { Body, ContentEncoding } = await s3.send(new GetObjectCommand({ Bucket: uploads, Key: "chunked" }));
  expect(ContentEncoding).toBeUndefined();
  expect(Buffer.compare(Buffer.from((await Body?.transformToByteArray()) ?? []), body)).toBe(0);
});

test("with IfNoneMatch only the first of many writers succeeds", async () => {
  const writes = Array.from({ length: 8 }, (_, index) =>
    s3.send(new PutObjectCommand({ Bucket: uploads, Key: "once", Body: String(index), IfNoneMatch: "*" })),
  );
  const results = await Promise.allSettled(writes);
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  const refused = results.find((result) => result.status === "rejected");
  expect(refused?.reason).toMatchObject({ name: "PreconditionFailed", $metadata: { httpStatusCode: 412 } });
});

test("with a folder, objects survive a restart", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "bucket-test-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const options = { dataDir, buckets: [uploads], onCreated: () => {} };
  const first = await Bucket.start(options);
  await connect(first.endpoint).send(new PutObjectCommand({ Bucket: uploads, Key: key, Body: "kept" }));
  await first.stop();
  const second = await Bucket.start(options);
  onTestFinished(() => second.stop());
  const { Body } = await connect(second.endpoint).send(new GetObjectCommand({ Bucket: uploads, Key: key }));
  expect(await Body?.transformToString()).toBe("kept");
});

function* slices(body: Buffer, size: number): Generator<Buffer> {
  for (let from = 0; from < body.length; from += size) yield body.subarray(from, from + size);
}
