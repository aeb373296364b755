import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createClient, type Connection, type PageVariables } from "#client";
import type { Document } from "#document";
import { HamtaError } from "#error";
import { waitForImport } from "#wait-for-import";

type Body = {
  operationName: string;
  query?: string;
  variables: { input?: { idempotencyKey?: string } };
  extensions?: { persistedQuery: { version: number; sha256Hash: string } };
};
type Answer = "CUT" | { status?: number; headers?: Record<string, string>; body: unknown };

const query: Document<{ me: string }, { first?: number }> = {
  name: "Me",
  kind: "query",
  hash: "a".repeat(64),
  text: "query Me { me }",
};
const create: Document<{ made: string }, { input: { name: string; idempotencyKey?: string } }> = {
  name: "Make",
  kind: "mutation",
  hash: "b".repeat(64),
  text: "mutation Make",
  creates: true,
};
const { creates: _, ...change } = create;

const good: Answer = { body: { data: { me: "Maryam" } } };
const failing = (code: string, extensions = {}, status = 200): Answer => ({
  status,
  body: { errors: [{ message: `It is ${code}`, extensions: { code, ...extensions } }] },
});
const busy = (seconds: number): Answer => ({
  status: 429,
  headers: { "retry-after": String(seconds) },
  body: { errors: [{ message: "Too many", extensions: { code: "RATE_LIMITED" } }] },
});

let server: Server;
let url: string;
/** The server's answers, in order; the last is repeated. */
let answers: Answer[];
let asked: { body: Body; headers: Record<string, unknown> }[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(pieces).toString()) as Body;
      const answer = answers[Math.min(asked.length, answers.length - 1)] ?? "CUT";
      asked.push({ body, headers: request.headers });
      if (answer === "CUT") return request.socket.destroy();
      response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
      response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const client = (options = {}) => createClient({ url, backoffMs: 1, ...options });
const failure = async (promise: Promise<unknown>): Promise<HamtaError> => {
  const error: unknown = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof HamtaError)) throw new Error("The call did not throw a HamtaError", { cause: error });
  return error;
};

describe("what is sent", () => {
  test.each([
    ["both", true, true],
    ["text", true, false],
    ["hash", false, true],
  ] as const)("by %s", async (send, text, hash) => {
    answers = [good];
    expect(await client({ send }).run(query)).toEqual({ me: "Maryam" });
    const [{ body } = { body: null }] = asked;
    expect(body?.query).toBe(text ? query.text : undefined);
    expect(body?.extensions).toEqual(hash ? { persistedQuery: { version: 1, sha256Hash: query.hash } } : undefined);
  });

  test("an unknown hash is sent again with the text", async () => {
    answers = [failing("PERSISTED_QUERY_NOT_SUPPORTED"), good];
    expect(await client({ send: "hash" }).run(query)).toEqual({ me: "Maryam" });
    expect(asked.map(({ body }) => body.query)).toEqual([undefined, query.text]);
  });

  test("every request has the current token and the language", async () => {
    answers = [good];
    const tokens = ["one", "two", null];
    const asking = client({ token: async () => tokens.shift(), language: "en" });
    for (let time = 0; time < 3; time++) await asking.run(query);
    expect(asked.map(({ headers }) => headers["authorization"])).toEqual(["Bearer one", "Bearer two", undefined]);
    expect(asked[0]?.headers["accept-language"]).toBe("en");
  });
});

