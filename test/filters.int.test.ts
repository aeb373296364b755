import type { Import } from "@hamta/core";
import { people, type Client } from "@hamta/local";
import { Imports, Tickets, type Pages } from "@hamta/store";
import { describe, expect } from "vitest";
import { idOf } from "#kit/ids";
import { corrections } from "#kit/lists";
import { clientOf, subscriber } from "#kit/people";
import { test as base } from "#kit/system";
import { drop, send } from "#kit/uploads";

/** Filters and orders of lists. */

type List = { nodes: Record<string, string>[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
type Args = { filter?: object; order?: string; first?: number; last?: number; after?: string | null };

/** One page of a list, of 100 by default. */
async function readPage(client: Client, field: string, args: Args): Promise<List> {
  const type = `${field === "tickets" ? "Ticket" : `${field[0]!.toUpperCase()}${field.slice(1).replace(/s$/, "")}`}Filter`;
  const query = `query ($filter: ${type}, $order: ListOrder, $first: Int, $last: Int, $after: String) {
    ${field}(filter: $filter, order: $order, first: $first, last: $last, after: $after) {
      nodes { ${field === "imports" ? "id fileName" : "number"} } pageInfo { hasNextPage endCursor }
    }
  }`;
  const { [field]: list } = await client.query<Record<string, List>>(query, args.last ? args : { first: 100, ...args });
  return list!;
}

const numbers = ({ nodes }: List) => nodes.map(({ number }) => number);
const soon = () => new Promise((resolve) => setTimeout(resolve, 2));

const test = base.extend("story", { scope: "file" }, async ({ seed }) => {
  const [one, two] = [seed.msisdn(), seed.msisdn()];
  const [first, second] = [await seed.device({ owner: one }), await seed.device({ owner: two })];
  const [third, other] = [await seed.device({ owner: one }), await seed.device({ importer: null, owner: one })];
  const open = await seed.ticketFor(first);
  await soon();
  const rejected = await seed.ticketFor(second, { seen: false });
  await soon();
  const held = await seed.ticketFor(third, { claim: seed.claim(third, other.slots[1]) });
  await soon();
  const approved = await seed.ticketFor(await seed.device({ importer: null, owner: one }));
  return { one, two, first, third, open, rejected, held, approved };
});

describe("a person's tickets", () => {
  test("are those that match the filter, in the requested order", async ({ story, system }) => {
    const { one, two, first, open, rejected, held, approved } = story;
    const client = await system.client(subscriber(one, two));
    const all = [open, rejected, held, approved];
    expect(all.map(({ status }) => status)).toEqual(["OPEN", "REJECTED", "OPEN", "APPROVED"]);
    const cases: [filter: object, tickets: typeof all][] = [
      [{}, all],
      [{ status: ["OPEN"] }, [open, held]],
      [{ status: ["REJECTED", "APPROVED"] }, [rejected, approved]],
      [{ status: [] }, []],
      [{ subject: "IMEI_MISMATCH" }, all],
      [{ device: idOf("Device", first.id) }, [open]],
      [{ device: idOf("Ticket", open.number) }, []],
      [{ filed: { from: rejected.filedAt } }, [rejected, held, approved]],
      [{ filed: { to: rejected.filedAt } }, [open]],
      [{ filed: { from: rejected.filedAt, to: approved.filedAt } }, [rejected, held]],
      [{ filed: { from: rejected.filedAt, to: approved.filedAt }, status: ["OPEN"] }, [held]],
      [{ filed: { from: approved.filedAt, to: open.filedAt } }, []],
    ];
    for (const [filter, tickets] of cases) {
      const expected = tickets.map(({ number }) => number);
      const oldest = numbers(await readPage(client, "tickets", { filter, order: "OLDEST_FIRST" }));
      expect(oldest).toEqual(expected);
      expect(numbers(await readPage(client, "tickets", { filter }))).toEqual(expected.toReversed());
      expect(numbers(await readPage(client, "tickets", { filter, last: 1 }))).toEqual(expected.slice(0, 1));
      expect(numbers(await readPage(client, "tickets", { filter, first: 1 }))).toEqual(expected.slice(-1));
    }
  });

  test("have a next page if one more matches the filter, and only then", async ({ story, system }) => {
    const client = await system.client(subscriber(story.one, story.two));
    const page = await readPage(client, "tickets", { filter: { status: ["OPEN"] }, first: 1 });
    expect([numbers(page), page.pageInfo.hasNextPage]).toEqual([[story.held.number], true]);
    const next = { filter: { status: ["OPEN"] }, first: 1, after: page.pageInfo.endCursor };
    const last = await readPage(client, "tickets", next);
    expect([numbers(last), last.pageInfo.hasNextPage]).toEqual([[story.open.number], false]);
  });
});

describe("open tickets", () => {
  test("are filtered by importer, device, time and by whom they wait for", async ({ seed, story, system }) => {
    const kaveh = await system.client(people.kaveh);
    const foreign = await seed.ticketFor(await seed.device({ importer: "importer-b" }));
    const { open, held, first, third } = story;
    const [a, b] = [idOf("Importer", "importer-a"), idOf("Importer", "importer-b")];
    const cases: [filter: object, tickets: { number: string }[]][] = [
      [{}, [open, held, foreign]],
      [{ importer: a }, [open, held]],
      [{ importer: b }, [foreign]],
      [{ importer: idOf("Importer", "importer-c") }, []],
      [{ importer: "nonsense" }, []],
      [{ waitsFor: "EXPERT" }, [held]],
      [{ waitsFor: "IMPORTER", importer: a }, [open]],
      [{ device: idOf("Device", first.id) }, [open]],
      [{ device: idOf("Device", first.id), importer: b }, []],
      [{ device: idOf("Device", third.id), waitsFor: "IMPORTER" }, []],
      [{ device: idOf("Device", third.id), filed: { from: held.filedAt } }, [held]],
      [{ device: idOf("Device", third.id), filed: { to: held.filedAt } }, []],
      [{ device: "nonsense" }, []],
      [{ filed: { from: held.filedAt } }, [held, foreign]],
    ];
    for (const [filter, tickets] of cases) {
      const expected = tickets.map(({ number }) => number);
      expect(numbers(await readPage(kaveh, "queue", { filter }))).toEqual(expected);
      const newest = numbers(await readPage(kaveh, "queue", { filter, order: "NEWEST_FIRST" }));
      expect(newest).toEqual(expected.toReversed());
    }
  });

  test("of another importer are in no worklist, whatever the filter", async ({ story, system }) => {
    const [arash, bita] = [await system.client(people.arash), await system.client(people.bita)];
    const filter = { device: idOf("Device", story.first.id) };
    expect(numbers(await readPage(arash, "worklist", { filter }))).toEqual([story.open.number]);
    expect(numbers(await readPage(bita, "worklist", { filter }))).toEqual([]);
    const [imei] = story.open.registered;
    expect(numbers(await readPage(arash, "worklist", { filter: { imei } }))).toEqual([story.open.number]);
    expect(numbers(await readPage(bita, "worklist", { filter: { imei } }))).toEqual([]);
    const both = { imei, device: idOf("Device", story.third.id) };
    expect(numbers(await readPage(arash, "worklist", { filter: both }))).toEqual([]);
    expect(numbers(await readPage(arash, "worklist", { filter: { imei: "490154203237518" } }))).toEqual([]);
    const since = { filed: { from: story.held.filedAt } };
    expect(numbers(await readPage(arash, "worklist", { filter: since }))).toEqual([story.held.number]);
  });
});

test("a page with many rows that do not match is short, is marked so, and the next page continues there", async ({
  seed,
  system,
}) => {
  const owner = seed.msisdn();
  const wanted = await seed.ticketFor(await seed.device({ owner }), { seen: false });
  const template = await seed.ticketFor(await seed.device({ owner }), { seen: false });
  // More than one page reads, all later and none on the wanted device.
  for (let at = 0; at < 310; at++) {
    const filedAt = new Date(Date.parse(template.filedAt) + at + 1).toISOString();
    await Tickets.file(system.deps.db, { ...template, number: `${2_000_000_000 + at}` as never, filedAt }, null);
  }
  const client = await clientOf(system, owner);
  const filter = { device: idOf("Device", wanted.device!) };
  const short = await readPage(client, "tickets", { filter, first: 5 });
  expect([numbers(short), short.pageInfo.hasNextPage]).toEqual([[], true]);
  const rest = await readPage(client, "tickets", { filter, first: 5, after: short.pageInfo.endCursor });
  expect([numbers(rest), rest.pageInfo.hasNextPage]).toEqual([[wanted.number], false]);
});

describe("imports", () => {
  test("are filtered by kind, state and time; another uploader's are not included", async ({ seed, system }) => {
    const [arash, bita] = [await system.client(people.arash), await system.client(people.bita)];
    const parisa = await system.client(people.parisa);
    await send(arash, "CORRECTIONS", corrections([seed.claim(await seed.device())]), "filtered.csv");
    await soon();
    await send(arash, "CORRECTIONS", "nothing", "rejected.csv");
    await drop(system, "uploads/operator/operator-one/sightings/seen.csv", "imei,msisdn,seen_at\r\n");
    const names = async (client: Client, filter: object) =>
      (await readPage(client, "imports", { filter, order: "OLDEST_FIRST" })).nodes.map(({ fileName }) => fileName);
    expect(await names(arash, {})).toEqual(["filtered.csv", "rejected.csv"]);
    expect(await names(arash, { state: ["COMPLETED"] })).toEqual(["filtered.csv"]);
    expect(await names(arash, { state: ["REJECTED", "HELD"], kind: "CORRECTIONS" })).toEqual(["rejected.csv"]);
    expect(await names(arash, { kind: "DEVICES" })).toEqual([]);
    expect(await names(arash, { created: { to: "2026-01-01" } })).toEqual([]);
    expect(await names(arash, { importer: idOf("Importer", "importer-a") })).toHaveLength(2);
    expect(await names(arash, { importer: idOf("Importer", "importer-b") })).toEqual([]);
    expect(await names(bita, { importer: idOf("Importer", "importer-a") })).toEqual([]);
    expect(await names(parisa, {})).toEqual(["filtered.csv", "rejected.csv", "seen.csv"]);
    expect(await names(parisa, { kind: "SIGHTINGS" })).toEqual(["seen.csv"]);
    expect(await names(parisa, { importer: idOf("Importer", "importer-a"), state: ["COMPLETED"] })).toEqual([
      "filtered.csv",
    ]);
    // An operator with the same organisation name is not the importer.
    const namesake = await system.client({ ...people.omid, id: "namesake", organisation: "importer-a" });
    expect(await names(namesake, { importer: idOf("Importer", "importer-a") })).toEqual([]);
  });

  test("of ops cover several months, page by page and from either end; a range over a year is refused", async ({
    seed,
    system,
  }) => {
    const { db } = system.deps;
    const importIds: string[] = [];
    for (const [at, month] of ["2025-02", "2025-03", "2025-05", "2025-05", "2025-06"].entries()) {
      const list = seed.list();
      importIds.push(list.id);
      await Imports.create(db, { ...list, createdAt: `${month}-1${at}T00:00:00.000Z` });
    }
    const parisa = await system.client(people.parisa);
    const created = { from: "2025-02-01", to: "2025-07-01" };
    const ids = ({ nodes }: List) => nodes.map(({ id }) => id);
    const expected = importIds.map((id) => idOf("Import", id)).toReversed();
    expect(ids(await readPage(parisa, "imports", { filter: { created } }))).toEqual(expected);
    expect(ids(await readPage(parisa, "imports", { filter: { created }, last: 2 }))).toEqual(expected.slice(-2));
    const seen: (string | undefined)[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: List = await readPage(parisa, "imports", { filter: { created }, first: 2, after });
      seen.push(...ids(page));
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect(seen).toEqual(expected);
    const part = { from: "2025-03-12T00:00:00Z", to: "2025-06-14" };
    expect(ids(await readPage(parisa, "imports", { filter: { created: part } }))).toEqual(expected.slice(1, 3));
    const { errors } = await parisa.send(
      '{ imports(first: 1, filter: { created: { from: "2024-01-01", to: "2025-02-01" } }) { nodes { id } } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(reading(await Imports.listByMonth(db, ["2025-05"], UP))).toEqual(importIds.slice(2, 4));
  });
});

const UP = { limit: 100, ascending: true, start: null, end: null };
const reading = ({ entries }: Pages.Page<Import.Import>) => entries.map(({ node }) => node.id);
