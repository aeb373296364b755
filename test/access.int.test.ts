import type { Client, Person, System } from "@hamta/local";
import { Issuer, people } from "@hamta/local";
import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect } from "vitest";
import {
  CREATE_IMPORT,
  DEVICES,
  ENQUIRY,
  FILE,
  GET_TICKET,
  IMPORTS,
  PRECHECK,
  QUEUE,
  REVERT,
  REVIEW,
  TICKETS,
  WITHDRAW,
  WORKLIST,
  type CreatedImport,
  type Filed,
  type Ticket,
  type Withdrawn,
} from "#kit/documents";
import { idOf, keyOf } from "#kit/ids";
import { bytes, corrections, devices } from "#kit/lists";
import { clientOf, subscriber } from "#kit/people";
import { test } from "#kit/system";
import { report, send } from "#kit/uploads";

/** Who may read and do what, and nothing else. */

const pair = { imei1: "357613004448485", imei2: "357805023984447" };
const other = { imei1: "357613004448485", imei2: "352936001349777" };
const FIELDS: Readonly<Record<string, readonly [query: string, variables?: Record<string, unknown>]>> = {
  me: ["{ me { roles } }"],
  device: [ENQUIRY, { imei: pair.imei1 }],
  devices: [DEVICES, { first: 20 }],
  tickets: [TICKETS, { first: 20 }],
  ticket: [GET_TICKET, { number: "1000000008" }],
  precheckTicket: [PRECHECK, { input: { registered: pair, correct: other } }],
  fileTicket: [FILE, { input: { registered: pair, correct: other, description: "…" } }],
  withdrawTicket: [WITHDRAW, { number: "1000000008" }],
  worklist: [WORKLIST],
  queue: [QUEUE],
  ticketEvidence: ['{ ticketEvidence(number: "1000000008") { ownedByRequester } }'],
  findTickets: ['{ findTickets(text: "1000000008") { number } }'],
  reserveTicket: ['mutation { reserveTicket(input: { number: "1000000008" }) { ... on Refusal { errors { code } } } }'],
  releaseTicket: ['mutation { releaseTicket(input: { number: "1000000008" }) { ... on Refusal { errors { code } } } }'],
  registerChanges: ["{ registerChanges(first: 1) { nodes { imei } } }"],
  registerFiles: ["{ registerFiles(first: 1) { nodes { url } } }"],
  reviewTicket: [REVIEW, { input: { number: "1000000008", verdict: "NOT_OWNER", note: "…" } }],
  revertTicket: [REVERT, { input: { number: "1000000008", note: "…" } }],
  import: ["query ($id: ID!) { import(id: $id) { id } }", { id: idOf("Import", "0000000000000000") }],
  imports: [IMPORTS],
  createImport: [CREATE_IMPORT, { input: { kind: "DEVICES", fileName: "a.csv" } }],
  cancelImport: [
    "mutation ($id: ID!) { cancelImport(input: { id: $id }) { ... on Refusal { errors { code } } } }",
    { id: idOf("Import", "0000000000000000") },
  ],
  endImport: [
    'mutation ($id: ID!) { endImport(input: { id: $id, note: "…" }) { ... on Refusal { errors { code } } } }',
    { id: idOf("Import", "0000000000000000") },
  ],
  commitImport: [
    "mutation ($id: ID!) { commitImport(input: { id: $id }) { ... on Refusal { errors { code } } } }",
    { id: idOf("Import", "0000000000000000") },
  ],
  undoImport: [
    "mutation ($id: ID!) { undoImport(input: { id: $id }) { ... on Refusal { errors { code } } } }",
    { id: idOf("Import", "0000000000000000") },
  ],
  columnNames: ['{ columnNames(kind: DEVICES, header: ["A"]) { column } }'],
  undoPreview: ["query ($id: ID!) { undoPreview(id: $id) { reversible } }", { id: idOf("Import", "0000000000000000") }],
  updateNotices: ["mutation { updateNotices(input: { sms: true }) { __typename } }"],
  requestSignIn: ['mutation { requestSignIn(input: { msisdn: "021" }) { ... on Refusal { errors { code } } } }'],
  nameImporter: [
    'mutation { nameImporter(input: { organisation: "importer-z", name: "Z" }) { ... on Refusal { errors { code } } } }',
  ],
  updateContact: [
    `mutation {
      updateContact(input: { organisation: "importer-a", phone: "", site: "" }) { ... on Refusal { errors { code } } }
    }`,
  ],
  contact: ['{ contact(organisation: "importer-a") { __typename } }'],
  machineCredentials: ["{ machineCredentials { name } }"],
  invitations: ["{ invitations(first: 1) { nodes { email } } }"],
  invitePerson: [
    'mutation { invitePerson(input: { email: "", name: "", role: OPS }) { ... on Refusal { errors { code } } } }',
  ],
  createMachineCredential: ['mutation { createMachineCredential(input: { name: "", scopes: [] }) { __typename } }'],
  rotateMachineCredential: ['mutation { rotateMachineCredential(input: { clientId: "none" }) { __typename } }'],
  revokeMachineCredential: ['mutation { revokeMachineCredential(input: { clientId: "none" }) { __typename } }'],
  node: ["query ($id: ID!) { node(id: $id) { id } }", { id: idOf("Ticket", "1000000008") }],
  rateLimit: ["{ rateLimit { cost quotas { name remaining } } }"],
  health: ["{ health { openTickets } }"],
  statistics: [`{ statistics(from: "2026-11-22", to: "2026-11-22", calendar: JALALI) { open { tickets } } }`],
  guide: ["{ guide { subjects { title } } }"],
  nodes: ["query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: [idOf("Ticket", "1000000008")] }],
};

const MACHINES = [
  "machineCredentials",
  "createMachineCredential",
  "rotateMachineCredential",
  "revokeMachineCredential",
];
const OPEN_TO_ALL = ["me", "rateLimit", "device", "guide", "node", "nodes", "requestSignIn"];
const ROLES: readonly [who: string, person: Person | null, may: readonly string[]][] = [
  ["Nobody in particular", null, []],
  [
    "A SUBSCRIBER",
    people.maryam,
    ["devices", "tickets", "ticket", "precheckTicket", "fileTicket", "withdrawTicket", "updateNotices"],
  ],
  [
    "An IMPORTER",
    people.arash,
    [
      "ticket",
      "worklist",
      "import",
      "imports",
      "columnNames",
      "createImport",
      "cancelImport",
      "commitImport",
      "undoImport",
      "undoPreview",
      "updateContact",
      ...MACHINES,
    ],
  ],
  [
    "An EXPERT",
    people.kaveh,
    [
      "ticket",
      "ticketEvidence",
      "queue",
      "findTickets",
      "reserveTicket",
      "releaseTicket",
      "reviewTicket",
      "revertTicket",
      "undoImport",
      "undoPreview",
    ],
  ],
  [
    "An OPERATOR",
    people.omid,
    [
      "registerChanges",
      "registerFiles",
      "import",
      "imports",
      "columnNames",
      "createImport",
      "cancelImport",
      "commitImport",
      ...MACHINES,
    ],
  ],
  [
    "OPS",
    people.parisa,
    [
      "ticket",
      "findTickets",
      "revertTicket",
      "import",
      "imports",
      "columnNames",
      "createImport",
      "cancelImport",
      "commitImport",
      "undoImport",
      "undoPreview",
      "endImport",
      "nameImporter",
      "updateContact",
      "invitations",
      "invitePerson",
      "contact",
      "health",
      "statistics",
    ],
  ],
];

test("the table of permissions names every field of the schema", async ({ system }) => {
  const client = await system.client(null);
  const { __schema } = await client.query<{
    __schema: { queryType: { fields: { name: string }[] }; mutationType: { fields: { name: string }[] } };
  }>("{ __schema { queryType { fields { name } } mutationType { fields { name } } } }");
  const fields = [...__schema.queryType.fields, ...__schema.mutationType.fields].map(({ name }) => name);
  expect(Object.keys(FIELDS).toSorted()).toEqual(fields.toSorted());
});

describe.each(ROLES)("%s", (_, person, may) => {
  test.for(
    Object.entries(FIELDS).map(
      ([field, request]) => [field, may.includes(field) || OPEN_TO_ALL.includes(field), request] as const,
    ),
  )("requests %s: allowed is %s", async ([, allowed, [query, variables]], { system }) => {
    const { errors } = await (await system.client(person)).send(query, variables);
    const codes = errors?.map(({ extensions }) => (extensions as { code: string }).code);
    expect(codes).toEqual(allowed ? undefined : [person ? "FORBIDDEN" : "UNAUTHENTICATED"]);
  });
});

describe("a token is refused if", () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  type Parts = { header: Record<string, unknown>; claims: Record<string, unknown>; data: string; signature: string };
  const take = (token: string): Parts => {
    const [header = "", claims = "", signature = ""] = token.split(".");
    const parse = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
    return { header: parse(header), claims: parse(claims), data: `${header}.${claims}`, signature };
  };
  const forged = ({ header, claims }: Parts) => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const data = `${encode(header)}.${encode(claims)}`;
    return `${data}.${sign("RSA-SHA256", Buffer.from(data), privateKey).toString("base64url")}`;
  };

  test.for<[string, (issuer: Issuer.Running, good: string) => Promise<string> | string]>([
    ["it is no token", () => "nonsense"],
    ["it is empty but for dots", () => ".."],
    ["it has expired", (issuer) => issuer.token(people.kaveh, { expiresIn: "-1m" })],
    ["it is an access token", (issuer) => issuer.token(people.kaveh, { claims: { token_use: "access" } })],
    ["it says nobody's name", (issuer) => issuer.token(people.kaveh, { claims: { sub: undefined } })],
    [
      "another issuer made it",
      async () => {
        const foreign = await Issuer.start();
        const token = await foreign.token(people.kaveh);
        await foreign.stop();
        return token;
      },
    ],
    ["another key signed it under our key's name", (_, good) => forged(take(good))],
    [
      "its claims were changed",
      (_, good) => {
        const { header, claims, signature } = take(good);
        return `${encode(header)}.${encode({ ...claims, "cognito:groups": ["OPS"] })}.${signature}`;
      },
    ],
    [
      "its algorithm is none",
      (_, good) => {
        const { header, claims } = take(good);
        return `${encode({ ...header, alg: "none" })}.${encode(claims)}.`;
      },
    ],
    [
      "it is signed with the public key as a shared secret",
      async (issuer, good) => {
        const { header, claims } = take(good);
        const jwks = await (await fetch(`${issuer.issuer}/.well-known/jwks.json`)).text();
        const data = `${encode({ ...header, alg: "HS256" })}.${encode(claims)}`;
        return `${data}.${createHmac("sha256", jwks).update(data).digest("base64url")}`;
      },
    ],
  ])("%s", async ([, make], { system }) => {
    const token = await make(system.issuer, await system.issuer.token(people.kaveh));
    // Public fields are refused too: a bad token is not the same as no token.
    const response = await fetch(system.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: "{ me { roles } }" }),
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  });
});

