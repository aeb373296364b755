import type { Context } from "s3rver";

import type { Request } from "#objects";

/** Lets s3rver answer, then adds what it cannot: the version of an object, and the pages of a long list. */
export const complete = async (ctx: Context, request: Request, next: () => Promise<unknown>): Promise<void> => {
  const { "continuation-token": token, ...query } = ctx.query;
  if (typeof token === "string") {
    ctx.query = { ...query, "start-after": Buffer.from(token, "base64url").toString() };
  }
  try {
    await next();
  } finally {
    // A 304, a 412: opened before s3rver saw that nobody wants it.
    if (ctx.body !== request.opened) request.opened?.destroy();
  }
  if (request.version) ctx.set("x-amz-version-id", request.version);
  const list = (ctx.body as { ListBucketResult?: Record<string, unknown> } | null)?.ListBucketResult;
  if (!list || request.more === undefined) return;
  list["IsTruncated"] = true;
  if (query["list-type"] === "2") list["NextContinuationToken"] = Buffer.from(request.more).toString("base64url");
  else list["NextMarker"] = request.more;
};
