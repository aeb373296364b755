import * as List from "@hamta/core/list";
import { describe, expect, test } from "vitest";
import { Csv } from "@hamta/core/list";
import { text, type Waiting } from "#parts/importer/worklist/list.ts";

const [KEPT, WRONG, FRESH] = ["357613004448485", "357805023984447", "352936001349777"];

const ticket: Waiting = {
  number: "0843538805",
  registered: [KEPT, WRONG],
  correct: [KEPT, FRESH],
  filedAt: "2026-11-01T08:00:00.000Z",
  device: { id: "d", brand: 'Nama "N", Dual', model: null },
};

function read(list: string) {
  const reader = List.Reader.open("corrections", { uploader: "IMPORTER", importer: "importer-a" });
  const bytes = new TextEncoder().encode(list);
  return { rows: [...reader.push(bytes), ...reader.end()], header: reader.header, problem: reader.problem };
}

describe.each(["fa", "en"] as const)("in %s", (language) => {
  test("the list is read as the corrections that the owners request", () => {
    const { rows, problem } = read(text([ticket, ticket], language));
    expect(problem).toBeNull();
    expect(rows).toMatchObject([
      { ok: true, value: { registered: [KEPT, WRONG], correct: [KEPT, FRESH] } },
      { ok: true },
    ]);
  });

  test("its other columns are ignored", () => {
    const { header } = read(text([ticket], language));
    expect([...(header?.positions.values() ?? [])]).toEqual([0, 1, 2, 3]);
    expect(header?.cells).toHaveLength(8);
  });
});

test("digits stay text in a spreadsheet, and the BOM declares UTF-8", () => {
  const list = text([ticket], "en");
  expect(list.startsWith("\uFEFFregistered_imei_1,")).toBe(true);
  expect(list).toContain(`"=""${KEPT}"""`);
  // A ticket's number may begin with 0.
  expect(list).toContain(`"=""0843538805"""`);
});

test("a cell with a delimiter, a quote or a line break stays one cell of one line", () => {
  expect(Csv.text([["a,b", 'c"d', "e\nf", "g;h"]])).toBe('\uFEFF"a,b","c""d",e f,g;h\r\n');
  expect(Csv.text([["a,b", "g;h"]], ";")).toBe('\uFEFFa,b;"g;h"\r\n');
});

test("no cell is a formula but digits that are to stay text, by whichever delimiter a spreadsheet splits", () => {
  expect(Csv.text([["=1", "a;=1", Csv.asText("0912")]])).toBe(`\uFEFF'=1,a;'=1,"=""0912"""\r\n`);
});

test("written rows are read back unchanged", () => {
  for (const cells of [
    ["a,b", 'c"d', ""],
    ["", ""],
    ['"', '""', ",", "x"],
    ["یک، دو", "3"],
  ]) {
    const [line = ""] = Csv.text([cells]).slice(1).split("\r\n");
    expect(Csv.cellsOf(line)).toEqual(cells);
  }
});