describe("without an answer", () => {
  test("a query is sent three times", async () => {
    answers = ["CUT", { status: 503, body: { message: "Service Unavailable" } }, good];
    expect(await client().run(query)).toEqual({ me: "Maryam" });
    expect(asked).toHaveLength(3);
    answers = ["CUT"];
    asked = [];
    expect(await failure(client().run(query))).toMatchObject({ kind: "NETWORK", status: null });
    expect(asked).toHaveLength(3);
  });

  test("a mutation that creates is sent again with the same key", async () => {
    answers = ["CUT", "CUT", { body: { data: { made: "it" } } }];
    await client().run(create, { input: { name: "a" } });
    const keys = asked.map(({ body }) => body.variables.input?.idempotencyKey);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    await client().run(create, { input: { name: "a" } });
    expect(asked[3]?.body.variables.input?.idempotencyKey).not.toBe(keys[0]);
  });

  test("the caller's own key is kept", async () => {
    answers = [{ body: { data: { made: "it" } } }];
    await client().run(create, { input: { name: "a", idempotencyKey: "mine" } });
    expect(asked[0]?.body.variables.input?.idempotencyKey).toBe("mine");
  });

  test.each([undefined, null])("an idempotency key that is %s is replaced", async (idempotencyKey) => {
    answers = [busy(0), good];
    await client().run(create, { input: { name: "a", idempotencyKey } as { name: string } });
    const keys = asked.map(({ body }) => body.variables.input?.idempotencyKey);
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), keys[0]]);
  });

  test("any other mutation is sent once", async () => {
    answers = ["CUT"];
    expect(await failure(client().run(change, { input: { name: "a" } }))).toMatchObject({ kind: "NETWORK" });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body.variables).toEqual({ input: { name: "a" } });
  });

  test("an aborted call rejects at once with the caller's reason", async () => {
    answers = ["CUT"];
    const controller = new AbortController();
    const run = client({ backoffMs: 60_000 }).run(query, {}, { signal: controller.signal });
    const reason = new Error("The page was left");
    setTimeout(() => controller.abort(reason), 50);
    await expect(run).rejects.toBe(reason);
  });

  test("an answer after the timeout counts as no answer", async () => {
    answers = [good];
    const slow = ((_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener("abort", () => reject(signal.reason as Error)),
      )) as typeof fetch;
    const error = await failure(client({ fetch: slow, timeoutMs: 20, tries: 2 }).run(query));
    expect(error).toMatchObject({ kind: "NETWORK" });
  });
});

describe("a refused token", () => {
  const refused = failing("UNAUTHENTICATED", {}, 401);
  const sent = () => asked.map(({ headers }) => headers["authorization"]);

  test("is asked for once more, and the request sent again with the new one, also a mutation", async () => {
    answers = [refused, { body: { data: { made: "it" } } }];
    const token = (old?: string) => (old === undefined ? "old" : `after ${old}`);
    await client({ token }).run(change, { input: { name: "a" } });
    expect(sent()).toEqual(["Bearer old", "Bearer after old"]);
  });

  test("is not sent again if there is no other, and no third is asked for", async () => {
    answers = [refused];
    for (const token of ["fixed", () => "same", (old?: string) => (old === undefined ? "old" : null)]) {
      asked = [];
      expect(await failure(client({ token }).run(query))).toMatchObject({ kind: "UNAUTHENTICATED" });
      expect(asked).toHaveLength(1);
    }
    let made = 0;
    asked = [];
    await failure(client({ token: () => `${++made}` }).run(query));
    expect(sent()).toEqual(["Bearer 1", "Bearer 2"]);
  });
});

describe("each entry of a list", () => {
  const list = { ...query, name: "List" } as unknown as Document<{ page: Connection<number> }, PageVariables>;
  const page = (nodes: number[], pageInfo: object): Answer => ({ body: { data: { page: { nodes, pageInfo } } } });
  const all = async (variables: PageVariables) => {
    const found: number[] = [];
    for await (const entry of client().each(list, variables, ({ page }) => page)) found.push(entry);
    return found;
  };
  const variables = () => asked.map(({ body }) => body.variables);

  test("is read from the beginning by `first`", async () => {
    answers = [
      page([1, 2], { hasNextPage: true, endCursor: "two", hasPreviousPage: false, startCursor: "one" }),
      page([3], { hasNextPage: false, endCursor: "three" }),
    ];
    expect(await all({ first: 2, after: "zero" })).toEqual([1, 2, 3]);
    expect(variables()).toEqual([
      { first: 2, after: "zero" },
      { first: 2, after: "two" },
    ]);
  });

  test("is read from the end by `last`, the last entry first", async () => {
    answers = [
      page([2, 3], { hasNextPage: false, endCursor: "three", hasPreviousPage: true, startCursor: "two" }),
      page([1], { hasNextPage: true, endCursor: "one", hasPreviousPage: false, startCursor: "one" }),
    ];
    expect(await all({ last: 2 })).toEqual([3, 2, 1]);
    expect(variables()).toEqual([
      { last: 2, before: null },
      { last: 2, before: "two" },
    ]);
  });
});

