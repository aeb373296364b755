import { strToU8, Zip, ZipDeflate } from "fflate";
import * as Markup from "#files/workbook/markup";

/** A row of a report, and whether it is on the sheet of problems too. */
export type Row = { cells: readonly string[]; isProblem: boolean };

type Options = {
  /** Names of the sheets: all rows, and the rows with a problem. */
  names: readonly [string, string];
  rightToLeft: boolean;
};

/** Characters of markup that are compressed at once. */
const AT_ONCE = 65_536;

/**
 * A workbook of two sheets, in pieces. The first sheet goes out as it is made; the second is held compressed until the
 * first has ended.
 */
export async function* workbook(
  header: readonly string[],
  rows: AsyncIterable<Row>,
  { names, rightToLeft }: Options,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  for (const [path, xml] of Object.entries(Markup.parts(names))) new Sheet(zip, path).end(xml);
  const [all, problems] = [1, 2].map((id) => new Sheet(zip, `xl/worksheets/sheet${id}.xml`));
  if (!all || !problems) throw new Error("A workbook of a report has two sheets");
  const sheets = [all, problems];
  for (const sheet of sheets) {
    sheet.add(Markup.sheetHead(rightToLeft));
    sheet.addRow(header);
  }
  for await (const { cells, isProblem } of rows) {
    all.addRow(cells);
    if (isProblem) problems.addRow(cells);
    yield* made.splice(0);
  }
  for (const sheet of sheets) sheet.end(Markup.sheetTail(sheet.rows, header.length));
  zip.end();
  yield* made.splice(0);
}

/** A file of the archive. */
class Sheet {
  readonly #file: ZipDeflate;
  #text = "";
  rows = 0;

  constructor(zip: Zip, path: string) {
    // 1: a third of the time of the usual 6, and a report a tenth larger.
    this.#file = new ZipDeflate(path, { level: 1 });
    zip.add(this.#file);
  }

  addRow(cells: readonly string[]): void {
    this.rows++;
    this.add(Markup.row(this.rows, cells));
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length < AT_ONCE) return;
    this.#file.push(strToU8(this.#text));
    this.#text = "";
  }

  end(text: string): void {
    this.#file.push(strToU8(this.#text + text), true);
  }
}
