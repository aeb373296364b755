import { Imei } from "@hamta/core";
import { people } from "@hamta/local";
import type { Locator } from "playwright-core";
import { describe, expect } from "vitest";
import { send } from "#kit/uploads";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { corrections } from "#panel/importer-data";
import type { Panel } from "#panel/panel";

/** The page of an import of which one row in 2,500 is invalid. */

const ROWS = 2_500;

const top = (element: Locator) =>
  element.evaluate((shown: { getBoundingClientRect(): { top: number } }) => shown.getBoundingClientRect().top);

describe("the page of an import with few problems", () => {
  const looks = [
    { language: "fa", under: "زیر ۰٫۱٪", over: "بالای ۹۹٫۹٪", fix: "اصلاح ۲٬۵۰۰ ردیف", report: "گزارش ردیف‌به‌ردیف" },
    { language: "en", under: "<0.1%", over: ">99.9%", fix: "Fix 2,500 rows", report: "Row by row" },
  ] as const;

  test.for(looks)(
    "rounds no share to none, and has what to do above the rows, in $language",
    async (words, { panel }) => {
      const { page, context, problems } = await panel.open(
        "arash",
        `/importer/imports/${await sendMany(panel)}`,
        words,
      );
      const report = page.locator("#report");
      await page.getByRole("table").waitFor();
      const shares = await page.locator(".legend-share").allTextContents();
      expect(shares.toSorted()).toEqual([words.over, words.under].toSorted());
      // Problems and actions first, in view without the rows.
      const fix = page.getByRole("button", { name: words.fix });
      expect(await top(fix)).toBeLessThan(await top(report));
      expect(await top(fix)).toBeLessThan(2 * 860);
      // Files for people: a text and a workbook.
      expect(await page.locator("main").innerText()).not.toContain("JSON");
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 780 });
      expect(await top(fix)).toBeLessThan(await top(report));
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});

async function sendMany(panel: Panel): Promise<string> {
  const arash = await panel.system.client(people.arash, "fa");
  const imei = (serial: number, slot: number) =>
    Imei.fromKey(`3570002${slot}${String(serial).padStart(6, "0")}` as Imei.ImeiKey);
  const unknown = Array.from({ length: ROWS - 1 }, (_, n) => [imei(n, 0), imei(n, 1), imei(n, 0), imei(n, 2)]);
  const { id, counts } = await send(arash, "CORRECTIONS", corrections(...unknown, ["1", "2", "3", "4"]), "یک خطا.csv");
  expect(counts).toEqual({ UNKNOWN_DEVICE: ROWS - 1, INVALID: 1 });
  return id;
}
