import { Client, people, type System } from "@hamta/local";
import { describe, expect } from "vitest";
import * as Machines from "#kit/machines";
import { RATES } from "#kit/rates";
import { startApi, post, request } from "#kit/second-api";
import { test as base } from "#kit/system";

/** The token endpoint over HTTP, as any client of OAuth 2 speaks to it. */

const HOUR = 3_600;

const test = base
  .extend("created", { scope: "file" }, ({ system }) =>
    Machines.create({ system }, ["imports:corrections", "imports:devices", "worklist"]),
  )
  .extend("url", { scope: "file" }, ({ system }) => Machines.tokenUrl(system));

type Form = Record<string, string> | string;
const GRANT = { grant_type: "client_credentials" };

function ask(url: string, form: Form, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(form).toString();
  return request(url, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body,
  });
}

const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`,
});
const idOf = ({ credential }: Machines.Created) => credential.clientId;

describe("a token is given", () => {
  test("for the id and the secret in the header, for an hour, and is not cached", async ({ url, created }) => {
    const { status, headers, body } = await ask(url, GRANT, basic(idOf(created), created.secret));
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^hmt_importer\.importer-a\.[0-9a-f]{16}_[\w-]{43}$/),
      token_type: "Bearer",
      expires_in: HOUR,
      scope: "imports:corrections imports:devices worklist",
    });
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-type")).toMatch(/^application\/json/);
  });

  test("for the id and the secret in the body", async ({ url, created }) => {
    const form = { ...GRANT, client_id: idOf(created), client_secret: created.secret };
    expect((await ask(url, form)).body).toMatchObject({ token_type: "Bearer" });
  });

  test("for some of the scopes", async ({ url, created }) => {
    const form = { ...GRANT, scope: "worklist imports:devices" };
    const { body } = await ask(url, form, basic(idOf(created), created.secret));
    expect(body).toMatchObject({ scope: "imports:devices worklist" });
  });
});

describe("a token is refused", () => {
  test.for([
    ["without a grant", {}, "invalid_request"],
    ["for another grant", { grant_type: "password" }, "unsupported_grant_type"],
    ["for a scope that the credential does not have", { ...GRANT, scope: "imports:sightings" }, "invalid_scope"],
    ["for no scope of these names", { ...GRANT, scope: "worklist nonsense" }, "invalid_scope"],
    [
      "for a grant that is named twice",
      "grant_type=client_credentials&grant_type=client_credentials",
      "invalid_request",
    ],
    ["with the secret in header and body", { ...GRANT, client_secret: "x" }, "invalid_request"],
    ["with another id in the body", { ...GRANT, client_id: "x" }, "invalid_request"],
    ["with a body that is too long", { ...GRANT, more: "x".repeat(4_096) }, "invalid_request"],
  ] as const)("%s", async ([, form, error], { url, created }) => {
    const answer = await ask(url, form, basic(idOf(created), created.secret));
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ error, error_description: expect.any(String) });
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("for a body that is no form, and for a GET", async ({ url, created }) => {
    const headers = basic(idOf(created), created.secret);
    expect((await post(url, GRANT, headers)).body).toMatchObject({ error: "invalid_request" });
    const get = await request(`${url}?grant_type=client_credentials`, { headers });
    expect([get.status, get.body]).toMatchObject([400, { error: "invalid_request" }]);
  });

  test("in the same words for a wrong secret, an unknown, a revoked and an impossible id", async ({
    system,
    url,
    created,
  }) => {
    const revoked = await Machines.create({ system }, ["worklist"]);
    await Machines.revoke({ system }, idOf(revoked));
    const answers = await Promise.all([
      ask(url, GRANT, basic(idOf(created), "hms_wrong")),
      ask(url, GRANT, basic(idOf(created), "")),
      ask(url, GRANT, basic(idOf(created).replace(/.{16}$/, "0".repeat(16)), created.secret)),
      ask(url, GRANT, basic(idOf(revoked), revoked.secret)),
      ask(url, GRANT, basic("nonsense", created.secret)),
      ask(url, GRANT, basic(idOf(created).replace("importer-a", "importer-b"), created.secret)),
    ]);
    for (const [n, { status, body, headers }] of answers.entries()) {
      expect(status, String(n)).toBe(401);
      expect(headers.get("www-authenticate")).toBe('Basic realm="hamta"');
      expect(body).toMatchObject({ error: "invalid_client" });
    }
    const [first, empty, ...others] = answers.map(({ text }) => text);
    // A header without a secret is no credential at all.
    expect(empty).toContain("must be Basic");
    expect(new Set([first, ...others]).size).toBe(1);
  });

  test.for([{}, { authorization: "Bearer x" }, { authorization: "Basic %%%" }, { authorization: "Basic eDp4JQ==" }])(
    "without credentials: %j",
    async (headers, { url }) => {
      const { status, body } = await ask(url, GRANT, headers);
      expect([status, body]).toMatchObject([401, { error: "invalid_client" }]);
    },
  );
});

describe("requests", () => {
  test("with a wrong secret are limited for the address and the credential alone", async ({ system, seed }) => {
    const clock = { ahead: 0 };
    const now = () => new Date(Date.parse("2026-11-22T08:10:00Z") + clock.ahead);
    const rates = { ...RATES, TOKEN_FAILED: { calls: 2, seconds: HOUR } };
    const stage = await startApi(system, seed, { rates, now, edgeKey: "a secret" });
    const url = new URL("/token", stage.url).href;
    const [one, other] = [
      await Machines.create({ system }, ["worklist"]),
      await Machines.create({ system, by: people.bita }, ["worklist"]),
    ];
    const from = (address: string, { credential: { clientId } }: Machines.Created, secret: string) =>
      ask(url, GRANT, { ...basic(clientId, secret), "x-hamta-edge": "a secret", "x-forwarded-for": address });
    const statuses = async (...answers: readonly Promise<{ status: number }>[]) =>
      (await Promise.all(answers)).map(({ status }) => status);
    // Right secrets use the allowance up no more than none.
    for (let n = 0; n < 4; n++) expect((await from("203.0.113.7", one, one.secret)).status).toBe(200);
    expect((await from("203.0.113.7", one, "hms_1")).status).toBe(401);
    expect((await from("203.0.113.7", one, "hms_2")).status).toBe(401);
    const limited = await from("203.0.113.7", one, one.secret);
    expect(limited.status).toBe(429);
    expect(limited.headers.get("retry-after")).toBe(String(80 * 60));
    expect(limited.body).toMatchObject({ error: "temporarily_unavailable" });
    expect(await statuses(from("203.0.113.8", one, one.secret), from("203.0.113.7", other, other.secret))).toEqual([
      200, 200,
    ]);
    clock.ahead = 80 * 60_000;
    expect((await from("203.0.113.7", one, one.secret)).status).toBe(200);
    await stage.stop();
  });

  test("are limited for an address", async ({ system, seed, created }) => {
    const rates = { ...RATES, TOKEN: { calls: 2, seconds: HOUR } };
    const stage = await startApi(system, seed, { rates, edgeKey: "a secret" });
    const url = new URL("/token", stage.url).href;
    const from = async (address: string) => {
      const headers = { "x-hamta-edge": "a secret", "x-forwarded-for": address };
      return (await ask(url, GRANT, { ...basic(idOf(created), created.secret), ...headers })).status;
    };
    const once = [await from("203.0.113.9"), await from("203.0.113.9"), await from("203.0.113.9")];
    expect(once).toEqual([200, 200, 429]);
    expect(await from("203.0.113.10")).toBe(200);
    await stage.stop();
  });

  test("that are refused by a limit are no wrong secrets", async ({ system, seed, created }) => {
    const clock = { ahead: 0 };
    const now = () => new Date(Date.parse("2026-11-22T08:10:00Z") + clock.ahead);
    const rates = { ...RATES, TOKEN: { calls: 6, seconds: 60 }, TOKEN_FAILED: { calls: 2, seconds: HOUR } };
    const stage = await startApi(system, seed, { rates, now, edgeKey: "a secret" });
    const url = new URL("/token", stage.url).href;
    const from = async (address: string, secret: string) => {
      const headers = { "x-hamta-edge": "a secret", "x-forwarded-for": address };
      return (await ask(url, GRANT, { ...basic(idOf(created), secret), ...headers })).status;
    };
    const { secret } = created;
    const ofAddress: number[] = [];
    for (let n = 0; n < 12; n++) ofAddress.push(await from("203.0.113.11", secret));
    expect(ofAddress).toEqual([...Array(6).fill(200), ...Array(6).fill(429)]);
    clock.ahead = 2 * 60_000;
    expect(await from("203.0.113.11", secret)).toBe(200);
    // A job that asks again before the time that it was told gets its token at that time.
    for (const wrong of ["hms_1", "hms_2"]) expect(await from("203.0.113.12", wrong)).toBe(401);
    clock.ahead = 65 * 60_000;
    for (let n = 0; n < 3; n++) expect(await from("203.0.113.12", secret)).toBe(429);
    clock.ahead = 80 * 60_000;
    expect(await from("203.0.113.12", secret)).toBe(200);
    await stage.stop();
  });

  test("of a person for new secrets are limited", async ({ system, seed }) => {
    const rates = { ...RATES, MACHINE: { calls: 2, seconds: HOUR } };
    const stage = await startApi(system, seed, { rates });
    const clientThere: System.System["client"] = async (person) =>
      new Client(stage.url, person && (await system.issuer.token(person)));
    const there = { system: { ...system, client: clientThere } };
    const { credential } = await Machines.create(there, ["worklist"]);
    await Machines.rotate(there, credential.clientId);
    for (const refused of [
      await Machines.tryToRotate(there, credential.clientId),
      await Machines.tryToCreate(there, "Job", ["worklist"]),
    ])
      expect(refused).toMatchObject({ errors: [{ code: "RATE_LIMITED" }] });
    // A revocation is never refused by a rate.
    expect(await Machines.revoke(there, credential.clientId)).toMatchObject({ credential: { name: "Nightly job" } });
    await stage.stop();
  });

  test("are refused at the gateway's own address", async ({ system, seed, created }) => {
    const stage = await startApi(system, seed, { edgeKey: "a secret", edgeOnly: true });
    const url = new URL("/token", stage.url).href;
    const headers = basic(idOf(created), created.secret);
    expect((await ask(url, GRANT, headers)).status).toBe(403);
    expect((await ask(url, GRANT, { ...headers, "x-hamta-edge": "a secret" })).status).toBe(200);
    await stage.stop();
  });

  test("are answered with 503 while the table does not answer, and those with a token too", async ({
    system,
    seed,
    created,
  }) => {
    const token = await Machines.tokensOf(system, created)();
    const { db } = system.deps;
    const failing = () => Promise.reject(new Error("The table does not answer"));
    const broken = { ...db, client: Object.create(db.client, { send: { value: failing } }) as typeof db.client };
    const stage = await startApi(system, seed, { db: broken });
    const answer = await ask(new URL("/token", stage.url).href, GRANT, basic(idOf(created), created.secret));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    const withToken = await post(stage.url, { query: "{ me { name } }" }, { authorization: `Bearer ${token}` });
    expect(withToken.status).toBe(503);
    expect(withToken.body.errors).toMatchObject([{ extensions: { code: "SIGN_IN_UNAVAILABLE" } }]);
    await stage.stop();
  });
});
