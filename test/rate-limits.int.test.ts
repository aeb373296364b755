import { clientCredentials } from "@hamta/client";
import type { Imei } from "@hamta/core";
import { people } from "@hamta/local";
import { Rates, type Db } from "@hamta/store";
import { describe, expect, onTestFinished } from "vitest";
import { calls } from "#kit/calls";
import { ENQUIRY, FILE, PRECHECK, type Filed, type Prechecked } from "#kit/documents";
import * as Machines from "#kit/machines";
import { clientOf, subscriber } from "#kit/people";
import { request, post, startApi } from "#kit/second-api";
import type { DualSlot, Seed } from "#kit/seed";
import { test as base } from "#kit/system";

/** Rate limits of filing and enquiry, across all instances. */

const HOUR = 3_600;
const RATES = {
  FILE: { calls: 2, seconds: HOUR },
  PRECHECK: { calls: 2, seconds: HOUR },
  ENQUIRY: { calls: 3, seconds: HOUR },
  ENQUIRY_ANONYMOUS: { calls: 3, seconds: HOUR },
  SIGN_IN: { calls: 2, seconds: HOUR },
  MACHINE: { calls: 2, seconds: HOUR },
  CONTACT: { calls: 2, seconds: HOUR },
  INVITATION: { calls: 2, seconds: HOUR },
  TOKEN: { calls: 3, seconds: HOUR },
  TOKEN_FAILED: { calls: 2, seconds: HOUR },
};
/** Away from the ends of an hour, so that no test crosses into the next. */
const START = Date.parse("2026-11-22T08:10:00Z");

const test = base
  .extend("clock", { scope: "file" }, () => ({ now: START }))
  .extend("options", { scope: "file" }, ({ clock }) => ({ api: { rates: RATES, now: () => new Date(clock.now) } }));

const inputOf = ({ registered, correct }: { registered: readonly string[]; correct: readonly string[] }) => ({
  registered: { imei1: registered[0], imei2: registered[1] },
  correct: { imei1: correct[0], imei2: correct[1] },
});

