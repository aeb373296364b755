import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Import, Verdict } from "@hamta/core";
import { Db, Devices, Tickets } from "@hamta/store";
import { LEAST, type Least } from "#bench/least";
import { device, numbers, rowOf, type Case, type World } from "#bench/rows";
import { items } from "#bench/world";

/**
 * What the database gives to this client, in this process, when nothing is decided: the shapes of the import's requests,
 * made before the clock starts, each at the number of requests in flight that gives the most.
 */
export type Bare = {
  /** Keys a second in batches of 100: holders of IMEIs, devices, and keys that are not there. */
  holders: number;
  devices: number;
  absent: number;
  /** Corrections a second in batches of 25. */
  puts: number;
  /** Rows a second in transactions of up to 100 writes: four for a RESOLVED row, two for a REFUSED one. */
  resolved: number;
  refused: number;
  /** Conditional updates of a ticket a second. */
  updates: number;
};

const IN_FLIGHT = [4, 16] as const;
/** Requests of each shape at each number in flight. */
const READS = 60;
const PUTS = 80;
const TRANSACTIONS = 8;
const UPDATES = 200;

/** @param from rows from here on are nobody else's; `registered` are ON_FILE rows that are in the table */
export async function bare(db: Db.Db, registered: World, from: number): Promise<Bare> {
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
        Devices.holdersOf(
          db,
          some(100).map((n) => rowOf(n).value.registered[0]),
        ),
      ),
    );
    reads.devices = Math.max(reads.devices, await timed(() => Devices.getMany(db, ids(100))));
    reads.absent = Math.max(
      reads.absent,
      await timed(() =>
        Devices.holdersOf(
          db,
          some(100).map((n) => rowOf(n).value.correct[1]),
        ),
      ),
    );
    let next = from;
    const corrections = Array.from({ length: PUTS }, () => Array.from({ length: 25 }, () => correctionOf(next++)));
    puts = Math.max(
      puts,
      await rateOf(25 * PUTS, PUTS, lanes, () => Devices.fileCorrections(db, corrections.pop() ?? [])),
    );
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
      const writes = await prepared(db, kind, next, rows);
      next += rows;
      const batches = Array.from({ length: TRANSACTIONS }, (_, at) => writes.slice(at * size, (at + 1) * size).flat());
      const rate = await rateOf(rows, TRANSACTIONS, lanes, async () => {
        if (!(await Db.transact(db, batches.pop() ?? []))) throw new Error("A bare transaction did not hold");
      });
      best[name] = Math.max(best[name], rate);
    }
    const notes = (await prepared(db, "RESOLVED", next, UPDATES)).flatMap(([head]) => head?.Update ?? []);
    next += UPDATES;
    const updates = await rateOf(UPDATES, UPDATES, lanes, async () => {
      const update = notes.pop();
      if (update) await db.client.send(new UpdateCommand(update));
    });
    best.updates = Math.max(best.updates, updates);
  }
  return best;
}

/** Rows with tickets put into the table, and the writes that end them. */
async function prepared(db: Db.Db, kind: Case, from: number, rows: number): Promise<Db.Write[][]> {
  const made = await Promise.all(Array.from({ length: rows }, (_, at) => items(db, kind, from + at)));
  await Db.batchPut(db, made.flat());
  const open = made.map((each) => each.find(({ sk }) => sk === "TICKET"));
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
    return Tickets.ending(db, ticket, { device: before, onFile: null }, ending, trace);
  });
}

function correctionOf(n: number) {
  const { row, value } = rowOf(n);
  const { registered, correct } = value;
  const id = "0123456789abcdef" as Import.Id;
  const order = "2026-11-22T08:00:00.000Z#0";
  return { device: device(n).id, correction: { registered, correct, import: id, row, importer: "importer-a", order } };
}

/** How many a second: `count` of them in `requests` requests, `lanes` in flight. */
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

/** Seconds that the bare figures allow for the rows: what each needs, one after another. */
export function secondsFor(world: World, bare: Bare): number {
  const counts = new Map<Case, number>();
  for (const n of numbers(world)) counts.set(world.kindOf(n), (counts.get(world.kindOf(n)) ?? 0) + 1);
  return [...counts].reduce((sum, [kind, rows]) => sum + rows * secondsOf(LEAST[kind], kind, bare), 0);
}

/** Of the eventually consistent reads the second is the device's, and a fifth the ticket's, which weighs the same. */
function secondsOf({ reads, consistent, puts, updates, transacted }: Least, kind: Case, bare: Bare): number {
  const isTaken = kind.startsWith("TARGET_TAKEN");
  const big = (reads >= 3 ? 1 : 0) + (reads >= 5 ? 1 : 0) + (kind === "ON_FILE" || kind === "MISMATCH" ? 1 : 0);
  const small = (reads >= 1 ? 1 : 0) + (isTaken ? 1 : 0) - (kind === "UNKNOWN_DEVICE" ? 1 : 0);
  const absent = reads + consistent - big - small;
  const ended = transacted === 4 ? 1 / bare.resolved : transacted === 2 ? 1 / bare.refused : 0;
  return (
    big / bare.devices + small / bare.holders + absent / bare.absent + puts / bare.puts + updates / bare.updates + ended
  );
}
