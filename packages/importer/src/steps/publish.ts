import { GlobalId, Import, OutcomeFindingText, type Outcome } from "@hamta/core";
import * as List from "@hamta/core/list";
import { Bucket, Imports, ObjectKeys, MultipartUpload, Sightings, Turns } from "@hamta/store";
import { metrics } from "@hamta/store/metrics";
import type { Deps } from "#deps";
import { readManifest } from "#files/manifest";
import * as Markup from "#files/workbook/markup";
import * as Report from "#files/report";
import * as Results from "#files/results";
import type { Summary } from "#files/summary";
import { endWithoutReport } from "#steps/end";
import { PUBLISH_TRIES } from "#steps/publish-tries";
import { Tally } from "#steps/tally";

/** Writes the report and the summary; then the import is COMPLETED. A retry writes the same report again. */

/**
 * `stops`: a step failed, and no further step may begin; the workflow asks again with `failed` once its other steps have
 * ended. `failed`: why the workflow failed. `revoked`: ends an import whose turn is revoked. These two publish the
 * results so far.
 */
export type Request = { import: Import.Id } & ({ stops: true } | { revoked: true } | { failed?: string });

const CSV = "text/csv; charset=utf-8";

/** `rows`: of the report. Null if there is no report, or not yet. */
export type Response = { rows: number | null };

export async function publish(deps: Deps, request: Request): Promise<Response> {
  const { import: id } = request;
  const imported = await Imports.get(deps.db, id, { consistent: true });
  if (!imported?.upload) throw new Error(`Import ${id} has no upload`);
  if ("stops" in request) {
    await Turns.revoke(deps.db, imported, "FAILED", deps.now());
    return { rows: null };
  }
  if (Import.ENDED_STATES.has(imported.state)) {
    // The invocation that ended it may have crashed before it ended the turn.
    await Turns.end(deps.db, imported);
    return { rows: imported.report === null ? null : imported.rows };
  }
  const reason = await begin(deps, imported, request);
  if (reason === null) return { rows: null };
  if (reason === "") return write(deps, imported, { mayMiss: imported.cancelRequested, failed: false });
  deps.log.error("An import failed", { import: id, reason });
  if (imported.rows === null) return end(deps, imported);
  try {
    return await write(deps, imported, { mayMiss: true, failed: true });
  } catch (error) {
    // Another invocation replaces this one.
    if ("revoked" in request) throw error;
    deps.log.error("Report of a failed import failed", { import: id, error: error as Error });
    return end(deps, imported);
  }
}

/** Why the import fails; empty if it does not. Null if this invocation must not end it. */
async function begin(
  { db, now }: Deps,
  imported: Import.Import,
  request: { revoked: true } | { failed?: string },
): Promise<string | null> {
  if ("revoked" in request) return Turns.reserveEnd(db, imported, now());
  const { failed } = request;
  if (failed === undefined) return (await Turns.heartbeat(db, imported, now())) ? "" : null;
  return (await Turns.lastHeartbeat(db, imported, now())) ? failed : null;
}

async function write(deps: Deps, imported: Import.Import, options: ReportOptions): Promise<Response> {
  if ((await Imports.startPublishing(deps.db, imported.id)) <= PUBLISH_TRIES) return report(deps, imported, options);
  deps.log.error("The report of an import cannot be written", { import: imported.id, tries: PUBLISH_TRIES });
  return end(deps, imported);
}

async function end(deps: Deps, imported: Import.Import): Promise<Response> {
  await endWithoutReport(deps, imported);
  return { rows: null };
}

/** `mayMiss`: rows without a result are UNPROCESSED. Without it such a row is a fault of the system. */
type ReportOptions = { mayMiss: boolean; failed: boolean };

