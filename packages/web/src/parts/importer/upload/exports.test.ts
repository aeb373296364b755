import * as List from "@hamta/core/list";
import { expect, test } from "vitest";
import { inspect } from "@hamta/core/check";

/** One list of 60 rows, dirty as real ones are: as it was written, as a workbook, and as Calc exports the workbook. */
const fixtures = import.meta.glob<string>("./fixtures/*", { query: "?url&inline", import: "default", eager: true });

/** What the panel would send of a file, as the server's reader reads it. */
async function rowsOf(name: string) {
  const response = await fetch(fixtures[`./fixtures/${name}`] ?? "");
  const file = new File([await response.arrayBuffer()], name);
  const { list, checked } = await inspect({ file, kind: "corrections", uploader: "IMPORTER", sheet: null }, Date.now());
  const reader = List.Reader.open(List.Kind.ofCode("CORRECTIONS"), { uploader: "IMPORTER", importer: "importer-a" });
  const rows = [...reader.push(new Uint8Array(await list.arrayBuffer())), ...reader.end()];
  return { rows, checked };
}

test.each(["corrections.xlsx", "corrections.semicolon.csv", "corrections.utf16-tab.csv"])(
  "%s has the rows of corrections.csv",
  async (name) => {
    const [written, exported] = [await rowsOf("corrections.csv"), await rowsOf(name)];
    expect(written.rows).toHaveLength(60);
    expect(exported.rows).toEqual(written.rows);
    const { rows, invalid, duplicates, conflicts, reasons } = written.checked;
    expect(exported.checked).toMatchObject({ rows, invalid, duplicates, conflicts, reasons, problem: null });
  },
);
