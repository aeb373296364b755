import * as fc from "fast-check";
import { expect, test } from "vitest";
import { A, B, C, D, HEADER, read } from "#list/fixture";

/** Bytes come in pieces of any size. What is at hand decides nothing. */

const GOOD = `${A},${B},${A},${C}`;
const SCRAPS = [
  A,
  B,
  C,
  D,
  GOOD,
  ",",
  ",",
  '"',
  '"',
  '""',
  "\n",
  "\n",
  "\r\n",
  "\r",
  "\r\r\n",
  " ",
  "x",
  "»",
  "۱",
  `"${A}"`,
];
/** The first bytes wait until the encoding is known. */
const FIRST = 80;
const quoted = (line: string) => `"${line.replaceAll('"', '""')}"`;

const FIRST_ROWS = [HEADER, ...Array.from({ length: FIRST }, () => GOOD)];

const lines = fc.array(fc.array(fc.constantFrom(...SCRAPS), { maxLength: 12 }), { minLength: 1, maxLength: 8 });
const list = fc.record({
  lines,
  end: fc.constantFrom("\n", "\r\n", "\r"),
  /** Of each line: if it is one quoted cell. */
  wrapped: fc.constantFrom<"ALL" | "SOME" | "NONE">("ALL", "SOME", "NONE", "NONE"),
});

function textOf({ lines, end, wrapped }: { lines: string[][]; end: string; wrapped: "ALL" | "SOME" | "NONE" }): string {
  const all = lines.map((scraps) => scraps.join(""));
  const written = all.map((line, index) =>
    wrapped === "ALL" || (wrapped === "SOME" && index % 2 === 0) ? quoted(line) : line,
  );
  return [...(wrapped === "NONE" ? FIRST_ROWS : FIRST_ROWS.map(quoted)), ...written].join(end);
}

test("a list in pieces of any size is read as the list as a whole", () => {
  fc.assert(
    fc.property(list, fc.constantFrom(1, 2, 3, 7, 64), (one, size) => {
      const text = textOf(one);
      expect(read("corrections", text, { size })).toEqual(read("corrections", text));
    }),
    { numRuns: 500, seed: 20261130 },
  );
});

test.for([
  ["in a list", [...FIRST_ROWS, `"${A}\n${B}"x,${A},${C},${"x".repeat(4_000)}`, GOOD]],
  ["in a cell that is closed", [...FIRST_ROWS, `"${A}\n${B},"x",${A},${C},${"x".repeat(4_000)}`, GOOD]],
  ["in a wrapped list", [...FIRST_ROWS.map(quoted), `"${A}\n${B}"x,${A},${C},${"x".repeat(4_000)}`, quoted(GOOD)]],
] as const)("an open quote whose line end is in a later piece, %s", ([, rows]) => {
  const text = rows.join("\r\n");
  const whole = read("corrections", text);
  for (const size of [1, 7, 64, 999]) expect(read("corrections", text, { size })).toEqual(whole);
});
