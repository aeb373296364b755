import { createHandler, verifier } from "@hamta/api";
import type { Device, Msisdn } from "@hamta/core";
import { Http, people, type Client } from "@hamta/local";
import { Db, Devices } from "@hamta/store";
import { describe, expect } from "vitest";
import { FILE, IMPORTS, PRECHECK, QUEUE, WORKLIST, type Filed, type Prechecked } from "#kit/documents";
import { executor } from "#kit/executor";
import { idOf, keyOf } from "#kit/ids";
import { corrections, devices } from "#kit/lists";
import { clientOf } from "#kit/people";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/system";
import { report, send } from "#kit/uploads";

/** Every way to learn about other people's data: errors, explanations, refusals, keys, ids, cursors, links. */

const inputOf = ({ registered, correct }: { registered: readonly string[]; correct: readonly string[] }) => ({
  registered: { imei1: registered[0], imei2: registered[1] },
  correct: { imei1: correct[0], imei2: correct[1] },
});
const text = (value: unknown) => JSON.stringify(value);

describe("an explanation says about another person's device only that it is another person's", () => {
  /** All data of the device except its IMEIs, which the requester typed. */
  const secretsOf = ({ owner, id }: DualSlot, ...more: string[]) =>
    new RegExp([owner, id, idOf("Device", id), "Zamen", "Sokhteh", "importer-b", ...more].join("|"));
  const marked = { guarantor: "Zamen", brand: "Sokhteh", importer: "importer-b" };
  const both = async (client: Client, claim: Parameters<typeof inputOf>[0]) => {
    const { precheckTicket } = await client.query<Prechecked>(PRECHECK, { input: inputOf(claim) });
    const filed = await client.query<Filed>(FILE, { input: { ...inputOf(claim), description: "…" } });
    return [precheckTicket, filed.fileTicket];
  };

  test("if the claim is about it", async ({ seed, system }) => {
    const theirs = await seed.device(marked);
    const ticket = await seed.ticketFor(theirs);
    const answers = await both(await clientOf(system, seed.msisdn()), seed.claim(theirs));
    expect(text(answers)).toContain("NOT_OWNER");
    expect(text(answers)).not.toMatch(secretsOf(theirs, ticket.number));
  });

  test("if it holds the new IMEI", async ({ seed, system }) => {
    const [own, theirs] = [await seed.device(), await seed.device(marked)];
    const ticket = await seed.ticketFor(theirs);
    const answers = await both(await clientOf(system, own.owner), seed.claim(own, theirs.slots[1]));
    expect(text(answers)).toContain("TARGET_OWNED");
    expect(text(answers)).not.toMatch(secretsOf(theirs, ticket.number, theirs.slots[0]));
  });

  test("if it holds one of the registered IMEIs, and the requester's own device the other", async ({
    seed,
    system,
  }) => {
    const [own, theirs] = [await seed.device(), await seed.device(marked)];
    const ticket = await seed.ticketFor(theirs);
    const registered = [own.slots[0], theirs.slots[0]] as const;
    const answers = await both(await clientOf(system, own.owner), { registered, correct: [own.slots[0], seed.imei()] });
    expect(text(answers)).toContain("REGISTERED_PAIR_WRONG");
    expect(text(answers)).not.toMatch(secretsOf(theirs, ticket.number, theirs.slots[1]));
    // For a viewer who owns neither it is NOT_OWNER: not even that there are two devices.
    const stranger = await both(await clientOf(system, seed.msisdn()), {
      registered,
      correct: [own.slots[0], seed.imei()],
    });
    expect(text(stranger)).toContain("NOT_OWNER");
    expect(text(stranger)).not.toMatch(/REGISTERED_PAIR_WRONG|"errors"/);
  });

  test.for(["LEGAL", "BLOCKED"] as const)("and not whose SIM was in it (%s)", async (status, { seed, system }) => {
    const theirs = await seed.device({ status });
    const claim = seed.claim(theirs);
    const asker = seed.msisdn();
    const client = await clientOf(system, asker);
    const before = await client.query<Prechecked>(PRECHECK, { input: inputOf(claim) });
    for (const imei of [...claim.registered, ...claim.correct]) await seed.sighting(imei);
    expect(await client.query<Prechecked>(PRECHECK, { input: inputOf(claim) })).toEqual(before);
  });
});

