import type { Run, TicketResult, WorldTicket } from "#world";

/** What a world says must become of its rows; only what it says is compared. */
export type Expected = {
  rows: readonly { row: number; outcome: string; reason: string | null; ticket: string | null }[] | null;
  counts: Readonly<Record<string, number>> | null;
};

/** Each difference in a sentence; none when all is as it must be. */
export function differences(expected: Expected, tickets: readonly WorldTicket[], run: Run): string[] {
  return [...rowDifferences(expected, run), ...countDifferences(expected, run), ...ticketDifferences(tickets, run)];
}

function rowDifferences({ rows }: Expected, run: Run): string[] {
  if (!rows) return [];
  const keys = keysByNumber(run);
  const found = new Map(run.rows.map((row) => [row.row, row]));
  const wrong = rows.flatMap(({ row, outcome, reason, ticket }) => {
    const is = found.get(row);
    if (!is) return [`row ${row}: ${outcome} expected, and the report has no such row`];
    const text = (o: string, r: string | null, t: string | null) => [o, r, t].filter(Boolean).join(" ");
    const isTicket = is.ticket && (keys.get(is.ticket) ?? is.ticket);
    const same =
      is.outcome === outcome &&
      (reason === null || sorted(is.reason) === sorted(reason)) &&
      (ticket === null || isTicket === ticket);
    return same
      ? []
      : [`row ${row}: ${text(outcome, reason, ticket)} expected, is ${text(is.outcome, is.reason, isTicket)}`];
  });
  if (rows.length !== run.rows.length) wrong.push(`${rows.length} rows expected, the report has ${run.rows.length}`);
  return wrong;
}

const sorted = (reasons: string | null) =>
  (reasons ?? "")
    .split(/[^A-Z_]+/)
    .filter(Boolean)
    .toSorted()
    .join(" ");

export function keysByNumber({ tickets }: Pick<Run, "tickets">): Map<string, string> {
  return new Map([...tickets].flatMap(([key, { number }]) => (number ? [[number, key]] : [])));
}

export function countsOf({ rows }: Pick<Run, "rows">): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

function countDifferences({ counts }: Expected, run: Run): string[] {
  if (!counts) return [];
  const are = countsOf(run);
  const outcomes = new Set([...Object.keys(counts), ...Object.keys(are)]);
  return [...outcomes].flatMap((outcome) =>
    (counts[outcome] ?? 0) === (are[outcome] ?? 0)
      ? []
      : [`${outcome}: ${counts[outcome] ?? 0} rows expected, are ${are[outcome] ?? 0}`],
  );
}

function ticketDifferences(tickets: readonly WorldTicket[], run: Run): string[] {
  return tickets.flatMap((expected) => {
    const is = run.tickets.get(expected.key);
    if (!is) return [`ticket ${expected.key}: was not filed`];
    return claims(expected, is)
      .filter(([, want, got]) => want !== undefined && want !== got)
      .map(([what, want, got]) => `ticket ${expected.key}: ${what} ${want} expected, is ${got}`);
  });
}

function claims(
  expected: WorldTicket,
  is: TicketResult,
): [what: string, want: string | undefined, got: string | null][] {
  // Filed and decided at once, it stays as it was decided.
  const final = expected.final ?? (expected.filed === "OPEN" ? undefined : expected.filed);
  return [
    ["filed", expected.filed, is.filed],
    ["the verdict of filing", expected.verdict, is.filedVerdict],
    ["state", is.number === null ? undefined : final, is.status],
    ["verdict", expected.finalVerdict, is.verdict],
    ["pair", expected.pair && unordered(expected.pair), is.pair && unordered(is.pair)],
  ];
}

const unordered = (pair: readonly string[]) => pair.toSorted().join(" ");
