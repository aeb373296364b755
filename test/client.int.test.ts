import * as Api from "@hamta/client";
import { trusted } from "@hamta/client/trusted";
import { people, type Person, type System } from "@hamta/local";
import { build } from "esbuild";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { buildSchema, parse, validate } from "graphql";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, expectTypeOf } from "vitest";
import { subscriber } from "#kit/people";
import { test } from "#kit/system";

const clientOf = async ({ url, issuer }: System.System, person: Person | null, options: Partial<Api.Options> = {}) =>
  Api.createClient({ url, language: "en", token: person && (await issuer.token(person)), ...options });

const slots = ([imei1, imei2]: readonly [string, string]) => ({ imei1, imei2 });

describe("the typed client", () => {
  test("types a result by its document", async ({ system }) => {
    const client = await clientOf(system, people.kaveh);
    const { me } = await client.run(Api.Me);
    expectTypeOf(me).toEqualTypeOf<Api.MeQuery["me"]>();
    expectTypeOf<Api.VariablesOf<typeof Api.Device>>().toEqualTypeOf<Api.DeviceQueryVariables>();
    expectTypeOf<Api.ResultOf<typeof Api.Ticket>>().toEqualTypeOf<Api.TicketQuery>();
    // @ts-expect-error The IMEI is required.
    void client.run(Api.Device).catch(() => {});
    // @ts-expect-error The document has no such variable.
    void client.run(Api.Device, { imie: "357613004448485" }).catch(() => {});
    expect(me?.roles).toEqual(["EXPERT"]);
  });

  test("files a ticket and reads it; a refusal is data", async ({ system, seed }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    await seed.seen(claim, device.owner);
    const owner = await clientOf(system, subscriber(device.owner));
    const input = { registered: slots(claim.registered), correct: slots(claim.correct), description: "Slot 2" };
    const { fileTicket } = await owner.run(Api.FileTicket, { input });
    if ("errors" in fileTicket) throw new Error(fileTicket.errors[0]?.message);
    expectTypeOf(fileTicket.ticket.status).toEqualTypeOf<Api.TicketStatus>();
    const { ticket } = await owner.run(Api.Ticket, { number: fileTicket.ticket.number });
    expect(ticket).toMatchObject({ status: "OPEN", description: "Slot 2", explanation: { waitsFor: "IMPORTER" } });
    const again = await owner.run(Api.FileTicket, { input });
    expect(again.fileTicket).toMatchObject({ __typename: "Refusal", errors: [{ code: "TICKET_ALREADY_OPEN" }] });
  });

  test("files a ticket once if the response was lost", async ({ system, seed }) => {
    const device = await seed.device();
    const claim = seed.claim(device);
    await seed.seen(claim, device.owner);
    let tries = 0;
    // The API has answered, but the first two responses do not arrive.
    const fetchWithLostResponses: typeof fetch = async (...request) => {
      const response = await fetch(...request);
      if (++tries <= 2) throw new TypeError("terminated");
      return response;
    };
    const owner = await clientOf(system, subscriber(device.owner), { fetch: fetchWithLostResponses, backoffMs: 1 });
    const input = { registered: slots(claim.registered), correct: slots(claim.correct), description: "Slot 2" };
    const { fileTicket } = await owner.run(Api.FileTicket, { input });
    expect(tries).toBe(3);
    expect(fileTicket).toMatchObject({ __typename: "FileTicketSuccess" });
    const { tickets } = await owner.run(Api.Tickets, { first: 10 });
    expect(tickets.nodes).toMatchObject([{ number: "ticket" in fileTicket && fileTicket.ticket.number }]);
  });

  test("reads every page of a list", async ({ system, seed }) => {
    const owner = seed.msisdn();
    const devices = await Promise.all(Array.from({ length: 7 }, () => seed.device({ owner })));
    const client = await clientOf(system, subscriber(owner));
    const seen: string[] = [];
    for await (const device of client.each(Api.Devices, { first: 3 }, ({ devices }) => devices)) {
      expectTypeOf(device.channel).toEqualTypeOf<Api.Channel>();
      seen.push(...device.imeis);
    }
    expect(seen.toSorted()).toEqual(devices.flatMap(({ slots }) => slots).toSorted());
  });

  test("uploads a list by its form", async ({ system, seed }) => {
    const device = await seed.device();
    const { registered, correct } = seed.claim(device);
    const csv = `registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2\n${[...registered, ...correct].join()}\n`;
    const importer = await clientOf(system, people.arash);
    const { createImport } = await importer.run(Api.CreateImport, {
      input: { kind: "CORRECTIONS", fileName: "list.csv" },
    });
    if ("errors" in createImport) throw new Error(createImport.errors[0]?.message);
    const { upload } = createImport;
    if (!upload) throw new Error("There is no form for a new import");
    const updates: Api.Progress[] = [];
    await importer.upload(upload, new Blob([csv]), { onProgress: (progress) => updates.push(progress) });
    expect(updates.at(-1)).toEqual({ sent: csv.length, total: csv.length });
    await system.idle();
    const { import: imported } = await importer.run(Api.Import, { id: createImport.import.id });
    expect(imported).toMatchObject({ state: "COMPLETED", counts: [{ outcome: "ON_FILE", rows: 1 }] });
    const tooLarge = { ...upload, maxBytes: 3 };
    await expect(importer.upload(tooLarge, new Blob([csv]))).rejects.toMatchObject({ kind: "INPUT" });
  });

  test("distinguishes errors", async ({ system }) => {
    const nobody = await clientOf(system, null);
    await expect(nobody.run(Api.Tickets, { first: 1 })).rejects.toMatchObject({
      kind: "UNAUTHENTICATED",
      action: "Sign in again.",
    });
    const wrong = await clientOf(system, null, { token: "no.good.token" });
    await expect(wrong.run(Api.Me)).rejects.toMatchObject({ kind: "UNAUTHENTICATED", status: 401 });
    const expert = await clientOf(system, people.kaveh);
    await expect(expert.run(Api.Tickets, { first: 1 })).rejects.toMatchObject({ kind: "FORBIDDEN" });
    await expect(expert.run(Api.Device, { imei: "357613004448480" })).rejects.toMatchObject({ kind: "INPUT" });
    const unknown = { ...Api.Me, text: "query Me { you }" };
    const byText = await clientOf(system, people.kaveh, { send: "text" });
    await expect(byText.run(unknown)).rejects.toMatchObject({ kind: "DOCUMENT" });
    const nowhere = await clientOf(system, null, { url: "http://127.0.0.1:9/graphql", backoffMs: 1 });
    await expect(nowhere.run(Api.Me)).rejects.toMatchObject({ kind: "NETWORK", status: null });
  });
});

