import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { fill } from "#reference/blocks";
import * as Policy from "#reference/policy";

test("docs/policy.md has the texts of core in both languages, as users read them", async () => {
  const page = await readFile(new URL("../../../../docs/policy.md", import.meta.url), "utf8");
  expect(fill(page, Policy.blocks)).toBe(page);
});
