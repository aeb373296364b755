import { parse } from "csv-parse/sync";

/** A row of a report, as an importer's spreadsheet reads it. */
export type ReportRow = {
  mode: string;
  row: number;
  outcome: string;
  reason: string | null;
  ticket: string | null;
  suggestion: string | null;
  message: string;
};

export async function download(url: string): Promise<Buffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The report could not be downloaded: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Parses a report with another CSV parser than the product's. */
export function read(report: Buffer): ReportRow[] {
  const firstLine = report.subarray(0, report.indexOf("\n")).toString("utf8");
  const before = firstLine.indexOf("hamta_row") - 1;
  const delimiter = firstLine.at(before) ?? ",";
  const rows: Record<string, string>[] = parse(report, {
    bom: true,
    columns: true,
    delimiter,
    relax_column_count: true,
  });
  return rows.map((row) => ({
    mode: row["hamta_mode"] ?? "",
    row: Number(row["hamta_row"]),
    outcome: row["hamta_outcome"] ?? "",
    reason: row["hamta_reason"] || null,
    ticket: row["hamta_ticket"] || null,
    suggestion: row["hamta_suggestion"] || null,
    message: row["hamta_message"] ?? "",
  }));
}
