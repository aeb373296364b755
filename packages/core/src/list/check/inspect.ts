import { check, type Checked, type Kind, type Uploader } from "#list/check/check";
import type { ColumnNames } from "#list/column";
import * as Foreign from "#list/foreign";
import { isComplete } from "#list/proposal/proposal";
import type { Looks } from "#list/reason";
import type * as Workbook from "#list/workbook/index";

/** From the file that was chosen to the list that would be sent, and what is wrong with it. */

/**
 * `sheet`: the tab to read of a workbook; null: the first that looks like such a list. `own`: what the uploader calls
 * columns.
 */
export type Task = { file: File; kind: Kind; uploader: Uploader; sheet: string | null; names?: ColumnNames };

/** `of` bytes, once the file has been unpacked. */
export type Progress = { step: "UNPACKING" | "READING"; done: number; of: number };

/** `list`: what would be sent: the file itself, or the list made of a workbook's tab. */
export type Inspected = {
  checked: Checked;
  list: File;
  /** The tabs of a workbook, and the one that was read; null: the file is none. */
  workbook: { sheets: readonly string[]; sheet: string } | null;
};

/** At `now`, in ms: a time that lies in the future is a problem of its row. */
export async function inspect(
  { file, kind, uploader, sheet, names }: Task,
  now: number,
  tell: (progress: Progress) => void = () => {},
): Promise<Inspected> {
  const read = (list: File) =>
    check(kind, uploader, list, now, (done) => tell({ step: "READING", done, of: list.size }), names);
  const opened = await unpacked(file, tell);
  if (!opened) return { checked: await read(file), list: file, workbook: null };
  if (!("workbook" in opened)) return { checked: refused(await read(file), opened.looks), list: file, workbook: null };

  const { workbook, listOf, nameOf } = opened;
  const sheets = workbook.sheets.map(({ name }) => name);
  const wanted = workbook.sheets.filter(({ name }) => sheet === null || name === sheet);
  let first: Inspected | null = null;
  for (const one of wanted) {
    const made = listOf(workbook, one);
    if (typeof made === "string") return { checked: refused(await read(file), made), list: file, workbook: null };
    const { bytes, findings } = made;
    const list = new File(bytes, nameOf(file.name), { type: "text/csv" });
    const checked = await read(list);
    const all = { ...checked, findings: [...findings, ...checked.findings] };
    const inspected = { checked: all, list, workbook: { sheets, sheet: one.name } };
    if (checked.problem === null) return inspected;
    if (!first || isNearer(checked, first.checked)) first = inspected;
  }
  if (!first) throw new Error(`${file.name} has no sheet ${sheet}`);
  return first;
}

/** A tab whose header seems to name all columns is more like the list than an earlier one. */
function isNearer({ proposal }: Checked, { proposal: before }: Checked): boolean {
  const isWhole = (one: Checked["proposal"]) => one !== null && isComplete(one);
  return isWhole(proposal) && !isWhole(before);
}

type Opened = { workbook: Workbook.Workbook } & Pick<typeof Workbook, "listOf" | "nameOf">;

/** The server reads no workbook, and names it by its first bytes; here all of it is at hand. */
function refused(checked: Checked, looks: Looks): Checked {
  return { ...checked, problem: { code: "NOT_TEXT", detail: { looks } }, proposal: null, fits: null };
}

/** First bytes of an archive, and of an OLE file: an old workbook, or one with a password. */
const SIGNATURES = ["504b", "d0cf"];

/** Null when it is neither a workbook nor like one: then the list's own reader says what it is. */
async function unpacked(file: File, tell: (progress: Progress) => void): Promise<Opened | { looks: Looks } | null> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (!SIGNATURES.includes(head.reduce((text, byte) => text + byte.toString(16).padStart(2, "0"), ""))) return null;
  tell({ step: "UNPACKING", done: 0, of: file.size });
  const { listOf, nameOf, open } = await import("#list/workbook/index");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const looks = Foreign.binary(bytes);
  if (looks === null) return null;
  const workbook = open(bytes);
  return typeof workbook === "string" ? { looks: workbook } : { workbook, listOf, nameOf };
}
