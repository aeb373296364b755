import { Import, Outcome } from "@hamta/core";
import type { Deps } from "@hamta/importer";
import { Report } from "@hamta/local";
import { Bucket, Turns } from "@hamta/store";
import type { Ended } from "#faults/executions";
import type { Scenario } from "#faults/scenario";
import { scan, violations } from "#kit/invariants";

/** What must be true when every import of a run with deaths has ended. */

/** After its execution has ended. publish may be away for six hours; docs/architecture.md has the sum. */
const BOUND_MS = 8 * 60 * 60_000;

type Course = { executions: readonly Ended[]; course: readonly string[]; names: ReadonlyMap<Import.Id, string> };

/** @param course null after the lists that failed were uploaded again: then no match is missed either */
export async function check(deps: Deps, scenario: Scenario, course: Course | null): Promise<string[]> {
  const imports: Import.Import[] = [];
  for await (const item of scan(deps.db)) if (item.sk === "IMPORT") imports.push(item as unknown as Import.Import);
  const turns = (await Turns.list(deps.db)).map((turn) => `Import ${turn.import} still has its turn`);
  const reports = await Promise.all(imports.map((imported) => checkReport(deps, imported, course)));
  const found = await violations(deps.db);
  return [
    ...turns,
    ...imports.flatMap((imported) => checkEnd(imported, course)),
    ...reports.flat(),
    // A row that died between its writes and its second look; the list is uploaded again.
    ...found.filter((violation) => course === null || !violation.startsWith("Missed match")),
    ...(course === null ? [] : checkTurns(scenario, course)),
  ];
}

function checkEnd(imported: Import.Import, course: Course | null): string[] {
  const { id, state, follows, endedAt, cancelRequested, endRequest } = imported;
  // A follow-up whose message was never sent: it has no turn, and the same request sends it.
  if (state === "AWAITING_UPLOAD" && follows !== null) return [];
  if (!Import.ENDED_STATES.has(state)) return [`Import ${id} is ${state}`];
  if (!course) return [];
  const last = course.executions.findLast((ended) => ended.import === id);
  if (last && endedAt !== null && Date.parse(endedAt) - last.time > BOUND_MS)
    return [`Import ${id} ended at ${endedAt}, long after its execution: ${new Date(last.time).toISOString()}`];
  const isDisturbed = last !== undefined || cancelRequested || Boolean(endRequest);
  return isDisturbed || state === "COMPLETED" || state === "HELD" ? [] : [`Import ${id} is ${state} without a cause`];
}

async function checkReport({ bucket }: Deps, imported: Import.Import, course: Course | null): Promise<string[]> {
  const { id, state, rows, counts, report } = imported;
  if (rows === null || state === "REJECTED") return [];
  if (report === null) {
    const isExpected = !course || course.executions.some((ended) => ended.import === id && ended.how === "BUNDLE");
    return isExpected ? [] : [`Import ${id} is ${state} without a report`];
  }
  const text = await Bucket.readText(bucket, report);
  const outcomes: Outcome.Counts = {};
  for (const { outcome } of Report.read(Buffer.from(text ?? ""))) Outcome.tally(outcomes, outcome as Outcome.Outcome);
  const of = (all: Outcome.Counts) => JSON.stringify(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  if (of(outcomes) !== of(counts ?? {})) return [`Import ${id} counts ${of(counts ?? {})}, its report ${of(outcomes)}`];
  return Outcome.totalRows(outcomes) === rows ? [] : [`Import ${id} has ${rows} rows and reports ${of(outcomes)}`];
}

const WRITE = /^(.*) (?:chunk|deferred) \S+ try \d+ (\d+) (?:Put|Update|Delete|BatchWrite|TransactWrite)/;
/** The first two calls of a step read the import and put its heartbeat, which a late step may try. */
const FIRST_WRITE = 3;

/** The rows of one list of an uploader are written before or after those of another, not between them. */
function checkTurns({ lists }: Scenario, { course }: Course): string[] {
  const current = new Map<string, string>();
  const before = new Map<string, Set<string>>();
  const wrong = new Set<string>();
  for (const line of course) {
    const [, name = "", call = "0"] = WRITE.exec(line) ?? [];
    const unit = lists.find((list) => name === list.name || name.endsWith(` of ${list.name}`));
    if (!unit || Number(call) < FIRST_WRITE) continue;
    const uploader = JSON.stringify(unit.list.uploader);
    const earlier = before.get(uploader) ?? new Set<string>();
    before.set(uploader, earlier);
    if (earlier.has(name)) wrong.add(`${name} writes rows after ${current.get(uploader)} has begun`);
    if (current.get(uploader) !== name) earlier.add(current.get(uploader) ?? "");
    current.set(uploader, name);
  }
  return [...wrong];
}
