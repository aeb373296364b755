import { verifier } from "@hamta/api";
import { Issuer, people } from "@hamta/local";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { generateKeyPairSync, randomUUID, sign, type KeyObject } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, onTestFinished, vi } from "vitest";
import { ENQUIRY } from "#kit/documents";
import { request, post, startApi } from "#kit/second-api";
import { test } from "#kit/system";

/**
 * Verification of tokens, whatever happens to the issuer's keys. The test sets the clock, so minutes pass immediately.
 */

const NOW = Date.parse("2026-11-22T08:00:00Z");
const AUDIENCE = "the-client";
const SUBSCRIBERS = "the-client-of-subscribers";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

type Key = { kid: string; alg: string; privateKey: KeyObject; publicKey: KeyObject };

/** Making a pair takes 0.1 s and more. No test has more keys than there are pairs, so its own are distinct. */
const PAIRS = Array.from({ length: 4 }, () => generateKeyPairSync("rsa", { modulusLength: 2048 }));
let made = 0;

const keyOf = (alg = "RS256"): Key => {
  const { privateKey, publicKey } = PAIRS[made++ % PAIRS.length]!;
  return { kid: randomUUID(), alg, privateKey, publicKey };
};

/** An issuer whose behaviour the test sets. */
class Jwks {
  readonly server: Server;
  keys: Key[] = [keyOf()];
  requests = 0;
  /** Requests without an answer. */
  silent = 0;
  state: "UP" | "ERROR" | "NONSENSE" | "SILENT" = "UP";

  constructor() {
    this.server = createServer((_, response) => {
      this.requests++;
      if (this.state === "SILENT") return void this.silent++;
      response.statusCode = this.state === "ERROR" ? 500 : 200;
      const keys = this.keys.map(({ kid, alg, publicKey }) => ({
        ...publicKey.export({ format: "jwk" }),
        kid,
        alg,
        use: "sig",
      }));
      response.end(this.state === "NONSENSE" ? "<html>" : JSON.stringify({ keys }));
    });
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  claims(more: Record<string, unknown> = {}): Record<string, unknown> {
    const iat = Math.floor(Date.now() / SECOND);
    return { sub: "somebody", token_use: "id", iss: this.issuer, aud: AUDIENCE, iat, exp: iat + 3_600, ...more };
  }

  token(more: Record<string, unknown> = {}, key = this.keys[0]!, hash = "sha256"): string {
    const data = [{ alg: key.alg, kid: key.kid }, this.claims(more)].map(encode).join(".");
    return `${data}.${sign(hash, Buffer.from(data), key.privateKey).toString("base64url")}`;
  }
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

let jwks: Jwks;
let verify: ReturnType<typeof verifier>;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  jwks = new Jwks();
  await new Promise<void>((resolve) => jwks.server.listen(0, "127.0.0.1", resolve));
  verify = verifier({ issuer: jwks.issuer, audience: AUDIENCE, subscribers: SUBSCRIBERS });
});

afterEach(async () => {
  vi.useRealTimers();
  jwks.server.closeAllConnections();
  await new Promise((resolve) => jwks.server.close(resolve));
});

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const seconds = (offset: number) => Math.floor(Date.now() / SECOND) + offset;

