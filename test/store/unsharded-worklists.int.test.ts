import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Ticket } from "@hamta/core";
import { Dynamo } from "@hamta/local";
import { Db, type Pages, TicketLists, Tickets, UnshardedWorklists } from "@hamta/store";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, inject } from "vitest";
import { withdrawTicket } from "#kit/actions";
import { Crashed } from "#kit/crash";
import { intercepted } from "#kit/interleavings";
import { violations } from "#kit/invariants";
import type { Seed } from "#kit/seed";
import { test } from "#kit/table";

/** Tickets that were filed before worklists had shards: they are listed with the others, and can be moved at any time. */

const FORWARD: Pages.PageRequest = { limit: 2, ascending: true, start: null, end: null };

/** Gives an open ticket the index key that an earlier release wrote. */
async function unshard(db: Db.Db, { number, contact }: Ticket.Ticket) {
  const update = {
    TableName: db.table,
    Key: { pk: `TICKET#${number}`, sk: "TICKET" },
    UpdateExpression: "SET pk2 = :pk2",
    ExpressionAttributeValues: { ":pk2": `OPEN#${contact.importer}` },
  };
  await db.client.send(new UpdateCommand(update));
}

/** Open tickets of an importer of their own, in order of filing; every other one is from the earlier release. */
async function fileTickets(seed: Seed, count = 7) {
  const importer = `importer-${seed.id()}`;
  const tickets: Ticket.Ticket[] = [];
  for (let n = 0; n < count; n++) {
    const ticket = await seed.ticketFor(await seed.device({ importer }));
    if (n % 2 === 0) await unshard(seed.deps.db, ticket);
    tickets.push(ticket);
  }
  const cursorOf = ({ filedAt, number }: Ticket.Ticket) => `${filedAt}#${number}`;
  const cursors = tickets.map(cursorOf).toSorted();
  return { importer, tickets, cursors };
}

async function readAll(db: Db.Db, importer: string, request: Partial<Pages.PageRequest> = {}): Promise<string[]> {
  const cursors: string[] = [];
  let start = request.start ?? null;
  for (let hasMore = true; hasMore;) {
    const page = await TicketLists.listOpenByImporter(db, importer, { ...FORWARD, ...request, start });
    cursors.push(...page.entries.map(({ cursor }) => cursor));
    ({ stop: start, hasMore } = page);
  }
  return cursors;
}

const partitionOf = async (db: Db.Db, { number }: Ticket.Ticket) =>
  (await Db.get(db, { pk: `TICKET#${number}`, sk: "TICKET" }))?.["pk2"];

// A move is about the whole table: a test begins without tickets of the tests before it.
beforeEach<{ db: Db.Db }>(async ({ db }) => void (await UnshardedWorklists.move(db)));

describe("a worklist with tickets from before it had shards", () => {
  test("is one list in order of filing, from either end", async ({ db, seed }) => {
    const { importer, cursors } = await fileTickets(seed);
    expect(await readAll(db, importer)).toEqual(cursors);
    expect(await readAll(db, importer, { ascending: false })).toEqual(cursors.toReversed());
  });

  test("goes on behind a cursor from before the tickets moved", async ({ db, seed }) => {
    const { importer, cursors } = await fileTickets(seed);
    for (const [index, start] of cursors.entries()) {
      expect(await readAll(db, importer, { start })).toEqual(cursors.slice(index + 1));
    }
    await UnshardedWorklists.move(db);
    for (const [index, start] of cursors.entries()) {
      expect(await readAll(db, importer, { start })).toEqual(cursors.slice(index + 1));
    }
  });

  test("gives the pairs of all its tickets to the check of a list", async ({ db, seed }) => {
    const { importer, tickets } = await fileTickets(seed);
    expect((await TicketLists.getOpenPairs(db, importer, 6))?.size).toBe(tickets.length);
    expect(await TicketLists.getOpenPairs(db, importer, 7)).toBeNull();
  });

  test("loses a ticket that ends", async ({ db, seed }) => {
    const { importer, tickets, cursors } = await fileTickets(seed, 1);
    expect(await readAll(db, importer)).toEqual(cursors);
    await withdrawTicket(seed, tickets[0]!)(db);
    expect(await readAll(db, importer)).toEqual([]);
  });
});