describe("the documents", () => {
  const documents = Object.values(Api).filter((value) => typeof value === "object" && "hash" in value);

  test("each is named by its hash and is trusted", () => {
    expect(documents.length).toBe(trusted.size);
    for (const { hash, text } of documents) {
      expect(createHash("sha256").update(text).digest("hex")).toBe(hash);
      expect(trusted.get(hash)).toBe(text);
    }
  });

  test("each field of Query and Mutation has a document", async ({ system }) => {
    const client = await system.client(null);
    const fields = "fields { name }";
    type Type = { fields: { name: string }[] };
    const { query, mutation } = await client.query<{ query: Type; mutation: Type }>(
      `{ query: __type(name: "Query") { ${fields} } mutation: __type(name: "Mutation") { ${fields} } }`,
    );
    const names = [...query.fields, ...mutation.fields].map(({ name }) => name[0]?.toUpperCase() + name.slice(1));
    // Several screens use some of them, each with its own fields.
    expect(documents.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });
});

describe("as a frontend installs it", () => {
  const root = resolve(import.meta.dirname, "..");

  test("the client without documents is smaller than 10 kB and has no dependencies", async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `export { createClient } from "@hamta/client"`, resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      write: false,
      metafile: true,
    });
    expect(outputFiles[0]?.contents.length).toBeLessThan(10_000);
    const inputs = Object.keys(metafile.inputs).filter((path) => path !== "<stdin>");
    expect(inputs.filter((path) => !path.includes("packages/client/src/"))).toEqual([]);
  });

  describe("outside of this repository", () => {
    const app = mkdtempSync(join(tmpdir(), "hamta-app-"));
    const installed = join(app, "node_modules/@hamta/client");
    afterAll(() => rmSync(app, { recursive: true, force: true }));
    const path = `${join(root, "node_modules", ".bin")}:${process.env["PATH"]}`;
    const run = async (command: string, ...args: string[]) =>
      promisify(execFile)(command, args, { cwd: app, env: { ...process.env, PATH: path } });

    beforeAll(async () => {
      mkdirSync(join(app, "node_modules", "@hamta"), { recursive: true });
      await run(process.execPath, join(root, "packages/client/build.ts"), installed);
      for (const [name, from] of [
        ["graphql", "packages/api"],
        ["@graphql-typed-document-node", "packages/client"],
      ] as const) {
        symlinkSync(realpathSync(join(root, from, "node_modules", name)), join(app, "node_modules", name));
      }
      writeFileSync(join(app, "package.json"), '{ "type": "module" }');
      const strict = { strict: true, module: "nodenext", target: "es2022", lib: ["es2022", "dom"] };
      // The types of the package are checked too.
      const checked = { types: [], exactOptionalPropertyTypes: true, skipLibCheck: false };
      writeFileSync(join(app, "tsconfig.json"), JSON.stringify({ compilerOptions: { ...strict, ...checked } }));
    });

    const BODY = `
const client = createClient({ url: process.argv[2]!, language: "en" });
const node: TypedDocumentNode<GuideQuery, { [key: string]: never }> = Nodes.Guide;
const answer = client.run(Guide).then((answer: GuideQuery) => {
  console.log(answer.guide.title, trusted.get(Guide.hash) === Guide.text, node.definitions.length);
  // @ts-expect-error
  const wrong: number = answer.guide.title;
  return wrong;
});
export { answer };
declare const process: { argv: string[] };
`;

    test.for([
      ["an ES module", "app.mts", "app.mjs"],
      ["CommonJS", "app.cts", "app.cjs"],
    ] as const)("%s runs it, and its types are correct", async ([, source, built], { system }) => {
      const imports = `import { createClient, Guide, type GuideQuery } from "@hamta/client";
import * as Nodes from "@hamta/client/nodes";
import { trusted } from "@hamta/client/trusted";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";`;
      writeFileSync(join(app, source), `${imports}${BODY}`);
      await run("tsc", "-p", "tsconfig.json");
      expect(readFileSync(join(app, built), "utf8").includes("require(")).toBe(built.endsWith(".cjs"));
      const { stdout } = await run(process.execPath, built, system.url);
      expect(stdout).toMatch(/^How to correct a device's second IMEI in Hamta true \d+\n$/);
    });

    test("it has the schema and a README", () => {
      const schema = buildSchema(readFileSync(join(installed, "schema.graphql"), "utf8"));
      for (const text of trusted.values()) expect(validate(schema, parse(text))).toEqual([]);
      expect(readFileSync(join(installed, "README.md"), "utf8")).toContain("@hamta/client/nodes");
    });
  });
});