describe("a token", () => {
  test.each<[string, () => string, boolean]>([
    ["as it should be", () => jwks.token(), true],
    ["that expired four seconds ago: clocks differ", () => jwks.token({ exp: seconds(-4) }), true],
    ["that expired five seconds ago", () => jwks.token({ exp: seconds(-5) }), false],
    ["that is good in five seconds: clocks differ", () => jwks.token({ nbf: seconds(5) }), true],
    ["that is good in six seconds", () => jwks.token({ nbf: seconds(6) }), false],
    ["that never expires", () => jwks.token({ exp: undefined }), false],
    ["that expires at no time at all", () => jwks.token({ exp: "tomorrow" }), false],
    ["of nobody", () => jwks.token({ sub: undefined }), false],
    ["of an empty name", () => jwks.token({ sub: "" }), false],
    ["of a name that is none", () => jwks.token({ sub: 7 }), false],
    ["of another stage's pool", () => jwks.token({ iss: "https://cognito-idp.example/staging" }), false],
    ["for another stage's client", () => jwks.token({ aud: "client-of-staging" }), false],
    ["for no client, as an access token is", () => jwks.token({ aud: undefined, client_id: AUDIENCE }), false],
    ["that says it is an access token", () => jwks.token({ token_use: "access" }), false],
    ["that says not what it is for", () => jwks.token({ token_use: undefined }), false],
    ["signed by RS512 with the very key", () => jwks.token({}, { ...jwks.keys[0]!, alg: "RS512" }, "sha512"), false],
    ["signed by a stranger under our key's name", () => jwks.token({}, { ...keyOf(), kid: jwks.keys[0]!.kid }), false],
    [
      "without a key id, with two keys",
      () => (jwks.keys.push(keyOf()), jwks.token({}, { ...jwks.keys[0]!, kid: undefined! })),
      false,
    ],
    ["of 8 kB and more", () => jwks.token({ more: "x".repeat(8_000) }), false],
  ])("%s", async (_, make, good) => {
    const token = make();
    const viewer = await verify(token);
    expect(viewer?.id ?? null).toBe(good ? "somebody" : null);
    // The second time as the first: only valid tokens are cached.
    expect(await verify(token)).toEqual(viewer);
  });

  test("that is too long is not parsed", async () => {
    await verify(jwks.token({ more: "x".repeat(8_000) }));
    expect(jwks.requests).toBe(0);
  });
});

describe("a token of the subscribers' client", () => {
  test.for<[string, string | string[], string[], string | null]>([
    ["carries no other role, whatever groups it names", SUBSCRIBERS, ["SUBSCRIBER"], null],
    ["beside another client is no token of staff", [AUDIENCE, SUBSCRIBERS], ["SUBSCRIBER"], null],
    ["and one of the client of staff carries its groups", AUDIENCE, ["OPS", "IMPORTER"], "importer-a"],
  ])("%s", async ([, aud, roles, organisation]) => {
    const claims = {
      aud,
      "cognito:groups": ["OPS", "IMPORTER"],
      "custom:organisation": "importer-a",
      phone_number: "+989121234567",
      phone_number_verified: true,
    };
    expect(await verify(jwks.token(claims))).toMatchObject({ roles, organisation, msisdns: ["989121234567"] });
  });

  test("names no number that is not verified", async () => {
    const claims = { aud: SUBSCRIBERS, phone_number: "+989121234567", phone_number_verified: false };
    expect(await verify(jwks.token(claims))).toMatchObject({ roles: ["SUBSCRIBER"], msisdns: [] });
  });
});

describe("a valid token is cached", () => {
  test("so that it is not verified again, but not after it expires", async () => {
    const token = jwks.token({ exp: seconds(120) });
    const viewer = await verify(token);
    expect(await verify(token)).toBe(viewer);
    later(124 * SECOND);
    expect(await verify(token)).toBe(viewer);
    later(1 * SECOND);
    expect(await verify(token)).toBeNull();
  });

  test("no longer than its signing key is known to be valid", async () => {
    const token = jwks.token();
    expect(await verify(token)).not.toBeNull();
    jwks.keys = [keyOf()];
    later(9 * MINUTE);
    expect(await verify(token)).not.toBeNull();
    later(2 * MINUTE);
    expect(await verify(token)).toBeNull();
  });

  test("by its whole text: another token with the same signature is separate", async () => {
    const token = jwks.token();
    expect(await verify(token)).not.toBeNull();
    const [header, , signature] = token.split(".");
    expect(await verify(`${header}.${encode(jwks.claims({ "cognito:groups": ["OPS"] }))}.${signature}`)).toBeNull();
  });

  test("up to a thousand: the least recently used one is removed", async () => {
    const [used, unused] = [jwks.token({ n: "kept" }), jwks.token({ n: "forgotten" })];
    const [first, second] = [await verify(used), await verify(unused)];
    for (let n = 0; n < 999; n++) {
      await verify(jwks.token({ n }));
      if (n === 500) await verify(used);
    }
    expect(await verify(used)).toBe(first);
    expect(await verify(unused)).not.toBe(second);
  });
});