describe("the move", () => {
  test("moves each ticket once, and tells how many", async ({ db, seed }) => {
    const { importer, tickets, cursors } = await fileTickets(seed);
    expect(await UnshardedWorklists.move(db)).toBe(4);
    expect(await UnshardedWorklists.move(db)).toBe(0);
    expect(await readAll(db, importer)).toEqual(cursors);
    for (const ticket of tickets)
      expect(await partitionOf(db, ticket)).toBe(`OPEN#${importer}#${Number(ticket.number) % 8}`);
    expect(await violations(db)).toEqual([]);
  });

  test("changes nothing else of a ticket", async ({ db, seed }) => {
    const { tickets } = await fileTickets(seed, 1);
    const before = await Db.get(db, { pk: `TICKET#${tickets[0]!.number}`, sk: "TICKET" });
    await UnshardedWorklists.move(db);
    const after = await Db.get(db, { pk: `TICKET#${tickets[0]!.number}`, sk: "TICKET" });
    expect({ ...after, pk2: null }).toEqual({ ...before, pk2: null });
  });

  test.for([1, 2, 3])(
    "that dies after %i writes is completed by the next, and the list is whole in between",
    async (n, { db, seed }) => {
      const { importer, cursors } = await fileTickets(seed, 5);
      let writes = 0;
      const crashing = intercepted(db, async (command, send) => {
        if (writes === n) throw new Crashed("after the crash");
        const answer = await send();
        if (command.constructor.name === "UpdateCommand" && ++writes === n) throw new Crashed("the response is lost");
        return answer;
      });
      await expect(UnshardedWorklists.move(crashing)).rejects.toThrow(Crashed);
      expect(await readAll(db, importer)).toEqual(cursors);
      await UnshardedWorklists.move(db);
      expect(await UnshardedWorklists.move(db)).toBe(0);
      expect(await readAll(db, importer)).toEqual(cursors);
      expect(await violations(db)).toEqual([]);
    },
  );

  test.for(["withdrawn", "reassigned", "without importer"] as const)(
    "does not bring back a ticket that is %s meanwhile",
    async (change, { db, seed }) => {
      // Before the move reads the ticket, between its read and its write, and after both.
      for (const turn of [1, 2, 3]) {
        const { importer, tickets } = await fileTickets(seed, 1);
        const [ticket] = tickets as [Ticket.Ticket];
        const next = `${importer}-next`;
        const act = async () => {
          if (change === "withdrawn") await withdrawTicket(seed, ticket)(db);
          else {
            const device = { importer: change === "reassigned" ? next : null, guarantor: null };
            await Db.transact(db, [Tickets.reassignWrite(db, ticket, device)]);
          }
        };
        let calls = 0;
        const raced = intercepted(db, async (command, send) => {
          if (JSON.stringify(command.input).includes(ticket.number) && ++calls === turn) await act();
          return send();
        });
        expect(await UnshardedWorklists.move(raced)).toBe(turn === 3 ? 1 : 0);
        if (turn === 3) await act();
        expect(calls).toBe(Math.min(turn, 2));
        expect(await readAll(db, importer)).toEqual([]);
        expect(await readAll(db, next)).toHaveLength(change === "reassigned" ? 1 : 0);
        expect(await partitionOf(db, ticket)).toBe(
          change === "reassigned" ? `OPEN#${next}#${Number(ticket.number) % 8}` : undefined,
        );
      }
    },
  );

  test("is a command, which names the table", async ({ db, seed }) => {
    const { importer, cursors } = await fileTickets(seed, 3);
    const script = join(import.meta.dirname, "../../packages/store/scripts/move-worklists.ts");
    const { accessKeyId, secretAccessKey } = Dynamo.credentials;
    const env = {
      ...process.env,
      AWS_ENDPOINT_URL_DYNAMODB: inject("dynamo"),
      AWS_REGION: Dynamo.region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    };
    const run = async (...args: string[]) => promisify(execFile)(process.execPath, [script, ...args], { env });
    expect(await run(db.table)).toMatchObject({ stdout: "2 tickets moved to the shards of their worklists\n" });
    expect(await run(db.table)).toMatchObject({ stdout: "0 tickets moved to the shards of their worklists\n" });
    expect(await readAll(db, importer)).toEqual(cursors);
    await expect(run()).rejects.toMatchObject({ code: 1, stderr: "usage: pnpm move-worklists TABLE\n" });
  });
});
