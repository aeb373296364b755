import { expect, test } from "vitest";
import { fill } from "#reference/blocks";

const page = "# Page\n\n<!-- rules -->\n\nold\n\n<!-- /rules -->\n\nText.\n\n<!-- kinds -->\n<!-- /kinds -->\n";

test("a block replaces the text between its marks, and only that", () => {
  expect(fill(page, { rules: "new\n", kinds: "all" })).toBe(
    "# Page\n\n<!-- rules -->\n\nnew\n\n<!-- /rules -->\n\nText.\n\n<!-- kinds -->\n\nall\n\n<!-- /kinds -->\n",
  );
});

test("a filled page stays the same when it is filled again", () => {
  const once = fill(page, { rules: "new", kinds: "all" });
  expect(fill(once, { rules: "new", kinds: "all" })).toBe(once);
});

test("a block without a place, and a place without a block, are errors", () => {
  expect(() => fill(page, { rules: "", kinds: "", verdicts: "" })).toThrow("no place for verdicts");
  expect(() => fill(page, { rules: "" })).toThrow("Nothing generates the block kinds");
});
