/**
 * Holds a list that is unlike what its uploader sends: a column of another file, or a list of somebody else's devices,
 * should cost a question and not a thousand tickets. Every threshold is here.
 */

/** What one list of an uploader came to. `tickets`: rows that ended a ticket or were noted on one. */
export type Past = { import: string; rows: number; invalid: number; tickets: number };

/** `rows`: of this list. `usual`: the most rows that would have gone through, by this uploader's history. */
export type Alarm = { code: "INVALID_ROWS" | "TICKETS"; rows: number; usual: number };

export const THRESHOLDS = {
  /** Of an uploader with fewer lists nothing is usual yet. */
  lists: 3,
  /** Lists remembered of an uploader, of each kind. */
  remembered: 20,
  /** Fewer rows are worth no question. */
  rows: 100,
  /** Times the highest share of INVALID rows among the remembered lists, */
  invalidTimes: 3,
  /** and that share of the list besides. */
  invalidShare: 0.1,
  /** Times the most tickets that one of the remembered lists touched. */
  ticketTimes: 5,
} as const;

/** INVALID rows that go through; null when there is too little history. */
export function invalidAllowed(rows: number, history: readonly Past[]): number | null {
  if (history.length < THRESHOLDS.lists) return null;
  const share = Math.max(...history.map((past) => (past.rows === 0 ? 0 : past.invalid / past.rows)));
  return Math.max(THRESHOLDS.rows, Math.ceil(rows * (share * THRESHOLDS.invalidTimes + THRESHOLDS.invalidShare)));
}

/** Rows about devices with an open ticket that go through; null when there is too little history. */
export function ticketsAllowed(history: readonly Past[]): number | null {
  if (history.length < THRESHOLDS.lists) return null;
  return Math.max(THRESHOLDS.rows, Math.max(...history.map(({ tickets }) => tickets)) * THRESHOLDS.ticketTimes);
}

/** Why a list is to be held; none when it goes through. */
export function weigh({ rows, invalid, tickets }: Omit<Past, "import">, history: readonly Past[]): Alarm[] {
  const alarms: Alarm[] = [];
  const usualInvalid = invalidAllowed(rows, history);
  const usualTickets = ticketsAllowed(history);
  if (usualInvalid !== null && invalid > usualInvalid) {
    alarms.push({ code: "INVALID_ROWS", rows: invalid, usual: usualInvalid });
  }
  if (usualTickets !== null && tickets > usualTickets) {
    alarms.push({ code: "TICKETS", rows: tickets, usual: usualTickets });
  }
  return alarms;
}

/** The history with one more list; a list that is remembered already, by a retry, stays as it is. */
export function remember(history: readonly Past[], past: Past): Past[] {
  if (history.some((known) => known.import === past.import)) return [...history];
  return [...history, past].slice(-THRESHOLDS.remembered);
}
