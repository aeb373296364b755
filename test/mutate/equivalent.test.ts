import { expect, test } from "vitest";
import { parse, without } from "#mutate/equivalent";
import type { Mutant } from "#mutate/mutant";

const mutant = (file: string, original: string, replacement: string): Mutant => ({
  id: 1,
  file,
  line: 1,
  start: 0,
  end: original.length,
  original,
  replacement,
});

const TEXT = `# a comment

a.ts
  x < y → x <= y
  They are never equal,
  since keys are unique.

b.ts
  z(); → (removed)
  It logs.
`;

test("an entry is a file, a change and a reason", () => {
  expect(parse(TEXT)).toEqual([
    { file: "a.ts", change: "x < y → x <= y", reason: "They are never equal, since keys are unique." },
    { file: "b.ts", change: "z(); → (removed)", reason: "It logs." },
  ]);
});

test("an entry without a reason is refused", () => {
  expect(() => parse("a.ts\nx < y → x <= y")).toThrow("a reason");
});

test("equivalent mutants are left out, wherever their line is", () => {
  const kept = [mutant("a.ts", "x < y", "x >= y"), mutant("c.ts", "x < y", "x <= y")];
  const equivalent = [mutant("a.ts", "x  <\n y", "x <= y"), mutant("b.ts", "z();", "")];
  expect(without([...kept, ...equivalent], parse(TEXT))).toEqual({ left: kept, outdated: [] });
});

test("an entry that names no mutant of its file is outdated; other files are not checked", () => {
  const { outdated } = without([mutant("a.ts", "x > y", "x >= y")], parse(TEXT));
  expect(outdated.map(({ file }) => file)).toEqual(["a.ts"]);
});
