import {
  SwappedText,
  Import,
  Outcome,
  OutcomeText,
  ReasonText,
  SuggestionText,
  type Language,
  type VerdictText,
} from "@hamta/core";
import * as List from "@hamta/core/list";
import { Bucket, Imports, Places, Stream } from "@hamta/store";
import type { Manifest } from "#layout";
import type { Deps } from "#deps";
import * as Lines from "#lines";
import * as Results from "#results";

/**
 * Writes the report, a line for each row of the list in its order, and the summary; then the import is COMPLETED. The
 * file is read once more for the uploader's own columns. A retry writes the same report again.
 */

/** `failed`: the workflow gave up, and this is why; what was done is published all the same. */
export type Request = { import: Import.Id; failed?: string };

/** Rows shown for each reason in the summary. */
const EXAMPLES = 3;

type Finding = List.Finding.Finding & Partial<SwappedText.Told>;
type Example = { row: number; column: string | null; value: string | null };

/** What stands beside the report. Times are in milliseconds. */
export type Summary = {
  import: Import.Id;
  fileName: string;
  rows: number;
  counts: Outcome.Counts;
  reasons: Record<string, { rows: number; examples: Example[] }>;
  /** What is wrong with the file throughout: said once, with its evidence and what to do. */
  findings: Finding[];
  timings: { waited: number; worked: number };
};

export async function publish(deps: Deps, { import: id, failed }: Request): Promise<{ rows: number }> {
  const imported = await Imports.get(deps.db, id, { consistent: true });
  if (!imported?.upload) throw new Error(`Import ${id} has no upload`);
  if (failed === undefined) return report(deps, imported, { mayMiss: imported.cancelRequested, failed: false });
  deps.log.error("An import failed", { import: id, reason: failed });
  try {
    if (imported.rows !== null) return await report(deps, imported, { mayMiss: true, failed: true });
  } catch (error) {
    deps.log.error("What was done of a failed import could not be reported", { import: id, error: error as Error });
  }
  await Imports.advance(deps.db, id, { state: "FAILED", endedAt: deps.now().toISOString() });
  await Imports.leave(deps.db, imported);
  return { rows: 0 };
}

/** `mayMiss`: rows that nothing became of are UNPROCESSED; otherwise such a row is an error of ours. */
type Ended = { mayMiss: boolean; failed: boolean };

async function report(deps: Deps, imported: Import.Import, { mayMiss, failed }: Ended): Promise<{ rows: number }> {
  const { id } = imported;
  await Imports.advance(deps.db, id, { state: "PUBLISHING" });

  const counts: Outcome.Counts = {};
  const reasons: Summary["reasons"] = {};
  const already: { corrected: number; examples: number[] } = { corrected: 0, examples: [] };
  const note = (result: Outcome.RowResult) => {
    Outcome.tally(counts, result.outcome);
    if (result.corrected) already.corrected++;
    else if (result.outcome === "ALREADY_CORRECT" && already.examples.length < EXAMPLES)
      already.examples.push(result.row);
    for (const { reason, column, value } of result.problems ?? []) {
      const entry = (reasons[reason] ??= { rows: 0, examples: [] });
      entry.rows++;
      if (entry.examples.length < EXAMPLES) entry.examples.push({ row: result.row, column, value: value ?? null });
    }
  };
  await Stream.write(
    deps.bucket,
    Places.report(id),
    lines(deps, imported, { mayMiss, note }),
    "text/csv; charset=utf-8",
  );

  const complete = (counts.UNPROCESSED ?? 0) === 0;
  const changed = await writeChanged(deps, imported);
  const rows = Outcome.rows(counts);
  if (rows !== imported.rows) throw new Error(`Import ${id} has ${imported.rows} rows and ${rows} outcomes`);
  const endedAt = deps.now();
  const started = Date.parse(imported.startedAt ?? imported.createdAt);
  const manifest = await Bucket.readText(deps.bucket, Places.work.manifest(id));
  const read = Lines.parseOne<Manifest>(manifest);
  const swapped = List.Outcomes.findings(imported.kind, { counts, ...already });
  const findings = [...swapped, ...read.findings];
  const told = [...swapped.map((finding) => SwappedText.tell(finding, imported.language)), ...read.told];
  const summary: Summary = {
    import: id,
    fileName: imported.fileName,
    rows,
    counts,
    reasons,
    findings: findings.map((finding, at) => ({ ...finding, ...told[at] })),
    timings: { waited: started - Date.parse(imported.createdAt), worked: endedAt.getTime() - started },
  };
  await Bucket.writeText(deps.bucket, Places.summary(id), JSON.stringify(summary, null, 2));
  if (imported.mode === "APPLY" && complete && !failed) {
    await Imports.remember(deps.db, imported, { import: id, rows, ...touched(counts) });
  }
  await Imports.advance(deps.db, id, {
    state: failed ? "FAILED" : !complete ? "CANCELLED" : imported.held.length > 0 ? "HELD" : "COMPLETED",
    counts,
    findings: List.Finding.foremost(findings),
    changed,
    report: Places.report(id),
    endedAt: endedAt.toISOString(),
  });
  await Imports.leave(deps.db, imported);
  return { rows };
}

