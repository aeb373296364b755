import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PAGE, place } from "#bench/parsers/page";
import { spectrum } from "#bench/parsers/spectrum";
import { table } from "#bench/parsers/table";

test("our reader reads every case of csv-spectrum", () => {
  expect(spectrum().wrong.Hamta).toEqual([]);
});

test("docs/lists.md has the comparison of parsers as it is now; else run pnpm parsers", () => {
  const page = readFileSync(PAGE, "utf8");
  expect(page).toBe(place(page, table()));
});