describe("a viewer", () => {
  test("files up to the limit, then gets the waiting time, and can file after it", async ({ seed, system, clock }) => {
    clock.now = START;
    const owner = seed.msisdn();
    const devices = await Promise.all([1, 2, 3].map(() => seed.device({ owner })));
    const client = await clientOf(system, owner);
    const file = async (index: number) => {
      const input = { ...inputOf(seed.claim(devices[index]!)), description: "Slot 2 is wrong" };
      return (await client.query<Filed>(FILE, { input })).fileTicket;
    };
    expect(await file(0)).toMatchObject({ __typename: "FileTicketSuccess" });
    expect(await file(1)).toMatchObject({ __typename: "FileTicketSuccess" });
    const refused = await file(2);
    // 50 minutes of the hour remain, and half of the next makes room for one of two.
    expect(refused).toEqual({
      __typename: "Refusal",
      errors: [
        {
          code: "RATE_LIMITED",
          field: [],
          message: "Too many requests.",
          action: "Try again in 80 minutes.",
          ticketNumber: null,
        },
      ],
    });
    clock.now += 79 * 60_000;
    expect(await file(2)).toMatchObject({ errors: [{ code: "RATE_LIMITED", action: "Try again in 31 minutes." }] });
    clock.now += 31 * 60_000;
    expect(await file(2)).toMatchObject({ __typename: "FileTicketSuccess" });
  });

  test("gets the refusal in Persian, with the seconds as a number", async ({ seed, system, clock }) => {
    clock.now = START;
    const device = await seed.device();
    const persian = await clientOf(system, device.owner, "fa");
    const query = `query ($input: PrecheckTicketInput!) {
      precheckTicket(input: $input) { ... on Refusal { errors { code message action retryAfter } } }
    }`;
    const input = inputOf(seed.claim(device));
    for (let call = 0; call < 2; call++) await persian.query(query, { input });
    expect(await persian.query(query, { input })).toEqual({
      precheckTicket: {
        errors: [
          {
            code: "RATE_LIMITED",
            message: "در زمانی کوتاه بیش از اندازه از این بخش استفاده شده است.",
            action: "۸۰ دقیقه دیگر دوباره تلاش کنید.",
            retryAfter: 80 * 60,
          },
        ],
      },
    });
  });

  test("is not counted for invalid forms, and does not limit others", async ({ seed, system, clock }) => {
    clock.now = START;
    const [device, other] = [await seed.device(), await seed.device()];
    const client = await clientOf(system, device.owner);
    const wrong = { registered: { imei1: "1", imei2: "2" }, correct: { imei1: "3", imei2: "4" } };
    for (let call = 0; call < 4; call++) {
      const { precheckTicket } = await client.query<Prechecked>(PRECHECK, { input: wrong });
      expect(precheckTicket).toMatchObject({ errors: [{ code: "INVALID_IMEI" }, {}, {}, {}] });
    }
    const input = inputOf(seed.claim(device));
    const precheck = async () => {
      const { __typename: answered } = (await client.query<Prechecked>(PRECHECK, { input })).precheckTicket;
      return answered;
    };
    expect([await precheck(), await precheck(), await precheck()]).toEqual(["Precheck", "Precheck", "Refusal"]);
    const stranger = await clientOf(system, other.owner);
    expect(await stranger.query(PRECHECK, { input: inputOf(seed.claim(other)) })).toMatchObject({
      precheckTicket: { __typename: "Precheck" },
    });
  });

  test("cannot file more with aliases than one by one", async ({ seed, system, clock }) => {
    clock.now = START;
    const owner = seed.msisdn();
    const claims = await Promise.all([1, 2, 3, 4].map(async () => seed.claim(await seed.device({ owner }))));
    const [names, fields] = [claims.map((_, n) => `$i${n}: FileTicketInput!`), claims.map((_, n) => n)];
    const client = await clientOf(system, owner);
    const answer = await client.query<Record<string, { __typename: string }>>(
      `mutation (${names.join(" ")}) { ${fields.map((n) => `f${n}: fileTicket(input: $i${n}) { __typename }`).join(" ")} }`,
      Object.fromEntries(claims.map((claim, n) => [`i${n}`, { ...inputOf(claim), description: "Slot 2 is wrong" }])),
    );
    expect(Object.values(answer).map(({ __typename }) => __typename)).toEqual([
      "FileTicketSuccess",
      "FileTicketSuccess",
      "Refusal",
      "Refusal",
    ]);
  });
});

/** Until `answer` is called, no read of the table is answered; the counters are. */
function holdReads(db: Db.Db): { begun: string[]; answer: () => void } {
  const held = Promise.withResolvers<void>();
  const begun: string[] = [];
  db.client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        if (/BatchGet|Query/.test(commandName)) {
          begun.push(commandName);
          await held.promise;
        }
        return next(args);
      },
    { step: "initialize", name: "held" },
  );
  const answer = () => {
    db.client.middlewareStack.remove("held");
    held.resolve();
  };
  return { begun, answer };
}

describe("a call over its rate is refused before its reads end, and the next reads nothing:", () => {
  const CASES: readonly [string, string, (seed: Seed, device: DualSlot) => Record<string, unknown>][] = [
    ["an enquiry", ENQUIRY, (_, { slots }) => ({ imei: slots[0] })],
    ["a precheck", PRECHECK, (seed, device) => ({ input: inputOf(seed.claim(device)) })],
    ["a filing", FILE, (seed, device) => ({ input: { ...inputOf(seed.claim(device)), description: "Slot 2" } })],
  ];

  test.for(CASES)("%s", async ([, document, variablesOf], { seed, system, clock }) => {
    clock.now = START + 40 * HOUR * 1000;
    const device = await seed.device();
    const client = await clientOf(system, device.owner);
    for (let call = 0; call < 3; call++) await client.send(document, variablesOf(seed, device));
    // An instance that does not know yet that the caller is over the rate.
    const { url, stop } = await startApi(system, seed, { db: system.db, rates: RATES, now: () => new Date(clock.now) });
    onTestFinished(stop);
    const authorization = `Bearer ${await system.issuer.token(subscriber(device.owner))}`;
    const refused = async () => {
      const { text } = await post(url, { query: document, variables: variablesOf(seed, device) }, { authorization });
      expect(text).toContain("RATE_LIMITED");
    };
    const reads = holdReads(system.db);
    try {
      await refused();
      expect(reads.begun).not.toEqual([]);
      const { commands } = await calls(system.db, refused);
      expect(commands.toSorted()).toEqual(["GetItem", "UpdateItem"]);
    } finally {
      reads.answer();
    }
  });
});

