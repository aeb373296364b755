import * as fc from "fast-check";
import { expect, test } from "vitest";

import * as Chunked from "#aws/s3/chunked";

const collect = async (pieces: Iterable<Buffer>): Promise<Buffer> => {
  const out: Buffer[] = [];
  async function* source(): AsyncGenerator<Buffer> {
    yield* pieces;
  }
  for await (const piece of Chunked.decode(source())) out.push(Buffer.from(piece));
  return Buffer.concat(out);
};

const frame = (chunks: Uint8Array[], signed: boolean): Buffer =>
  Buffer.concat([
    ...chunks.flatMap((chunk) => [
      Buffer.from(`${chunk.length.toString(16)}${signed ? ";chunk-signature=00ff" : ""}\r\n`),
      Buffer.from(chunk),
      Buffer.from("\r\n"),
    ]),
    Buffer.from(`0${signed ? ";chunk-signature=00ff" : ""}\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n`),
  ]);

const split = (body: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(body.length / size) }, (_, index) => body.subarray(index * size, (index + 1) * size));

const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 6 });

test("the payload is decoded for any chunks and any pieces of the network", async () => {
  await fc.assert(
    fc.asyncProperty(chunks, fc.boolean(), fc.integer({ min: 1, max: 30 }), async (parts, signed, size) => {
      const decoded = await collect(split(frame(parts, signed), size));
      expect(decoded.equals(Buffer.concat(parts))).toBe(true);
    }),
  );
});

test("a truncated body is an error, never a shorter object", async () => {
  const body = frame([Buffer.from("0123456789")], false);
  for (let length = 0; length < body.indexOf("\r\nx-amz"); length += 1) {
    await expect(collect([body.subarray(0, length)])).rejects.toThrow(/ended early|has no size/);
  }
});
