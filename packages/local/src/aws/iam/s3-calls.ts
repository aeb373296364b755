import type { Call } from "#aws/iam/call";

/** What IAM decides on for a request to S3, in path style. */

export type Request = { method: string; url: URL; headers: Readonly<Record<string, string | string[] | undefined>> };

/** Parameters that change nothing of the action: of the SDK, of presigned URLs, and overrides of response headers. */
const NEUTRAL =
  /^(x-id|versionId|partNumber|uploadId|uploads|list-type|prefix|delimiter|max-keys|start-after|continuation-token|encoding-type|X-Amz-.*|response-.*)$/i;

/** `postedKey`: the key of a form, which is not in the address. Throws on a request that is not known here. */
export function calls({ method, url, headers }: Request, postedKey?: string): Call[] {
  const unknown = [...url.searchParams.keys()].find((name) => !NEUTRAL.test(name));
  if (unknown) throw new Error(`The gate does not know S3's parameter ${unknown}`);
  const [, bucket = "", ...rest] = url.pathname.split("/");
  const key = postedKey ?? decodeURIComponent(rest.join("/"));
  const resource = `arn:aws:s3:::${bucket}${key === "" ? "" : `/${key}`}`;
  const source = headers["x-amz-copy-source"];
  const calls = [toCall(actionOf(method, url, key), resource)];
  if (typeof source === "string") {
    const [path = "", version] = source.split("?versionId=");
    const from = `arn:aws:s3:::${decodeURIComponent(path.replace(/^\//, ""))}`;
    calls.push(toCall(version ? "GetObjectVersion" : "GetObject", from));
  }
  return calls;
}

/** S3 says of a missing object that it is missing only to those who may list the bucket. */
export const listCall = ({ url }: Request): Call =>
  toCall("ListBucket", `arn:aws:s3:::${url.pathname.split("/")[1] ?? ""}`);

const toCall = (action: string, resource: string): Call => ({
  action: `s3:${action}`,
  resource,
  context: { "aws:SecureTransport": "true" },
});

function actionOf(method: string, { searchParams }: URL, key: string): string {
  const version = searchParams.has("versionId") ? "Version" : "";
  const isMultipart = searchParams.has("uploadId");
  if (key === "") {
    if (method === "GET" || method === "HEAD") return "ListBucket";
  } else if (method === "GET" || method === "HEAD") {
    return isMultipart ? "ListMultipartUploadParts" : `GetObject${version}`;
  } else if (method === "PUT" || method === "POST") {
    return "PutObject";
  } else if (method === "DELETE") {
    return isMultipart ? "AbortMultipartUpload" : `DeleteObject${version}`;
  }
  throw new Error(`The gate does not know S3's ${method} of ${key === "" ? "a bucket" : "an object"}`);
}
