import { Bucket as S3 } from "@hamta/local";
import { Bucket } from "@hamta/store";
import { createHash, randomBytes } from "node:crypto";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Reading an object by ranges, through a wire that cuts bodies. */

const MIB = 2 ** 20;
let s3: S3.Running;
const wire = { cuts: 0, ranges: [] as string[], endpoint: "", close: () => {} };

beforeAll(async () => {
  s3 = await S3.start({ buckets: ["lists"], onCreated: () => {} });
  // Passes everything on, and closes the connection in the middle of as many bodies as `cuts` says.
  const server = createServer((asked, answer) => {
    const { range } = asked.headers;
    if (range) wire.ranges.push(range);
    const onward = request(
      new URL(asked.url ?? "/", s3.endpoint),
      { method: asked.method, headers: asked.headers },
      (given) => {
        answer.writeHead(given.statusCode ?? 500, given.headers);
        if (!range || wire.cuts === 0) return void given.pipe(answer);
        wire.cuts--;
        let passed = 0;
        given.on("data", (bytes: Buffer) => {
          passed += bytes.length;
          answer.write(bytes);
          if (passed > 100_000) answer.destroy();
        });
      },
    );
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  wire.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  wire.close = () => {
    server.closeAllConnections();
    server.close();
  };
});

afterAll(async () => {
  wire.close();
  await s3.stop();
});

const open = () =>
  Bucket.open("lists", { ...S3.client, endpoint: wire.endpoint, region: S3.region, credentials: S3.credentials });
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function all(bucket: Bucket.Bucket, source: Bucket.Source): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of Bucket.read(bucket, source)) parts.push(part);
  return Buffer.concat(parts);
}

test.each([
  ["an empty object", 0, 0],
  ["a small object", 1_000, 1],
  ["an object of exactly two ranges", 16 * MIB, 2],
  ["an object of some ranges and a rest", 35 * MIB + 7, 5],
])("%s comes whole and in order", async (_, size, ranges) => {
  const bucket = open();
  const bytes = randomBytes(size);
  await Bucket.writeText(bucket, "list", bytes.toString("latin1"));
  const stored = Buffer.from(bytes.toString("latin1"));
  wire.ranges = [];
  expect(digest(await all(bucket, { key: "list" }))).toBe(digest(stored));
  expect(wire.ranges.length).toBe(Math.ceil(stored.length / (8 * MIB)));
  expect(wire.ranges.length).toBeGreaterThanOrEqual(ranges);
});

test("a body that is cut is read again by itself", async () => {
  const bucket = open();
  const bytes = Buffer.alloc(20 * MIB, "0123456789abcdef");
  await Bucket.writeText(bucket, "cut", bytes.toString());
  Object.assign(wire, { cuts: 2, ranges: [] });
  expect(digest(await all(bucket, { key: "cut" }))).toBe(digest(bytes));
  expect(wire.cuts).toBe(0);
  // Three ranges, and the two that were cut once more.
  expect(wire.ranges.length).toBe(5);
});

test("an object that is written over in the middle comes as it was at the beginning", async () => {
  const bucket = open();
  await Bucket.writeText(bucket, "over", "a".repeat(40 * MIB));
  const parts = Bucket.read(bucket, { key: "over" });
  let read = (await parts.next()).value?.length ?? 0;
  await Bucket.writeText(bucket, "over", "b".repeat(40 * MIB));
  for await (const part of parts) {
    read += part.length;
    expect(part.includes("b".charCodeAt(0))).toBe(false);
  }
  expect(read).toBe(40 * MIB);
});

test("a reader that stops early leaves no request behind", async () => {
  const bucket = open();
  await Bucket.writeText(bucket, "early", "a".repeat(40 * MIB));
  wire.ranges = [];
  for await (const part of Bucket.read(bucket, { key: "early" })) {
    expect(part.length).toBeGreaterThan(0);
    break;
  }
  expect(wire.ranges.length).toBeLessThanOrEqual(3);
});
