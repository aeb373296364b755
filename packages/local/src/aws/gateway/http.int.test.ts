import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";

import * as Http from "#aws/gateway/http";

const serve = async (handler: Http.Handler, options: Http.Options = {}): Promise<string> => {
  const server = await Http.serve(handler, options);
  onTestFinished(() => server.stop());
  return server.endpoint;
};

/** An endpoint that stores the events it receives. */
const recording = async (
  options: Http.Options = {},
): Promise<{ endpoint: string; events: APIGatewayProxyEventV2[] }> => {
  const events: APIGatewayProxyEventV2[] = [];
  const endpoint = await serve((event) => void events.push(event), options);
  return { endpoint, events };
};

test("a request becomes an event of payload format 2.0", async () => {
  const { endpoint, events } = await recording();
  const { host, port } = new URL(endpoint);
  await fetch(`${endpoint}/graphql/%D8%A7?a=1&a=2&name=%D9%85`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-Request-ID": "r1",
      Authorization: "Bearer t",
      Cookie: "one=1; two=2",
      "User-Agent": "test",
    },
    body: '{"query":"{ سلام }"}',
  });
  expect(events).toHaveLength(1);
  expect(events[0]).toEqual({
    version: "2.0",
    routeKey: "$default",
    rawPath: "/graphql/%D8%A7",
    rawQueryString: "a=1&a=2&name=%D9%85",
    cookies: ["one=1", "two=2"],
    headers: expect.objectContaining({
      "content-type": "application/json",
      "x-request-id": "r1",
      authorization: "Bearer t",
      host,
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-port": port,
      "x-forwarded-proto": "http",
      "x-amzn-trace-id": expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
    }),
    queryStringParameters: { a: "1,2", name: "م" },
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: host,
      domainPrefix: "127",
      http: {
        method: "POST",
        path: "/graphql/%D8%A7",
        protocol: "HTTP/1.1",
        sourceIp: "127.0.0.1",
        userAgent: "test",
      },
      requestId: expect.stringMatching(/^[\w-]{15}=$/),
      routeKey: "$default",
      stage: "$default",
      time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
      timeEpoch: expect.any(Number),
    },
    body: '{"query":"{ سلام }"}',
    isBase64Encoded: false,
  });
  expect(events[0]?.headers).not.toHaveProperty("cookie");
});

test("a request without query, cookies or body has none in its event", async () => {
  const { endpoint, events } = await recording();
  await fetch(endpoint);
  expect(events[0]).toMatchObject({ rawPath: "/", rawQueryString: "", isBase64Encoded: false });
  for (const name of ["body", "cookies", "queryStringParameters"]) expect(events[0]).not.toHaveProperty(name);
});

test.each([
  ["text/plain", false],
  ["application/json; charset=utf-8", false],
  ["application/graphql-response+json", false],
  ["application/octet-stream", true],
  ["application/x-www-form-urlencoded", true],
])("base64 for a body of %s: %s", async (type, encoded) => {
  const { endpoint, events } = await recording();
  const body = encoded ? randomBytes(100) : Buffer.from("سلام");
  await fetch(endpoint, { method: "POST", headers: { "content-type": type }, body });
  expect(events[0]).toMatchObject({ isBase64Encoded: encoded, body: body.toString(encoded ? "base64" : "utf8") });
});

test("a function's complete result is sent: status, headers, cookies, binary body", async () => {
  const bytes = randomBytes(1_000);
  const endpoint = await serve(async () => ({
    statusCode: 201,
    headers: { "Content-Type": "application/zip", "X-Count": 3 },
    cookies: ["a=1; Path=/", "b=2"],
    body: bytes.toString("base64"),
    isBase64Encoded: true,
  }));
  const response = await fetch(endpoint);
  expect(response.status).toBe(201);
  expect(response.headers.get("content-type")).toBe("application/zip");
  expect(response.headers.get("x-count")).toBe("3");
  expect(response.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2"]);
  expect(response.headers.get("apigw-requestid")).toBeTruthy();
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
});

test.each([
  [{ hello: "جهان" }, '{"hello":"جهان"}'],
  ["hello", "hello"],
])("a result without statusCode is the body of a 200: %j", async (result, body) => {
  const response = await fetch(await serve(async () => result));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.text()).toBe(body);
});

