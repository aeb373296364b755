import * as Calendar from "#calendar";
import type { Channel } from "#device";
import type { Actor, Ticket } from "#ticket";
import { HOLDS, type Hold } from "#ticket-hold";
import { RULES, type Verdict } from "#verdict";
import * as WaitingTime from "#waiting-time";

/** Statistics of tickets: what a change of a ticket adds to the counters of a day, and what the counters say. */

/** Who decides a ticket. */
export type Decider = Exclude<Actor["kind"], "REQUESTER">;
export const DECIDERS = ["LAYER_ZERO", "IMPORT", "EXPERT"] as const satisfies readonly Decider[];
export const VERDICTS = ["APPROVED", ...RULES] as const satisfies readonly Verdict[];
export const HOLD_CODES = /* @__PURE__ */ Object.keys(HOLDS) as Hold[];

/**
 * `reverted`: approvals that were taken back. `late`: decisions after the ticket was due. `handedOver`: tickets whose
 * importer's time ended. `after`: decisions by the bucket of their waiting time. `held`: tickets that came to wait for a
 * reason.
 */
export type Counter =
  | "filed"
  | "withdrawn"
  | "reverted"
  | "late"
  | "handedOver"
  | `decided.${Verdict}.${Decider}`
  | `after.${Decider}.${number}`
  | `held.${Hold}`;

export type Counts = { readonly [C in Counter]?: number };

/** Tickets that are counted together. Both null: of no device of the requester. */
export type Group = { readonly channel: Channel | null; readonly importer: string | null };

/** The counters of one day and group. */
export type DayCounts = { readonly day: string; readonly group: Group; readonly counts: Counts };

/** Open tickets that are due on a day, by the reason for which they wait. */
export type OpenCounts = { readonly due: string; readonly counts: { readonly [H in Hold]?: number } };

/**
 * What one change of a ticket adds. `id` names the change among all of the ticket, so that it is added once; the
 * additions of different changes may be added in any order.
 */
export type Change = {
  readonly ticket: string;
  readonly id: string;
  readonly days: readonly DayCounts[];
  readonly open: readonly OpenCounts[];
};

/** What of a ticket is counted. */
export type Counted = Pick<
  Ticket,
  "number" | "status" | "verdict" | "contact" | "channel" | "filedAt" | "notes" | "due" | "end" | "reverted"
> & { adjudication: Pick<Ticket["adjudication"], "hold"> };

/**
 * Null if the change is not counted. It is derived from the items alone, so it is the same whenever it comes again.
 *
 * @param before null if the ticket was filed
 */
export function changeOf(before: Counted | null, after: Counted): Change | null {
  const group = groupOf(after);
  const days = happenings(before, after).map(([at, counter]): DayCounts => ({
    day: Calendar.dayOf(at),
    group,
    counts: { [counter]: 1 },
  }));
  const [left, came] = [waitOf(before), waitOf(after)];
  const isSame = left?.due === came?.due && left?.hold === came?.hold;
  const open = isSame ? [] : [openCounts(left, -1), openCounts(came, 1)].flat();
  if (days.length === 0 && open.length === 0) return null;
  return { ticket: after.number, id: idOf(after), days, open };
}

/**
 * A ticket comes into each of these states once: a note is only added, an end and a revert never go. A change between
 * them, such as a reservation, is not counted.
 */
function idOf({ status, notes, reverted }: Counted): string {
  if (status === "OPEN") return `OPEN#${notes.length}`;
  return reverted ? "REVERTED" : "ENDED";
}

function groupOf({ channel, contact: { importer } }: Counted): Group {
  return { channel: channel ?? (importer === null ? null : "COMMERCIAL"), importer };
}

type Happening = [at: string, counter: Counter];

function happenings(before: Counted | null, after: Counted): Happening[] {
  const all: Happening[] = [];
  const { filedAt, status, notes, end, due, reverted } = after;
  const note = notes.length > (before?.notes.length ?? 0) ? notes.at(-1) : undefined;
  if (!before) all.push([filedAt, "filed"]);
  if (before && note?.kind === "HANDED_OVER") all.push([note.at, "handedOver"]);
  const hold = waitOf(after)?.hold;
  if (hold && hold !== waitOf(before)?.hold) all.push([before ? (note?.at ?? filedAt) : filedAt, `held.${hold}`]);
  if (end && (!before || before.status === "OPEN")) {
    if (status === "WITHDRAWN") all.push([end.at, "withdrawn"]);
    else all.push(...decision(after, end));
    if (status !== "WITHDRAWN" && due !== undefined && end.at > due) all.push([end.at, "late"]);
  }
  if (reverted && before && !before.reverted) all.push([reverted.at, "reverted"]);
  return all;
}

function decision({ verdict, filedAt }: Counted, { at, by }: NonNullable<Counted["end"]>): Happening[] {
  if (verdict === null || by.kind === "REQUESTER") return [];
  const bucket = WaitingTime.bucketOf(Date.parse(at) - Date.parse(filedAt));
  return [
    [at, `decided.${verdict}.${by.kind}`],
    [at, `after.${by.kind}.${bucket}`],
  ];
}

type Wait = { due: string; hold: Hold };

/** Null unless it is open. A ticket that was stored before there was a limit has no due time, and is not counted. */
function waitOf(ticket: Counted | null): Wait | null {
  const hold = ticket?.adjudication.hold;
  if (!hold || ticket.status !== "OPEN" || ticket.due === undefined) return null;
  return { due: Calendar.dayOf(ticket.due), hold };
}

const openCounts = (wait: Wait | null, sign: 1 | -1): OpenCounts[] =>
  wait ? [{ due: wait.due, counts: { [wait.hold]: sign } }] : [];

/** Adds up counters. */
export function sum(all: readonly Counts[]): Counts {
  const total: Record<string, number> = {};
  for (const counts of all)
    for (const [name, count = 0] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
  return total;
}

export type Decisions = { tickets: number; medianSeconds: number | null };

/** The decisions of some, and the median of the time from the filing to the decision; null without decisions. */
export function decisionsOf(counts: Counts, deciders: readonly Decider[] = DECIDERS): Decisions {
  const buckets = Array.from({ length: WaitingTime.LAST + 1 }, (_, bucket) =>
    deciders.reduce((total, by) => total + (counts[`after.${by}.${bucket}`] ?? 0), 0),
  );
  return { tickets: buckets.reduce((a, b) => a + b), medianSeconds: WaitingTime.medianOf(buckets) };
}

export function withVerdict(counts: Counts, verdict: Verdict): number {
  return DECIDERS.reduce((total, by) => total + (counts[`decided.${verdict}.${by}`] ?? 0), 0);
}

/**
 * Open tickets of each reason, and those that were due before a day. A count that is below 0 is of tickets that were
 * filed before there were statistics, and counts as 0.
 */
export function openOf(all: readonly OpenCounts[], today: string): { hold: Hold; tickets: number; overdue: number }[] {
  const [days, past] = [Map.groupBy(all, ({ due }) => due), Calendar.addDays(today, -1)];
  const count = (hold: Hold, until: string | null) =>
    [...days]
      .filter(([due]) => until === null || due <= until)
      .map(([, counts]) => counts.reduce((total, { counts }) => total + (counts[hold] ?? 0), 0))
      .reduce((total, count) => total + Math.max(0, count), 0);
  return HOLD_CODES.map((hold) => ({ hold, tickets: count(hold, null), overdue: count(hold, past) }));
}
