import { verifier, type Viewer } from "@hamta/api";
import { Issuer, people } from "@hamta/local";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { generateKeyPairSync, randomUUID, sign, type KeyObject } from "node:crypto";
import { afterEach, beforeEach, describe, expect, onTestFinished, vi } from "vitest";
import { ENQUIRY } from "#kit/documents";
import { ask, post, stage } from "#kit/stage";
import { test } from "#kit/system";

/** Which tokens count, whatever becomes of the issuer's keys. Its clock stands, so that minutes pass at once. */

const NOW = Date.parse("2026-11-22T08:00:00Z");
const AUDIENCE = "the-client";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

type Key = { kid: string; alg: string; privateKey: KeyObject; publicKey: KeyObject };

const keyOf = (alg = "RS256"): Key => ({
  kid: randomUUID(),
  alg,
  ...generateKeyPairSync("rsa", { modulusLength: 2048 }),
});

/** An issuer that does what a test says. */
class Jwks {
  readonly server: Server;
  keys: Key[] = [keyOf()];
  asked = 0;
  state: "UP" | "ERROR" | "NONSENSE" | "SILENT" = "UP";

  constructor() {
    this.server = createServer((_, response) => {
      this.asked++;
      if (this.state === "SILENT") return;
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
let verify: (token: string) => Promise<Viewer | null>;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  jwks = new Jwks();
  await new Promise<void>((resolve) => jwks.server.listen(0, "127.0.0.1", resolve));
  verify = verifier({ issuer: jwks.issuer, audience: AUDIENCE });
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
      "that names no key of two",
      () => (jwks.keys.push(keyOf()), jwks.token({}, { ...jwks.keys[0]!, kid: undefined! })),
      false,
    ],
    ["of 8 kB and more", () => jwks.token({ more: "x".repeat(8_000) }), false],
  ])("%s", async (_, make, good) => {
    const token = make();
    const viewer = await verify(token);
    expect(viewer?.id ?? null).toBe(good ? "somebody" : null);
    // The second time as the first: what is remembered is what was good.
    expect(await verify(token)).toEqual(viewer);
  });

  test("that is over long is not even looked at", async () => {
    await verify(jwks.token({ more: "x".repeat(8_000) }));
    expect(jwks.asked).toBe(0);
  });
});

describe("a good token is remembered", () => {
  test("so that it is not verified again, and not a moment after it expires", async () => {
    const token = jwks.token({ exp: seconds(120) });
    const viewer = await verify(token);
    expect(await verify(token)).toBe(viewer);
    later(124 * SECOND);
    expect(await verify(token)).toBe(viewer);
    later(1 * SECOND);
    expect(await verify(token)).toBeNull();
  });

  test("no longer than the key that signed it is known to be good", async () => {
    const token = jwks.token();
    expect(await verify(token)).not.toBeNull();
    jwks.keys = [keyOf()];
    later(9 * MINUTE);
    expect(await verify(token)).not.toBeNull();
    later(2 * MINUTE);
    expect(await verify(token)).toBeNull();
  });

  test("by itself: another with the same signature is another", async () => {
    const token = jwks.token();
    expect(await verify(token)).not.toBeNull();
    const [header, , signature] = token.split(".");
    expect(await verify(`${header}.${encode(jwks.claims({ "cognito:groups": ["OPS"] }))}.${signature}`)).toBeNull();
  });

  test("among a thousand: the one that was not used for longest is forgotten", async () => {
    const [kept, forgotten] = [jwks.token({ n: "kept" }), jwks.token({ n: "forgotten" })];
    const [first, second] = [await verify(kept), await verify(forgotten)];
    for (let n = 0; n < 999; n++) {
      await verify(jwks.token({ n }));
      if (n === 500) await verify(kept);
    }
    expect(await verify(kept)).toBe(first);
    expect(await verify(forgotten)).not.toBe(second);
  });
});