test("a subscriber without a verified number owns nothing and cannot file", async ({ seed, system }) => {
  const device = await seed.device();
  const claim = seed.claim(device);
  const token = await system.issuer.token(subscriber(device.owner), { claims: { phone_number_verified: false } });
  const response = await fetch(system.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, "accept-language": "en" },
    body: JSON.stringify({ query: FILE, variables: { input: inputOf(claim) } }),
  });
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(["FORBIDDEN"]);
});

const inputOf = ({ registered, correct }: { registered: readonly string[]; correct: readonly string[] }) => ({
  registered: { imei1: registered[0], imei2: registered[1] },
  correct: { imei1: correct[0], imei2: correct[1] },
  description: "Slot 2 is wrong",
});

const ticketBy = async (client: Client, number: string) =>
  (await client.query<{ ticket: Ticket | null }>(GET_TICKET, { number })).ticket;
const numbersOf = (nodes: readonly { number: string }[]) => nodes.map(({ number }) => number);

describe("a second importer cannot see the first one's", () => {
  test("imports and their reports", async ({ seed, system }) => {
    const [arash, bita] = [await system.client(people.arash), await system.client(people.bita)];
    const { id } = await send(arash, "CORRECTIONS", corrections([seed.claim(await seed.device())]), "private.csv");
    const query = "query ($id: ID!) { import(id: $id) { id reportUrl summaryUrl } }";
    expect(await arash.query(query, { id })).toMatchObject({ import: { id, reportUrl: expect.any(String) } });
    expect(await bita.query(query, { id })).toEqual({ import: null });
    expect(JSON.stringify(await bita.query(IMPORTS))).not.toContain(id);
    expect(JSON.stringify(await arash.query(IMPORTS))).toContain(id);
    // An operator cannot either; ops can.
    expect(await (await system.client(people.omid)).query(query, { id })).toEqual({ import: null });
    expect(await (await system.client(people.parisa)).query(query, { id })).toMatchObject({ import: { id } });
  });

  test("tickets, in the worklist or by number", async ({ seed, system }) => {
    const [arash, bita] = [await system.client(people.arash), await system.client(people.bita)];
    const ticket = await seed.ticketFor(await seed.device());
    const worklist = async (client: Client) =>
      numbersOf((await client.query<{ worklist: { nodes: Ticket[] } }>(WORKLIST)).worklist.nodes);
    expect(await worklist(arash)).toContain(ticket.number);
    expect(await worklist(bita)).not.toContain(ticket.number);
    expect(await ticketBy(arash, ticket.number)).toMatchObject({ number: ticket.number });
    expect(await ticketBy(bita, ticket.number)).toBeNull();
  });

  test("devices or tickets through its own lists: a row about them says only that the device is not its own", async ({
    seed,
    system,
  }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    const [row] = await report(await system.client(people.bita), "CORRECTIONS", corrections([claim]));
    expect(row).toMatchObject({ outcome: "NOT_YOUR_DEVICE", ticket: null });
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`importer-a|${device.owner}|${ticket.number}`));
  });

  test("lists on the timeline of a ticket whose device it has taken over", async ({ seed, system }) => {
    const [arash, bita] = [await system.client(people.arash), await system.client(people.bita)];
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const { id } = await send(arash, "CORRECTIONS", corrections([seed.claim(device)]));
    const noted = (await ticketBy(arash, ticket.number))?.timeline.find(({ kind }) => kind === "MISMATCH_NOTED");
    expect(noted).toMatchObject({ importId: id, row: 1 });
    await send(await system.client(people.parisa), "DEVICES", devices([{ ...device, importer: "importer-b" }]));
    expect(await ticketBy(arash, ticket.number)).toBeNull();
    const seen = await ticketBy(bita, ticket.number);
    expect(seen).toMatchObject({ number: ticket.number });
    expect(JSON.stringify(seen)).not.toContain(id);
    expect(JSON.stringify(await ticketBy(await system.client(people.kaveh), ticket.number))).toContain(id);
  });
});