test.each([
  {
    title: "a function that throws",
    handler: async () => {
      throw new Error("secret");
    },
    options: {},
    expected: [500, '{"message":"Internal Server Error"}'],
  },
  {
    title: "a function that outlasts its timeout",
    handler: () => delay(500),
    options: { timeoutSeconds: 0.1 },
    expected: [500, '{"message":"Internal Server Error"}'],
  },
  {
    title: "a result over 6 MB",
    handler: async () => ({ statusCode: 200, body: "x".repeat(6_300_000) }),
    options: {},
    expected: [500, '{"message":"Internal Server Error"}'],
  },
  {
    title: "a path without a route",
    handler: async () => ({}),
    options: { routes: ["POST /graphql"] },
    expected: [404, '{"message":"Not Found"}'],
  },
])("$title gets the response of the gateway", async ({ handler, options, expected }) => {
  const errors: unknown[] = [];
  const response = await fetch(await serve(handler, { ...options, onError: (error) => errors.push(error) }));
  expect([response.status, await response.text()]).toEqual(expected);
});

test("a body of 10 MB is accepted, one more byte gives 413", async () => {
  let bytes = 0;
  const endpoint = await serve(async (event) => {
    bytes = Buffer.byteLength(event.body ?? "", "base64");
    return {};
  });
  const post = async (size: number): Promise<number> =>
    (await fetch(endpoint, { method: "POST", body: Buffer.alloc(size) })).status;
  expect(await post(10 * 1024 * 1024)).toBe(200);
  expect(bytes).toBe(10 * 1024 * 1024);
  expect(await post(10 * 1024 * 1024 + 1)).toBe(413);
});

test("the event contains the route", async () => {
  const { endpoint, events } = await recording({ routes: ["POST /graphql", "ANY /health"] });
  await fetch(`${endpoint}/graphql`, { method: "POST", body: "" });
  await fetch(`${endpoint}/health?deep`);
  expect(events.map((event) => event.routeKey)).toEqual(["POST /graphql", "ANY /health"]);
});

test("the gateway answers preflights and allows only the configured origins", async () => {
  const panel = "http://127.0.0.1:5173";
  const { endpoint, events } = await recording({ cors: { origins: [panel], exposed: ["retry-after"] } });
  const preflight = await fetch(endpoint, {
    method: "OPTIONS",
    headers: { origin: panel, "access-control-request-method": "POST" },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe(panel);
  expect(preflight.headers.get("access-control-allow-headers")).toContain("authorization");
  expect(events).toHaveLength(0);
  const [own, other] = await Promise.all(
    [panel, "http://elsewhere.example"].map((origin) => fetch(endpoint, { headers: { origin } })),
  );
  expect(own?.headers.get("access-control-allow-origin")).toBe(panel);
  expect(own?.headers.get("access-control-expose-headers")).toBe("retry-after");
  expect(other?.headers.get("access-control-allow-origin")).toBeNull();
});

test("a function gets the context of Lambda, with a decreasing remaining time", async () => {
  const endpoint = await serve(
    async (_, context) => {
      const before = context.getRemainingTimeInMillis();
      await delay(50);
      return { name: context.functionName, spent: before - context.getRemainingTimeInMillis() >= 45, before };
    },
    { functionName: "graphql", timeoutSeconds: 5 },
  );
  const answer = (await (await fetch(endpoint)).json()) as { before: number };
  expect(answer).toMatchObject({ name: "graphql", spent: true });
  expect(answer.before).toBeGreaterThan(4_900);
  expect(answer.before).toBeLessThanOrEqual(5_000);
});

test("over the burst the gateway answers 429, and the function is not called", async () => {
  const { endpoint, events } = await recording({ throttle: { rate: 0.001, burst: 2 } });
  const statuses = [];
  for (let request = 0; request < 4; request++) statuses.push((await fetch(endpoint)).status);
  expect(statuses).toEqual([200, 200, 429, 429]);
  expect(events).toHaveLength(2);
});

test("behind an edge a request has its headers, which a viewer cannot send, and the viewer's address", async () => {
  const { endpoint, events } = await recording({ edge: { "x-edge": "secret" } });
  await fetch(endpoint, { headers: { "x-edge": "guessed", "x-forwarded-for": "198.51.100.9" } });
  expect(events[0]?.headers).toMatchObject({
    "x-edge": "secret",
    "x-forwarded-for": "198.51.100.9, 127.0.0.1, 127.0.0.1",
  });
});