describe("rateLimit", () => {
  const DOCUMENT = "{ rateLimit { cost costLimit quotas { name limit seconds remaining resetAt } } }";
  type Answer = { rateLimit: { cost: number; costLimit: number; quotas: { name: string; remaining: number }[] } };

  test("says what is left and when more is, and counts nothing itself", async ({ seed, system, clock }) => {
    clock.now = START + 50 * HOUR * 1000;
    const device = await seed.device();
    const headers = { authorization: `Bearer ${await system.issuer.token(subscriber(device.owner))}` };
    const input = inputOf(seed.claim(device));
    const read = async () => {
      const { body, extensions, headers: sent } = await post(system.url, { query: DOCUMENT }, headers);
      const { rateLimit } = body.data as Answer;
      expect(extensions).toEqual({ cost: { estimated: rateLimit.cost, limit: rateLimit.costLimit } });
      expect(sent.get("ratelimit")).toBeNull();
      return rateLimit.quotas;
    };
    const quota = (name: string, limit: number, remaining: number, minutes: number) => {
      const resetAt = new Date(clock.now + minutes * 60_000).toISOString();
      return { name, limit, seconds: HOUR, remaining, resetAt };
    };
    const unused = [quota("device", 3, 3, 50), quota("fileTicket", 2, 2, 50)];
    expect(await read()).toEqual([...unused, quota("precheckTicket", 2, 2, 50)]);
    expect(await read()).toEqual([...unused, quota("precheckTicket", 2, 2, 50)]);
    const precheck = () => post(system.url, { query: PRECHECK, variables: { input } }, headers);
    await precheck();
    expect(await read()).toEqual([...unused, quota("precheckTicket", 2, 1, 50)]);
    await precheck();
    expect(await read()).toEqual([...unused, quota("precheckTicket", 2, 0, 80)]);
    // A refused call waits as long.
    await precheck();
    expect((await read())[2]).toEqual(quota("precheckTicket", 2, 0, 80));
    // In the next hour the calls of this one count by the share that still overlaps.
    clock.now += HOUR * 1000;
    expect((await read())[2]).toMatchObject({ remaining: 0 });
    clock.now += 50 * 60_000;
    expect((await read())[2]).toMatchObject({ remaining: 2 });
  });

  test("has the counts of who asks: an address, an importer, a machine", async ({ system, clock }) => {
    clock.now = START + 60 * HOUR * 1000;
    const names = async (headers: Record<string, string> = {}) => {
      const { body } = await post(system.url, { query: DOCUMENT }, headers);
      return (body.data as Answer).rateLimit.quotas.map(({ name }) => name);
    };
    expect(await names()).toEqual(["device", "requestSignIn"]);
    const importer = await system.issuer.token(people.arash);
    expect(await names({ authorization: `Bearer ${importer}` })).toEqual([
      "device",
      "machineCredential",
      "updateContact",
    ]);
    const created = await Machines.create({ system }, ["worklist"]);
    const machine = await clientCredentials({
      url: new URL("token", system.url).href,
      id: created.credential.clientId,
      secret: created.secret,
    })();
    expect(await names({ authorization: `Bearer ${machine}` })).toEqual([]);
  });
});