describe("an importer sees of a ticket on its device", () => {
  test("the pairs and its own list's result, but not the requester's text and numbers", async ({ seed, system }) => {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device, { description: "My private words" });
    const seen = await ticketBy(await system.client(people.arash), ticket.number);
    expect(seen).toMatchObject({ description: null, requesterMsisdns: null, device: { imeis: device.slots } });
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`private|${device.owner}`));
    const expert = await ticketBy(await system.client(people.kaveh), ticket.number);
    expect(expert).toMatchObject({ description: "My private words", requesterMsisdns: [device.owner] });
  });
});

describe("a subscriber cannot see another person's", () => {
  test("ticket, by number or in a list, and cannot withdraw it", async ({ seed, system }) => {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const stranger = await clientOf(system, seed.msisdn());
    expect(await ticketBy(stranger, ticket.number)).toBeNull();
    expect(await stranger.query(TICKETS, { first: 20 })).toMatchObject({ tickets: { nodes: [] } });
    const { withdrawTicket } = await stranger.query<Withdrawn>(WITHDRAW, { number: ticket.number });
    expect(withdrawTicket).toMatchObject({ errors: [{ code: "TICKET_NOT_FOUND", field: ["number"] }] });
    expect(await ticketBy(await clientOf(system, device.owner), ticket.number)).toMatchObject({ status: "OPEN" });
  });

  test("device: the list of devices contains only their own", async ({ seed, system }) => {
    const [own, second] = [await seed.device(), await seed.device()];
    await seed.device();
    const client = await system.client(subscriber(own.owner, second.owner));
    const { devices } = await client.query<{ devices: { nodes: { id: string }[] } }>(DEVICES, { first: 20 });
    expect(devices.nodes.map(({ id }) => id).toSorted()).toEqual(
      [own, second].map((device) => idOf("Device", device.id)).toSorted(),
    );
  });

  test("number: the public enquiry gives brand, importer and legality, but no number and no ticket", async ({
    seed,
    system,
  }) => {
    const device = await seed.device({ brand: "Sokhan", guarantor: "Zamen" });
    const ticket = await seed.ticketFor(device);
    const answer = await (await system.client(null)).query(ENQUIRY, { imei: device.slots[1] });
    expect(answer).toEqual({
      device: {
        imei: device.slots[1],
        brand: "Sokhan",
        model: device.model,
        channel: "COMMERCIAL",
        importer: { id: idOf("Importer", "importer-a"), organisation: "importer-a", name: "importer-a" },
        guarantor: "Zamen",
        legality: "LEGAL",
      },
    });
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${device.owner}|${device.slots[0]}|${ticket.number}`));
    const { __type } = await (
      await system.client(null)
    ).query<{ __type: { fields: { name: string }[] } }>('{ __type(name: "DeviceEnquiry") { fields { name } } }');
    expect(__type.fields.map(({ name }) => name)).not.toContain("owner");
  });

  test("ticket on a device that they took over: the former owner's ticket is not theirs", async ({ seed, system }) => {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const heir = seed.msisdn();
    await send(await system.client(people.parisa), "DEVICES", devices([{ ...device, owner: heir }]));
    const client = await clientOf(system, heir);
    const { devices: own } = await client.query<{ devices: { nodes: { id: string; openTicket: unknown }[] } }>(
      DEVICES,
      {
        first: 20,
      },
    );
    expect(own.nodes).toMatchObject([{ id: idOf("Device", device.id), openTicket: null }]);
    expect(await ticketBy(client, ticket.number)).toBeNull();
    // The former owner no longer has the device either.
    const former = await clientOf(system, device.owner);
    expect(await former.query(DEVICES, { first: 20 })).toMatchObject({ devices: { nodes: [] } });
    expect(await ticketBy(former, ticket.number)).toMatchObject({ number: ticket.number, device: null });
  });

  test("import: a resolved ticket names the decider, but neither the list nor its row", async ({ seed, system }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    const { id } = await send(await system.client(people.arash), "CORRECTIONS", corrections([claim]));
    const own = await ticketBy(await clientOf(system, device.owner), ticket.number);
    expect(own?.timeline.at(-1)).toMatchObject({ kind: "APPROVED", by: "IMPORT", importId: null, row: null });
    expect(JSON.stringify(own)).not.toContain(id);
  });
});

describe("an uploader", () => {
  const create = async (system: System.System, person: Person, kind: string) =>
    (await (await system.client(person)).query<CreatedImport>(CREATE_IMPORT, { input: { kind, fileName: "a.csv" } }))
      .createImport;

  test.for([
    [people.arash, ["CORRECTIONS", "DEVICES"]],
    [people.omid, ["SIGHTINGS"]],
    [people.parisa, ["DEVICES"]],
  ] as const)("%$ gets forms for the kinds of list that they may send", async ([person, may], { system }) => {
    for (const kind of ["CORRECTIONS", "DEVICES", "SIGHTINGS"]) {
      const created = await create(system, person, kind);
      if ((may as readonly string[]).includes(kind))
        expect(created).toMatchObject({ import: { state: "AWAITING_UPLOAD" } });
      else expect(created).toMatchObject({ errors: [{ code: "KIND_NOT_ALLOWED", field: ["kind"] }] });
    }
  });

  test("gets a form for one key of their own, with a size limit, valid for an hour", async ({ system }) => {
    const created = await create(system, people.arash, "CORRECTIONS");
    if ("errors" in created) throw new Error("refused");
    const fields = new Map(created.upload.fields.map(({ name, value }) => [name, value]));
    const policy = JSON.parse(Buffer.from(fields.get("Policy") ?? "", "base64").toString()) as {
      conditions: unknown[];
    };
    expect(fields.get("key")).toMatch(
      new RegExp(`^uploads/importer/importer-a/corrections/${keyOf(created.import.id)}/`),
    );
    expect(policy.conditions).toContainEqual(["content-length-range", 1, created.upload.maxBytes]);
    expect(policy.conditions).toContainEqual({ key: fields.get("key") });
  });

  test.for([
    "",
    " ",
    "../../etc/passwd",
    "a\u0000.csv",
    "a/b.csv",
    "x".repeat(201),
    "\u200b",
    "\ud800.csv",
    "\u202egnp.csv",
  ])("names a file %j: it is refused", async (fileName, { system }) => {
    const client = await system.client(people.arash);
    const { createImport } = await client.query<CreatedImport>(CREATE_IMPORT, {
      input: { kind: "DEVICES", fileName },
    });
    expect(createImport).toMatchObject({ errors: [{ code: "FILE_NAME_INVALID", field: ["fileName"] }] });
  });
});

test("a new filing reveals about another person's device only that it is not theirs", async ({ seed, system }) => {
  const [device, blocked] = [await seed.device(), await seed.device({ status: "BLOCKED" })];
  const client = await clientOf(system, seed.msisdn());
  const claims = [
    seed.claim(device),
    // Held by two strangers' devices, or by one in part: the answer does not even reveal that it is blocked.
    { registered: [device.slots[0], blocked.slots[0]], correct: [device.slots[0], seed.imei()] },
    { registered: [blocked.slots[0], seed.imei()], correct: [blocked.slots[0], seed.imei()] },
  ];
  for (const claim of claims) {
    const { fileTicket } = await client.query<Filed>(FILE, { input: inputOf(claim) });
    if ("errors" in fileTicket) throw new Error("refused");
    expect(fileTicket.ticket).toMatchObject({ status: "REJECTED", verdict: "NOT_OWNER", device: null });
    const evidence = fileTicket.ticket.explanation.rules.flatMap(({ evidence }) => evidence.map(({ fact }) => fact));
    expect(evidence).toEqual(["IN_REGISTER", "NOT_OWNED_BY_REQUESTER"]);
  }
});

test("the bytes of a report are available to everybody with its link, and the link only to its importer", async ({
  seed,
  system,
}) => {
  const arash = await system.client(people.arash);
  const id = await arash.upload("CORRECTIONS", "a.csv", bytes(corrections([seed.claim(await seed.device())])));
  const { reportUrl } = await arash.ended(id);
  expect(new URL(reportUrl ?? "").searchParams.get("X-Amz-Expires")).toBe("900");
});
