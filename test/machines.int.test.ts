import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as Api from "@hamta/client";
import { MachineCredential } from "@hamta/core";
import { people, Report, type Client } from "@hamta/local";
import { MachineCredentials } from "@hamta/store";
import { describe, expect } from "vitest";
import { corrections, csv, devices } from "#kit/lists";
import * as Machines from "#kit/machines";
import { test as base } from "#kit/system";
import { send } from "#kit/uploads";

/** Lists that a machine sends without a person, and all that its credential does not allow. */

const HOUR = 3_600_000;

const test = base
  .extend("clock", { scope: "file" }, () => ({ ahead: 0 }))
  .extend("options", { scope: "file" }, ({ clock }) => ({ api: { now: () => new Date(Date.now() + clock.ahead) } }));

const ALL_OF_IMPORTER = ["imports:corrections", "imports:devices", "worklist"];

type Errors = readonly { extensions?: { code?: string } }[] | undefined;
const codes = (errors: unknown) => (errors as Errors)?.map(({ extensions }) => extensions?.code);

/** The first code of an answer, `ok` without one. */
async function outcome(client: Client, query: string, variables: Record<string, unknown> = {}): Promise<string> {
  return codes((await client.send(query, variables)).errors)?.[0] ?? "ok";
}
const ME = "{ me { name roles organisation msisdns scopes } }";

const CREATE_IMPORT = `mutation ($input: CreateImportInput!) {
  createImport(input: $input) { __typename ... on Refusal { errors { code field message action } } }
}`;

async function createImport(client: Client, kind: string): Promise<unknown> {
  const { createImport: result } = await client.query<{ createImport: unknown }>(CREATE_IMPORT, {
    input: { kind, fileName: "list.csv" },
  });
  return result;
}

describe("a nightly list", () => {
  test("goes by a credential from the token to the report, without a person", async ({ system, seed }) => {
    const created = await Machines.create({ system }, ["imports:corrections"]);
    const { credential, secret } = created;
    const device = await seed.device();
    const client = Api.createClient({
      url: system.url,
      language: "en",
      token: Api.clientCredentials({ url: Machines.tokenUrl(system), id: credential.clientId, secret }),
    });
    const input = { kind: "CORRECTIONS", fileName: "nightly.csv" } as const;
    const { createImport: result } = await client.run(Api.CreateImport, { input });
    if ("errors" in result || !result.upload) throw new Error(JSON.stringify(result));
    await client.upload(result.upload, new Blob([corrections([seed.claim(device)])]));
    await system.idle();
    const { import: imported } = await client.run(Api.Import, { id: result.import.id });
    expect(imported).toMatchObject({ state: "COMPLETED", counts: [{ outcome: "ON_FILE", rows: 1 }] });
    const report = Report.read(await Report.download(imported!.reportUrl!));
    expect(report).toMatchObject([{ row: 1, outcome: "ON_FILE" }]);
    // A person of the company sees it among the company's lists, and when the credential was used.
    const { imports } = await (
      await system.client(people.arash)
    ).query<{ imports: { nodes: { fileName: string }[] } }>("{ imports(first: 1) { nodes { fileName } } }");
    expect(imports.nodes).toEqual([{ fileName: "nightly.csv" }]);
    const [listed] = await Machines.list({ system });
    expect(Date.now() - Date.parse(listed!.lastUsedAt!)).toBeLessThan(60_000);
    expect(listed).toMatchObject({
      clientId: credential.clientId,
      history: [{ act: "CREATED", by: people.arash.name.fa }],
    });
  });

  test("of an operator goes the same way", async ({ system, seed }) => {
    const created = await Machines.create({ system, by: people.omid }, ["imports:sightings"]);
    const machine = await Machines.machineOf(system, created);
    const list = csv("imei,msisdn,seen_at", [seed.imei(), seed.msisdn(), "2026-11-01T08:00:00Z"]);
    expect(await send(machine, "SIGHTINGS", list)).toMatchObject({ state: "COMPLETED", counts: { RECORDED: 1 } });
  });
});