/** Of the history by which a list that is unlike its uploader's others is held. */
function touched({ INVALID = 0, RESOLVED = 0, REFUSED = 0, MISMATCH = 0 }: Outcome.Counts) {
  return { invalid: INVALID, tickets: RESOLVED + REFUSED + MISMATCH };
}

/** What came out otherwise than when the list was tried: how many rows, and a file that names them. */
async function writeChanged(deps: Deps, { id, mode, follows, language }: Import.Import): Promise<number | null> {
  if (mode !== "APPLY" || follows === null) return null;
  let rows = 0;
  const text = async function* () {
    yield List.Report.changedHead();
    for await (const { row, was, is } of Results.differing(deps, follows, id)) {
      rows++;
      const now: Outcome.RowResult = is ?? { row, outcome: "UNPROCESSED" };
      yield List.Report.changedRow(was?.outcome ?? "UNPROCESSED", entryOf(now, language));
    }
  };
  await Stream.write(deps.bucket, Places.changed(id), text(), "text/csv; charset=utf-8");
  return rows;
}

/** The report in pieces of about 64 KB. */
async function* lines(
  deps: Deps,
  imported: Import.Import,
  { mayMiss, note }: { mayMiss: boolean; note: (result: Outcome.RowResult) => void },
): AsyncGenerator<string> {
  const list = Import.listOf(imported);
  if (!list) return;
  const records = List.Records.open(imported.kind, Import.senderOf(imported.uploader), { limit: deps.maxBytes });
  const results = Results.inOrder(deps, imported.id);
  let text = "";
  let next = await results.next();
  const take = async (row: number): Promise<Outcome.RowResult> => {
    if (!next.done && next.value.row === row) {
      const result = next.value;
      next = await results.next();
      return result;
    }
    if (mayMiss) return { row, outcome: "UNPROCESSED" };
    throw new Error(`Row ${row} of import ${imported.id} has no outcome`);
  };
  const write = async (batch: Iterable<List.Records.Record>) => {
    for (const record of batch) {
      const result = await take(record.row);
      if (!records.header) throw new Error("A record stands before the header");
      note(result);
      text += List.Report.row(records.header, record, entryOf(result, imported.language));
    }
  };
  for await (const bytes of Bucket.read(deps.bucket, list)) {
    const first = records.header === null;
    const batch = records.push(bytes);
    await write(batch);
    if (first && records.header) text = List.Report.head(records.header) + text;
    if (text.length > 65_536) {
      yield text;
      text = "";
    }
  }
  const first = records.header === null;
  await write(records.end());
  if (first && records.header) text = List.Report.head(records.header) + text;
  yield text;
}

/** The report's words for a row. */
export function entryOf(result: Outcome.RowResult, language: Language): List.Report.Entry {
  const { row, outcome, ticket = null, verdict, other, kept, problems = [], suggestion } = result;
  const why = verdict ?? kept;
  const reasons = why === undefined ? problems.map(({ reason }) => reason) : [why];
  const computed = problems.flatMap(({ column, suggestion }) => (suggestion ? [[column, suggestion] as const] : []));
  const told = suggestion?.columns.map((column) => [column, suggestion.value] as const) ?? [];
  const message =
    problems.length > 0
      ? problems.map((problem) => ReasonText.message(problem.reason as ReasonText.Reason, language, problem)).join(" ")
      : OutcomeText.message(outcome, language, {
          row: other,
          ticket,
          verdict: verdict as VerdictText.Verdict | undefined,
          kept,
        });
  return {
    row,
    outcome,
    reasons,
    ticket,
    suggestion: suggestionOf([...computed, ...told]),
    message: suggestion ? `${message} ${SuggestionText.message(suggestion, language)}` : message,
  };
}

/** One right value stands alone; of several each names its column. */
function suggestionOf(suggestions: readonly (readonly [string | null, string])[]): string | null {
  const [first] = suggestions;
  if (!first) return null;
  if (suggestions.length === 1) return first[1];
  return suggestions.map(([column, value]) => `${column ?? ""}=${value}`).join(" ");
}
