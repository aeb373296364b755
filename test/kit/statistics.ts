import type { Statistics, Ticket } from "@hamta/core";
import { Statistics as Stored, type Db } from "@hamta/store";
import { scan } from "#kit/invariants";

/** The statistics as the tickets tell them, counted one by one. The day in Tehran, at UTC+3:30 since 2022. */
const dayOf = (time: string) => new Date(Date.parse(time) + 3.5 * 3600_000).toISOString().slice(0, 10);

type Head = Omit<Ticket.Ticket, "adjudication"> & { adjudication: { hold?: string } };

/** What the counters say otherwise than the tickets. All tickets must have been filed and ended in 2026 or 2027. */
export async function statisticsViolations(db: Db.Db): Promise<string[]> {
  const tickets: Head[] = [];
  for await (const item of scan(db)) if (item.sk === "TICKET") tickets.push(item as unknown as Head);
  const [days, open] = [await Stored.listDays(db, "2026-01-01", "2027-12-31"), await Stored.listOpen(db)];
  return [
    ...differences(tally(tickets.flatMap(happenedTo)), tally(days.flatMap(counted))),
    ...differences(
      tally(tickets.flatMap(waitOf)),
      tally(
        open.flatMap(({ due, counts }) =>
          Object.entries(counts).map(([hold, n]) => [`open ${due} ${hold}`, n] as const),
        ),
      ),
    ),
  ];
}

type Entry = readonly [name: string, count: number];

/** An importer may change while a ticket is open, so of a filing only the day is compared. */
function happenedTo({ filedAt, status, verdict, end, due, notes, reverted, channel, contact }: Head): Entry[] {
  const group = `${channel ?? (contact.importer === null ? "-" : "COMMERCIAL")} ${contact.importer ?? "-"}`;
  const isDecided = status === "APPROVED" || status === "REJECTED";
  const handedOver = notes.find(({ kind }) => kind === "HANDED_OVER");
  return [
    [`${dayOf(filedAt)} filed`, 1],
    ...(handedOver ? [[`${dayOf(handedOver.at)} handedOver`, 1] as const] : []),
    ...(status === "WITHDRAWN" && end ? [[`${dayOf(end.at)} withdrawn`, 1] as const] : []),
    ...(isDecided && end ? [[`${dayOf(end.at)} ${group} decided.${verdict}.${end.by.kind}`, 1] as const] : []),
    ...(isDecided && end ? [[`${dayOf(end.at)} ${group} after.${end.by.kind}`, 1] as const] : []),
    ...(isDecided && end && due && end.at > due ? [[`${dayOf(end.at)} late`, 1] as const] : []),
    ...(reverted ? [[`${dayOf(reverted.at)} reverted`, 1] as const] : []),
  ];
}

/** Which reasons a ticket waited for before, it does not tell. */
function counted({ day, group, counts }: Statistics.DayCounts): Entry[] {
  return Object.entries(counts)
    .filter(([name]) => !name.startsWith("held."))
    .map(([name, count = 0]): Entry => {
      const [kind, by = null] = name.split(".");
      if (by === null) return [`${day} ${name}`, count];
      const of = `${day} ${group.channel ?? "-"} ${group.importer ?? "-"}`;
      return [`${of} ${kind === "after" ? `after.${by}` : name}`, count];
    });
}

function waitOf({ status, due, adjudication }: Head): Entry[] {
  return status === "OPEN" && due ? [[`open ${dayOf(due)} ${adjudication.hold}`, 1]] : [];
}

function tally(entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [name, count] of entries) counts.set(name, (counts.get(name) ?? 0) + count);
  return counts;
}

function differences(real: Map<string, number>, told: Map<string, number>): string[] {
  return [...new Set([...real.keys(), ...told.keys()])]
    .filter((name) => (real.get(name) ?? 0) !== (told.get(name) ?? 0))
    .map((name) => `Statistics: ${name} is ${told.get(name) ?? 0}, of the tickets ${real.get(name) ?? 0}`);
}
