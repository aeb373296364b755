import type { ImportPageFragment } from "@hamta/client";
import { Import } from "@hamta/core";
import { createWriteStream, rmSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Context } from "#frame/app";
import { EXIT } from "#frame/exit";
import { Failure } from "#frame/failure";
import { errors } from "#texts/errors";

export type Format = "csv" | "xlsx" | "summary" | "changed";

const LINKS = {
  csv: "reportUrl",
  xlsx: "reportXlsxUrl",
  summary: "summaryUrl",
  changed: "changedUrl",
} as const satisfies Record<Format, keyof ImportPageFragment>;

/** Never a path: the server's name must not lead out of the folder. */
export function nameOf({ fileName, mode }: ImportPageFragment, format: Format): string {
  const report = Import.reportName({ fileName: Import.toFileName(fileName), mode }, format === "xlsx" ? "xlsx" : "csv");
  if (format === "summary") return report.replace(/report\.csv$/, "summary.json");
  return format === "changed" ? report.replace(/report\.csv$/, "changed.csv") : report;
}

/** Saves a report under a folder and returns its path. */
export async function saveReport(context: Context, imported: ImportPageFragment, folder: string): Promise<string> {
  const path = join(folder, nameOf(imported, "csv"));
  await save(context, imported, "csv", path);
  return path;
}

/** Ctrl-C, and what ends a job. */
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Saves a report; a path `-` is stdout. A download that breaks off or is stopped leaves no file. */
export async function save(
  { language }: Context,
  imported: ImportPageFragment,
  format: Format,
  path: string,
): Promise<void> {
  const url = imported[LINKS[format]];
  if (url === null) throw missing(imported, format, language);
  const response = await fetch(url).catch((cause: unknown) => {
    throw unavailable(language, cause);
  });
  if (!response.ok || !response.body) throw unavailable(language);
  const body = Readable.fromWeb(response.body);
  if (path === "-") return pipeline(body, process.stdout, { end: false });
  const part = `${path}.part`;
  const stop = (signal: NodeJS.Signals) => {
    rmSync(part, { force: true });
    // Its listener is gone by now, so the signal ends the process.
    process.kill(process.pid, signal);
  };
  SIGNALS.forEach((signal) => process.once(signal, stop));
  try {
    await pipeline(body, createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    SIGNALS.forEach((signal) => process.off(signal, stop));
  }
}

function missing({ reportUrl }: ImportPageFragment, format: Format, language: Context["language"]): Failure {
  if (reportUrl !== null && format === "xlsx") {
    const action = errors.noWorkbookAction[language];
    return new Failure(EXIT.REFUSED, "NO_WORKBOOK", errors.noWorkbook[language], { action });
  }
  return new Failure(EXIT.REFUSED, "NO_REPORT", errors.noReport[language], { action: errors.noReportAction[language] });
}

function unavailable(language: Context["language"], cause?: unknown): Failure {
  const action = errors.tryAgain[language];
  return new Failure(EXIT.UNAVAILABLE, "DOWNLOAD", errors.download[language], { action, cause });
}
