import type { Viewer } from "@hamta/api";
import { Tickets } from "@hamta/client";
import type { Msisdn } from "@hamta/core";

/** The measured request: the panel's first, a page of the signed-in owner's tickets. */

export const TICKETS = 20;
export const OWNER = "989120000001" as Msisdn.Msisdn;
export const TOKEN = "a-token-that-has-been-verified";

export const VIEWER: Viewer = {
  id: `subscriber-${OWNER}`,
  name: "Subscriber",
  roles: ["SUBSCRIBER"],
  since: {},
  msisdns: [OWNER],
  organisation: null,
  scopes: null,
};

export const DOCUMENT = Tickets.text;

export const VARIABLES = { first: TICKETS };

/** How the document is sent: the panel sends its hash, most clients of most servers its text. */
export type DocumentForm = "hash" | "text" | "both";

/** What is asked for. */
export type Asked = {
  document: { readonly name: string; readonly text: string; readonly hash: string };
  variables: object;
};

const PAGE: Asked = { document: Tickets, variables: VARIABLES };

/** The event that an HTTP API of API Gateway passes to the function. */
export function event(form: DocumentForm, { document, variables }: Asked = PAGE) {
  const body = JSON.stringify({
    operationName: document.name,
    ...(form !== "hash" && { query: document.text }),
    variables,
    ...(form !== "text" && { extensions: { persistedQuery: { version: 1, sha256Hash: document.hash } } }),
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