describe("keys", () => {
  test("are fetched once for concurrent requests, and again after ten minutes", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => verify(jwks.token({ n }))));
    expect(jwks.requests).toBe(1);
    later(7 * MINUTE);
    expect(await verify(jwks.token())).not.toBeNull();
    expect(jwks.requests).toBe(1);
    later(4 * MINUTE);
    expect(await verify(jwks.token())).not.toBeNull();
    expect(jwks.requests).toBe(2);
  });

  test("are renewed beside a token from the eighth minute on, also beside one that is cached", async () => {
    const token = jwks.token({ exp: seconds(3_600) });
    expect(await verify(token)).not.toBeNull();
    later(9 * MINUTE);
    expect(await verify(token)).not.toBeNull();
    await vi.waitFor(() => expect(jwks.requests).toBe(2));
    await verify.open();
    const { requests } = jwks;
    later(7 * MINUTE);
    expect(await verify(jwks.token())).not.toBeNull();
    expect(jwks.requests).toBe(requests);
  });

  test("that do not come while they are renewed delay nobody", async () => {
    expect(await verify(jwks.token())).not.toBeNull();
    jwks.state = "SILENT";
    later(9 * MINUTE);
    const start = performance.now();
    for (let n = 0; n < 10; n++) expect(await verify(jwks.token({ n }))).not.toBeNull();
    expect(performance.now() - start).toBeLessThan(2 * SECOND);
    await vi.waitFor(() => expect(jwks.requests).toBe(2));
  });

  test("that are fetched before the first token are not fetched for it", async () => {
    await verify.open();
    expect(jwks.requests).toBe(1);
    expect(await verify(jwks.token())).not.toBeNull();
    expect(jwks.requests).toBe(1);
  });

  test("that could not be fetched before the first token are fetched for it", async () => {
    jwks.state = "ERROR";
    await verify.open();
    jwks.state = "UP";
    expect(await verify(jwks.token())).not.toBeNull();
    expect(jwks.requests).toBe(2);
  });

  test.for<[string, begin: () => Promise<unknown>]>([
    ["before the first token", async () => void verify.open()],
    [
      "beside a token",
      async () => {
        jwks.state = "UP";
        await verify(jwks.token());
        jwks.state = "SILENT";
        later(9 * MINUTE);
        await verify(jwks.token());
        later(2 * MINUTE);
        jwks.keys = [keyOf()];
      },
    ],
  ])("whose fetch began %s and breaks off are fetched once for the tokens that wait", async ([, begin]) => {
    jwks.state = "SILENT";
    await begin();
    await vi.waitFor(() => expect(jwks.silent).toBe(1));
    const { requests } = jwks;
    jwks.state = "UP";
    const waiting = Promise.all(Array.from({ length: 5 }, (_, n) => verify(jwks.token({ n }))));
    await sleep(100);
    jwks.server.closeAllConnections();
    expect(await waiting).not.toContain(null);
    expect(jwks.requests).toBe(requests + 1);
  });

  test("that are new are fetched if a token names one", async () => {
    expect(await verify(jwks.token())).not.toBeNull();
    later(31 * SECOND);
    jwks.keys = [keyOf(), ...jwks.keys];
    expect(await verify(jwks.token())).not.toBeNull();
    expect(await verify(jwks.token({}, jwks.keys[1]))).not.toBeNull();
    expect(jwks.requests).toBe(2);
  });

  test("that do not exist cause at most one fetch in 30 seconds", async () => {
    const strange = keyOf();
    const invented = (n: number) => jwks.token({ n }, { ...strange, kid: randomUUID() });
    for (let n = 0; n < 50; n++) expect(await verify(invented(n))).toBeNull();
    expect(jwks.requests).toBe(1);
    later(31 * SECOND);
    for (let n = 0; n < 50; n++) expect(await verify(invented(n))).toBeNull();
    expect(jwks.requests).toBe(2);
  });
});

