/** What the gateway sends: a Lambda function's answer of format 2.0, or one of its own. */
export type Response = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly cookies: string[];
  readonly body: Buffer;
};

type Answer = {
  statusCode: number;
  headers?: Record<string, boolean | number | string>;
  cookies?: string[];
  body?: string;
  isBase64Encoded?: boolean;
};

/** Lambda's limit on what a function returns, as JSON. */
const LARGEST = 6_291_556;

/** What a function returned; without a statusCode it is itself the body, of a 200. */
export const of = (returned: unknown): Response => {
  const text = JSON.stringify(returned ?? null);
  if (Buffer.byteLength(text) > LARGEST) return message(500, "Internal Server Error");
  if (!isAnswer(returned)) {
    const body = Buffer.from(typeof returned === "string" ? returned : text);
    return { status: 200, headers: { "content-type": "application/json" }, cookies: [], body };
  }
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded = false } = returned;
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return {
    status: statusCode,
    headers: { "content-type": "text/plain;charset=UTF-8", ...named },
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

const isAnswer = (returned: unknown): returned is Answer =>
  typeof returned === "object" &&
  returned !== null &&
  "statusCode" in returned &&
  Number.isInteger(Number(returned.statusCode));
