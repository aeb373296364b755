import type { Context } from "s3rver";

import type { Request } from "#aws/s3/objects";

/** Completes a response of s3rver: adds the version of an object and the continuation of a list. */
export const complete = async (ctx: Context, request: Request, next: () => Promise<unknown>): Promise<void> => {
  const { "continuation-token": token, ...query } = ctx.query;
  if (typeof token === "string") {
    ctx.query = { ...query, "start-after": Buffer.from(token, "base64url").toString() };
  }
  try {
    await next();
  } finally {
    // A 304 or 412 does not send the object, which is open already.
    if (ctx.body !== request.content) request.content?.destroy();
  }
  if (request.version) ctx.set("x-amz-version-id", request.version);
  const list = (ctx.body as { ListBucketResult?: Record<string, unknown> } | null)?.ListBucketResult;
  if (!list || request.lastKey === undefined) return;
  list["IsTruncated"] = true;
  if (query["list-type"] === "2") list["NextContinuationToken"] = Buffer.from(request.lastKey).toString("base64url");
  else list["NextMarker"] = request.lastKey;
};