describe("the former owner's ticket is hidden from the new owner", () => {
  const handOver = async (seed: Seed, client: Client, device: Device.Device): Promise<Msisdn.Msisdn> => {
    const heir = seed.msisdn();
    await send(client, "DEVICES", devices([{ ...device, owner: heir }]));
    return heir;
  };

  test.for([
    ["the pair that the device holds", (seed: Seed, { slots }: DualSlot) => seed.claim({ slots })],
    [
      "a pair of which the device has one, and that one as correct",
      (seed: Seed, { slots }: DualSlot) => ({ registered: [slots[0], seed.imei()], correct: slots }),
    ],
    [
      "a pair of which the device has one",
      (seed: Seed, { slots }: DualSlot) => ({ registered: [slots[0], seed.imei()], correct: [slots[0], seed.imei()] }),
    ],
  ] as const)("who types as registered %s", async ([, claimOf], { seed, system }) => {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const client = await clientOf(system, await handOver(seed, await system.client(people.parisa), device));
    const input = inputOf(claimOf(seed, device));
    const answers = [
      await client.query<Prechecked>(PRECHECK, { input }),
      await client.query<Filed>(FILE, { input: { ...input, description: "…" } }),
    ];
    expect(text(answers)).not.toMatch(new RegExp(`${ticket.number}|${device.owner}|TICKET_ALREADY_OPEN`));
  });
});

describe("an idempotency key of one person has no effect for another", () => {
  test("who learns neither its result nor its use", async ({ seed, system }) => {
    const idempotencyKey = "5f0c1c5e-6f4e-4a57-9a4e-3f9a3b1f2a11";
    const file = async (device: DualSlot, client: Client) => {
      const input = { ...inputOf(seed.claim(device)), description: "…", idempotencyKey };
      return text(await client.query(FILE, { input }));
    };
    const [first, second] = [await seed.device(), await seed.device()];
    const ticketNumber = /"number":"(\d{10})"/.exec(await file(first, await clientOf(system, first.owner)))?.[1];
    expect(ticketNumber).toBeDefined();
    const answer = await file(second, await clientOf(system, second.owner));
    expect(answer).toContain("FileTicketSuccess");
    expect(answer).not.toContain(ticketNumber);
  });
});

const LISTS = ["tickets", "devices", "worklist", "imports"] as const;
type ListName = (typeof LISTS)[number];

