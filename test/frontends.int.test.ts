import { generate } from "@graphql-codegen/cli";
import { trusted } from "@hamta/client/trusted";
import { people } from "@hamta/local";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import * as Apollo from "#frontends/apollo";
import * as Plain from "#frontends/plain";
import * as Relay from "#frontends/relay";
import { compile } from "#frontends/relay/compile";
import * as Urql from "#frontends/urql";
import { clientOf, subscriber } from "#kit/people";
import { PRODUCTION, post, startApi } from "#kit/second-api";
import type { Seed } from "#kit/seed";
import { test as base } from "#kit/system";
import { read } from "../infra/documents.ts";
import { sdl } from "../packages/api/src/generated/sdl.ts";

/** Other GraphQL clients, as docs/frontend.md shows them, with the settings of production. */

const test = base.extend("url", { scope: "file" }, async ({ system, seed }, { onCleanup }) => {
  const { url, stop } = await startApi(system, seed, { ...PRODUCTION, documents: trusted });
  onCleanup(stop);
  return url;
});

type Sent = { query?: string; extensions?: { persistedQuery?: object } };

/** `fetch`, and the bodies that it sent: "hash", "text" or "both". */
function recorded() {
  const sent: string[] = [];
  const send: typeof fetch = async (input, init) => {
    const { query, extensions } = JSON.parse(init?.body as string) as Sent;
    sent.push(query === undefined ? "hash" : extensions?.persistedQuery ? "both" : "text");
    return fetch(input, init);
  };
  return { sent, fetch: send };
}

/** Three tickets: two pages of two. */
async function ownerOfTickets(seed: Seed) {
  const owner = seed.msisdn();
  const numbers: string[] = [];
  for (let ticket = 1; ticket <= 3; ticket++) {
    const { number } = await seed.ticketFor(await seed.device({ owner }));
    numbers.push(number);
  }
  return { owner, numbers: numbers.toSorted() };
}

describe("Apollo Client", () => {
  test("enquires without signing in; after an unknown hash it sends texts", async ({ url, seed }) => {
    const { slots } = await seed.device({ brand: "Nokia" });
    const { sent, fetch } = recorded();
    const client = Apollo.createApolloClient({ url, fetch });
    expect(await Apollo.enquire(client, slots[0])).toMatchObject({ __typename: "DeviceEnquiry", brand: "Nokia" });
    expect(await Apollo.enquire(client, slots[1])).toMatchObject({ brand: "Nokia" });
    expect(sent).toEqual(["hash", "text", "text"]);
  });

  test("pages through an owner's tickets", async ({ url, seed, system }) => {
    const { owner, numbers } = await ownerOfTickets(seed);
    const token = () => system.issuer.token(subscriber(owner));
    const client = Apollo.createApolloClient({ url, token });
    expect((await Apollo.ticketNumbers(client, 2)).toSorted()).toEqual(numbers);
  });
});

describe("urql with graphcache", () => {
  test("enquires without signing in; after an unknown hash it sends texts", async ({ url, seed }) => {
    const { slots } = await seed.device({ brand: "Nokia" });
    const { sent, fetch } = recorded();
    const client = Urql.createUrqlClient({ url, fetch });
    expect(await Urql.enquire(client, slots[0])).toMatchObject({ brand: "Nokia" });
    expect(await Urql.enquire(client, slots[1])).toMatchObject({ brand: "Nokia" });
    expect(sent).toEqual(["hash", "text", "text"]);
  });

  test("pages through an owner's tickets", async ({ url, seed, system }) => {
    const { owner, numbers } = await ownerOfTickets(seed);
    const client = Urql.createUrqlClient({ url, token: await system.issuer.token(subscriber(owner)) });
    expect((await Urql.ticketNumbers(client, 2)).toSorted()).toEqual(numbers);
  });
});

