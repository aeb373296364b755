import { people } from "@hamta/local";
import { describe, expect } from "vitest";
import { test } from "#panel/fixture";
import { RUNNING, STUCK } from "#panel/history";
import { CLAIMS } from "#panel/owner-data";

describe("ops", () => {
  test("see running and stuck lists with the reason, and that the API answers", async ({ panel }) => {
    const { page, context, problems } = await panel.open("parisa", "/ops");
    const running = page.locator(".running li", { hasText: RUNNING });
    await running.getByText("۱٬۲۸۰ از ۲٬۰۰۰ ردیف").waitFor();
    expect(await running.getByRole("progressbar").getAttribute("value")).toBe("1280");
    await page
      .locator(".tile", { hasText: "زمان پاسخ سامانه" })
      .getByText(/^[۰-۹٬]+ میلی‌ثانیه$/)
      .waitFor();
    await page.getByRole("link", { name: "دیدن هر ۵ مورد" }).click();
    const why = async (name: string) =>
      (await page.locator(".stuck > li", { hasText: name }).locator(".stuck-why").textContent()) ?? "";
    expect(await why(STUCK.failed)).toBe("با خطای سامانه متوقف شد");
    expect(await why(STUCK.still)).toBe("ده دقیقه است که پیش نمی‌رود");
    expect(await why(STUCK.held)).toBe("در انتظار تایید: با فهرست‌های پیشین تفاوت زیادی دارد");
    expect(await why(STUCK.refused)).toBe("فایل رد شد");
    expect(await why(STUCK.unsent)).toBe("فایل آن نرسید");
    expect(problems).toEqual([]);
    await context.close();
  });

  test("read the weeks as a chart and as a table with the same data", async ({ panel }) => {
    const { page, context } = await panel.open("parisa", "/ops");
    const picture = page.getByRole("img", { name: /نمودار ستونی روزانه/ });
    await picture.waitFor();
    expect(await picture.locator("g").count()).toBe(28);
    await page.getByText("همین داده‌ها در جدول").click();
    const days = page.getByRole("table", { name: "روز به روز" });
    const label = await page.evaluate<string>(
      "document.querySelector('.weeks svg[role=img]').getAttribute('aria-label')",
    );
    const rows = await days.locator("tbody tr td:nth-child(3)").allTextContents();
    const total = rows.map(latin).reduce((sum, n) => sum + n, 0);
    expect(latin(/([۰-۹٬]+) ردیف/.exec(label)?.[1] ?? "")).toBe(total);
    expect(total).toBeGreaterThan(10_000);
    await context.close();
  });

  test("filter all uploaders' lists, and the address keeps the filter", async ({ panel }) => {
    const { page, context } = await panel.open("parisa", "/ops");
    const table = page.getByRole("table", { name: "فهرست‌های اخیر" });
    await table.waitFor();
    const filters = page.getByRole("group", { name: "نمایش بر اساس" });
    await filters.getByLabel("نوع").selectOption("DEVICES");
    await expect.poll(() => table.locator(".file small").allTextContents()).toEqual(["فهرست دستگاه‌ها"]);
    await page.reload();
    await table.waitFor();
    await expect.poll(() => table.locator(".file small").allTextContents()).toEqual(["فهرست دستگاه‌ها"]);
    await filters.getByLabel("وضعیت").selectOption("FAILED");
    await page.getByText("فهرستی با این انتخاب‌ها یافت نشد").waitFor();
    await filters.getByLabel("نوع").selectOption("");
    await table.getByText(STUCK.failed).waitFor();
    await context.close();
  });

  test("find tickets by IMEI, phone and number, and go back to what was found", async ({ panel, numbers }) => {
    await panel.system.idle();
    const { page, context, problems } = await panel.open("parisa", "/ops");
    await page.getByRole("link", { name: "جست‌وجوی تیکت" }).click();
    const found = page.getByRole("region", { name: "تیکت‌های یافت‌شده" });
    const find = async (text: string) => {
      await page.locator("[name=find]").fill(text);
      await page.getByRole("button", { name: "جست‌وجو" }).click();
    };
    const link = (number: string) => found.getByRole("link", { name: persian(number) });
    await find("123");
    await page.getByText("شماره تیکت ۱۰ رقمی").waitFor();
    expect(await found.count()).toBe(0);
    // The IMEI is of one ticket, the phone of all.
    await find(CLAIMS.APPROVED.correct[1]);
    await link(numbers.APPROVED).waitFor();
    expect(await found.getByRole("link").count()).toBe(1);
    await find("۰۹۰۰۰۰۰۰۰۰۱");
    await link(numbers.OPEN).waitFor();
    expect(await found.getByRole("link").count()).toBe(Object.keys(numbers).length);
    // A phone number is not kept in the address.
    expect(page.url()).toBe(`${panel.origin}/ops/tickets`);
    await link(numbers.APPROVED).click();
    await page.getByRole("heading", { level: 1, name: persian(numbers.APPROVED) }).waitFor();
    expect(await found.count()).toBe(0);
    await page.goBack();
    await link(numbers.OPEN).waitFor();
    await find(persian(numbers.SIM_NOT_SEEN));
    await expect.poll(() => found.getByRole("link").count()).toBe(1);
    await link(numbers.SIM_NOT_SEEN).click();
    await page.getByRole("heading", { level: 1, name: persian(numbers.SIM_NOT_SEEN) }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("cancel a stuck list after a confirmation", async ({ panel }) => {
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

  test("end a list that stands still, on its page, after reading what happens", async ({ panel }) => {
    const { page, context, problems } = await panel.open("parisa", "/ops");
    // One that moves has no such button.
    await page.locator(".running li", { hasText: RUNNING }).getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: RUNNING }).waitFor();
    await page.getByRole("progressbar").waitFor();
    expect(await page.getByRole("button", { name: "پایان دادن به فهرست" }).count()).toBe(0);
    await page.goto(`${panel.origin}/ops/stuck`);
    await page.locator(".stuck > li", { hasText: STUCK.still }).getByRole("link").first().click();
    await page.getByRole("heading", { level: 1, name: STUCK.still }).waitFor();
    const button = page.getByRole("button", { name: "پایان دادن به فهرست" });
    await button.click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("ردیف‌های دیگر «پردازش نشد» گزارش می‌شوند").waitFor();
    // Nothing is sent without a reason.
    await dialog.getByRole("button", { name: "پایان دادن به فهرست" }).click();
    await dialog.getByText("دلیل را بنویسید.").waitFor();
    await dialog.locator("[name=end-note]").fill("گردش‌کار این فهرست ایستاده است.");
    await dialog.getByRole("button", { name: "پایان دادن به فهرست" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("status").getByText("پایان این فهرست خواسته شده است").waitFor();
    await page.getByText("گردش‌کار این فهرست ایستاده است.").waitFor();
    expect(await button.count()).toBe(0);
    const ops = await panel.system.client(people.parisa);
    const { imports } = await ops.query<{ imports: { nodes: { fileName: string; endRequest: object | null }[] } }>(
      "{ imports(first: 50) { nodes { fileName endRequest { note } } } }",
    );
    const requested = imports.nodes.filter(({ endRequest }) => endRequest !== null);
    expect(requested).toEqual([{ fileName: STUCK.still, endRequest: { note: "گردش‌کار این فهرست ایستاده است." } }]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("see why a list cannot be committed", async ({ panel }) => {
    const { page, context } = await panel.open("parisa", "/ops/stuck");
    const held = page.locator(".stuck > li", { hasText: STUCK.held });
    await held.getByRole("button", { name: "اعمال فهرست" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "اعمال فهرست" }).click();
    // Its file and report never existed.
    await dialog.getByRole("alert").waitFor();
    await context.close();
  });

  test("invite a person of an importer, who then signs in on the page of accounts", async ({ panel }) => {
    const { page, context, problems } = await panel.open("parisa", "/ops/people");
    await page.getByRole("button", { name: "ارسال دعوت" }).click();
    await expect.poll(() => page.locator(".problem").filter({ hasText: /./ }).count()).toBe(3);
    await page.locator("[name=name]").fill("سارا احمدی");
    await page.locator("[name=email]").fill("Sara@Importer-A.example");
    await page.locator("[name=organisation]").fill("importer-a");
    await page.keyboard.press("Enter");
    await page.getByText("دعوت به sara@importer-a.example فرستاده شد.").waitFor();
    await page
      .getByRole("row", { name: /سارا احمدی/ })
      .getByText("فرستاده شد")
      .waitFor();
    expect(await page.locator("[name=name]").inputValue()).toBe("");
    const invited = panel.system.issuer.invited.get("sara@importer-a.example");
    expect(invited).toMatchObject({ mails: 1, account: { groups: ["IMPORTER"], organisation: "importer-a" } });
    // Experts and operations work for no company.
    await page.getByLabel("نقش").selectOption("EXPERT");
    expect(await page.locator("[name=organisation]").count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("name an importer, and an invalid name is refused at its field", async ({ panel }) => {
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

function persian(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