const pageOf = (field: ListName) => `query ($first: Int, $after: String, $last: Int, $before: String) {
  ${field}(first: $first, after: $after, last: $last, before: $before) {
    nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

type Page = { nodes: { id: string }[]; edges: { cursor: string }[]; pageInfo: Record<string, unknown> };
const decoded = (cursor: string) => Buffer.from(cursor, "base64url").toString();
const encoded = (sortKey: string) => Buffer.from(sortKey).toString("base64url");

describe("cursors", () => {
  /** Two people for each list, and the objects of each. */
  const lists = async (seed: Seed, system: Parameters<typeof clientOf>[0]) => {
    const [device, other] = [await seed.device(), await seed.device({ importer: "importer-b" })];
    const [ticket, otherTicket] = [await seed.ticketFor(device), await seed.ticketFor(other)];
    const [arash, bita] = [await system.client(people.arash), await system.client(people.bita)];
    await send(arash, "CORRECTIONS", corrections([seed.claim(device)]));
    await send(bita, "CORRECTIONS", corrections([seed.claim(other)]));
    const mine = { owner: await clientOf(system, device.owner), importer: arash };
    const theirs = { owner: await clientOf(system, other.owner), importer: bita };
    const by = (one: typeof mine): Record<ListName, Client> => ({
      tickets: one.owner,
      devices: one.owner,
      worklist: one.importer,
      imports: one.importer,
    });
    return { mine: by(mine), theirs: by(theirs), secrets: [other.owner, device.owner, ticket, otherTicket] };
  };
  const ask = async (name: ListName, client: Client, args: object = {}) => {
    const { data, errors } = await client.send<Record<ListName, Page>>(pageOf(name), { first: 100, ...args });
    const codes = errors?.map(({ extensions }) => (extensions as { code: string }).code);
    return { page: data?.[name] ?? null, codes };
  };

  test.for(LISTS)(
    "of %s: another person's cursor returns only the viewer's own entries",
    async (name, { seed, system }) => {
      const { mine, theirs } = await lists(seed, system);
      const [own, foreign] = [await ask(name, mine[name]), await ask(name, theirs[name])];
      const ids = new Set(own.page?.nodes.map(({ id }) => id));
      expect(ids.size).toBeGreaterThan(0);
      for (const { cursor } of foreign.page?.edges ?? []) {
        for (const args of [{ after: cursor }, { before: cursor }, { after: cursor, before: cursor }]) {
          const { page, codes } = await ask(name, mine[name], args);
          expect(codes).toBeUndefined();
          for (const { id } of page?.nodes ?? []) expect(ids).toContain(id);
          const given = [...(page?.edges ?? []).map(({ cursor }) => cursor), page?.pageInfo["endCursor"]];
          expect(given.filter((one) => one !== null && one === cursor)).toEqual([]);
        }
      }
    },
  );

  test.for(LISTS)("of %s: a forged cursor returns only the viewer's own entries", async (name, { seed, system }) => {
    const { mine, theirs } = await lists(seed, system);
    const ids = new Set((await ask(name, mine[name])).page?.nodes.map(({ id }) => id));
    const foreign = (await ask(name, theirs[name])).page?.edges.map(({ cursor }) => decoded(cursor)) ?? [];
    const forged = [
      ...[
        "!",
        "~",
        "\u0000",
        "\u{10FFFF}",
        "￿",
        "DEVICE#",
        "TICKET#",
        "IMPORT#",
        "OPEN#importer-b",
        "PERSON#",
        "TICKET#0",
        "TICKET#9",
        "2000",
        "3000",
        " OR 1=1",
        ":low",
        "#pk",
      ].map((key) => `${name}:${key}`),
      ...foreign.map((key) => key.slice(0, -3)),
    ].map(encoded);
    for (const cursor of forged) {
      for (const args of [{ after: cursor }, { before: cursor }]) {
        const { page, codes } = await ask(name, mine[name], args);
        expect(codes ?? [], `${decoded(cursor)} ${text(args)}`).toEqual([]);
        for (const { id } of page?.nodes ?? []) expect(ids).toContain(id);
      }
    }
    const elsewhere = LISTS.filter((one) => one !== name).map((one) => encoded(`${one}:2000`));
    const none = [encoded("2000"), encoded(`${name}:`), `${encoded(`${name}:2000`)}=`, ...elsewhere];
    for (const cursor of [...none, "", "=", "%%%", "a", "é".repeat(400), "A".repeat(400)]) {
      const { codes } = await ask(name, mine[name], { after: cursor });
      expect(codes, cursor).toEqual(["BAD_USER_INPUT"]);
    }
  });

  test("contain only the keys of the entries themselves, and no number", async ({ seed, system }) => {
    const { mine } = await lists(seed, system);
    for (const name of LISTS) {
      const { page } = await ask(name, mine[name]);
      page?.edges.forEach(({ cursor }, at) => {
        const key = decoded(page.nodes[at]?.id ?? "").split(":")[1] ?? "";
        const time = /\d{4}-\d\d-\d\dT[\d:.]+Z#/.source;
        expect(decoded(cursor)).toMatch(new RegExp(`^${name}:([A-Z]+#)?(${time})?${key}$`));
      });
    }
  });

  test("of a worklist filtered by another importer's device contain nothing of it", async ({ seed, system }) => {
    const device = await seed.device({ importer: "importer-b" });
    await seed.ticketFor(device);
    const query = `query ($filter: WorklistFilter!) { worklist(first: 5, filter: $filter) {
      nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`;
    const ask = async (filter: object) => (await system.client(people.arash)).query(query, { filter });
    const nothing = await ask({ device: idOf("Device", seed.id()) });
    expect(await ask({ device: idOf("Device", device.id) })).toEqual(nothing);
    for (const imei of device.slots) expect(await ask({ imei })).toEqual(nothing);
  });
});

