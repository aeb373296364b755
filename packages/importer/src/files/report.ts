import { Import, OutcomeText, ReasonText, SuggestionText, Outcome, type Language } from "@hamta/core";
import * as List from "@hamta/core/list";
import { Bucket } from "@hamta/store";
import type { Deps } from "#deps";
import { inPieces } from "#files/pieces";
import * as Results from "#files/results";
import * as Workbook from "#files/workbook/write";

/** The report: a line for each row of the list, in list order. */

export type Options = {
  /** Rows without a result are UNPROCESSED. Without it such a row is a fault of the system. */
  mayMiss: boolean;
  onResult: (result: Outcome.RowResult) => void;
};

/** The report in parts of about 64 KiB for any list: a row of two bytes may become a line of hundreds. */
export function text(deps: Deps, imported: Import.Import, options: Options): AsyncGenerator<string> {
  return inPieces(lines(deps, imported, options));
}

async function* lines(deps: Deps, imported: Import.Import, options: Options): AsyncGenerator<string> {
  let isFirst = true;
  for await (const { header, record, entry } of rows(deps, imported, options)) {
    if (isFirst) yield List.Report.headerLine(header);
    isFirst = false;
    yield List.Report.row(header, record, entry);
  }
}

const SHEETS: Readonly<Record<Language, readonly [string, string]>> = {
  fa: ["همه ردیف‌ها", "ردیف‌های نیازمند بررسی"],
  en: ["All rows", "Rows to look at"],
};

/** The report as XLSX: all rows on the first sheet, the rows to check on the second. */
export async function* workbook(deps: Deps, imported: Import.Import, mayMiss: boolean): AsyncGenerator<Uint8Array> {
  const { language } = imported;
  const all = rows(deps, imported, { mayMiss, onResult: () => {} });
  const first = await all.next();
  if (first.done) return;
  const sheetRow = ({ header, record, entry, result }: Row): Workbook.Row => ({
    cells: List.Report.rowCells(header, record, entry),
    isProblem: Outcome.isProblem(result),
  });
  const sheetRows = async function* () {
    yield sheetRow(first.value);
    for await (const row of all) yield sheetRow(row);
  };
  const header = List.Report.headerCells(first.value.header);
  const options = { names: SHEETS[language], rightToLeft: language === "fa" };
  yield* Workbook.workbook(header, sheetRows(), options);
}

type Row = {
  header: List.Header;
  record: List.Records.Record;
  entry: List.Report.Entry;
  result: Outcome.RowResult;
};

/** Each row of the list with its result. The list is read once more for the uploader's own columns. */
export async function* rows(deps: Deps, imported: Import.Import, { mayMiss, onResult }: Options): AsyncGenerator<Row> {
  if (!imported.upload) return;
  const options = { limit: deps.maxBytes, names: imported.columnNames ?? {} };
  const records = List.Records.open(imported.kind, Import.senderOf(imported.uploader), options);
  const results = Results.readAll(deps, imported.id);
  let next = await results.next();
  for await (const record of recordsOf(records, Bucket.read(deps.bucket, imported.upload))) {
    if (!records.header) throw new Error("A record comes before the header");
    const isReached = !next.done && next.value.row === record.row;
    if (!isReached && !mayMiss) throw new Error(`Row ${record.row} of import ${imported.id} has no outcome`);
    const result: Outcome.RowResult =
      isReached && !next.done ? next.value : { row: record.row, outcome: "UNPROCESSED" };
    if (isReached) next = await results.next();
    onResult(result);
    yield { header: records.header, record, entry: toReportEntry(result, imported), result };
  }
}

async function* recordsOf(records: List.Records.Records, list: AsyncIterable<Uint8Array>) {
  for await (const bytes of list) yield* records.push(bytes);
  yield* records.end();
}

/** The report's columns for a row. */
export function toReportEntry(
  result: Outcome.RowResult,
  { mode, language }: Pick<Import.Import, "mode" | "language">,
): List.Report.Entry {
  const { row, outcome, ticket = null, verdict, other, kept, problems = [], suggestions = [] } = result;
  const why = verdict ?? kept;
  const reasons = why === undefined ? problems.map(({ reason }) => reason) : [why];
  const message =
    problems.length > 0
      ? problems.map((problem) => ReasonText.message(problem.reason, language, problem)).join(" ")
      : OutcomeText.message(outcome, language, {
          mode,
          row: other,
          ticket,
          verdict,
          kept,
        });
  return {
    mode,
    row,
    outcome,
    reasons,
    ticket,
    suggestion: List.SuggestionCell.write(problems, suggestions),
    message: [message, ...suggestions.map((one) => SuggestionText.message(one, language))].join(" "),
  };
}
