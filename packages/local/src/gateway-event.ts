import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

import * as Lambda from "#lambda";

/** A request as an HTTP API of API Gateway gives it to a Lambda function: payload format 2.0. */
export const of = (request: IncomingMessage, body: Buffer, routeKey: string, now: Date): APIGatewayProxyEventV2 => {
  const { pathname, search, searchParams } = new URL(request.url ?? "/", "http://gateway");
  const { cookie, ...distinct } = request.headersDistinct;
  const sourceIp = (request.socket.remoteAddress ?? "127.0.0.1").replace(/^::ffff:/, "");
  const headers: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(distinct).map(([name, values]) => [name, values?.join(",")]),
  );
  const host = headers["host"] ?? "localhost";
  const query = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name).join(",")]));
  const text = isText(headers["content-type"]);
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
      time: clock(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(text ? "utf8" : "base64") } : {}),
    isBase64Encoded: body.length > 0 && !text,
  };
};

/** What the gateway passes as it is; it encodes any other body in base64, a form's too. */
const isText = (type = ""): boolean =>
  /^(text\/|application\/(json|javascript|xml)\b|[^;]*\+(json|xml)\b)/i.test(type.trim());

/** The log format's time: 12/Mar/2026:19:03:58 +0000. */
const clock = (now: Date): string => {
  const [, day, month, year, time] = now.toUTCString().replace(",", "").split(" ");
  return `${day}/${month}/${year}:${time} +0000`;
};