describe("ids", () => {
  test.for([
    "",
    "nonsense",
    "VGlja2V0Og",
    idOf("Ticket", "TICKET"),
    idOf("Import", "../IMPORT"),
    idOf("Device", "x#CORRECTION"),
    idOf("Importer", "Importer-A"),
    idOf("Importer", "a b"),
    `${idOf("Importer", "importer-a")}=`,
    idOf("Ticket", "1".repeat(500)),
    Buffer.from("Request:1").toString("base64url"),
    Buffer.from("Sighting:35733009").toString("base64url"),
    Buffer.from("__proto__:x").toString("base64url"),
  ])("%j identifies nothing", async (id, { system }) => {
    for (const person of [null, people.maryam, people.arash, people.kaveh, people.parisa]) {
      const query = "query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }";
      const { data, errors } = await (await system.client(person)).send(query, { id });
      expect([data, errors]).toEqual([{ node: null, nodes: [null] }, undefined]);
    }
  });

  test("of another type have no effect in mutations", async ({ seed, system }) => {
    const device = await seed.device();
    const cancel = "mutation ($id: ID!) { cancelImport(input: { id: $id }) { ... on Refusal { errors { code } } } }";
    const answer = await (await system.client(people.parisa)).query(cancel, { id: idOf("Device", device.id) });
    expect(answer).toEqual({ cancelImport: { errors: [{ code: "IMPORT_NOT_FOUND" }] } });
  });
});