describe("Relay", () => {
  const FOLDER = join(import.meta.dirname, "frontends/relay");

  test("its compiler takes the schema, and refuses one that breaks its rules", () => {
    const copy = mkdtempSync(join(tmpdir(), "hamta-relay-"));
    onTestFinished(() => rmSync(copy, { recursive: true }));
    cpSync(FOLDER, copy, { recursive: true });
    compile(copy, { isCheck: true });
    const without = (text: string | RegExp, other: string) => {
      const schema = sdl.replace(text, other);
      expect(schema).not.toBe(sdl);
      return () => compile(copy, { schema });
    };
    expect(without("type Ticket implements Node", "type Ticket")).toThrow(/ownerTicket/);
    expect(without(/^type TicketEdge \{[^}]*\}$/m, "type TicketEdge {\ncursor: String!\n}")).toThrow(/node/);
  });

  test("enquires without signing in and joins pages in its store, by the hashes that the stage registered", async ({
    system,
    seed,
  }) => {
    const documents = new Map(Object.entries(read(["documents.json"], join(FOLDER, "generated"))));
    const { url, stop } = await startApi(system, seed, { ...PRODUCTION, documents });
    onTestFinished(stop);
    const { slots } = await seed.device({ brand: "Nokia" });
    expect(await Relay.enquire(Relay.createEnvironment({ url }), slots[0])).toMatchObject({ brand: "Nokia" });

    const { owner, numbers } = await ownerOfTickets(seed);
    const token = await system.issuer.token(subscriber(owner));
    const { sent, fetch } = recorded();
    const tickets = new Relay.OwnTickets(Relay.createEnvironment({ url, token, fetch }), 2);
    expect(await tickets.load()).toHaveLength(2);
    const all = await tickets.loadNext();
    expect(all?.map(({ number }) => number).toSorted()).toEqual(numbers);
    expect(await tickets.loadNext()).toBeNull();
    expect(sent).toEqual(["hash", "hash"]);

    // One record by `id`: what a query of the node reads anew is what the list shows.
    const [first = ""] = tickets.ids();
    const [shown] = tickets.read();
    await (
      await clientOf(system, owner)
    ).query("mutation ($number: String!) { withdrawTicket(input: { number: $number }) { __typename } }", {
      number: shown?.number,
    });
    expect(tickets.read()[0]?.status).toBe("OPEN");
    await tickets.reload(first);
    expect(tickets.read()[0]).toMatchObject({ number: shown?.number, status: "WITHDRAWN" });
    expect(new Set(tickets.ids()).size).toBe(3);
  });
});

describe("fetch alone", () => {
  test("enquires without signing in, and with a token", async ({ url, seed, system }) => {
    const { slots } = await seed.device({ brand: "Nokia" });
    expect(await Plain.enquire(url, slots[0])).toMatchObject({ brand: "Nokia" });
    const token = await system.issuer.token(people.maryam);
    expect(await Plain.enquire(url, slots[0], token)).toMatchObject({ brand: "Nokia" });
    await expect(Plain.enquire(url, "357613004448480")).rejects.toThrow(/^BAD_USER_INPUT: /);
  });
});

describe("client-preset", () => {
  test("writes documents that a stage can register, by its own hashes", async ({ system, seed }) => {
    const { slots } = await seed.device({ brand: "Nokia" });
    const files = (await generate(
      {
        schema: sdl,
        documents: join(import.meta.dirname, "frontends/shop.graphql"),
        generates: { "shop/": { preset: "client", config: {}, presetConfig: { persistedDocuments: true } } },
        silent: true,
      },
      false,
    )) as { filename: string; content: string }[];
    const manifest = files.find(({ filename }) => filename.endsWith("persisted-documents.json"))?.content ?? "";
    const folder = mkdtempSync(join(tmpdir(), "hamta-shop-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "persisted-documents.json"), manifest);
    const documents = new Map(Object.entries(read(["persisted-documents.json"], folder)));
    const { url, stop } = await startApi(system, seed, { ...PRODUCTION, documents });
    onTestFinished(stop);

    const [[hash, text] = ["", ""]] = Object.entries(JSON.parse(manifest) as Record<string, string>);
    const variables = { imei: slots[0] };
    const byHash = { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
    const shown = { data: { device: expect.objectContaining({ brand: "Nokia" }) } };
    expect((await post(url, byHash)).body).toEqual(shown);
    expect((await post(url, { variables, query: text })).body).toEqual(shown);
    expect(await post(url, { variables, query: text.replace("brand", "legality") })).toMatchObject({ status: 403 });
  });
});

test("docs/frontend.md shows these apps", () => {
  const page = readFileSync(join(import.meta.dirname, "../docs/frontend.md"), "utf8");
  for (const app of ["apollo", "urql", "relay", "relay/owner", "plain"]) {
    const source = readFileSync(join(import.meta.dirname, `frontends/${app}.ts`), "utf8");
    expect(page, app).toContain(`\`\`\`ts\n${source}\`\`\`\n`);
  }
  const config = readFileSync(join(import.meta.dirname, "frontends/relay/relay.config.json"), "utf8");
  expect(page).toContain(`\`\`\`json\n${config}\`\`\`\n`);
});
