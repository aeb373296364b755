import type { Viewer } from "@hamta/api";
import { Tickets } from "@hamta/client";
import type { Msisdn } from "@hamta/core";

/** The request that is measured: what the panel asks for first, a page of the signed-in owner's tickets. */

export const TICKETS = 20;
export const OWNER = "989120000001" as Msisdn.Msisdn;
export const TOKEN = "a-token-that-has-been-verified";

export const VIEWER: Viewer = {
  id: `subscriber-${OWNER}`,
  name: "Subscriber",
  roles: ["SUBSCRIBER"],
  msisdns: [OWNER],
  organisation: null,
};

export const DOCUMENT = Tickets.text;

export const VARIABLES = { first: TICKETS };

/** How the document is told: the panel sends its hash, and most clients of most servers its text. */
export type Told = "hash" | "text" | "both";

/** As an HTTP API of API Gateway gives it to the function. */
export function event(told: Told) {
  const body = JSON.stringify({
    operationName: Tickets.name,
    ...(told !== "hash" && { query: DOCUMENT }),
    variables: VARIABLES,
    ...(told !== "text" && { extensions: { persistedQuery: { version: 1, sha256Hash: Tickets.hash } } }),
  });
  return {
    version: "2.0",
    routeKey: "POST /graphql",
    rawPath: "/graphql",
    rawQueryString: "",
    headers: {
      accept: "application/json",
      "accept-encoding": "gzip, br",
      "accept-language": "fa",
      authorization: `Bearer ${TOKEN}`,
      "content-length": String(Buffer.byteLength(body)),
      "content-type": "application/json",
      host: "api.example.org",
      "user-agent": "Mozilla/5.0",
      "x-amzn-trace-id": "Root=1-6921a2c0-0123456789abcdef01234567",
      "x-forwarded-for": "192.0.2.1",
      "x-forwarded-port": "443",
      "x-forwarded-proto": "https",
    },
    requestContext: {
      accountId: "123456789012",
      apiId: "api",
      domainName: "api.example.org",
      domainPrefix: "api",
      http: {
        method: "POST",
        path: "/graphql",
        protocol: "HTTP/1.1",
        sourceIp: "192.0.2.1",
        userAgent: "Mozilla/5.0",
      },
      requestId: "JKJaXmPLvHcESHA=",
      routeKey: "POST /graphql",
      stage: "$default",
      time: "22/Nov/2026:08:30:00 +0000",
      timeEpoch: 1_795_336_200_000,
    },
    body,
    isBase64Encoded: false,
  };
}
