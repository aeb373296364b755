import { Imei } from "@hamta/core";
import { people, Report } from "@hamta/local";
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import * as Lists from "#kit/lists";
import { toCounts, imports, send } from "#kit/uploads";
import { test } from "#panel/fixture";
import { drop } from "#panel/lists";
import { corrections, fileWaiting, register, row, short } from "#panel/importer-data";
import type { Panel } from "#panel/panel";
import { device } from "#panel/owner-data";

/** Only this file uses devices from 200 on. */

const pageOf = (id: string) => `/importer/imports/${id}`;

const arashOf = (panel: Panel) => panel.system.client(people.arash, "fa");

/** Cells of each row of the report's table. */
const table = (page: Page) => page.getByRole("table", { name: "گزارش ردیف‌به‌ردیف" });

async function status(panel: Panel, number: string): Promise<string> {
  const { ticket } = await (
    await arashOf(panel)
  ).query<{ ticket: { status: string } }>(`{ ticket(number: "${number}") { status } }`);
  return ticket.status;
}

describe("the worklist", () => {
  test("its list downloads, opens as text in a spreadsheet, and resolves its tickets when uploaded", async ({
    panel,
  }) => {
    const numbers = await fileWaiting(panel, 200, 203);
    const { page, context, problems } = await panel.open("arash", "/importer");
    for (const number of numbers.values()) await page.getByText(persian(number)).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "دریافت فهرست آماده" }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString()).toContain(`"=""${device(200).fresh}"""`);

    const imported = await send(await arashOf(panel), "CORRECTIONS", bytes, download.suggestedFilename());
    expect(imported.counts).toEqual({ RESOLVED: numbers.size });
    for (const number of numbers.values()) expect(await status(panel, number)).toBe("APPROVED");
    await page.reload();
    await page.getByText("تیکت بازی در انتظار شما نیست").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("only the selected tickets go to the upload", async ({ panel }) => {
    const numbers = [...(await fileWaiting(panel, 203, 206)).values()];
    const { page, context } = await panel.open("arash", "/importer");
    await page.getByLabel(`انتخاب تیکت ${persian(numbers[1] ?? "")}`).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "دریافت ۱ تیکت انتخاب‌شده" }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain(device(204).fresh);
    expect(text).not.toContain(device(203).fresh);
    await page.getByRole("button", { name: "ارسال ۱ تیکت انتخاب‌شده" }).click();
    await page.waitForURL("**/importer/upload");
    await page.getByText("فهرست آماده ارسال است").waitFor();
    await page.getByRole("radio", { name: /^اعمال/ }).click({ force: true });
    await page.getByRole("button", { name: "ارسال و اعمال ۱ ردیف" }).click();
    await page.waitForURL(/\/importer\/imports\/[^/]+$/);
    await page.getByText("پایان یافت").first().waitFor();
    const states = await Promise.all(numbers.map((number) => status(panel, number)));
    expect(states).toEqual(["OPEN", "APPROVED", "OPEN"]);
    await context.close();
  });

  test("another importer sees none of them", async ({ panel }) => {
    const [number = ""] = [...(await fileWaiting(panel, 206, 207)).values()];
    const { page, context } = await panel.open("bita", "/importer");
    await page.getByText("تیکت بازی در انتظار شما نیست").waitFor();
    await page.goto(`${panel.origin}/importer/tickets/${number}`);
    await page.getByRole("heading", { name: "چنین تیکتی درباره دستگاه‌های شما نیست" }).waitFor();
    await context.close();
  });
});

