/**
 * Holds a list that is unlike the uploader's earlier lists: a column of another file, or other people's devices, must
 * be confirmed before it changes a thousand tickets. All thresholds are here.
 */

/**
 * The result of an earlier list. `tickets`: rows that ended a ticket or added a note to one. `otherModel`: rows that were
 * applied with the doubt OTHER_MODEL; absent in lists that were stored before it was counted.
 */
export type PastList = { import: string; rows: number; invalid: number; tickets: number; otherModel?: number };

/** `rows`: of this list. `usual`: the most rows that would not hold the list, by this uploader's history. */
export type Alarm = { code: "INVALID_ROWS" | "TICKETS" | "OTHER_MODEL"; rows: number; usual: number };

export const THRESHOLDS = {
  /** An uploader with fewer earlier lists has no usual values yet. */
  lists: 3,
  /** Lists in the history of an uploader, for each kind. */
  remembered: 20,
  /** Fewer rows never hold a list. */
  rows: 100,
  /** Factor for the highest share of INVALID rows among the lists of the history. */
  invalidTimes: 3,
  /** Added to that share. */
  invalidShare: 0.1,
  /** Factor for the most tickets that one list of the history touched. */
  ticketTimes: 5,
  /** Factor for the most rows with another model that one list of the history had. */
  otherModelTimes: 5,
} as const;

/** Most INVALID rows that do not hold a list. Null if the history is too short. */
export function maxInvalidRows(rows: number, history: readonly PastList[]): number | null {
  if (history.length < THRESHOLDS.lists) return null;
  const share = Math.max(...history.map((past) => (past.rows === 0 ? 0 : past.invalid / past.rows)));
  return Math.max(THRESHOLDS.rows, Math.ceil(rows * (share * THRESHOLDS.invalidTimes + THRESHOLDS.invalidShare)));
}

/** Most rows about devices with an open ticket that do not hold a list. Null if the history is too short. */
export function maxTicketRows(history: readonly PastList[]): number | null {
  if (history.length < THRESHOLDS.lists) return null;
  return Math.max(THRESHOLDS.rows, Math.max(...history.map(({ tickets }) => tickets)) * THRESHOLDS.ticketTimes);
}

/** Most rows towards another model that do not hold a list. Null if the history is too short. */
export function maxOtherModelRows(history: readonly PastList[]): number | null {
  if (history.length < THRESHOLDS.lists) return null;
  const most = Math.max(...history.map(({ otherModel = 0 }) => otherModel));
  return Math.max(THRESHOLDS.rows, most * THRESHOLDS.otherModelTimes);
}

/** The alarms that hold a list; empty if it is not held. */
export function alarmsFor(
  { rows, invalid, tickets, otherModel = 0 }: Omit<PastList, "import">,
  history: readonly PastList[],
): Alarm[] {
  const alarms: Alarm[] = [];
  const usualInvalid = maxInvalidRows(rows, history);
  const usualTickets = maxTicketRows(history);
  const usualOtherModel = maxOtherModelRows(history);
  if (usualInvalid !== null && invalid > usualInvalid) {
    alarms.push({ code: "INVALID_ROWS", rows: invalid, usual: usualInvalid });
  }
  if (usualTickets !== null && tickets > usualTickets) {
    alarms.push({ code: "TICKETS", rows: tickets, usual: usualTickets });
  }
  if (usualOtherModel !== null && otherModel > usualOtherModel) {
    alarms.push({ code: "OTHER_MODEL", rows: otherModel, usual: usualOtherModel });
  }
  return alarms;
}

/** The history with one more list. A list that is in it already, after a retry, is not changed. */
export function addToHistory(history: readonly PastList[], past: PastList): PastList[] {
  if (history.some((known) => known.import === past.import)) return [...history];
  return [...history, past].slice(-THRESHOLDS.remembered);
}