async function report(deps: Deps, imported: Import.Import, { mayMiss, failed }: ReportOptions): Promise<Response> {
  const { id } = imported;
  const tally = new Tally();
  const text = Report.text(deps, imported, { mayMiss, onResult: (result) => tally.add(result) });
  await MultipartUpload.write(deps.bucket, ObjectKeys.report(id), text, CSV);
  if (Import.hasWorkbook(imported)) {
    const workbook = Report.workbook(deps, imported, mayMiss);
    await MultipartUpload.write(deps.bucket, ObjectKeys.workbook(id), workbook, Markup.MIME);
  }
  const changed = await writeChanged(deps, imported);
  const { rows, counts, isComplete } = tally;
  if (rows !== imported.rows) throw new Error(`Import ${id} has ${imported.rows} rows and ${rows} outcomes`);
  const endedAt = deps.now();
  const { summary, findings } = await summarise(deps, imported, tally, endedAt);
  await Bucket.writeText(deps.bucket, ObjectKeys.summary(id), JSON.stringify(summary, null, 2));
  if (imported.mode === "APPLY" && isComplete && !failed) {
    await Imports.addToHistory(deps.db, imported, { import: id, rows, ...tally.touched });
    if (imported.kind === "sightings") await Sightings.putNewestList(deps.db, await arrivalOf(deps, imported));
  }
  await Imports.updateUnlessEnded(deps.db, id, {
    state: failed ? "FAILED" : !isComplete ? "CANCELLED" : imported.held.length > 0 ? "HELD" : "COMPLETED",
    counts,
    findings: List.Finding.foremost(findings),
    changed,
    report: ObjectKeys.report(id),
    endedAt: endedAt.toISOString(),
  });
  await Turns.end(deps.db, imported);
  const { waited, worked } = summary.timings;
  // Counted again if this invocation crashes here and another one publishes.
  const values = metrics(
    { Kind: imported.kind },
    {
      Rows: [rows, "Count"],
      RowsPerSecond: [(1000 * rows) / Math.max(1, worked), "Count/Second"],
      ListWaited: [waited / 1000, "Seconds"],
    },
    endedAt,
  );
  deps.log.info("An import ended", { import: id, ...values });
  return { rows };
}

/** When the bytes arrived. An import that applies a dry run was created later, by a request without bytes. */
async function arrivalOf({ db }: Deps, imported: Import.Import): Promise<string> {
  const first = imported.follows && (await Imports.get(db, imported.follows));
  return Import.arrivalOf(first || imported);
}

async function summarise(
  deps: Deps,
  { id, mode, fileName, language, startedAt, createdAt }: Import.Import,
  { rows, counts, reasons, already, doubts }: Tally,
  endedAt: Date,
): Promise<{ summary: Summary; findings: List.Finding.Finding[] }> {
  const read = await readManifest(deps, id);
  const ofOutcomes = List.OutcomeFindings.findings({ counts, ...already, doubts });
  const findings = [...ofOutcomes, ...read.findings];
  const messages = [...ofOutcomes.map((finding) => OutcomeFindingText.describe(finding, language)), ...read.told];
  const started = Date.parse(startedAt ?? createdAt);
  const summary: Summary = {
    import: id,
    importId: GlobalId.of("Import", id),
    mode,
    fileName,
    rows,
    counts,
    reasons,
    findings: findings.map((finding, index) => ({ ...finding, ...messages[index] })),
    timings: { waited: started - Date.parse(createdAt), worked: endedAt.getTime() - started },
  };
  return { summary, findings };
}

/** Writes the list of the rows whose result differs from the dry run's. Returns their number; null if there was none. */
async function writeChanged(deps: Deps, { id, mode, follows, language }: Import.Import): Promise<number | null> {
  if (mode !== "APPLY" || follows === null) return null;
  let rows = 0;
  const text = async function* () {
    yield List.Report.changedHead();
    for await (const { row, was, is } of Results.diff(deps, follows, id)) {
      rows++;
      const now: Outcome.RowResult = is ?? { row, outcome: "UNPROCESSED" };
      yield List.Report.changedRow(was?.outcome ?? "UNPROCESSED", Report.toReportEntry(now, { mode, language }));
    }
  };
  await MultipartUpload.write(deps.bucket, ObjectKeys.changed(id), text(), CSV);
  return rows;
}
