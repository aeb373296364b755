import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createClient } from "#client";
import type { Document } from "#document";
import { HamtaError } from "#error";

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
/** What the server answers, one after another; the last again and again. */
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
  if (!(error instanceof HamtaError)) throw new Error("It did not fail as a HamtaError", { cause: error });
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

  test("a hash that the API does not know is followed by the text", async () => {
    answers = [failing("PERSISTED_QUERY_NOT_FOUND"), good];
    expect(await client({ send: "hash" }).run(query)).toEqual({ me: "Maryam" });
    expect(asked.map(({ body }) => body.query)).toEqual([undefined, query.text]);
  });

  test("the token that is good now, and the language", async () => {
    answers = [good];
    const tokens = ["one", "two", null];
    const asking = client({ token: async () => tokens.shift(), language: "en" });
    for (let time = 0; time < 3; time++) await asking.run(query);
    expect(asked.map(({ headers }) => headers["authorization"])).toEqual(["Bearer one", "Bearer two", undefined]);
    expect(asked[0]?.headers["accept-language"]).toBe("en");
  });
});

describe("when nothing comes back", () => {
  test("a query is sent again, three times in all", async () => {
    answers = ["CUT", { status: 503, body: { message: "Service Unavailable" } }, good];
    expect(await client().run(query)).toEqual({ me: "Maryam" });
    expect(asked).toHaveLength(3);
    answers = ["CUT"];
    asked = [];
    expect(await failure(client().run(query))).toMatchObject({ kind: "NETWORK", status: null });
    expect(asked).toHaveLength(3);
  });

  test("what creates is sent again with the key that it was first sent with", async () => {
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

  test.each([undefined, null])("a key that is %s is none", async (idempotencyKey) => {
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

  test("whoever calls it off gets their own reason, at once", async () => {
    answers = ["CUT"];
    const controller = new AbortController();
    const run = client({ backoffMs: 60_000 }).run(query, {}, { signal: controller.signal });
    const reason = new Error("The page was left");
    setTimeout(() => controller.abort(reason), 50);
    await expect(run).rejects.toBe(reason);
  });

  test("an answer that does not come in time is none", async () => {
    answers = [good];
    const slow = ((_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener("abort", () => reject(signal.reason as Error)),
      )) as typeof fetch;
    const error = await failure(client({ fetch: slow, timeoutMs: 20, tries: 2 }).run(query));
    expect(error).toMatchObject({ kind: "NETWORK" });
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
  ])("%s is %s, and is not tried again", async (code, kind, status) => {
    answers = [failing(code, { action: "Do so", requestId: "r-1" }, status)];
    const error = await failure(client().run(query));
    expect(error).toMatchObject({ kind, code, status, action: "Do so", requestId: "r-1", message: `It is ${code}` });
    expect(asked).toHaveLength(1);
  });

  test("of too many requests is tried again when the API says", async () => {
    answers = [busy(1), good];
    const started = performance.now();
    expect(await client().run(query)).toEqual({ me: "Maryam" });
    expect(performance.now() - started).toBeGreaterThan(950);
  });

  test("of keys that cannot be had is tried again", async () => {
    answers = [failing("SIGN_IN_UNAVAILABLE", {}, 503), good];
    expect(await client().run(query)).toEqual({ me: "Maryam" });
  });

  test("of too many requests is not waited for as long as a minute", async () => {
    answers = [busy(60)];
    expect(await failure(client().run(query))).toMatchObject({ kind: "BUSY", retryAfter: 60, status: 429 });
    expect(asked).toHaveLength(1);
  });

  test("keeps what was answered beside it", async () => {
    const error = { message: "No", path: ["me"], extensions: { code: "FORBIDDEN" } };
    answers = [{ body: { data: { me: null, guide: 1 }, errors: [error] } }];
    expect(await failure(client().run(query))).toMatchObject({ data: { me: null, guide: 1 }, errors: [error] });
  });

  test.each([
    [413, "DOCUMENT"],
    [404, "NETWORK"],
    [502, "NETWORK"],
    [200, "NETWORK"],
  ])("that is no GraphQL, with status %i, is %s", async (status, kind) => {
    answers = [{ status, body: "<html>" }];
    expect(await failure(client().run(query))).toMatchObject({ kind, status });
  });
});
