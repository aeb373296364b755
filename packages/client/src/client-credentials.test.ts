import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { clientCredentials } from "#client-credentials";

type Answer = { status?: number; headers?: Record<string, string>; body: object | string };

const given = (token: string, seconds = 3_600): Answer => ({
  body: { access_token: token, token_type: "Bearer", expires_in: seconds, scope: "worklist" },
});

/** Requests so far, and the answers in order; the last is repeated. */
let requests: { url: string; headers: Headers; body: string }[];
let answers: Answer[];

const fetchAnswer: typeof fetch = async (url, init = {}) => {
  const { status = 200, headers = {}, body } = answers[Math.min(requests.length, answers.length - 1)]!;
  requests.push({
    url: url as string,
    headers: new Headers(init.headers),
    body: (init.body as URLSearchParams).toString(),
  });
  return new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers });
};

const tokens = (options = {}) =>
  clientCredentials({
    url: "https://hamta.example/token",
    id: "importer.a.1",
    secret: "hms_s",
    fetch: fetchAnswer,
    ...options,
  });

beforeEach(() => {
  requests = [];
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => void vi.useRealTimers());

describe("a token of a machine", () => {
  test("is requested by the client's id and secret, and for a scope if one is named", async () => {
    answers = [given("one")];
    expect(await tokens()()).toBe("one");
    await tokens({ id: "a:b c", secret: "%é", scope: "worklist imports:devices" })();
    expect(requests.map(({ url, body }) => [url, body])).toEqual([
      ["https://hamta.example/token", "grant_type=client_credentials"],
      ["https://hamta.example/token", "grant_type=client_credentials&scope=worklist+imports%3Adevices"],
    ]);
    const basic = requests.map(({ headers }) => atob(headers.get("authorization")!.slice("Basic ".length)));
    expect(basic).toEqual(["importer.a.1:hms_s", "a%3Ab+c:%25%C3%A9"]);
  });

  test("is requested once by calls at the same time and later ones, until a minute before it expires", async () => {
    answers = [given("one"), given("two")];
    const token = tokens();
    expect(await Promise.all([token(), token(), token()])).toEqual(["one", "one", "one"]);
    vi.advanceTimersByTime(3_539_000);
    expect(await token()).toBe("one");
    expect(requests).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(await Promise.all([token(), token()])).toEqual(["two", "two"]);
    expect(requests).toHaveLength(2);
  });

  test("that lasts less than a minute is used for half of its time", async () => {
    answers = [given("one", 40), given("two", 40)];
    const token = tokens();
    await token();
    vi.advanceTimersByTime(19_000);
    expect(await token()).toBe("one");
    vi.advanceTimersByTime(1_000);
    expect(await token()).toBe("two");
  });

  test("is requested once more when the API has refused it, by however many requests", async () => {
    answers = [given("one"), given("two"), given("three")];
    const token = tokens();
    await token();
    expect(await Promise.all([token("one"), token("one"), token()])).toEqual(["two", "two", "two"]);
    // A request that was sent with the first one and is refused late.
    expect(await token("one")).toBe("two");
    expect(requests).toHaveLength(2);
  });

  test("that could not be got is requested again by the next call", async () => {
    answers = [{ status: 503, headers: { "retry-after": "5" }, body: "" }, given("one")];
    const token = tokens();
    await expect(token()).rejects.toMatchObject({ kind: "NETWORK", status: 503, retryAfter: 5 });
    expect(await token()).toBe("one");
  });

  test.for([
    [
      401,
      { error: "invalid_client", error_description: "Wrong." },
      { kind: "UNAUTHENTICATED", code: "invalid_client" },
    ],
    [400, { error: "invalid_scope", error_description: "Wrong." }, { kind: "INPUT", code: "invalid_scope" }],
    [429, { error: "temporarily_unavailable", error_description: "Wrong." }, { kind: "BUSY" }],
  ] as const)("is refused with %d", async ([status, body, expected]) => {
    answers = [{ status, body }];
    await expect(tokens()()).rejects.toMatchObject({ name: "HamtaError", message: "Wrong.", status, ...expected });
  });

  test.for(["<html>", "null", "{}", '{"access_token":1,"expires_in":3600}'])(
    "is not in the answer %s",
    async (body) => {
      answers = [{ body }];
      await expect(tokens()()).rejects.toMatchObject({ kind: "NETWORK", message: "The token endpoint answered 200" });
    },
  );

  test("is not got from an endpoint that cannot be reached", async () => {
    const unreachable: typeof fetch = () => Promise.reject(new TypeError("fetch failed"));
    await expect(tokens({ fetch: unreachable })()).rejects.toMatchObject({ kind: "NETWORK", status: null });
  });
});