describe("waiting for an import", () => {
  const state = (state: string): Answer => ({ body: { data: { import: { state } } } });

  test("reads it until it has ended, and reports each state", async () => {
    answers = [state("RECEIVED"), state("RECONCILING"), state("HELD")];
    const states: string[] = [];
    const options = { intervalMs: 1, onProgress: (imported: { state: string }) => states.push(imported.state) };
    expect(await waitForImport(client(), "i-1", options)).toEqual({ state: "HELD" });
    expect(states).toEqual(["RECEIVED", "RECONCILING", "HELD"]);
    expect(asked[2]?.body).toMatchObject({ operationName: "Import", variables: { id: "i-1" } });
  });

  test("is null of one that the viewer cannot see, and ends with the signal", async () => {
    answers = [{ body: { data: { import: null } } }];
    expect(await waitForImport(client(), "i-1")).toBeNull();
    answers = [state("RECEIVED")];
    const controller = new AbortController();
    const onProgress = () => controller.abort(new Error("The page was left"));
    const waiting = waitForImport(client(), "i-1", { signal: controller.signal, intervalMs: 60_000, onProgress });
    await expect(waiting).rejects.toThrow("The page was left");
  });
});

describe("an error", () => {
  test.each([
    ["UNAUTHENTICATED", "UNAUTHENTICATED", 401],
    ["FORBIDDEN", "FORBIDDEN", 200],
    ["BAD_USER_INPUT", "INPUT", 400],
    ["GRAPHQL_VALIDATION_FAILED", "DOCUMENT", 400],
    ["PERSISTED_QUERY_NOT_SUPPORTED", "DOCUMENT", 400],
    ["INTERNAL", "INTERNAL", 200],
  ])("%s is %s and is not retried", async (code, kind, status) => {
    answers = [failing(code, { action: "Do so", requestId: "r-1" }, status)];
    const error = await failure(client().run(query));
    expect(error).toMatchObject({ kind, code, status, action: "Do so", requestId: "r-1", message: `It is ${code}` });
    expect(asked).toHaveLength(1);
  });

  test("of too many requests is retried after the time that the API states", async () => {
    answers = [busy(1), good];
    const started = performance.now();
    expect(await client().run(query)).toEqual({ me: "Maryam" });
    expect(performance.now() - started).toBeGreaterThan(950);
  });

  test("of unavailable keys is retried", async () => {
    answers = [failing("SIGN_IN_UNAVAILABLE", {}, 503), good];
    expect(await client().run(query)).toEqual({ me: "Maryam" });
  });

  test("of too many requests is not retried if the wait is a minute", async () => {
    answers = [busy(60)];
    expect(await failure(client().run(query))).toMatchObject({ kind: "BUSY", retryAfter: 60, status: 429 });
    expect(asked).toHaveLength(1);
  });

  test.each([
    ["the header, in seconds", { "retry-after": "60" }, {}],
    ["the header, as a date", { "retry-after": new Date(Date.now() + 60_000).toUTCString() }, {}],
    ["retryAfterSeconds of a field", {}, { retryAfterSeconds: 60 }],
    ["seconds of a refused request", {}, { seconds: 60 }],
  ])("has its wait from %s", async (_, headers, extensions) => {
    const answer = failing("RATE_LIMITED", extensions) as { body: unknown };
    answers = [{ headers, ...answer }];
    const { retryAfter } = await failure(client().run(query));
    expect(retryAfter).toBeGreaterThan(55);
    expect(retryAfter).toBeLessThanOrEqual(61);
  });

  test("keeps the data of the answer", async () => {
    const error = { message: "No", path: ["me"], extensions: { code: "FORBIDDEN" } };
    answers = [{ body: { data: { me: null, guide: 1 }, errors: [error] } }];
    expect(await failure(client().run(query))).toMatchObject({ data: { me: null, guide: 1 }, errors: [error] });
  });

  test.each([
    [413, "DOCUMENT"],
    [403, "NETWORK"],
    [404, "NETWORK"],
    [502, "NETWORK"],
    [200, "NETWORK"],
  ])("that is not GraphQL, with status %i, is %s", async (status, kind) => {
    answers = [{ status, body: "<html>" }];
    expect(await failure(client().run(query))).toMatchObject({ kind, status });
    expect(asked).toHaveLength(status === 502 || status === 200 ? 3 : 1);
  });
});
