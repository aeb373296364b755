import { expect } from "vitest";
import { violations } from "#panel/accessibility";
import { fill } from "#panel/fill";
import { test } from "#panel/fixture";
import { CLAIMS, device } from "#panel/owner-data";

/** An importer finds a ticket on its devices by its number or an IMEI, and none of another importer's. */

const LOOKS = [
  ["fa", "جست‌وجو", "نمایش همه", "شماره تیکت ۱۰ رقمی", "تیکت بازی با این شناسه درباره دستگاه‌های شما نیست"],
  ["en", "Find", "Show all", "Enter a 10-digit ticket number", "No open ticket on a device of yours has this IMEI"],
] as const;

test.for(LOOKS)("in %s by number and by IMEI", async ([language, find, all, wrong, none], { panel, numbers }) => {
  const { page, context, problems } = await panel.open("arash", "/importer", { language, device: "phone" });
  const search = async (text: string) => {
    await page.locator("[name=find]").fill("");
    await fill(page, "find", text);
    await page.getByRole("button", { name: find, exact: true }).click();
  };
  const rows = page.locator("main tbody tr");
  await rows.first().waitFor();
  await search("12");
  await page.getByText(wrong).waitFor();

  await search(CLAIMS.OPEN.registered[1]);
  await page.getByRole("button", { name: all }).waitFor();
  await expect.poll(() => rows.count()).toBe(1);
  // The address, which browsers and proxies store, has no IMEI.
  expect(page.url()).not.toContain(CLAIMS.OPEN.registered[1]);
  // Rows fade while an answer is on its way, and axe measures their contrast then.
  await expect.poll(() => violations(page)).toEqual([]);

  // A device that no importer brought has no ticket here.
  await search(device(20).kept);
  await page.getByText(none).waitFor();
  await page.getByRole("button", { name: all }).click();
  await rows.first().waitFor();

  // Importers see no phone number of an owner, so they find none by it.
  await search("09000000001");
  await page.getByText(wrong).waitFor();

  await search(numbers.OPEN);
  await page.waitForURL(`**/importer/tickets/${numbers.OPEN}`);
  await page.locator("h1").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("another importer finds nothing", async ({ panel, numbers }) => {
  const { page, context } = await panel.open("bita", "/importer");
  await fill(page, "find", CLAIMS.OPEN.registered[0]);
  await page.keyboard.press("Enter");
  await page.getByText("تیکت بازی با این شناسه درباره دستگاه‌های شما نیست").waitFor();
  await page.locator("[name=find]").fill(numbers.OPEN);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "چنین تیکتی درباره دستگاه‌های شما نیست" }).waitFor();
  await context.close();
});
