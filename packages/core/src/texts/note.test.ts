import { expect, test } from "vitest";
import { pick, ready } from "#texts/note";

const [first, second] = ready("NOT_PARTIAL", "fa");
const [english] = ready("NOT_PARTIAL", "en");

test.each([
  ["an empty note becomes it", "", first, first],
  ["it takes the place of another", first, second, second],
  ["it takes the place of one in another language", second, english, english],
  ["it follows what was typed", "سلام.", first, `سلام.\n${first}`],
  ["it takes the place of another beside what was typed", `سلام.\n${first}`, english, `سلام.\n${english}`],
  ["it is there once", first, first, first],
])("a ready note: %s", (_, note, picked, expected) => {
  expect(pick(note, picked, "NOT_PARTIAL")).toBe(expected);
});