describe("a machine", () => {
  test("is its company, with the credential's name and scopes", async ({ system }) => {
    const created = await Machines.create({ system }, ["worklist", "imports:devices"], "Warehouse");
    expect(await (await Machines.machineOf(system, created)).query(ME)).toEqual({
      me: {
        name: "Warehouse",
        roles: ["IMPORTER"],
        organisation: "importer-a",
        msisdns: [],
        scopes: ["imports:devices", "worklist"],
      },
    });
    expect(await (await system.client(people.arash)).query("{ me { scopes } }")).toEqual({ me: { scopes: null } });
  });

  test("sends lists of the kinds in its scopes alone", async ({ system }) => {
    const created = await Machines.create({ system }, ["imports:corrections", "worklist"]);
    const machine = await Machines.machineOf(system, created);
    expect(await createImport(machine, "CORRECTIONS")).toEqual({ __typename: "CreateImportSuccess" });
    expect(await createImport(machine, "DEVICES")).toEqual({
      __typename: "Refusal",
      errors: [
        {
          code: "SCOPE_MISSING",
          field: ["kind"],
          message: "This credential does not have the scope imports:devices.",
          action: "Use a credential that has it. People of the company can create one in their account.",
        },
      ],
    });
    expect(await createImport(machine, "SIGHTINGS")).toMatchObject({ errors: [{ code: "KIND_NOT_ALLOWED" }] });
  });

  test("sees its company's imports of the kinds in its scopes, and no others", async ({ system, seed }) => {
    const [arash, bita] = [await system.client(people.arash), await system.client(people.bita)];
    const own = await send(arash, "CORRECTIONS", corrections([seed.claim(await seed.device())]));
    const ofDevices = await send(arash, "DEVICES", devices([seed.describe({ owner: null })]));
    const ofOthers = await send(bita, "CORRECTIONS", corrections([seed.claim(await seed.device())]));
    const machine = await Machines.machineOf(system, await Machines.create({ system }, ["imports:corrections"]));
    const find = async (id: string) =>
      (await machine.query<{ import: unknown }>("query ($id: ID!) { import(id: $id) { id reportUrl } }", { id }))
        .import;
    expect(await find(own.id)).toEqual({ id: own.id, reportUrl: expect.stringContaining("http") });
    expect(await find(ofDevices.id)).toBeNull();
    expect(await find(ofOthers.id)).toBeNull();
    const listed = async (filter: string) => {
      const { imports } = await machine.query<{ imports: { nodes: { id: string; kind: string }[] } }>(
        `{ imports(first: 100, ${filter}) { nodes { id kind } } }`,
      );
      return imports.nodes;
    };
    const all = await listed("order: NEWEST_FIRST");
    expect(all.map(({ id }) => id)).toContain(own.id);
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(["CORRECTIONS"]));
    expect(all.map(({ id }) => id)).not.toContain(ofOthers.id);
    expect(await listed("filter: { kind: DEVICES }")).toEqual([]);
  });

  test("reads the worklist by the scope for it, and nothing else by this one", async ({ system, seed }) => {
    const { number } = await seed.ticketFor(await seed.device());
    const created = await Machines.create({ system }, ALL_OF_IMPORTER);
    const reader = await Machines.machineOf(system, created, "worklist");
    const WORKLIST = "{ worklist(first: 100) { nodes { number device { imeis } requesterMsisdns description } } }";
    const { worklist } = await reader.query<{ worklist: { nodes: { number: string }[] } }>(WORKLIST);
    expect(worklist.nodes.find((node) => node.number === number)).toEqual({
      number,
      device: { imeis: [expect.any(String), expect.any(String)] },
      requesterMsisdns: null,
      description: null,
    });
    expect(await outcome(reader, "{ imports(first: 1) { nodes { id } } }")).toBe("FORBIDDEN");
    expect(await outcome(reader, CREATE_IMPORT, { input: { kind: "CORRECTIONS", fileName: "a.csv" } })).toBe(
      "FORBIDDEN",
    );
    const sender = await Machines.machineOf(system, created, "imports:corrections");
    expect(await outcome(sender, WORKLIST)).toBe("FORBIDDEN");
    expect(await outcome(sender, "{ imports(first: 1) { nodes { id } } }")).toBe("ok");
  });

  test("reads that it is not allowed, and what a person can do", async ({ system }) => {
    const machine = await Machines.machineOf(system, await Machines.create({ system }, ALL_OF_IMPORTER));
    expect((await machine.send("{ machineCredentials { clientId } }")).errors).toMatchObject([
      {
        message: "A machine's credential is not allowed to do this.",
        extensions: {
          code: "FORBIDDEN",
          action: "Let a person of the company do it in their account, or use a credential that has the scope for it.",
        },
      },
    ]);
  });
});

