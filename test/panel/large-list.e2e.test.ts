import { Imei } from "@hamta/core";
import { people } from "@hamta/local";
import { parse } from "csv-parse/sync";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { register, row } from "#panel/importer-data";
import { test } from "#panel/fixture";
import { drop } from "#panel/lists";

/** A list as large and as dirty as a real one, through the panel to its report and its repair. */

const ROWS = 100_000;

/** Devices of the importer; the list begins with them. */
const OWN = [500, 501, 502, 503, 504, 505, 506, 507, 508, 509] as const;

/** Rows with 14 digits, which have a suggestion. */
const SHORT = 5_000;

/** Rows with a wrong check digit, and rows with an IMEI in scientific notation. */
const WRONG = 20;
const SCIENTIFIC = 30;

/** The aim is 50 ms. If each keystroke checked all mended rows, each would take over 800 ms; this bound only tells the two apart. */
const KEYSTROKE_MS = 600;

test("100,000 rows with CR line ends, titles, quoted breaks and floats are imported, reported and mended", async ({
  panel,
}) => {
  await register(await panel.system.client(people.parisa), OWN);
  const { page, context, problems } = await panel.open("arash", "/importer/upload");
  await drop(page, "صد هزار.csv", list());
  await page.getByRole("radio", { name: /^اعمال/ }).click({ force: true });
  await page.getByRole("button", { name: "ارسال و اعمال ۱۰۰٬۰۰۰ ردیف" }).click();
  await page.waitForURL(/\/importer\/imports\/[^/]+$/);
  await page.getByText("پایان یافت").first().waitFor();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "دریافت گزارش" }).click(),
  ]);
  // Another parser than the product's.
  const report: Record<string, string>[] = parse(await readFile(await download.path()), { bom: true, columns: true });
  const counts = Map.groupBy(report, ({ hamta_outcome }) => hamta_outcome ?? "");
  const invalid = SHORT + WRONG + SCIENTIFIC;
  expect(Object.fromEntries([...counts].map(([outcome, rows]) => [outcome, rows.length]))).toEqual({
    ON_FILE: OWN.length,
    INVALID: invalid,
    UNKNOWN_DEVICE: ROWS - OWN.length - invalid,
  });
  // A float is an IMEI, and what was quoted comes back as it was.
  expect(report[7]).toMatchObject({ hamta_row: "8", hamta_outcome: "ON_FILE", یادداشت: 'کارتن ۸\rقفسه «۳», "بالا"' });
  expect(report[7]?.["registered_imei_1"]).toMatch(/^[0-9]{15}\.0$/);
  expect(report[OWN.length]).toMatchObject({ hamta_outcome: "INVALID", hamta_reason: "CHECK_DIGIT_MISSING" });
  expect(report.at(-1)).toMatchObject({ hamta_row: String(ROWS), hamta_outcome: "UNKNOWN_DEVICE" });

  await page.getByRole("button", { name: /^اصلاح .* ردیف$/ }).click();
  // Rows with a suggestion come first, wherever they are in the list.
  await page.locator(".mend-row").first().getByText("ردیف ۱۱", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^پذیرش همه پیشنهادها/ }).click();
  await page.getByText(/^۵٬۰۰۰ ردیف از .* آماده ارسال است$/).waitFor();
  const keystrokes = await keystrokeTimes(page);
  process.stdout.write(`Keystrokes with ${SHORT} of ${ROWS} rows mended: ${keystrokes.join(", ")} ms\n`);
  expect(keystrokes[Math.floor(keystrokes.length / 2)]).toBeLessThan(KEYSTROKE_MS);
  await page.getByText(/^۵٬۰۰۰ ردیف از .* آماده ارسال است$/).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

/** ms from a key to the frame that shows its result, while a value is typed again; least first. */
async function keystrokeTimes(page: Page): Promise<number[]> {
  await page.evaluate(`{
    globalThis.keystrokes = [];
    document.addEventListener("input", () => {
      const from = performance.now();
      requestAnimationFrame(() => setTimeout(() => globalThis.keystrokes.push(Math.round(performance.now() - from))));
    }, { capture: true });
  }`);
  const cell = page.locator(".mend-row").first().getByLabel("correct_imei_2");
  const value = await cell.inputValue();
  await cell.fill("");
  await cell.pressSequentially(value, { delay: 60 });
  await expect.poll(() => page.evaluate<number>("globalThis.keystrokes.length")).toBeGreaterThan(value.length);
  const times = await page.evaluate<number[]>("globalThis.keystrokes");
  return times.toSorted((a, b) => a - b);
}

function list(): string {
  const lines = [
    "اصلاحات آبان ۱۴۰۵",
    "شرکت واردکننده الف,,,,",
    "",
    "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2,یادداشت",
  ];
  for (let at = 0; at < ROWS; at++) lines.push(line(at));
  return `${lines.join("\r")}\r`;
}

function line(at: number): string {
  const [first = "", second = "", third = "", fourth = ""] = cells(at);
  // As a spreadsheet or pandas writes a number.
  const float = at % 7 === 0 ? `${first}.0` : first;
  const note = at % 10 === 7 ? `"کارتن ${persian(at + 1)}\rقفسه «۳», ""بالا"""` : "";
  return [float, second, third, broken(at - OWN.length, fourth), note].join(",");
}

function broken(at: number, imei: string): string {
  if (at < 0) return imei;
  if (at < SHORT) return imei.slice(0, 14);
  if (at < SHORT + WRONG) return `${imei.slice(0, 14)}${(Number(imei[14]) + 1) % 10}`;
  return at < SHORT + WRONG + SCIENTIFIC ? "3.57001E+14" : imei;
}

function cells(at: number): readonly string[] {
  const own = OWN[at];
  if (own !== undefined) return row(own);
  // None ends in 000: its 14 digits would look like a rounded number and have no suggestion.
  const imei = (slot: number) => Imei.fromKey(`357001${10 + slot}${String(at).padStart(5, "0")}1` as Imei.ImeiKey);
  return [imei(0), imei(1), imei(0), imei(2)];
}

function persian(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
