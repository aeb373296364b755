import type { ScenarioResult, TicketResult, ScenarioTicket } from "#scenario/scenario";

/** Expected results of a scenario's rows; null is not compared. */
export type Expected = {
  rows: readonly { row: number; outcome: string; reason: string | null; ticket: string | null }[] | null;
  counts: Readonly<Record<string, number>> | null;
};

/** One sentence for each difference; empty if there is none. */
export function differences(expected: Expected, tickets: readonly ScenarioTicket[], run: ScenarioResult): string[] {
  return [...rowDifferences(expected, run), ...countDifferences(expected, run), ...ticketDifferences(tickets, run)];
}

function rowDifferences({ rows }: Expected, run: ScenarioResult): string[] {
  if (!rows) return [];
  const keys = keysByNumber(run);
  const rowsByNumber = new Map(run.rows.map((row) => [row.row, row]));
  const found = rows.flatMap(({ row, outcome, reason, ticket }) => {
    const actual = rowsByNumber.get(row);
    if (!actual) return [`row ${row}: ${outcome} expected, and the report has no such row`];
    const text = (o: string, r: string | null, t: string | null) => [o, r, t].filter(Boolean).join(" ");
    const ticketKey = actual.ticket && (keys.get(actual.ticket) ?? actual.ticket);
    const isEqual =
      actual.outcome === outcome &&
      (reason === null || sorted(actual.reason) === sorted(reason)) &&
      (ticket === null || ticketKey === ticket);
    return isEqual
      ? []
      : [`row ${row}: ${text(outcome, reason, ticket)} expected, is ${text(actual.outcome, actual.reason, ticketKey)}`];
  });
  if (rows.length !== run.rows.length) found.push(`${rows.length} rows expected, the report has ${run.rows.length}`);
  return found;
}

const sorted = (reasons: string | null) =>
  (reasons ?? "")
    .split(/[^A-Z_]+/)
    .filter(Boolean)
    .toSorted()
    .join(" ");

export function keysByNumber({ tickets }: Pick<ScenarioResult, "tickets">): Map<string, string> {
  return new Map([...tickets].flatMap(([key, { number }]) => (number ? [[number, key]] : [])));
}

export function countsOf({ rows }: Pick<ScenarioResult, "rows">): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

function countDifferences({ counts }: Expected, run: ScenarioResult): string[] {
  if (!counts) return [];
  const actual = countsOf(run);
  const outcomes = new Set([...Object.keys(counts), ...Object.keys(actual)]);
  return [...outcomes].flatMap((outcome) =>
    (counts[outcome] ?? 0) === (actual[outcome] ?? 0)
      ? []
      : [`${outcome}: ${counts[outcome] ?? 0} rows expected, are ${actual[outcome] ?? 0}`],
  );
}

function ticketDifferences(tickets: readonly ScenarioTicket[], run: ScenarioResult): string[] {
  return tickets.flatMap((expected) => {
    const actual = run.tickets.get(expected.key);
    if (!actual) return [`ticket ${expected.key} was not filed`];
    return comparisons(expected, actual)
      .filter(([, wanted, got]) => wanted !== undefined && wanted !== got)
      .map(([name, wanted, got]) => `ticket ${expected.key}: ${name} ${wanted} expected, is ${got}`);
  });
}

function comparisons(
  expected: ScenarioTicket,
  actual: TicketResult,
): [name: string, wanted: string | undefined, got: string | null][] {
  // A ticket that was decided when it was filed does not change later.
  const final = expected.final ?? (expected.filed === "OPEN" ? undefined : expected.filed);
  return [
    ["filed", expected.filed, actual.filed],
    ["the verdict of filing", expected.verdict, actual.filedVerdict],
    ["state", actual.number === null ? undefined : final, actual.status],
    ["verdict", expected.finalVerdict, actual.verdict],
    ["pair", expected.pair && unordered(expected.pair), actual.pair && unordered(actual.pair)],
  ];
}

const unordered = (pair: readonly string[]) => pair.toSorted().join(" ");