describe("a link", () => {
  // S3 binds a signature to one path; the local bucket does not check it.
  test("is signed for one object of its own import, for 15 minutes", async ({ seed, system }) => {
    const bita = await system.client(people.bita);
    const { id } = await send(bita, "CORRECTIONS", corrections([seed.claim(await seed.device())]));
    const query = "query ($id: ID!) { import(id: $id) { reportUrl reportXlsxUrl summaryUrl changedUrl } }";
    const { import: urls } = await bita.query<{ import: Record<string, string | null> }>(query, { id });
    expect(urls["changedUrl"]).toBeNull();
    for (const [name, file] of [
      ["reportUrl", "report.csv"],
      ["reportXlsxUrl", "report.xlsx"],
      ["summaryUrl", "summary.json"],
    ] as const) {
      const { pathname, searchParams } = new URL(urls[name] ?? "");
      expect(pathname.endsWith(`/reports/${keyOf(id)}/${file}`)).toBe(true);
      expect(searchParams.get("X-Amz-Expires")).toBe("900");
      expect(searchParams.get("X-Amz-Signature")).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test("of a list about another importer's device reveals nothing of it", async ({ seed, system }) => {
    const device = await seed.device({ importer: "importer-b", guarantor: "Zamen" });
    const ticket = await seed.ticketFor(device);
    const [row] = await report(await system.client(people.arash), "CORRECTIONS", corrections([seed.claim(device)]));
    expect(row).toMatchObject({ outcome: "NOT_YOUR_DEVICE", ticket: null });
    expect(text(row)).not.toMatch(new RegExp(`${device.owner}|${ticket.number}|importer-b|Zamen`));
  });

  test("is in no answer except its import's", async ({ seed, system }) => {
    const arash = await system.client(people.arash);
    const device = await seed.device();
    await seed.ticketFor(device);
    await send(arash, "CORRECTIONS", corrections([seed.claim(device)]));
    expect(text(await arash.query(IMPORTS))).toContain("X-Amz-Signature");
    const [queue, worklist] = [
      await (await system.client(people.kaveh)).query(QUEUE),
      await (await system.client(people.bita)).query(WORKLIST),
    ];
    expect(text([queue, worklist])).not.toContain("X-Amz");
  });
});

describe("an internal error reveals only that it is one", () => {
  type Broken = Partial<Parameters<typeof createHandler>[0]>;
  /** The same handler with a dependency that fails. */
  const answerOf = async (system: Parameters<typeof clientOf>[0], broken: Broken, query: string, token?: string) => {
    const { db, now, waits, log } = system.deps;
    const handler = createHandler({
      db,
      now,
      waits,
      sites: { home: "https://hamta.example", repair: null },
      log,
      documents: new Map(),
      trustedOnly: false,
      rates: null,
      edgeKey: "test",
      edgeOnly: false,
      links: () => Promise.reject(new Error("no links")),
      intakeQueue: () => Promise.reject(new Error("no queue")),
      accounts: () => Promise.reject(new Error("no accounts")),
      verify: verifier({
        issuer: system.issuer.issuer,
        audience: system.issuer.clientId,
        subscribers: system.issuer.subscribers,
      }),
      random: () => 0,
      maxUploadBytes: 1,
      introspection: false,
      executor,
      ...broken,
    });
    const served = await Http.serve(handler);
    try {
      const response = await fetch(`${served.endpoint}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query }),
      });
      return { status: response.status, text: await response.text() };
    } finally {
      await served.stop();
    }
  };
  const OURS = /secret|table|dynamo|aws|resource|arn:|stack|node_modules|\.ts|127\.0\.0\.1|ECONN|fetch failed/i;
  const enquiry = '{ device(imei: "357613004448485") { imei } }';

  test("if the table is missing", async ({ system }) => {
    const db: Db.Db = { ...system.deps.db, table: "secret-table" };
    const { text } = await answerOf(system, { db }, enquiry);
    expect(text).toContain('"code":"INTERNAL"');
    expect(text).not.toMatch(OURS);
  });

  test("if the register contradicts itself", async ({ seed, system }) => {
    const { db } = system.deps;
    const device = await seed.device();
    // The index assigns an IMEI to a device that does not have it.
    const imei = seed.imei();
    const [, , held] = Devices.createWrites(db, { ...device, slots: [device.slots[0], imei] });
    expect(held && (await Db.transact(db, [held]))).toBe(true);
    const { text } = await answerOf(system, {}, `{ device(imei: "${imei}") { imei } }`);
    expect(text).toContain('"code":"INTERNAL"');
    expect(text).not.toMatch(new RegExp(`${OURS.source}|disagree|${device.id}|${device.slots[0]}`, "i"));
  });

  test("if the issuer's keys are unavailable", async ({ system }) => {
    const verify = verifier({ issuer: "http://127.0.0.1:1", audience: "secret", subscribers: "secret" });
    const token = await system.issuer.token(people.kaveh);
    const { text } = await answerOf(system, { verify }, "{ me { roles } }", token);
    expect(text).toContain('"code":"SIGN_IN_UNAVAILABLE"');
    expect(text).not.toMatch(OURS);
  });

  test.for([
    ["{ divice { imei } }", /Did you mean|device/],
    ['{ device(imie: "1") { imei } }', /Did you mean/],
    ['{ device(imei: "357613004448485") { modle } }', /Did you mean|model/],
    ["mutation { reviewTicket(input: { verdict: NOT_OWNRE }) { __typename } }", /Did you mean|NOT_OWNER\b/],
    ["{ __schema { types { name } } }", /DeviceEnquiry/],
  ] as const)(
    "and an invalid document reveals nothing of the schema in production: %s",
    async ([query, hidden], { system }) => {
      const { status, text } = await answerOf(system, {}, query);
      expect(status).toBe(400);
      expect(text).not.toMatch(hidden);
    },
  );
});

test("invalid input gets the same errors whether or not the object exists", async ({ seed, system }) => {
  const device = await seed.device();
  const client = await system.client(null);
  const wrong = (imei: string) => `${imei.slice(0, 14)}${(Number(imei[14]) + 1) % 10}`;
  const query = "query ($imei: IMEI!) { device(imei: $imei) { imei } }";
  const [held, unheld] = [device.slots[0], seed.imei()];
  const ask = async (imei: string) =>
    text(await client.send(query, { imei: wrong(imei) }))
      .replaceAll(wrong(imei), "…")
      .replaceAll(imei, "…");
  expect(await ask(held)).toBe(await ask(unheld));
});