describe("keys", () => {
  test("are asked for once, by however many at once, and again after ten minutes", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => verify(jwks.token({ n }))));
    expect(jwks.asked).toBe(1);
    later(9 * MINUTE);
    expect(await verify(jwks.token())).not.toBeNull();
    expect(jwks.asked).toBe(1);
    later(2 * MINUTE);
    expect(await verify(jwks.token())).not.toBeNull();
    expect(jwks.asked).toBe(2);
  });

  test("that are new are fetched when a token names one", async () => {
    expect(await verify(jwks.token())).not.toBeNull();
    later(31 * SECOND);
    jwks.keys = [keyOf(), ...jwks.keys];
    expect(await verify(jwks.token())).not.toBeNull();
    expect(await verify(jwks.token({}, jwks.keys[1]))).not.toBeNull();
    expect(jwks.asked).toBe(2);
  });

  test("that nobody has make us ask once in half a minute", async () => {
    const strange = keyOf();
    const invented = (n: number) => jwks.token({ n }, { ...strange, kid: randomUUID() });
    for (let n = 0; n < 50; n++) expect(await verify(invented(n))).toBeNull();
    expect(jwks.asked).toBe(1);
    later(31 * SECOND);
    for (let n = 0; n < 50; n++) expect(await verify(invented(n))).toBeNull();
    expect(jwks.asked).toBe(2);
  });
});

describe.each(["ERROR", "NONSENSE", "SILENT"] as const)("when the issuer's keys are %s", (state) => {
  test("those that are known stay good, however long", async () => {
    expect(await verify(jwks.token())).not.toBeNull();
    jwks.state = state;
    later(60 * MINUTE);
    expect(await verify(jwks.token())).not.toBeNull();
    // Nobody waits for them again so soon, nor is the issuer asked.
    for (let n = 0; n < 10; n++) expect(await verify(jwks.token({ n }))).not.toBeNull();
    expect(jwks.asked).toBe(2);
    // What they cannot tell is not said.
    await expect(verify(jwks.token({}, keyOf()))).rejects.toThrow("keys cannot be had");
    expect(await verify(jwks.token({ exp: seconds(-10) }))).toBeNull();
    jwks.state = "UP";
    later(6 * SECOND);
    expect(await verify(jwks.token({}, keyOf()))).toBeNull();
    expect(jwks.asked).toBeGreaterThan(2);
  });

  test("a token that none is known for is neither good nor bad, until they are there", async () => {
    jwks.state = state;
    const start = performance.now();
    await expect(verify(jwks.token())).rejects.toThrow("keys cannot be had");
    expect(performance.now() - start).toBeLessThan(10 * SECOND);
    for (let n = 0; n < 10; n++) await expect(verify(jwks.token())).rejects.toThrow("keys cannot be had");
    expect(jwks.asked).toBe(1);
    jwks.state = "UP";
    later(6 * SECOND);
    expect(await verify(jwks.token())).not.toBeNull();
  });
});

describe("over HTTP", () => {
  const ME = { query: "{ me { roles } }" };

  test("a caller with a token is told to come back when keys cannot be had, and one without asks on", async ({
    seed,
    system,
  }) => {
    jwks.state = "ERROR";
    const device = await seed.device();
    const { url, stop } = await stage(system, seed, { verify });
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
            action: "Try again in 5 seconds; the authenticity enquiry is available without signing in.",
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

  test("a token in the address is none", async ({ system }) => {
    const token = await system.issuer.token(people.maryam);
    const query = encodeURIComponent("{ me { name } }");
    const answered = await ask(`${system.url}?query=${query}&access_token=${token}`, {
      headers: { "content-type": "application/json" },
    });
    expect(answered.body).toEqual({ data: { me: null } });
  });

  test("a token of another stage's issuer counts for nothing", async ({ system }) => {
    const other = await Issuer.start({ clientId: system.issuer.clientId });
    onTestFinished(() => other.stop());
    const token = await other.token(people.parisa);
    expect((await post(system.url, ME, { authorization: `Bearer ${token}` })).status).toBe(401);
  });
});