describe("an import's page", () => {
  // 80,000 rows take up to a minute on two busy cores; shorter, and a step may pass unseen.
  test("shows the progress of an uploaded list, and then the outcomes of its rows", async ({ panel }) => {
    const rows = 80_000;
    const list = Array.from({ length: rows }, (_, n) => `${unknown(n).join()}\n`);
    const { page, context, problems } = await panel.open("arash", "/importer/upload");
    await drop(page, "بهمن.csv", `registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2\n${list.join("")}`);
    await page.getByRole("radio", { name: /^اعمال/ }).click({ force: true });
    await page.getByRole("button", { name: "ارسال و اعمال ۸۰٬۰۰۰ ردیف" }).click();
    await page.waitForURL(/\/importer\/imports\/[^/]+$/);
    const seen = new Set<string>();
    await page.exposeFunction("see", (text: string) => void seen.add(text));
    await page.evaluate(`{
      const report = () => see([...document.querySelectorAll(".import-steps .now, .measures dd, main .badge")].map((e) => e.textContent).join(" "));
      new MutationObserver(report).observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true });
    }`);
    await page.getByText("پایان یافت").first().waitFor();
    await page.getByText(`ردیف‌های ۱ تا ۲۵ از ۸۰٬۰۰۰`).waitFor();
    // Several steps, with changing figures.
    expect([...seen].filter((text) => /خواندن|تطبیق|گزارش|دریافت/.test(text)).length).toBeGreaterThan(2);
    const [imported] = await imports(await arashOf(panel), "بهمن.csv");
    expect(imported && toCounts(imported.counts)).toEqual({ UNKNOWN_DEVICE: rows });
    expect(problems).toEqual([]);
    await context.close();
  });

  test("the table is filtered by outcome and reason, and each row has its cells and its remedy", async ({ panel }) => {
    await register(await panel.system.client(people.parisa), [210, 211, 212]);
    const numbers = await fileWaiting(panel, 213, 214);
    const { kept, wrong, fresh } = device(211);
    const list = corrections(row(210), short(211), [kept, "35", kept, fresh], row(213), row(410), row(411));
    const { id, counts } = await send(await arashOf(panel), "CORRECTIONS", list, "نتیجه.csv");
    expect(counts).toEqual({ ON_FILE: 1, INVALID: 2, RESOLVED: 1, UNKNOWN_DEVICE: 2 });
    const { page, context, problems } = await panel.open("arash", pageOf(id));
    await table(page).waitFor();
    expect(await table(page).locator("tbody tr").count()).toBe(6);
    await page.getByRole("button", { name: /^نامعتبر ۲ ردیف/ }).click();
    await page.getByText("ردیف‌های ۱ تا ۲ از ۲").waitFor();
    await page.getByRole("button", { name: /^بدون رقم کنترلی/ }).click();
    await page.getByText("ردیف‌های ۱ تا ۱ از ۱").waitFor();
    // The filter survives a reload, and the back button goes one step back.
    await page.reload();
    await page.getByText("ردیف‌های ۱ تا ۱ از ۱").waitFor();
    await page.goBack();
    await page.getByText("ردیف‌های ۱ تا ۲ از ۲").waitFor();
    await page.goForward();
    await page.getByText("ردیف‌های ۱ تا ۱ از ۱").waitFor();
    const line = await table(page).locator("tbody tr").innerText();
    expect(line).toContain("سفارش 1002");
    expect(line).toContain(wrong.slice(0, 14));
    expect(await table(page).locator(".row-message").first().innerText()).toContain(`=${wrong} (`);
    // A row that resolved a ticket links to it.
    await page.getByRole("button", { name: /^حل شد ۱ ردیف/ }).click();
    await table(page)
      .getByRole("link", { name: persian(numbers.get(213) ?? "") })
      .click();
    await page.getByRole("heading", { name: `تیکت ${persian(numbers.get(213) ?? "")}` }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("rows are fixed with a click or by hand, kept over a reload, and only these are sent", async ({ panel }) => {
    await register(await panel.system.client(people.parisa), [220, 221, 222]);
    const { kept, wrong, fresh } = device(222);
    const list = corrections(row(220), short(221), [kept, "12", kept, fresh], row(420));
    const { id } = await send(await arashOf(panel), "CORRECTIONS", list, "برای اصلاح.csv");
    const { page, context } = await panel.open("arash", pageOf(id));
    const open = () => page.getByRole("button", { name: "اصلاح ۳ ردیف" }).click();
    await open();
    await page.getByText("۰ ردیف از ۳ ردیف آماده ارسال است").waitFor();
    await page.getByRole("button", { name: /^پذیرش همه پیشنهادها/ }).click();
    await page.getByText("۱ ردیف از ۳ ردیف آماده ارسال است").waitFor();
    const cell = page.locator(".mend-row", { hasText: "ردیف ۳" }).getByLabel("registered_imei_2");
    await cell.fill(persian(`${wrong.slice(0, 14)}${(Number(wrong[14]) + 1) % 10}`));
    await page
      .locator(".mend-row", { hasText: "ردیف ۳" })
      .getByText(/رقم کنترلی/)
      .first()
      .waitFor();
    await cell.fill(persian(wrong));
    await page.getByText("۲ ردیف از ۳ ردیف آماده ارسال است").waitFor();
    await page.reload();
    await open();
    await page.getByText("۲ ردیف از ۳ ردیف آماده ارسال است").waitFor();
    await page.getByRole("button", { name: "ارسال ۲ ردیف اصلاح‌شده" }).click();
    await page.waitForURL("**/importer/upload");
    await page.getByRole("button", { name: "اجرای آزمایشی ۲ ردیف" }).waitFor();
    await context.close();
  });

  test("a wrong check digit stands beside what the device's open ticket claims", async ({ panel }) => {
    const [number = ""] = (await fileWaiting(panel, 223, 224)).values();
    await register(await panel.system.client(people.parisa), [224]);
    const miskeyed = (n: number) => {
      const { kept, wrong, fresh } = device(n);
      return [kept, wrong, kept, `${fresh.slice(0, 14)}${(Number(fresh[14]) + 1) % 10}`];
    };
    const { id, counts } = await send(
      await arashOf(panel),
      "CORRECTIONS",
      corrections(miskeyed(223), miskeyed(224)),
      "رقم کنترلی.csv",
    );
    expect(counts).toEqual({ INVALID: 2 });
    const { page, context, problems } = await panel.open("arash", pageOf(id));
    await page.getByRole("button", { name: "اصلاح ۲ ردیف" }).click();
    const claim = page.locator(".mend-row", { hasText: "ردیف ۱" }).locator(".mend-claim");
    await claim.waitFor();
    const shown = (await claim.innerText()).replaceAll(/\s/g, "");
    for (const text of [persian(number), device(223).kept, device(223).fresh]) expect(shown).toContain(text);
    // No ticket is open on the other device.
    expect(await page.locator(".mend-claim").count()).toBe(1);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a dry run changes nothing until it is committed, after a confirmation with the number of rows by effect", async ({
    panel,
  }) => {
    const numbers = [...(await fileWaiting(panel, 230, 232)).values()];
    const arash = await arashOf(panel);
    const list = Lists.bytes(corrections(row(230), row(231), row(430)));
    const tried = await arash.ended(await arash.upload("CORRECTIONS", "آزمایش.csv", list, { dryRun: true }));
    const { page, context, problems } = await panel.open("arash", pageOf(tried.id));
    await page.getByText("این یک اجرای آزمایشی بود").waitFor();
    await page.getByRole("button", { name: /^حل می‌شد ۲ ردیف/ }).waitFor();
    expect(await page.getByText("حل شد").count()).toBe(0);
    expect(await status(panel, numbers[0] ?? "")).toBe("OPEN");
    // The register changes in between, and the report shows it.
    await register(await panel.system.client(people.parisa), [430]);
    await page.getByRole("button", { name: "اعمال فهرست" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("۲ تیکت تایید").waitFor();
    await dialog.getByText("۱ ردیف چیزی را تغییر نمی‌دهد").waitFor();
    await dialog.getByRole("button", { name: "اعمال فهرست" }).click();
    await page.waitForURL((url) => url.pathname !== pageOf(tried.id));
    await page.getByText("پایان یافت").first().waitFor();
    await page.getByRole("heading", { name: "۱ ردیف با نتیجه آزمایشی فرق دارد" }).waitFor();
    await page.getByRole("cell", { name: "ذخیره شد" }).first().waitFor();
    for (const number of numbers) expect(await status(panel, number)).toBe("APPROVED");
    await page.getByRole("link", { name: "نتیجه آزمایشی همین فهرست" }).click();
    await page.getByText("این اجرای آزمایشی پس از آن اعمال شد").waitFor();
    expect(await page.getByRole("button", { name: "اعمال فهرست" }).count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a correction on file is undone after a confirmation", async ({ panel }) => {
    await register(await panel.system.client(people.parisa), [240]);
    const { id } = await send(await arashOf(panel), "CORRECTIONS", corrections(row(240), row(241)), "پشیمانی.csv");
    const { page, context } = await panel.open("arash", pageOf(id));
    await page.getByRole("button", { name: "بازگرداندن این فهرست" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("۱ ردیف بازگردانده می‌شود.").waitFor();
    await dialog.getByText(/^۱ ردیف همان‌گونه می‌ماند: این ردیف چیزی را تغییر نداده بود/).waitFor();
    await dialog.getByRole("button", { name: "بازگرداندن این فهرست" }).click();
    await page.waitForURL((url) => url.pathname !== pageOf(id));
    await page.getByRole("button", { name: /^بازگردانده شد ۱ ردیف/ }).waitFor();
    await context.close();
  });

  test("the report downloads exactly as stored in the bucket", async ({ panel }) => {
    const { id, reportUrl } = await send(await arashOf(panel), "CORRECTIONS", corrections(row(450)), "گزارش.csv");
    const { page, context } = await panel.open("arash", pageOf(id));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "دریافت گزارش" }).click(),
    ]);
    expect(await readFile(await download.path())).toEqual(await Report.download(reportUrl ?? ""));
    const [workbook] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "دریافت با قالب اکسل" }).click(),
    ]);
    expect(workbook.suggestedFilename()).toBe("گزارش.report.xlsx");
    await context.close();
  });

  test("another importer's import is not found", async ({ panel }) => {
    const { id } = await send(await arashOf(panel), "CORRECTIONS", corrections(row(460)), "محرمانه.csv");
    const { page, context } = await panel.open("bita", pageOf(id));
    await page.getByRole("heading", { name: "چنین فهرستی ندارید" }).waitFor();
    expect(await page.getByText("محرمانه").count()).toBe(0);
    await context.close();
  });
});

test("the history lists every import by state, with the error rate", async ({ panel }) => {
  const arash = await arashOf(panel);
  await send(arash, "CORRECTIONS", "a,b\n1,2\n", "ردشده.csv");
  const { page, context, problems } = await panel.open("arash", "/importer/imports");
  await page.getByRole("heading", { name: "کیفیت فهرست‌های شما" }).waitFor();
  await page.getByRole("link", { name: "ردشده.csv" }).waitFor();
  await page.getByLabel("وضعیت").selectOption("REJECTED");
  await page.waitForURL("**/importer/imports?state=REJECTED");
  const states = page.getByRole("table", { name: "فهرست‌های ارسالی" }).locator("tbody .badge");
  await expect.poll(async () => new Set(await states.allInnerTexts())).toEqual(new Set(["فایل رد شد"]));
  expect(problems).toEqual([]);
  await context.close();
});

/** A correction of an unregistered device. */
function unknown(n: number): string[] {
  const imei = (slot: number) => Imei.fromKey(`357000${10 + slot}${String(n).padStart(6, "0")}` as Imei.ImeiKey);
  return [imei(0), imei(1), imei(0), imei(2)];
}

function persian(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
