import type { Imei } from "@hamta/core";
import { Rates } from "@hamta/store";
import { describe, expect } from "vitest";
import { ENQUIRY, FILE, PRECHECK, type Filed, type Prechecked } from "#kit/documents";
import { clientOf } from "#kit/people";
import { ask, post, stage } from "#kit/stage";
import { test as base } from "#kit/system";

/** How often a caller may file and ask, on however many instances. */

const HOUR = 3_600;
const RATES = {
  FILE: { calls: 2, seconds: HOUR },
  PRECHECK: { calls: 2, seconds: HOUR },
  ENQUIRY: { calls: 3, seconds: HOUR },
  ENQUIRY_ANONYMOUS: { calls: 3, seconds: HOUR },
};
/** In the middle of no hour, so that nothing here crosses from one to the next. */
const START = Date.parse("2026-11-22T08:10:00Z");

const test = base
  .extend("clock", { scope: "file" }, () => ({ now: START }))
  .override("options", ({ clock }) => ({ api: { rates: RATES, now: () => new Date(clock.now) } }));

const inputOf = ({ registered, correct }: { registered: readonly string[]; correct: readonly string[] }) => ({
  registered: { imei1: registered[0], imei2: registered[1] },
  correct: { imei1: correct[0], imei2: correct[1] },
});

describe("a viewer", () => {
  test("files so many tickets, is then told when to go on, and can", async ({ seed, system, clock }) => {
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
    // 50 minutes are left of the hour, and half of the next makes room for one of two.
    expect(refused).toEqual({
      __typename: "Refusal",
      errors: [
        {
          code: "RATE_LIMITED",
          field: [],
          message: "This has been asked for too often in a short time.",
          action: "Try again in 80 min.",
          ticketNumber: null,
        },
      ],
    });
    clock.now += 79 * 60_000;
    expect(await file(2)).toMatchObject({ errors: [{ code: "RATE_LIMITED", action: "Try again in 31 min." }] });
    clock.now += 31 * 60_000;
    expect(await file(2)).toMatchObject({ __typename: "FileTicketSuccess" });
  });

  test("hears of it in Persian, with the seconds as a number", async ({ seed, system, clock }) => {
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

  test("is not counted for what the form alone refuses, and holds up nobody else", async ({ seed, system, clock }) => {
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

  test("cannot file with aliases what they may not file one by one", async ({ seed, system, clock }) => {
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

describe("the enquiry", () => {
  const enquire = (url: string, imei: string, headers: Record<string, string> = {}) =>
    post(url, { query: ENQUIRY, variables: { imei } }, headers);

  test("counts who is not signed in by their address, each alias and whether the device is there or not", async ({
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
          message: "This has been asked for too often in a short time.",
          path: ["device"],
          extensions: {
            code: "RATE_LIMITED",
            retryAfterSeconds: seconds,
            action: "Try again in 70 min, or sign in, so that your own requests alone are counted.",
          },
        },
      ],
    });
    // What they say of their way changes nothing.
    const spoofed = await enquire(system.url, slots[1], { "x-forwarded-for": "198.51.100.9", "x-hamta-edge": "guess" });
    expect(spoofed.body.errors).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
    // Signed in, their own calls alone count.
    const token = await system.issuer.token({
      id: "somebody",
      name: { fa: "کسی", en: "Somebody" },
      groups: ["SUBSCRIBER"],
      msisdns: [seed.msisdn()],
    });
    const signedIn = await enquire(system.url, slots[1], { authorization: `Bearer ${token}` });
    expect(signedIn.body).toEqual({ data: { device: expect.objectContaining({ imei: slots[1] }) } });
  });

  test("is counted for all instances together, and by CloudFront's word for its viewers", async ({
    seed,
    system,
    clock,
  }) => {
    clock.now = START + 10 * HOUR * 1000;
    const { slots } = await seed.device();
    const given = { rates: RATES, now: () => new Date(clock.now), edgeKey: "a secret" };
    const stages = [await stage(system, seed, given), await stage(system, seed, given)] as const;
    const from = (address: string, instance: 0 | 1) =>
      enquire(stages[instance].url, slots[0], { "x-hamta-edge": "a secret", "x-forwarded-for": address });
    const codes = [];
    for (const instance of [0, 1, 0, 1] as const)
      codes.push((await from("203.0.113.7", instance)).body.errors?.length ?? 0);
    expect(codes).toEqual([0, 0, 0, 1]);
    expect((await from("203.0.113.8", 0)).body.errors).toBeUndefined();
    // A household's addresses of IPv6 are one.
    for (const last of ["1", "2", "3"]) await from(`2001:db8:0:1::${last}`, 0);
    expect((await from("2001:db8:0:1::4", 1)).body.errors).toHaveLength(1);
    expect((await from("2001:db8:0:2::4", 1)).body.errors).toBeUndefined();
    for (const { stop } of stages) await stop();
  });

  test("keeps no address, and forgets what it keeps", async ({ seed, system, clock }) => {
    clock.now = START + 20 * HOUR * 1000;
    const now = new Date(clock.now);
    const rate = { calls: 1, seconds: HOUR };
    const waits = await Promise.all([1, 2, 3].map(() => Rates.count(system.deps.db, "TEST", "somebody", rate, now)));
    // However they cross, one comes first.
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(1);
    const { GetCommand, ScanCommand } = await import("@aws-sdk/lib-dynamodb");
    const window = Math.floor(clock.now / 1000 / HOUR);
    const key = { pk: "RATE#TEST#somebody", sk: `WINDOW#${window}` };
    const { db } = system.deps;
    const { Item } = await db.client.send(new GetCommand({ TableName: db.table, Key: key }));
    expect(Item).toEqual({ ...key, calls: 3, format: 1, expiresAt: (window + 2) * HOUR });
    await ask(`${system.url}?query=${encodeURIComponent(`{ device(imei: "${seed.imei()}") { imei } }`)}`, {
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

  test("that cannot be counted is not answered", async ({ seed, system }) => {
    const { db } = system.deps;
    const imei: Imei.Imei = seed.imei();
    const broken = { ...db, client: Object.create(db.client, { send: { value: failing } }) as typeof db.client };
    const { url, stop } = await stage(system, seed, { rates: RATES, db: broken });
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
