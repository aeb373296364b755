import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "#panel/fixture";

/** Decisions of Maryam's tickets: as of `CLAIMS`, filed in this minute. */

const latin = (text: string) => text.replaceAll(/[۰-۹]/g, (digit) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit)));

/** The cells of a table's row, by the header of their column. */
async function rowOf(page: Page, table: string, row: string): Promise<Record<string, string>> {
  const cells = page.getByRole("table", { name: table }).getByRole("row", { name: row }).getByRole("cell");
  await cells.first().waitFor();
  const entries = await cells.evaluateAll((all) =>
    all.map((cell) => [cell.getAttribute("data-label") ?? "", cell.textContent ?? ""] as const),
  );
  return Object.fromEntries(entries.map(([name, text]) => [name, latin(text)]));
}

async function download(page: Page, name: string): Promise<{ name: string; lines: string[] }> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  const text = await readFile(await file.path(), "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  return { name: file.suggestedFilename(), lines: text.slice(1).split("\r\n") };
}

describe("ops", () => {
  test("read the decisions by month and importer, filter them, and download what they see", async ({
    panel,
    numbers,
  }) => {
    await panel.system.idle();
    const { page, context, problems } = await panel.open("parisa", "/ops");
    await page.getByRole("link", { name: "آمار تیکت‌ها" }).click();
    await page.getByRole("heading", { level: 1, name: "آمار تیکت‌ها" }).waitFor();
    const filed = Object.keys(numbers).length;
    const total = await rowOf(page, "ماه به ماه", "جمع بازه");
    expect(Number(total["ثبت‌شده"])).toBe(filed);
    const decided = Number(total["تاییدشده"]) + Number(total["ردشده"]);
    expect(decided).toBeGreaterThan(3);
    await page.getByRole("img", { name: new RegExp("نمودار ستونی ماهانه") }).waitFor();
    expect(
      await page
        .getByRole("img", { name: new RegExp("نمودار ستونی ماهانه") })
        .locator("g")
        .count(),
    ).toBe(3);

    const months = await download(page, "دریافت CSV: ماه به ماه");
    expect(months.name).toBe("hamta-months.csv");
    expect(months.lines).toHaveLength(1 + 3 + 1 + 1);
    expect(months.lines[0]).toMatch(/^ماه,از,تا,ثبت‌شده,بررسی‌شده,تایید شد,/);
    expect(months.lines[4]?.split(",").slice(3, 5)).toEqual([String(filed), String(decided)]);

    // One importer alone, by its name in the table; the address keeps it.
    const name = await page.getByRole("table", { name: "به تفکیک واردکننده" }).getByRole("link").first().textContent();
    await page.getByRole("link", { name: name ?? "" }).click();
    await page.waitForURL(/importer=/);
    await page.reload();
    const filters = page.getByRole("group", { name: "نمایش آمار بر اساس" });
    const filedOf = async () => (await rowOf(page, "ماه به ماه", "جمع بازه"))["ثبت‌شده"];
    await expect.poll(filedOf).not.toBe(String(filed));
    expect(await page.getByRole("table", { name: "به تفکیک واردکننده" }).getByRole("row").count()).toBe(2);
    expect(await filters.getByLabel("واردکننده").inputValue()).not.toBe("");
    // It has no travellers' devices.
    await filters.getByLabel("شیوه ورود").selectOption("PASSENGER");
    await page.getByText("در این بازه آماری نیست").waitFor();
    await filters.getByLabel("واردکننده").selectOption("");
    await rowOf(page, "به تفکیک واردکننده", "دستگاه‌های مسافری");
    expect(problems).toEqual([]);
    await context.close();
  });

  test("see why tickets wait, and the months of English readers", async ({ panel, numbers }) => {
    expect(numbers.OPEN).toBeDefined();
    await panel.system.idle();
    const { page, context, problems } = await panel.open("parisa", "/ops/statistics?months=1", { language: "en" });
    const open = await rowOf(page, "Waiting tickets", "All checks passed");
    expect(Number(open["Open now"])).toBeGreaterThan(0);
    expect(open["Overdue"]).toBe("0");
    const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "Asia/Tehran" });
    await rowOf(page, "By month", month.format(Date.now()));
    const importers = await download(page, "Download CSV: By importer");
    expect(importers.lines[0]).toMatch(/^Importer,Submitted,Decided,Approved,/);
    expect(problems).toEqual([]);
    await context.close();
  });
});
