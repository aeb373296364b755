import { people } from "@hamta/local";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { imports } from "#kit/uploads";
import { test } from "#panel/fixture";
import { drop, lists } from "#panel/lists";

/** Lists whose columns have other names: the form that a person confirms. */

const UPLOAD = "/importer/upload";
const HEADER = "IMEI1 قدیم,IMEI2 قدیم,IMEI1 جدید,IMEI2 جدید";
const foreign = (header: string, ...devices: readonly number[]) => lists.good(...devices).replace(lists.HEADER, header);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const NAMES = `{ imports(first: 20) { nodes { fileName columnNames { header } } } }`;

test("what is proposed is confirmed, sent, and remembered for the next list", async ({ panel }) => {
  const { page, context, problems } = await panel.open("arash", UPLOAD);
  await drop(page, "قدیم و جدید.csv", foreign(HEADER, 1));
  const form = page.getByRole("form", { name: "نام ستون‌ها را تایید کنید" });
  const select = form.getByLabel("شناسه صحیح ۲");
  expect(await select.locator("option:checked").textContent()).toContain("IMEI2 جدید");
  // Nothing can be sent before.
  expect(await button(page, /^ارسال/).count()).toBe(0);
  await form.getByRole("button", { name: "تایید و بررسی فهرست" }).click();
  await page.getByText("فهرست آماده ارسال است").waitFor();
  await page.getByText("ستون‌ها با نام‌هایی که تایید کردید خوانده شد").waitFor();
  await button(page, "اجرای آزمایشی ۱ ردیف").click();
  await page.waitForURL(/\/importer\/imports\/[^/]+$/);
  const arash = await panel.system.client(people.arash);
  const [imported] = await imports(arash, "قدیم و جدید.csv");
  expect(await arash.ended(imported?.id ?? "")).toMatchObject({ state: "COMPLETED", rows: 1 });
  const { imports: listed } = await arash.query<{ imports: { nodes: { columnNames: { header: string }[] }[] } }>(NAMES);
  expect(listed.nodes[0]?.columnNames.map(({ header }) => header)).toEqual(HEADER.split(","));

  await page.goto(new URL(UPLOAD, page.url()).href);
  await drop(page, "آذر.csv", foreign(HEADER, 8));
  await page.getByText("فهرست آماده ارسال است").waitFor();
  await page.getByText("که برای فهرستی با همین سرستون تایید شده بود").waitFor();
  // The form comes again, as it was filled in.
  await button(page, "تغییر ستون‌ها").click();
  expect(await select.locator("option:checked").textContent()).toContain("IMEI2 جدید");
  expect(problems).toEqual([]);
  await context.close();
});

test("a column that is not clear is chosen by the person; without a choice the focus is on what is missing", async ({
  panel,
}) => {
  const { page, context, problems } = await panel.open("arash", UPLOAD);
  await drop(page, "open.csv", foreign("Old IMEI 1,A,B,New IMEI 2", 1));
  const form = page.getByRole("form", { name: "نام ستون‌ها را تایید کنید" });
  const confirm = form.getByRole("button", { name: "تایید و بررسی فهرست" });
  await confirm.click();
  const summary = form.getByRole("alert");
  await summary.getByRole("link", { name: /شناسه ثبت‌شده ۲/ }).click();
  const second = form.getByLabel("شناسه ثبت‌شده ۲");
  expect(await second.evaluate((element) => element.matches(":focus"))).toBe(true);
  // By the keyboard alone, twice the same column.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await second.locator("option:checked").textContent()).toMatch(/A/);
  await form.getByLabel("شناسه صحیح ۱").selectOption({ index: 2 });
  await summary.getByText("هم انتخاب شده است").waitFor();
  await form.getByLabel("شناسه صحیح ۱").selectOption({ index: 3 });
  await confirm.press("Enter");
  await page.getByText("فهرست آماده ارسال است").waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test("a list of another kind with other names is offered as that kind", async ({ panel }) => {
  const { page, context } = await panel.open("arash", UPLOAD, { language: "en" });
  const [row = ""] = lists.good(1).split("\n").slice(1);
  const [a, b] = row.split(",");
  await drop(
    page,
    "stock.csv",
    `IMEI No. 1,IMEI No. 2,Owner Mobile,Maker,Model No.\n${a},${b},09121234567,Nokia,G21\n`,
  );
  await button(page, /Devices/).click();
  await page
    .getByRole("form", { name: "Confirm the columns" })
    .getByRole("button", { name: "Confirm and check" })
    .click();
  await page.getByText("The list is ready to upload").waitFor();
  await context.close();
});