describe("a token", () => {
  test("is refused after an hour", async ({ system, clock, onTestFinished }) => {
    onTestFinished(() => void (clock.ahead = 0));
    const machine = await Machines.machineOf(system, await Machines.create({ system }, ["worklist"]));
    clock.ahead = HOUR - 30_000;
    expect(await outcome(machine, ME)).toBe("ok");
    clock.ahead = HOUR + 1_000;
    expect(await outcome(machine, ME)).toBe("UNAUTHENTICATED");
  });

  test("of a revoked credential is refused at the next request, and so is its secret", async ({ system }) => {
    const created = await Machines.create({ system }, ["worklist"]);
    const tokens = Machines.tokensOf(system, created);
    const machine = await Machines.machineOf(system, created);
    expect(await outcome(machine, ME)).toBe("ok");
    const { clientId } = created.credential;
    expect(await Machines.revoke({ system }, clientId)).toMatchObject({
      credential: { revokedAt: expect.any(String), history: [{ act: "CREATED" }, { act: "REVOKED" }] },
    });
    expect(await outcome(machine, ME)).toBe("UNAUTHENTICATED");
    await expect(tokens()).rejects.toMatchObject({ kind: "UNAUTHENTICATED", code: "invalid_client" });
    expect(await Machines.revoke({ system }, clientId)).toMatchObject({ errors: [{ code: "MACHINE_REVOKED" }] });
    expect(await Machines.tryToRotate({ system }, clientId)).toMatchObject({ errors: [{ code: "MACHINE_REVOKED" }] });
  });

  test("is got by an earlier secret for 24 hours after a rotation, and ends with it", async ({
    system,
    clock,
    onTestFinished,
  }) => {
    onTestFinished(() => void (clock.ahead = 0));
    const first = await Machines.create({ system }, ["worklist"]);
    const second = await Machines.rotate({ system }, first.credential.clientId);
    expect(second.secret).not.toBe(first.secret);
    expect(Date.parse(second.credential.earlierSecretsEndAt!) - Date.now()).toBeGreaterThan(23.9 * HOUR);
    clock.ahead = 23.5 * HOUR;
    const late = await Machines.machineOf(system, first);
    expect(await outcome(late, ME)).toBe("ok");
    clock.ahead = 24 * HOUR + 1_000;
    expect(await outcome(late, ME)).toBe("UNAUTHENTICATED");
    await expect(Machines.tokensOf(system, first)()).rejects.toMatchObject({ code: "invalid_client" });
    expect(await outcome(await Machines.machineOf(system, second), ME)).toBe("ok");
  });

  test.for([
    ["of another credential", (token: string, other: string) => token.replace(/\.[0-9a-f]{16}_/, `.${other}_`)],
    ["of another company", (token: string) => token.replace("importer-a", "importer-b")],
    ["of another role", (token: string) => token.replace("importer.", "operator.")],
    ["with another character", (token: string) => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`],
    ["without its end", (token: string) => token.slice(0, -1)],
    ["that is only a prefix", () => "hmt_"],
    ["whose id is no id", (token: string) => token.replace("importer.", "ops.")],
  ] as const)("%s is none", async ([, change], { system }) => {
    const created = await Machines.create({ system }, ["worklist"]);
    const other = await Machines.create({ system }, ["worklist"]);
    const token = await Machines.tokensOf(system, created)();
    const ask = (bearer: string) =>
      fetch(system.url, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${bearer}` },
        body: JSON.stringify({ query: ME }),
      });
    expect((await ask(token)).status).toBe(200);
    const changed = change(token, other.credential.clientId.split(".").at(-1)!);
    expect(changed).not.toBe(token);
    expect((await ask(changed)).status).toBe(401);
  });

  test("and a secret are not in the table", async ({ system }) => {
    const created = await Machines.create({ system }, ["worklist"]);
    const token = await Machines.tokensOf(system, created)();
    const { db } = system;
    const { Items = [] } = await db.client.send(
      new QueryCommand({
        TableName: db.table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": "MACHINES#IMPORTER#importer-a" },
      }),
    );
    const text = JSON.stringify(Items);
    expect(text).toContain(created.credential.clientId);
    expect(text).not.toContain(created.secret.slice("hms_".length));
    expect(text).not.toContain(token.slice(-43));
  });
});

