import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { A, B, C, HEADER, outline, read, records } from "#list/fixture";
import * as Report from "#list/report";

const GOOD_ROW = `${A},${B},${A},${C},`;
const ENTRY = {
  mode: "APPLY" as const,
  outcome: "X",
  reasons: [] as string[],
  ticket: null,
  suggestion: null,
  message: "پیام",
};

function report(list: string, entry: Partial<Report.Entry> = {}): string {
  const { all, reader } = records("corrections", list);
  const { header } = reader;
  if (!header) throw new Error("no header");
  return (
    Report.headerLine(header) +
    all.map((each) => Report.row(header, each, { ...ENTRY, ...entry, row: each.row })).join("")
  );
}

const lines = (text: string) => text.split("\r\n").slice(1, -1);

test("the uploader's columns untouched, then ours; UTF-8 with BOM, CRLF", () => {
  const entry = {
    outcome: "INVALID",
    reasons: ["LENGTH", "MISSING", "LENGTH"],
    ticket: "T-1",
    suggestion: C,
    message: 'a, "b"',
  };
  expect(report(`${HEADER}\n${GOOD_ROW}"x, y"\n`, entry)).toBe(
    `\uFEFF${HEADER},hamta_mode,hamta_row,hamta_outcome,hamta_reason,hamta_ticket,hamta_suggestion,hamta_message\r\n` +
      `${GOOD_ROW}"x, y",APPLY,1,INVALID,LENGTH MISSING,T-1,${C},"a, ""b"""\r\n`,
  );
});

describe("a line of a report", () => {
  test.each([
    ["a short row is padded", `${A},${B}`, `${A},${B},,,,APPLY,1,X,,,,پیام`],
    ["surplus cells come after ours", `${GOOD_ROW}n,s1,,s2`, `${GOOD_ROW}n,APPLY,1,X,,,,پیام,s1,,s2`],
    ["surplus cells that are all empty go", `${GOOD_ROW}n,,`, `${GOOD_ROW}n,APPLY,1,X,,,,پیام`],
    ["an open quote is given back as text", `${A},"${B},x`, `${A},"""${B},x",,,,APPLY,1,X,,,,پیام`],
  ])("%s", (_, line, expected) => expect(lines(report(`${HEADER}\n${line}\n`))).toEqual([expected]));

  test("in the list's own delimiter", () => {
    const list = `${HEADER}\n${GOOD_ROW}"a;b"`.replaceAll(",", ";");
    expect(lines(report(list))).toEqual([`${GOOD_ROW.replaceAll(",", ";")}"a;b";APPLY;1;X;;;;پیام`]);
  });

  test("our text never breaks a line", () => {
    expect(lines(report(`${HEADER}\n${GOOD_ROW}\n`, { message: "a\nb" }))).toEqual([`${GOOD_ROW},APPLY,1,X,,,,a b`]);
  });
});

describe("a list of the rows that ended otherwise than in the dry run", () => {
  const entry = { ...ENTRY, row: 7, outcome: "PAIR_DIFFERS", reasons: ["a", "b"], ticket: "T-1", suggestion: C };

  test("has a cell for each column of its header", () => {
    expect(Report.changedHead()).toBe(
      "\uFEFFhamta_row,hamta_outcome_before,hamta_outcome,hamta_reason,hamta_ticket,hamta_suggestion,hamta_message\r\n",
    );
    expect(Report.changedRow("ON_FILE", entry)).toBe(`7,ON_FILE,PAIR_DIFFERS,a b,T-1,${C},پیام\r\n`);
    const width = (line: string) => line.split(",").length;
    expect(width(Report.changedRow("ON_FILE", entry))).toBe(width(Report.changedHead()));
  });

  test("leaves empty what a row does not have, and quotes its message", () => {
    expect(Report.changedRow("ON_FILE", { ...ENTRY, row: 1, message: 'a, "b"' })).toBe('1,ON_FILE,X,,,,"a, ""b"""\r\n');
  });
});

describe("a report has a cell for each column of its header", () => {
  test.each([
    ["of a list as it came", HEADER, GOOD_ROW],
    ["of a report that is fed back", `${HEADER},hamta_row,hamta_outcome`, `${GOOD_ROW},1,X`],
  ])("%s", (_, header, row) => {
    const [head = "", first = ""] = report(`${header}\n${row}\n`).split("\r\n");
    expect(first.split(",")).toHaveLength(head.split(",").length);
    expect(head).toBe(`\uFEFF${[HEADER, ...Report.COLUMNS].join(",")}`);
  });
});

test("a formula is escaped, in a header too", () =>
  expect(report(`${HEADER},=x\n${GOOD_ROW}=1`)).toMatch(`${HEADER},'=x,hamta_mode`));

const scraps = fc.array(
  fc.constantFrom(
    ..."\" , ; | ؛ ، = + - @ ' x 3 ۳ ＝ \t \u00A0 \u200C \u200F".split(" "),
    " ",
    '""',
    '="',
    A,
    B,
    C,
    "\r",
  ),
  { maxLength: 6 },
);
const anyLine = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(A, B, C, "") },
    scraps.map((parts) => parts.join("")),
  ),
  { maxLength: 8 },
);
const anyList = fc
  .tuple(fc.constantFrom(",", ";", "\t"), fc.array(anyLine, { maxLength: 8 }))
  .map(
    ([delimiter, rows]) =>
      `${[[...HEADER.split(","), "=h", ""], ...rows].map((cells) => cells.join(delimiter)).join("\n")}\n`,
  );

test("a report fed back gives the same outcomes, and the same bytes in the uploader's columns", () => {
  fc.assert(
    fc.property(anyList, (list) => {
      const once = report(list, { message: '="x"' });
      const [before, after] = [read("corrections", list), read("corrections", once)];
      // A quote that was left open comes back closed, as the text that it was.
      const kept = before.rows.flatMap((_, at) => (outline(before)[at]?.includes("QUOTE") ? [] : [at]));
      expect(after.rows).toHaveLength(before.rows.length);
      expect(kept.map((at) => outline(after)[at])).toEqual(kept.map((at) => outline(before)[at]));
      const values = ({ rows }: typeof before) => kept.map((at) => rows[at]?.ok && rows[at].value);
      expect(values(after)).toEqual(values(before));
      expect(report(once, { message: '="x"' })).toBe(once);
    }),
    { numRuns: 3000 },
  );
});
