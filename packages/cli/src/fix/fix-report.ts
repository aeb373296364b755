import * as List from "@hamta/core/list";
import { MendedRows, Report, type ReportRow } from "@hamta/core/mend";
import { existsSync, openAsBlob, writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { Failure } from "#frame/failure";
import { Questions } from "#fix/questions";
import { errors } from "#texts/errors";
import { words } from "#texts/words";

export type FixOptions = { kind?: List.Kind.Kind; acceptSafe?: boolean; output?: string };

/**
 * Mends the rows of a report that were not applied, and writes them as a new list. Suggestions are taken by a person:
 * one by one, or with `acceptSafe` all that rest on evidence which the panel lets accept at once, too.
 */
export async function fixReport(context: Context, path: string, options: FixOptions): Promise<Exit> {
  const { terminal, language, json } = context;
  const { report, kind } = await open(path, options, language);
  const output =
    options.output ?? join(dirname(path), MendedRows.nameOf(basename(path).replace(/\.report\.csv$/, ".csv")));
  // A list that somebody has mended already is not lost.
  if (options.output === undefined && existsSync(output)) {
    throw new Failure(EXIT.USAGE, "EXISTS", errors.exists[language] + output, {
      action: errors.existsAction[language],
    });
  }
  const shape = MendedRows.shapeOf(kind, report);
  const rows = await report.read(MendedRows.placesOf(report));
  const edits: Record<number, MendedRows.Edit> = {};
  if (options.acceptSafe) rows.forEach((row) => (edits[row.row] = safe(shape, row)));
  else await new Questions(context, shape).ask(rows, edits);

  const ready = rows.filter((row) => MendedRows.isReady(shape, row, edits[row.row])).toSorted((a, b) => a.row - b.row);
  if (ready.length > 0) writeFileSync(output, MendedRows.list(shape, ready, edits));
  const written = ready.length > 0 ? output : null;
  if (json) terminal.json({ rows: rows.length, ready: ready.length, output: written });
  else {
    terminal.print(words.ready[language](terminal.number(ready.length), terminal.number(rows.length)));
    if (written !== null) terminal.print(words.sendIt[language](written));
  }
  return ready.length === rows.length ? EXIT.OK : EXIT.PROBLEMS;
}

function safe(shape: MendedRows.Shape, row: ReportRow): MendedRows.Edit {
  return Object.assign({}, ...MendedRows.ACCEPTED_AT_ONCE.map((basis) => MendedRows.acceptedOf(shape, row, basis)));
}

/** The kind is the one that the columns of the report fit. */
async function open(path: string, { kind }: FixOptions, language: Context["language"]) {
  await stat(path);
  const blob = await openAsBlob(path);
  for (const one of kind ? [kind] : List.Kind.KINDS) {
    const code = List.Kind.codeOf(one);
    const report = await Report.open(blob, code).catch(() => null);
    if (report && report.rows > 0) return { report, kind: code };
  }
  const action = errors.notReportAction[language];
  throw new Failure(EXIT.USAGE, "NOT_A_REPORT", errors.notReport[language], { action });
}