describe("credentials", () => {
  test("of another company are not listed, and answered as those that do not exist", async ({ system }) => {
    const { credential } = await Machines.create({ system }, ["worklist"]);
    const { clientId } = credential;
    const bita = { system, by: people.bita };
    expect(await Machines.list(bita)).toEqual([]);
    const unknown = clientId.replace(/.{16}$/, "0".repeat(16));
    const notFound = await Machines.tryToRotate({ system }, unknown);
    expect(notFound).toMatchObject({ errors: [{ code: "MACHINE_NOT_FOUND", field: ["clientId"] }] });
    expect(await Machines.tryToRotate(bita, clientId)).toEqual(notFound);
    expect(await Machines.revoke(bita, clientId)).toEqual(notFound);
    expect(await Machines.revoke(bita, "nonsense")).toEqual(notFound);
    const same = { ...people.omid, organisation: "importer-a" };
    expect(await Machines.revoke({ system, by: same }, clientId)).toEqual(notFound);
    expect((await Machines.list({ system })).find((one) => one.clientId === clientId)).toEqual(credential);
  });

  test.for([
    ["", ["worklist"], [["MACHINE_NAME_INVALID", "name"]]],
    [
      "ن".repeat(101),
      [],
      [
        ["MACHINE_NAME_INVALID", "name"],
        ["MACHINE_SCOPES_EMPTY", "scopes"],
      ],
    ],
    ["Job", ["worklist", "imports:sightings"], [["MACHINE_SCOPE_INVALID", "scopes", "1"]]],
    ["Job", ["IMPORTS:CORRECTIONS"], [["MACHINE_SCOPE_INVALID", "scopes", "0"]]],
  ] as const)("named %j with the scopes %j are not created", async ([name, scopes, expected], { system }) => {
    const before = await Machines.list({ system });
    const result = await Machines.tryToCreate({ system }, name, scopes);
    const errors = "errors" in result ? result.errors.map(({ code, field }) => [code, ...field]) : result;
    expect(errors).toEqual(expected);
    expect(await Machines.list({ system })).toEqual(before);
  });

  test("are 50 at most, with those that were revoked", async ({ system }) => {
    const owner = { role: "IMPORTER", organisation: "importer-of-many" } as const;
    const by = { system, by: { ...people.arash, organisation: owner.organisation } };
    for (let n = 1; n <= 49; n++) {
      const id = MachineCredential.idOf(owner, String(n).padStart(16, "0"));
      const at = new Date();
      const wanted = {
        id,
        name: String(n),
        scopes: ["worklist"],
        digest: "",
        by: { id: "a", name: null },
        at,
      } as const;
      await MachineCredentials.create(system.db, { id, owner }, MachineCredential.create(wanted));
    }
    const { credential } = await Machines.create(by, ["worklist"]);
    await Machines.revoke(by, credential.clientId);
    expect(await Machines.tryToCreate(by, "Job", ["worklist"])).toMatchObject({
      errors: [{ code: "MACHINES_TOO_MANY" }],
    });
  });

  test("have a history of who changed them, and are listed from the newest on", async ({ system }) => {
    const sara = { ...people.omid, id: "sara", name: { fa: "سارا", en: "Sara" } };
    const { credential } = await Machines.create({ system, by: people.omid }, ["imports:sightings"]);
    await Machines.rotate({ system, by: sara }, credential.clientId);
    const next = await Machines.create({ system, by: people.omid }, ["imports:sightings"], "Next");
    const [newest, earlier] = await Machines.list({ system, by: people.omid });
    expect(newest).toEqual(next.credential);
    expect(earlier?.history.map(({ act, by }) => [act, by])).toEqual([
      ["CREATED", people.omid.name.fa],
      ["ROTATED", "سارا"],
    ]);
  });

  test("that two people rotate at once keep both secrets", async ({ system }) => {
    const { credential } = await Machines.create({ system }, ["worklist"]);
    const both = await Promise.all([1, 2].map(() => Machines.rotate({ system }, credential.clientId)));
    for (const rotated of both) expect(await outcome(await Machines.machineOf(system, rotated), ME)).toBe("ok");
  });
});