describe.each(["ERROR", "NONSENSE", "SILENT"] as const)("if the issuer's keys are %s", (state) => {
  test("known keys stay valid, for any time", async () => {
    expect(await verify(jwks.token())).not.toBeNull();
    jwks.state = state;
    later(60 * MINUTE);
    expect(await verify(jwks.token())).not.toBeNull();
    // No request waits for the issuer again so soon, and the issuer gets no request.
    for (let n = 0; n < 10; n++) expect(await verify(jwks.token({ n }))).not.toBeNull();
    expect(jwks.requests).toBe(2);
    // A token of an unknown key is undecided.
    await expect(verify(jwks.token({}, keyOf()))).rejects.toThrow("keys are not available");
    expect(await verify(jwks.token({ exp: seconds(-10) }))).toBeNull();
    jwks.state = "UP";
    later(6 * SECOND);
    expect(await verify(jwks.token({}, keyOf()))).toBeNull();
    expect(jwks.requests).toBeGreaterThan(2);
  });

  test("a token of an unknown key is neither valid nor invalid until keys are available", async () => {
    jwks.state = state;
    const start = performance.now();
    await expect(verify(jwks.token())).rejects.toThrow("keys are not available");
    expect(performance.now() - start).toBeLessThan(10 * SECOND);
    for (let n = 0; n < 10; n++) await expect(verify(jwks.token())).rejects.toThrow("keys are not available");
    expect(jwks.requests).toBe(1);
    jwks.state = "UP";
    later(6 * SECOND);
    expect(await verify(jwks.token())).not.toBeNull();
  });
});

describe("over HTTP", () => {
  const ME = { query: "{ me { roles } }" };

  test("a caller with a token gets a retry time if keys are unavailable, and one without a token gets an answer", async ({
    seed,
    system,
  }) => {
    jwks.state = "ERROR";
    const device = await seed.device();
    const { url, stop } = await startApi(system, seed, { verify });
    onTestFinished(stop);
    const signedIn = await post(url, ME, { authorization: `Bearer ${jwks.token()}` });
    expect([signedIn.status, signedIn.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(signedIn.body).toEqual({
      errors: [
        {
          message: "Your sign-in cannot be checked at the moment.",
          extensions: {
            code: "SIGN_IN_UNAVAILABLE",
            seconds: 5,
            action: "Try again in 5 seconds; the authenticity check is available without signing in.",
          },
        },
      ],
    });
    const anonymous = await post(url, { query: ENQUIRY, variables: { imei: device.slots[0] } });
    expect(anonymous.body).toMatchObject({ data: { device: { imei: device.slots[0] } } });
  });

  test.for<[string, (token: string) => string, status: number]>([
    ["Bearer", (token) => `Bearer ${token}`, 200],
    ["bearer, in any case", (token) => `bEARER ${token}`, 200],
    ["Bearer and two spaces", (token) => `Bearer  ${token}`, 200],
    ["the token alone", (token) => token, 401],
    ["Bearer alone", () => "Bearer", 401],
    ["two tokens", (token) => `Bearer ${token}, Bearer ${token}`, 401],
    ["another scheme", () => `Basic ${Buffer.from("sara:secret").toString("base64")}`, 401],
    ["a token in quotes", (token) => `Bearer "${token}"`, 401],
    ["nothing at all, which is no header", () => "", 200],
  ])("Authorization with %s", async ([, form, status], { system }) => {
    const token = await system.issuer.token(people.maryam);
    const answered = await post(system.url, ME, { authorization: form(token) });
    expect(answered.status).toBe(status);
    if (status === 401) {
      expect(answered.body).toEqual({
        errors: [
          {
            message: "You are not signed in, or your session has ended.",
            extensions: { code: "UNAUTHENTICATED", action: "Sign in again." },
          },
        ],
      });
    }
  });

  test("a token in the address is ignored", async ({ system }) => {
    const token = await system.issuer.token(people.maryam);
    const query = encodeURIComponent("{ me { name } }");
    const answered = await request(`${system.url}?query=${query}&access_token=${token}`, {
      headers: { "content-type": "application/json" },
    });
    expect(answered.body).toEqual({ data: { me: null } });
  });

  test("a token of another stage's issuer is refused", async ({ system }) => {
    const other = await Issuer.start({ clientId: system.issuer.clientId });
    onTestFinished(() => other.stop());
    const token = await other.token(people.parisa);
    expect((await post(system.url, ME, { authorization: `Bearer ${token}` })).status).toBe(401);
  });
});
