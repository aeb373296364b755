import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

import * as Lambda from "#aws/lambda/lambda";

/** Converts a request to the Lambda event of an HTTP API of API Gateway, payload format 2.0. */
export const toEvent = (
  request: IncomingMessage,
  body: Buffer,
  routeKey: string,
  now: Date,
): APIGatewayProxyEventV2 => {
  const { pathname, search, searchParams } = new URL(request.url ?? "/", "http://gateway");
  const { cookie, ...distinct } = request.headersDistinct;
  const sourceIp = (request.socket.remoteAddress ?? "127.0.0.1").replace(/^::ffff:/, "");
  const headers: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(distinct).map(([name, values]) => [name, values?.join(",")]),
  );
  const host = headers["host"] ?? "localhost";
  const query = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name).join(",")]));
  const isTextBody = isText(headers["content-type"]);
  return {
    version: "2.0",
    routeKey,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookie ? { cookies: cookie.flatMap((line) => line.split(/;\s*/)) } : {}),
    headers: {
      ...headers,
      "x-forwarded-for": [headers["x-forwarded-for"], sourceIp].filter(Boolean).join(", "),
      "x-forwarded-port": host.split(":")[1] ?? "80",
      "x-forwarded-proto": "http",
      "x-amzn-trace-id": `Root=1-${Math.floor(now.getTime() / 1000).toString(16)}-${randomBytes(12).toString("hex")}`,
    },
    ...(search.length > 1 ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: Lambda.account,
      apiId: "local",
      domainName: host,
      domainPrefix: host.split(/[.:]/)[0] ?? "",
      http: {
        method: request.method ?? "GET",
        path: pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: `${randomBytes(11).toString("base64url")}=`,
      routeKey,
      stage: "$default",
      time: toLogTime(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(isTextBody ? "utf8" : "base64") } : {}),
    isBase64Encoded: body.length > 0 && !isTextBody,
  };
};

/** Content types that the gateway passes as text. It encodes any other body in base64, a form's too. */
const isText = (type = ""): boolean =>
  /^(text\/|application\/(json|javascript|xml)\b|[^;]*\+(json|xml)\b)/i.test(type.trim());

/** Time in log format: 12/Mar/2026:19:03:58 +0000. */
const toLogTime = (now: Date): string => {
  const [, day, month, year, time] = now.toUTCString().replace(",", "").split(" ");
  return `${day}/${month}/${year}:${time} +0000`;
};
