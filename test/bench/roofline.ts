import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Import, Verdict } from "@hamta/core";
import { Holders, Corrections, Db, Devices, Tickets } from "@hamta/store";
import { LEAST, type Least } from "#bench/least";
import { device, numbers, rowOf, type Case, type ListSpec } from "#bench/rows";
import { items } from "#bench/register";

/**
 * Throughput of the database for this client and process without decisions: requests in the shapes of the import, built
 * before the clock starts, each with the number in flight that gives the best rate.
 */
export type Bare = {
  /** Keys per second in batches of 100: holders of IMEIs, devices, and missing keys. */
  holders: number;
  devices: number;
  absent: number;
  /** Corrections per second in batches of 25. */
  puts: number;
  /** Rows per second in transactions of up to 100 writes: four for a RESOLVED row, two for a REFUSED one. */
  resolved: number;
  refused: number;
  /** Conditional updates of a ticket per second. */
  updates: number;
};

const IN_FLIGHT = [4, 16] as const;
/** Requests of each shape for each number in flight. */
const READS = 60;
const PUTS = 80;
const TRANSACTIONS = 8;
const UPDATES = 200;

/** @param from no other rows use numbers from here on; `registered` are ON_FILE rows in the table */
export async function bare(db: Db.Db, registered: ListSpec, from: number): Promise<Bare> {
  const rows = numbers(registered).filter((n) => registered.kindOf(n) === "ON_FILE");
  const some = (count: number) =>
    Array.from({ length: count }, () => rows[Math.floor(Math.random() * rows.length)] ?? 0);
  const ids = (count: number) => some(count).map((n) => device(n).id);
  const reads = { holders: 0, devices: 0, absent: 0 };
  let puts = 0;
  for (const lanes of IN_FLIGHT) {
    const timed = (work: () => Promise<unknown>) => rateOf(100 * READS, READS, lanes, work);
    reads.holders = Math.max(
      reads.holders,
      await timed(() =>
        Holders.getIds(
          db,
          some(100).map((n) => rowOf(n).value.registered[0]),
        ),
      ),
    );
    reads.devices = Math.max(reads.devices, await timed(() => Devices.getMany(db, ids(100))));
    reads.absent = Math.max(
      reads.absent,
      await timed(() =>
        Holders.getIds(
          db,
          some(100).map((n) => rowOf(n).value.correct[1]),
        ),
      ),
    );
    let next = from;
    const corrections = Array.from({ length: PUTS }, () => Array.from({ length: 25 }, () => correctionOf(next++)));
    puts = Math.max(puts, await rateOf(25 * PUTS, PUTS, lanes, () => Corrections.putMany(db, corrections.pop() ?? [])));
  }
  return { ...reads, puts, ...(await ends(db, from)) };
}

async function ends(db: Db.Db, from: number): Promise<Pick<Bare, "resolved" | "refused" | "updates">> {
  const best = { resolved: 0, refused: 0, updates: 0 };
  let next = from;
  for (const lanes of IN_FLIGHT) {
    for (const [name, kind, size] of [
      ["resolved", "RESOLVED", 25],
      ["refused", "REFUSED", 50],
    ] as const) {
      const rows = size * TRANSACTIONS;
      const writes = await createTickets(db, kind, next, rows);
      next += rows;
      const batches = Array.from({ length: TRANSACTIONS }, (_, at) => writes.slice(at * size, (at + 1) * size).flat());
      const rate = await rateOf(rows, TRANSACTIONS, lanes, async () => {
        if (!(await Db.transact(db, batches.pop() ?? []))) throw new Error("A bare transaction did not hold");
      });
      best[name] = Math.max(best[name], rate);
    }
    const notes = (await createTickets(db, "RESOLVED", next, UPDATES)).flatMap(([head]) => head?.Update ?? []);
    next += UPDATES;
    const updates = await rateOf(UPDATES, UPDATES, lanes, async () => {
      const update = notes.pop();
      if (update) await db.client.send(new UpdateCommand(update));
    });
    best.updates = Math.max(best.updates, updates);
  }
  return best;
}

/** Puts rows with tickets into the table and returns the writes that end the tickets. */
async function createTickets(db: Db.Db, kind: Case, from: number, rows: number): Promise<Db.Write[][]> {
  const rowItems = await Promise.all(Array.from({ length: rows }, (_, at) => items(db, kind, from + at)));
  await Db.batchPut(db, rowItems.flat());
  const open = rowItems.map((each) => each.find(({ sk }) => sk === "TICKET"));
  const found = await Tickets.getHeads(
    db,
    open.map((item) => String(item?.["number"])),
    { consistent: true },
  );
  return open.map((item, at) => {
    const ticket = found.get(String(item?.["number"]));
    if (!ticket) throw new Error("A ticket of the bench is not in the table");
    const before = device(from + at, { ticket: ticket.number, version: 2 });
    const status = kind === "RESOLVED" ? "APPROVED" : "REJECTED";
    const verdict: Verdict.Verdict = kind === "RESOLVED" ? "APPROVED" : "ILLEGAL_DEVICE";
    const end = { at: ticket.filedAt, by: { kind: "IMPORT", import: "bare", row: at } as const, note: null };
    const trace = { import: "bare", row: at, outcome: kind, ticket: ticket.number, reason: verdict };
    const ending = { status, verdict, adjudication: ticket.adjudication, end } as const;
    return Tickets.endWrites(db, ticket, { device: before, onFile: null }, ending, trace);
  });
}

function correctionOf(n: number) {
  const { row, value } = rowOf(n);
  const { registered, correct } = value;
  const id = "0123456789abcdef" as Import.Id;
  const order = "2026-11-22T08:00:00.000Z#0";
  return { device: device(n).id, correction: { registered, correct, import: id, row, importer: "importer-a", order } };
}

/** Rate per second: `count` units in `requests` requests, `lanes` in flight. */
async function rateOf(count: number, requests: number, lanes: number, work: () => Promise<unknown>): Promise<number> {
  let left = requests;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (left-- > 0) await work();
    }),
  );
  return (count * 1000) / (performance.now() - start);
}

/** Seconds for the rows at the bare rates: all requests of a row one after another. */
export function secondsFor(spec: ListSpec, bare: Bare): number {
  const counts = new Map<Case, number>();
  for (const n of numbers(spec)) counts.set(spec.kindOf(n), (counts.get(spec.kindOf(n)) ?? 0) + 1);
  return [...counts].reduce((sum, [kind, rows]) => sum + rows * secondsOf(LEAST[kind], kind, bare), 0);
}

/**
 * Of the eventually consistent reads, the second reads the device; the fifth reads the ticket, which costs the same.
 */
function secondsOf({ reads, consistent, puts, updates, transacted }: Least, kind: Case, bare: Bare): number {
  const hasTarget = kind.startsWith("TARGET_TAKEN");
  const big = (reads >= 3 ? 1 : 0) + (reads >= 5 ? 1 : 0) + (kind === "ON_FILE" || kind === "MISMATCH" ? 1 : 0);
  const small = (reads >= 1 ? 1 : 0) + (hasTarget ? 1 : 0) - (kind === "UNKNOWN_DEVICE" ? 1 : 0);
  const absent = reads + consistent - big - small;
  const endSeconds = transacted === 4 ? 1 / bare.resolved : transacted === 2 ? 1 / bare.refused : 0;
  return (
    big / bare.devices +
    small / bare.holders +
    absent / bare.absent +
    puts / bare.puts +
    updates / bare.updates +
    endSeconds
  );
}
