import { people } from "@hamta/local";
import { describe, expect } from "vitest";
import { test } from "#panel/fixture";
import { RUNNING, STUCK } from "#panel/past";

describe("ops", () => {
  test("see what runs, what is stuck and why, and that the API answers", async ({ panel }) => {
    const { page, context, problems } = await panel.open("parisa", "/ops");
    const running = page.locator(".running li", { hasText: RUNNING });
    await running.getByText("۱٬۲۸۰ از ۲٬۰۰۰ ردیف").waitFor();
    expect(await running.getByRole("progressbar").getAttribute("value")).toBe("1280");
    await page
      .locator(".tile", { hasText: "پاسخ سامانه" })
      .getByText(/^[۰-۹٬]+ میلی‌ثانیه$/)
      .waitFor();
    await page.getByRole("link", { name: "دیدن هر ۵ مورد" }).click();
    const why = async (name: string) =>
      (await page.locator(".stuck > li", { hasText: name }).locator(".stuck-why").textContent()) ?? "";
    expect(await why(STUCK.failed)).toBe("با خطای سامانه متوقف شد");
    expect(await why(STUCK.still)).toBe("ده دقیقه است که پیش نمی‌رود");
    expect(await why(STUCK.held)).toBe("نگه داشته شد: به فهرست‌های پیشین نمی‌ماند");
    expect(await why(STUCK.refused)).toBe("فایل رد شد");
    expect(await why(STUCK.unsent)).toBe("فایل آن نرسید");
    expect(problems).toEqual([]);
    await context.close();
  });

  test("read the weeks as a picture and as a table that say the same", async ({ panel }) => {
    const { page, context } = await panel.open("parisa", "/ops");
    const picture = page.getByRole("img", { name: /نمودار ستونی روزانه/ });
    await picture.waitFor();
    expect(await picture.locator("g").count()).toBe(28);
    await page.getByText("همین داده‌ها در جدول").click();
    const days = page.getByRole("table", { name: "روز به روز" });
    const told = await page.evaluate<string>(
      "document.querySelector('.weeks svg[role=img]').getAttribute('aria-label')",
    );
    const rows = await days.locator("tbody tr td:nth-child(3)").allTextContents();
    const total = rows.map(latin).reduce((sum, n) => sum + n, 0);
    expect(latin(/([۰-۹٬]+) ردیف/.exec(told)?.[1] ?? "")).toBe(total);
    expect(total).toBeGreaterThan(10_000);
    await context.close();
  });

  test("filter everybody's lists, and the address keeps it", async ({ panel }) => {
    const { page, context } = await panel.open("parisa", "/ops");
    const table = page.getByRole("table", { name: "فهرست‌های اخیر" });
    await table.waitFor();
    const filters = page.getByRole("group", { name: "شرط‌های فهرست‌ها" });
    await filters.getByLabel("نوع").selectOption("DEVICES");
    await expect
      .poll(() => table.locator(".file small").allTextContents(), { timeout: 10_000 })
      .toEqual(["فهرست دستگاه‌ها"]);
    await page.reload();
    await table.waitFor();
    await expect
      .poll(() => table.locator(".file small").allTextContents(), { timeout: 10_000 })
      .toEqual(["فهرست دستگاه‌ها"]);
    await filters.getByLabel("وضعیت").selectOption("FAILED");
    await page.getByText("هیچ فهرستی با این شرط‌ها نیست").waitFor();
    await filters.getByLabel("نوع").selectOption("");
    await table.getByText(STUCK.failed).waitFor();
    await context.close();
  });

  test("stop a list that stands still, once that is confirmed", async ({ panel }) => {
    const { page, context } = await panel.open("parisa", "/ops/stuck");
    const still = page.locator(".stuck > li", { hasText: STUCK.still });
    await still.getByRole("button", { name: "توقف" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "انصراف" }).click();
    await dialog.waitFor({ state: "detached" });
    await still.getByRole("button", { name: "توقف" }).click();
    await dialog.getByRole("button", { name: "توقف" }).click();
    await dialog.waitFor({ state: "detached" });
    await context.close();
  });

  test("are told why a list cannot be applied", async ({ panel }) => {
    const { page, context } = await panel.open("parisa", "/ops/stuck");
    const held = page.locator(".stuck > li", { hasText: STUCK.held });
    await held.getByRole("button", { name: "اعمال فهرست" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "اعمال فهرست" }).click();
    // Its file and report never were.
    await dialog.getByRole("alert").waitFor();
    await context.close();
  });

  test("name an importer, and a name that is none is refused at its field", async ({ panel }) => {
    const { page, context, problems } = await panel.open("parisa", "/ops/importers");
    const row = page.getByRole("row", { name: /importer-c/ });
    await row.getByText("بدون نام").waitFor();
    await row.getByRole("button", { name: /تغییر نام/ }).click();
    expect(await page.locator("[name=organisation]").inputValue()).toBe("importer-c");
    await page.getByRole("button", { name: "ثبت نام" }).click();
    await page.locator(".problem").filter({ hasText: /./ }).waitFor();
    await page.locator("[name=name]").fill("واردات آذر");
    await page.keyboard.press("Enter");
    await page.getByText("نام «واردات آذر» ثبت شد.").waitFor();
    await row.getByText("واردات آذر").waitFor();
    const ops = await panel.system.client(people.parisa);
    const { imports } = await ops.query<{ imports: { nodes: { importer: { name: string } | null }[] } }>(
      "{ imports(first: 1, filter: { state: [FAILED] }) { nodes { importer { name } } } }",
    );
    expect(imports.nodes).toEqual([{ importer: { name: "واردات آذر" } }]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

const latin = (text: string) =>
  Number(text.replaceAll("٬", "").replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0)));
