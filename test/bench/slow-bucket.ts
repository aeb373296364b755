import { Bucket } from "@hamta/store";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A bucket whose requests take as long as in AWS and cost this machine nothing. S3's emulator takes several times the CPU
 * of what is measured, and answers without latency: both hide what a user of AWS waits for.
 */

/** Milliseconds until a PUT is stored and until a GET answers. */
export type Latency = { put: number; get: number };

type Request = {
  method: string;
  path: string;
  query: Record<string, unknown>;
  headers: Record<string, string>;
  body?: unknown;
};

export function slowBucket({ put, get }: Latency): Bucket.Bucket {
  const objects = new Map<string, Buffer>();
  const parts = new Map<number, Buffer>();
  const handle = async ({ method, path, query, headers, body }: Request) => {
    await sleep(method === "GET" || method === "HEAD" ? get : put);
    const { partNumber, uploadId, uploads } = query;
    if (method === "PUT") {
      const bytes = Buffer.from(body as Uint8Array);
      if (partNumber === undefined) objects.set(path, bytes);
      else parts.set(Number(partNumber), bytes);
      return answer(200);
    }
    if (method === "POST" && uploads !== undefined) {
      parts.clear();
      return answer(200, xml("InitiateMultipartUploadResult", "UploadId", "1"));
    }
    if (method === "POST" && uploadId !== undefined) {
      objects.set(path, Buffer.concat([...parts].toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes)));
      return answer(200, xml("CompleteMultipartUploadResult", "ETag", TAG));
    }
    const object = objects.get(path);
    if (!object) return answer(404, xml("Error", "Code", "NoSuchKey"));
    if (method === "HEAD") return answer(200, Buffer.alloc(0), object.length);
    const [, from = "0", to = String(object.length - 1)] = /^bytes=(\d+)-(\d+)$/.exec(headers["range"] ?? "") ?? [];
    return answer(headers["range"] ? 206 : 200, object.subarray(Number(from), Number(to) + 1));
  };
  return Bucket.open("bench", {
    region: "us-east-1",
    credentials: { accessKeyId: "bench", secretAccessKey: "bench" },
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: { handle: async (request: unknown) => ({ response: await handle(request as Request) }) },
  });
}

const TAG = '"bench"';

function answer(statusCode: number, body: Buffer = Buffer.alloc(0), length = body.length) {
  return { statusCode, headers: { etag: TAG, "content-length": String(length) }, body: Readable.from([body]) };
}

const xml = (root: string, name: string, value: string) =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><${root}><${name}>${value}</${name}></${root}>`);