describe("the enquiry", () => {
  const enquire = (url: string, imei: string, headers: Record<string, string> = {}) =>
    post(url, { query: ENQUIRY, variables: { imei } }, headers);

  test("counts signed-out callers by address: each alias, whether or not the device exists", async ({
    seed,
    system,
    clock,
  }) => {
    clock.now = START + 5 * HOUR * 1000;
    const { slots } = await seed.device();
    const query = `{ a: device(imei: "${slots[0]}") { imei } b: device(imei: "${seed.imei()}") { imei } }`;
    expect((await post(system.url, { query })).body).toEqual({ data: { a: { imei: slots[0] }, b: null } });
    expect((await enquire(system.url, slots[1])).body).toMatchObject({ data: { device: { imei: slots[1] } } });
    const refused = await enquire(system.url, slots[1]);
    const seconds = 50 * 60 + 20 * 60;
    expect(refused.headers.get("retry-after")).toBe(String(seconds));
    expect(refused.body).toMatchObject({
      data: { device: null },
      errors: [
        {
          message: "Too many requests.",
          path: ["device"],
          extensions: {
            code: "RATE_LIMITED",
            retryAfterSeconds: seconds,
            action: "Try again in 70 minutes, or sign in so that only your own requests count.",
          },
        },
      ],
    });
    // Headers set by the caller have no effect.
    const spoofed = await enquire(system.url, slots[1], { "x-forwarded-for": "198.51.100.9", "x-hamta-edge": "guess" });
    expect(spoofed.body.errors).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
    // A signed-in caller has a separate count.
    const token = await system.issuer.token({
      id: "somebody",
      name: { fa: "کسی", en: "Somebody" },
      groups: ["SUBSCRIBER"],
      msisdns: [seed.msisdn()],
    });
    const signedIn = await enquire(system.url, slots[1], { authorization: `Bearer ${token}` });
    expect(signedIn.body).toEqual({ data: { device: expect.objectContaining({ imei: slots[1] }) } });
  });

  test("is counted for all instances together, by the address that CloudFront reports", async ({
    seed,
    system,
    clock,
  }) => {
    clock.now = START + 10 * HOUR * 1000;
    const { slots } = await seed.device();
    const given = { rates: RATES, now: () => new Date(clock.now), edgeKey: "a secret" };
    const stages = [await startApi(system, seed, given), await startApi(system, seed, given)] as const;
    const from = (address: string, instance: 0 | 1) =>
      enquire(stages[instance].url, slots[0], { "x-hamta-edge": "a secret", "x-forwarded-for": address });
    const codes = [];
    for (const instance of [0, 1, 0, 1] as const)
      codes.push((await from("203.0.113.7", instance)).body.errors?.length ?? 0);
    expect(codes).toEqual([0, 0, 0, 1]);
    expect((await from("203.0.113.8", 0)).body.errors).toBeUndefined();
    // IPv6 addresses of one household count as one.
    for (const last of ["1", "2", "3"]) await from(`2001:db8:0:1::${last}`, 0);
    expect((await from("2001:db8:0:1::4", 1)).body.errors).toHaveLength(1);
    expect((await from("2001:db8:0:2::4", 1)).body.errors).toBeUndefined();
    for (const { stop } of stages) await stop();
  });

  test("is refused at the gateway's own address, which the firewall of CloudFront does not protect", async ({
    seed,
    system,
  }) => {
    const { slots } = await seed.device();
    const stage = await startApi(system, seed, { edgeKey: "a secret", edgeOnly: true });
    for (const headers of [{}, { "x-hamta-edge": "guessed!" }, { "x-hamta-edge": "" }]) {
      const { status, body } = await enquire(stage.url, slots[0], headers);
      expect(status).toBe(403);
      expect(body).toEqual({
        errors: [
          {
            message: "This address takes no requests.",
            extensions: {
              code: "WRONG_ADDRESS",
              action: "Send the request to /graphql at the address of the site.",
            },
          },
        ],
      });
    }
    const { body } = await enquire(stage.url, slots[0], { "x-hamta-edge": "a secret" });
    expect(body).toEqual({ data: { device: expect.objectContaining({ imei: slots[0] }) } });
    await stage.stop();
  });

  test("asks for codes up to the limit, and an invalid number does not count", async ({ system, clock }) => {
    clock.now = START + 30 * HOUR * 1000;
    const client = await system.client(null);
    const ask = async (msisdn: string) => {
      const { requestSignIn } = await client.query<{ requestSignIn: unknown }>(
        "mutation ($input: RequestSignInInput!) { requestSignIn(input: $input) { __typename ... on Refusal { errors { code retryAfter } } } }",
        { input: { msisdn } },
      );
      return requestSignIn;
    };
    const given = { __typename: "RequestSignInSuccess" };
    expect(await ask("0912")).toMatchObject({ errors: [{ code: "MSISDN_INVALID" }] });
    expect(await ask("09123456001")).toEqual(given);
    expect(await ask("09123456002")).toEqual(given);
    expect(await ask("09123456003")).toMatchObject({ errors: [{ code: "RATE_LIMITED", retryAfter: 80 * 60 }] });
  });

  test("reads in the headers of each counted answer what is left, and in no other", async ({ seed, system, clock }) => {
    clock.now = START + 30 * HOUR * 1000;
    const variables = { imei: (await seed.device()).slots[0] };
    const headers = { authorization: `Bearer ${await system.issuer.token(subscriber(seed.msisdn()))}` };
    const answers = [];
    for (let call = 1; call <= 4; call++) answers.push(await post(system.url, { query: ENQUIRY, variables }, headers));
    expect(answers.map((answer) => answer.headers.get("ratelimit"))).toEqual([
      '"device";r=2;t=3000',
      '"device";r=1;t=3000',
      '"device";r=0;t=4200',
      '"device";r=0;t=4200',
    ]);
    expect(new Set(answers.map((answer) => answer.headers.get("ratelimit-policy")))).toEqual(
      new Set(['"device";q=3;w=3600']),
    );
    expect(answers.at(-1)?.headers.get("retry-after")).toBe("4200");
    const uncounted = await post(system.url, { query: "{ me { name } }" }, headers);
    expect([uncounted.headers.get("ratelimit"), uncounted.headers.get("ratelimit-policy")]).toEqual([null, null]);
  });

  test("stores no address, and deletes its counters", async ({ seed, system, clock }) => {
    clock.now = START + 20 * HOUR * 1000;
    const now = new Date(clock.now);
    const rate = { calls: 1, seconds: HOUR };
    const quotas = await Promise.all([1, 2, 3].map(() => Rates.count(system.deps.db, "TEST", "somebody", rate, now)));
    // In any interleaving, one is first.
    expect(quotas.filter(({ wait }) => wait === 0)).toHaveLength(1);
    const { GetCommand, ScanCommand } = await import("@aws-sdk/lib-dynamodb");
    const window = Math.floor(clock.now / 1000 / HOUR);
    const key = { pk: "RATE#TEST#somebody", sk: `WINDOW#${window}` };
    const { db } = system.deps;
    const { Item } = await db.client.send(new GetCommand({ TableName: db.table, Key: key }));
    expect(Item).toEqual({ ...key, calls: 3, format: 1, expiresAt: (window + 2) * HOUR });
    await request(`${system.url}?query=${encodeURIComponent(`{ device(imei: "${seed.imei()}") { imei } }`)}`, {
      headers: { "apollo-require-preflight": "true" },
    });
    const { Items = [] } = await db.client.send(
      new ScanCommand({
        TableName: db.table,
        FilterExpression: "begins_with(pk, :rate)",
        ExpressionAttributeValues: { ":rate": "RATE#ENQUIRY_ANONYMOUS#" },
      }),
    );
    expect(Items.length).toBeGreaterThan(0);
    for (const { pk } of Items) expect(pk).toMatch(/^RATE#ENQUIRY_ANONYMOUS#ADDRESS#[\w-]{22}$/);
    expect(JSON.stringify(Items)).not.toContain("127.0.0.1");
  });

  test("is refused if it cannot be counted", async ({ seed, system }) => {
    const { db } = system.deps;
    const imei: Imei.Imei = seed.imei();
    const broken = { ...db, client: Object.create(db.client, { send: { value: failing } }) as typeof db.client };
    const { url, stop } = await startApi(system, seed, { rates: RATES, db: broken });
    expect((await enquire(url, imei)).body).toMatchObject({
      data: { device: null },
      errors: [{ extensions: { code: "INTERNAL" } }],
    });
    await stop();
  });
});

async function failing(): Promise<never> {
  throw new Error("ProvisionedThroughputExceededException");
}
