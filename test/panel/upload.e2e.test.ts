import { Imei } from "@hamta/core";
import { people, type Client } from "@hamta/local";
import { readFile, writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { imports } from "#kit/uploads";
import { test } from "#panel/fixture";
import { drop, lists } from "#panel/lists";
import { device } from "#panel/owner-data";

const UPLOAD = "/importer/upload";
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

const waitForImport = (page: Page) => page.waitForURL(/\/importer\/imports\/[^/]+$/);

const modeOf = async (client: Client, id: string) =>
  (await client.query<{ import: { mode: string } }>("query ($id: ID!) { import(id: $id) { mode } }", { id })).import
    .mode;

describe("an uploaded list", () => {
  test("is checked, run as a dry run, and leads to its import", async ({ panel }) => {
    const { page, context, problems } = await panel.open("arash", UPLOAD);
    await drop(page, "آبان.csv", lists.good(1, 8));
    await page.getByText("فهرست آماده ارسال است").waitFor();
    await button(page, "اجرای آزمایشی ۲ ردیف").click();
    await waitForImport(page);
    const arash = await panel.system.client(people.arash);
    const [imported, ...others] = await imports(arash, "آبان.csv");
    expect(others).toEqual([]);
    const id = decodeURIComponent(new URL(page.url()).pathname.split("/").at(-1) ?? "");
    expect(imported?.id).toBe(id);
    expect(await arash.ended(id)).toMatchObject({ state: "COMPLETED", rows: 2 });
    expect(await modeOf(arash, id)).toBe("DRY_RUN");
    // The register is unchanged.
    const maryam = await panel.system.client(people.maryam);
    const { devices } = await maryam.query<{ devices: { nodes: { imeis: string[] }[] } }>(
      "{ devices(first: 100) { nodes { imeis } } }",
    );
    expect(devices.nodes.flatMap(({ imeis }) => imeis)).toContain(device(8).wrong);
    // The chosen file is cleared: the next list starts from the beginning.
    await page.goBack();
    await button(page, "انتخاب فایل").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("is applied, with a report in the chosen language", async ({ panel }) => {
    const { page, context, problems } = await panel.open("arash", UPLOAD);
    await drop(page, "apply.csv", lists.good(8));
    await page.getByRole("radio", { name: /^اعمال/ }).click({ force: true });
    await page.getByRole("radio", { name: "انگلیسی" }).click({ force: true });
    await button(page, "ارسال و اعمال ۱ ردیف").click();
    await waitForImport(page);
    const arash = await panel.system.client(people.arash);
    const [imported] = await imports(arash, "apply.csv");
    const ended = await arash.ended(imported?.id ?? "");
    expect(ended).toMatchObject({ state: "COMPLETED", rows: 1 });
    expect(await modeOf(arash, ended.id)).toBe("APPLY");
    expect(await (await fetch(ended.reportUrl ?? "")).text()).toContain("correction");
    expect(problems).toEqual([]);
    await context.close();
  });

  test("shows its first problems in the report's wording, and can be sent anyway", async ({ panel }) => {
    const { page, context, problems } = await panel.open("arash", UPLOAD, { language: "en" });
    await drop(page, "mixed.csv", lists.withProblems(30));
    await page.getByText("30 rows have a problem").waitFor();
    await button(page, "Show all 20").click();
    const table = page.getByRole("table");
    expect(await table.getByRole("row").count()).toBe(21);
    await table.getByText("the check digit (the 15th) does not match").first().waitFor();
    // A missing check digit has a suggestion. No value is computed from a wrong one.
    await table.getByRole("row").nth(2).locator(".imei").waitFor();
    expect(await table.getByRole("row").nth(1).locator(".imei").count()).toBe(0);
    await button(page, "Test 31 rows").click();
    await waitForImport(page);
    const arash = await panel.system.client(people.arash);
    const [imported] = await imports(arash, "mixed.csv");
    const { counts } = await arash.ended(imported?.id ?? "");
    expect(counts).toContainEqual({ outcome: "INVALID", rows: 30 });
    expect(problems).toEqual([]);
    await context.close();
  });

  test("that would be refused as a whole cannot be sent, with the server's message", async ({ panel }) => {
    const { page, context } = await panel.open("arash", UPLOAD);
    await drop(page, "short.csv", "registered_imei_1,registered_imei_2\n1,2\n");
    await page.getByRole("alert").getByText("لازم در سرستون فایل").waitFor();
    expect(await button(page, /^ارسال/).count()).toBe(0);
    // Another file replaces it; one of another kind offers a check as that kind.
    await drop(
      page,
      "devices.csv",
      `imei_1,imei_2,owner_msisdn,brand,model\n${device(8).kept},${device(8).wrong},,,\n`,
    );
    await button(page, "بررسی به‌عنوان «دستگاه‌ها»").click();
    await page.getByText("فهرست آماده ارسال است").waitFor();
    await context.close();
  });
});

test("a list that was saved again after the check is not sent", async ({ panel }) => {
  const { page, context } = await panel.open("arash", UPLOAD);
  const path = await drop(page, "saved.csv", lists.good(1));
  await page.getByText("فهرست آماده ارسال است").waitFor();
  await writeFile(path, lists.good(1, 8));
  await button(page, "اجرای آزمایشی ۱ ردیف").click();
  await page.getByText("فایل از هنگام بررسی تغییر کرده است").waitFor();
  expect(await imports(await panel.system.client(people.arash), "saved.csv")).toEqual([]);
  await context.close();
});

describe("a workbook", () => {
  test("with digit loss is detected before it is sent", async ({ panel }) => {
    const { page, context, problems } = await panel.open("arash", UPLOAD);
    await drop(page, "کار.xlsx", lists.workbook());
    await page.getByText("صفحه‌گسترده رقم‌هایی را از بین برده است").waitFor();
    await page.getByText("D3").first().waitFor();
    // It has two sheets; the first is not a list.
    await page.getByRole("radio", { name: "Corrections", checked: true }).waitFor({ state: "attached" });
    expect(problems).toEqual([]);
    await context.close();
  });

  test("of the example template keeps every digit", async ({ panel }) => {
    const { page, context, problems } = await panel.open("arash", UPLOAD);
    const [download] = await Promise.all([page.waitForEvent("download"), button(page, "اکسل").click()]);
    expect(download.suggestedFilename()).toBe("corrections.xlsx");
    await drop(page, "example.xlsx", await readFile(await download.path()));
    await page.getByText("فهرست آماده ارسال است").waitFor();
    await button(page, "اجرای آزمایشی ۲ ردیف").click();
    await waitForImport(page);
    const arash = await panel.system.client(people.arash);
    const [imported] = await imports(arash, "example.csv");
    const { counts } = await arash.ended(imported?.id ?? "");
    expect(counts).toEqual([{ outcome: "UNKNOWN_DEVICE", rows: 2 }]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe("a network that fails", () => {
  test("during the upload loses nothing: the same file continues as the same import", async ({ panel }) => {
    const { page, context } = await panel.open("arash", UPLOAD);
    await drop(page, "interrupted.csv", lists.good(1));
    const posts: string[] = [];
    await page.route(
      (url) => url.origin !== panel.origin,
      async (route) => {
        posts.push(route.request().method());
        await route.abort("connectionreset");
      },
    );
    await button(page, "اجرای آزمایشی ۱ ردیف").click();
    await page.getByText("ارسال ناتمام ماند").waitFor();
    expect(posts.length).toBeGreaterThan(0);
    // A visit to another screen keeps the file.
    await page.getByRole("link", { name: "تیکت‌های در انتظار" }).first().click();
    await page.getByRole("link", { name: "ارسال فهرست" }).first().click();
    await page.getByText("interrupted.csv").waitFor();
    await page.unrouteAll();
    await button(page, /^اجرای آزمایشی/).click();
    await waitForImport(page);
    const arash = await panel.system.client(people.arash);
    const all = await imports(arash, "interrupted.csv");
    expect(all).toHaveLength(1);
    expect(await arash.ended(all[0]?.id ?? "")).toMatchObject({ rows: 1 });
    await context.close();
  });

  test("after the upload, only the request is repeated", async ({ panel }) => {
    const { page, context } = await panel.open("arash", UPLOAD);
    await drop(page, "arrived.csv", lists.good(1));
    await page.route(
      (url) => url.origin !== panel.origin,
      async (route) => {
        if (route.request().method() !== "POST") return route.continue();
        await route.fetch();
        await route.abort("connectionreset");
      },
    );
    await button(page, "اجرای آزمایشی ۱ ردیف").click();
    await page.getByText("ارسال ناتمام ماند").waitFor();
    await page.unrouteAll();
    const arash = await panel.system.client(people.arash);
    await expect.poll(async () => (await imports(arash, "arrived.csv"))[0]?.state).not.toBe("AWAITING_UPLOAD");
    await button(page, "ادامه ارسال").click();
    await waitForImport(page);
    expect(await imports(arash, "arrived.csv")).toHaveLength(1);
    await context.close();
  });
});

test("a hundred thousand rows are checked in the background, and the page stays responsive", async ({ panel }) => {
  const { page, context, problems } = await panel.open("arash", UPLOAD);
  const rows = Array.from({ length: 100_000 }, (_, at) => {
    const imei = (n: number) => Imei.fromKey(`35900999${String(at * 3 + n).padStart(6, "0")}` as Imei.ImeiKey);
    return `${imei(0)},${imei(1)},${imei(0)},${imei(2)}`;
  });
  await page.evaluate(`(() => {
    globalThis.longest = 0;
    let last = performance.now();
    const look = () => { const now = performance.now(); globalThis.longest = Math.max(globalThis.longest, now - last); last = now; requestAnimationFrame(look); };
    requestAnimationFrame(look);
  })()`);
  const from = performance.now();
  await drop(page, "large.csv", [lists.HEADER, ...rows].join("\n"));
  await page.getByText("فهرست آماده ارسال است").waitFor();
  await button(page, "اجرای آزمایشی ۱۰۰٬۰۰۰ ردیف").waitFor();
  // A page that reads the list itself draws nothing for all of that time.
  const whole = performance.now() - from;
  expect(await page.evaluate<number>("globalThis.longest")).toBeLessThan(Math.max(1000, whole / 3));
  expect(problems).toEqual([]);
  await context.close();
});

test("an upload is stopped, and the next one is another import", async ({ panel }) => {
  const { page, context } = await panel.open("arash", UPLOAD);
  await drop(page, "stopped.csv", lists.good(1));
  // Until it is stopped, the upload is in progress.
  await page.route(
    (url) => url.origin !== panel.origin,
    () => {},
  );
  await button(page, "اجرای آزمایشی ۱ ردیف").click();
  await page.getByRole("progressbar").waitFor();
  await button(page, "انصراف از ارسال").click();
  await page.getByText("ارسال متوقف شد").waitFor();
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await button(page, "اجرای آزمایشی ۱ ردیف").click();
  await waitForImport(page);
  const arash = await panel.system.client(people.arash);
  const all = await imports(arash, "stopped.csv");
  expect(all).toHaveLength(2);
  const id = decodeURIComponent(new URL(page.url()).pathname.split("/").at(-1) ?? "");
  expect(await arash.ended(id)).toMatchObject({ state: "COMPLETED", rows: 1 });
  await context.close();
});

test("an operator sends sightings, ops send devices, and neither can send the other's", async ({ panel }) => {
  for (const [as, text] of [
    ["omid", "شناسه‌هایی که با شماره‌ها در شبکه دیده شده‌اند"],
    ["parisa", "دستگاه‌هایی که ثبت یا به‌روز می‌شوند"],
  ] as const) {
    const { page, context, problems } = await panel.open(as, UPLOAD);
    await page.getByText(text).waitFor();
    expect(await page.getByText("شناسه‌های ثبت‌شده هر دستگاه").count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  }
});
