import { check, type Checked, type Kind, type Uploader } from "#parts/importer/upload/check.ts";

/** From the file that was chosen to the list that would be sent, and what is wrong with it. */

/** `sheet`: the tab to read of a workbook; null: the first that looks like such a list. */
export type Task = { file: File; kind: Kind; uploader: Uploader; sheet: string | null };

/** `of` bytes, once the file has been unpacked. */
export type Progress = { step: "UNPACKING" | "READING"; done: number; of: number };

/** `list`: what would be sent: the file itself, or the list made of a workbook's tab. */
export type Inspected = {
  checked: Checked;
  list: File;
  /** The tabs of a workbook, and the one that was read; null: the file is none. */
  workbook: { sheets: readonly string[]; sheet: string } | null;
};

export async function inspect(
  { file, kind, uploader, sheet }: Task,
  tell: (progress: Progress) => void = () => {},
): Promise<Inspected> {
  const found = await unpacked(file, tell);
  const read = (list: File) => check(kind, uploader, list, (done) => tell({ step: "READING", done, of: list.size }));
  if (!found) return { checked: await read(file), list: file, workbook: null };

  const { workbook, listOf, nameOf } = found;
  const sheets = workbook.sheets.map(({ name }) => name);
  const wanted = workbook.sheets.filter(({ name }) => sheet === null || name === sheet);
  let first: Inspected | null = null;
  for (const one of wanted) {
    const list = new File([...listOf(workbook.rows(one))], nameOf(file.name), { type: "text/csv" });
    const inspected = { checked: await read(list), list, workbook: { sheets, sheet: one.name } };
    if (inspected.checked.problem === null) return inspected;
    first ??= inspected;
  }
  if (!first) throw new Error(`${file.name} has no sheet ${sheet}`);
  return first;
}

/** Null when it is no workbook: then the list's own reader says what it is. */
async function unpacked(file: File, tell: (progress: Progress) => void) {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  // "PK": an archive.
  if (first !== 0x50 || second !== 0x4b) return null;
  tell({ step: "UNPACKING", done: 0, of: file.size });
  const [{ open }, { listOf, nameOf }] = await Promise.all([
    import("#parts/importer/upload/sheet/workbook.ts"),
    import("#parts/importer/upload/sheet/list.ts"),
  ]);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const workbook = open(bytes);
    return workbook && workbook.sheets.length > 0 ? { workbook, listOf, nameOf } : null;
  } catch {
    return null;
  }
}
