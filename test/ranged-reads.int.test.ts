import { Bucket as S3 } from "@hamta/local";
import { Bucket } from "@hamta/store";
import { createHash, randomBytes } from "node:crypto";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Reading an object by ranges, through a proxy that cuts bodies. */

const MIB = 2 ** 20;
let s3: S3.Running;
const proxy = { cuts: 0, ranges: [] as string[], endpoint: "", close: () => {} };

beforeAll(async () => {
  s3 = await S3.start({ buckets: ["lists"], onCreated: () => {} });
  // Forwards everything, and closes the connection in the middle of the first `cuts` bodies.
  const server = createServer((incoming, response) => {
    const { range } = incoming.headers;
    if (range) proxy.ranges.push(range);
    const forwarded = request(
      new URL(incoming.url ?? "/", s3.endpoint),
      { method: incoming.method, headers: incoming.headers },
      (given) => {
        response.writeHead(given.statusCode ?? 500, given.headers);
        if (!range || proxy.cuts === 0) return void given.pipe(response);
        proxy.cuts--;
        let passed = 0;
        given.on("data", (bytes: Buffer) => {
          passed += bytes.length;
          response.write(bytes);
          if (passed > 100_000) response.destroy();
        });
      },
    );
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  proxy.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  proxy.close = () => {
    server.closeAllConnections();
    server.close();
  };
});

afterAll(async () => {
  proxy.close();
  await s3.stop();
});

const open = () =>
  Bucket.open("lists", { ...S3.client, endpoint: proxy.endpoint, region: S3.region, credentials: S3.credentials });
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
])("%s arrives complete and in order", async (_, size, ranges) => {
  const bucket = open();
  const bytes = randomBytes(size);
  await Bucket.writeText(bucket, "list", bytes.toString("latin1"));
  const stored = Buffer.from(bytes.toString("latin1"));
  proxy.ranges = [];
  expect(digest(await all(bucket, { key: "list" }))).toBe(digest(stored));
  expect(proxy.ranges.length).toBe(Math.ceil(stored.length / (8 * MIB)));
  expect(proxy.ranges.length).toBeGreaterThanOrEqual(ranges);
});

test("a cut body is read again automatically", async () => {
  const bucket = open();
  const bytes = Buffer.alloc(20 * MIB, "0123456789abcdef");
  await Bucket.writeText(bucket, "cut", bytes.toString());
  Object.assign(proxy, { cuts: 2, ranges: [] });
  expect(digest(await all(bucket, { key: "cut" }))).toBe(digest(bytes));
  expect(proxy.cuts).toBe(0);
  // Three ranges, and the two cut ones again.
  expect(proxy.ranges.length).toBe(5);
});

test("an object that is overwritten while it is read arrives in its first version", async () => {
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

test("a reader that stops early leaves no open request", async () => {
  const bucket = open();
  await Bucket.writeText(bucket, "early", "a".repeat(40 * MIB));
  proxy.ranges = [];
  for await (const part of Bucket.read(bucket, { key: "early" })) {
    expect(part.length).toBeGreaterThan(0);
    break;
  }
  expect(proxy.ranges.length).toBeLessThanOrEqual(3);
});
