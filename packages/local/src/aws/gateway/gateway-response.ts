/** The HTTP response for a Lambda function's result of format 2.0, and the gateway's own errors. */
export type Response = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly cookies: string[];
  readonly body: Buffer;
};

type FunctionResult = {
  statusCode: number;
  headers?: Record<string, boolean | number | string>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
};

/** Lambda's limit for a function's result as JSON. */
const MAX_RESULT_BYTES = 6_291_556;

/** Parses a function's result. Without a statusCode it is the body of a 200. */
export const toResponse = (result: unknown): Response => {
  const text = JSON.stringify(result ?? null);
  if (Buffer.byteLength(text) > MAX_RESULT_BYTES) return message(500, "Internal Server Error");
  if (!isFunctionResult(result)) {
    const body = Buffer.from(typeof result === "string" ? result : text);
    return { status: 200, headers: { "content-type": "application/json" }, cookies: [], body };
  }
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded = false } = result;
  const lowerCased = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return {
    status: statusCode,
    headers: { "content-type": "text/plain;charset=UTF-8", ...lowerCased },
    cookies,
    body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
  };
};

export const message = (status: number, text: string): Response => ({
  status,
  headers: { "content-type": "application/json" },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message: text })),
});

const isFunctionResult = (result: unknown): result is FunctionResult =>
  typeof result === "object" &&
  result !== null &&
  "statusCode" in result &&
  Number.isInteger(Number(result.statusCode));
