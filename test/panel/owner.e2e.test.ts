import { people } from "@hamta/local";
import { RuleText, VerdictText } from "@hamta/core";
import { describe, expect } from "vitest";
import { test } from "#panel/fixture";
import type { Panel } from "#panel/panel";
import { fill, fillImeis } from "#panel/fill";
import type { Numbers } from "#panel/screens";
import { CLAIMS, device } from "#panel/owner-data";

describe("the wizard", () => {
  test("from the empty table to a ticket that is approved immediately", async ({ panel }) => {
    const { page, context, problems } = await panel.open("reza", "/");
    await page.getByText("هنوز درخواستی ثبت نکرده‌اید").waitFor();
    await page.getByRole("link", { name: "ایجاد" }).click();
    await page.getByRole("radio", { name: /شناسه دستگاه \(IMEI\) من/ }).waitFor();
    await page.getByRole("button", { name: "مرحله بعد" }).click();
    await page.getByText("درخواست‌دهنده حتماً باید در سامانه همتا مالک دستگاه باشد").waitFor();
    await page.getByRole("button", { name: "مرحله بعد" }).click();

    const { kept, fresh, wrong } = device(23);
    const second = page.locator("[name=correct2]");
    await fill(page, "correct1", persian(kept.slice(0, 14)));
    expect(await second.count()).toBe(0);
    await fill(page, "correct1", persian(kept.slice(14)));
    await second.waitFor();
    await fill(page, "correct2", fresh);
    // The device with that IMEI is selected, with its registered IMEIs.
    expect(await page.locator("[name=registered2]").inputValue()).toBe(wrong);
    await fill(page, "description", "شناسه دوم گوشی من با همتا یکی نیست.");
    await page.getByRole("button", { name: "مرحله بعد" }).click();
    await page.getByText("درخواست به‌محض ثبت تایید می‌شود").waitFor();
    await page.getByRole("button", { name: "ثبت درخواست" }).click();

    await page.getByText("درخواست شما ثبت شد").waitFor();
    await page.getByText(VerdictText.message("APPROVED", "fa")).first().waitFor();
    const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const reza = await panel.system.client(people.reza);
    const { ticket } = await reza.query<{ ticket: { status: string; device: { imeis: string[] } } }>(
      `{ ticket(number: "${number}") { status device { imeis } } }`,
    );
    expect(ticket).toEqual({ status: "APPROVED", device: { imeis: [kept, fresh] } });
    // The ticket is in the table; the draft is removed from the browser.
    await page.getByRole("link", { name: "ثبت و پیگیری مشکلات" }).first().click();
    await page.getByRole("link", { name: persian(number) }).waitFor();
    expect(await page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('hamta.draft.'))")).toEqual(
      [],
    );
    expect(problems).toEqual([]);
    await context.close();
  });

  test("an invalid IMEI is reported while it is typed", async ({ panel }) => {
    const { page, context } = await panel.open("maryam", "/tickets/new/imeis");
    const { wrong } = device(21);
    await fill(page, "correct1", wrong.slice(0, 9));
    await page.getByText("۹ رقم از ۱۵ رقم").waitFor();
    await fill(page, "correct1", `${wrong.slice(9, 14)}${(Number(wrong[14]) + 1) % 10}`);
    await page.getByText("رقم کنترلی").first().waitFor();
    // The suggestion is an IMEI of one of her devices.
    await page.getByText("شاید اشتباه تایپی باشد").waitFor();
    expect((await page.locator(".problem .imei").textContent())?.replaceAll(/\s/g, "")).toBe(wrong);
    await context.close();
  });

  test("a network failure keeps the form, and a retry files one ticket", async ({ panel }) => {
    const { page, context } = await panel.open("maryam", "/tickets/new/imeis");
    await fillImeis(page, 20);
    await page.getByRole("button", { name: "مرحله بعد" }).click();
    await page.getByText("درخواست به‌محض ثبت تایید می‌شود").waitFor();
    // The API files the ticket, and the response is lost, every time.
    let reached = 0;
    await page.route("**/graphql", async (route) => {
      if (!route.request().postData()?.includes("FileTicket")) return route.continue();
      await route.fetch();
      reached++;
      await route.abort("connectionreset");
    });
    await page.getByRole("button", { name: "ثبت درخواست" }).click();
    await page.getByText("پاسخی از سامانه نرسید").waitFor();
    expect(reached).toBeGreaterThan(0);
    await page.unroute("**/graphql");
    // A reload keeps the form and its idempotency key.
    await page.reload();
    await page.getByText("پاسخی دریافت نشد").waitFor();
    await page.getByRole("button", { name: "ارسال دوباره" }).click();
    await page.getByText("درخواست شما ثبت شد").waitFor();
    const maryam = await panel.system.client(people.maryam);
    const { tickets } = await maryam.query<{ tickets: { nodes: { registered: string[] }[] } }>(
      "{ tickets(first: 100) { nodes { registered } } }",
    );
    const { kept, wrong } = device(20);
    expect(tickets.nodes.filter(({ registered }) => registered.join() === [kept, wrong].join())).toHaveLength(1);
    await context.close();
  });

  test("an offline browser shows a notice, and continues when online", async ({ panel }) => {
    const { page, context } = await panel.open("maryam", "/tickets");
    await page.getByRole("table").waitFor();
    await context.setOffline(true);
    await page.getByText("اتصال به اینترنت قطع است").waitFor();
    await page.getByRole("link", { name: "مدیریت دستگاه‌ها" }).click();
    await page.getByRole("alert").getByText("اتصال به اینترنت قطع است").waitFor();
    await context.setOffline(false);
    await page.locator(".device").first().waitFor();
    expect(await page.getByText("اتصال به اینترنت قطع است").count()).toBe(0);
    await context.close();
  });

  test("a part that failed to load offline shows an error, and loads when online", async ({ panel }) => {
    const { page, context } = await panel.open("maryam", "/tickets");
    await page.getByRole("table").waitFor();
    await context.setOffline(true);
    await page.getByRole("link", { name: "راهنما" }).first().click();
    await page.getByRole("alert").getByText("اتصال به اینترنت قطع است").waitFor();
    await context.setOffline(false);
    await page.getByRole("heading", { name: "راهنما" }).first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await context.close();
  });

  test("an answer is never shown under another IMEI", async ({ panel }) => {
    const { page, context } = await panel.open(null, "/enquiry");
    const box = page.locator("input[name=imei]");
    await box.fill(CLAIMS.APPROVED.registered[0]);
    await box.press("Enter");
    await page.getByText("این دستگاه در سامانه همتا ثبت است").waitFor();
    await box.fill(CLAIMS.APPROVED.registered[0].slice(0, 11));
    await box.press("Enter");
    await page.getByText("شناسه (IMEI) ۱۵ رقم است").waitFor();
    expect(await page.getByText("این دستگاه در سامانه همتا ثبت است").count()).toBe(0);
    await context.close();
  });

  test("no content overflows the narrowest phone", async ({ panel }) => {
    for (const language of ["fa", "en"] as const) {
      const { page, context } = await panel.open("maryam", "/tickets", { language, device: "phone" });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.locator(".bar").waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      await context.close();
    }
  });

  test("an expired session shows a notice, and resumes at the same page", async ({ panel }) => {
    const { page, context } = await panel.open("maryam", "/tickets/new/imeis");
    await fillImeis(page, 21);
    await page.evaluate(
      `sessionStorage.setItem("hamta.tokens", JSON.stringify({ id: "${await expired(panel)}", refresh: null }))`,
    );
    await page.reload();
    await page.getByText("نشست شما پایان یافت").waitFor();
    await page.getByRole("button", { name: "ورود دوباره" }).click();
    await page.getByText("نشست شما پایان یافت").waitFor({ state: "detached" });
    expect(await page.locator("[name=correct2]").inputValue()).toBe(device(21).fresh);
    await page.getByRole("button", { name: "مرحله بعد" }).click();
    await page.locator(".fold").waitFor();
    await context.close();
  });
});

describe("a ticket's page", () => {
  const verdicts = [
    "APPROVED",
    "NOT_OWNER",
    "SIM_NOT_SEEN",
    "ILLEGAL_DEVICE",
    "TARGET_OWNED",
    "WRONG_IMEI_SEEN",
    "NOT_PARTIAL",
    "ALREADY_ACTIVATED",
  ] as const satisfies readonly (keyof Numbers)[];

  test.for(verdicts)("shows %s in the wording of the users' guide", async (verdict, { panel, numbers }) => {
    const { page, context, problems } = await panel.open("maryam", `/tickets/${numbers[verdict]}`);
    const notice = page.locator(".notice", { hasText: VerdictText.message(verdict, "fa") });
    await notice.waitFor();
    const { remedy } = VerdictText.verdicts[verdict];
    const words = plain(await notice.textContent());
    expect(words).toContain(`نحوه رفع مشکل: ${plain(remedy.fa)}`);
    // A rejected ticket ends with whom to ask. Of a device of somebody else nothing is told.
    expect(words.includes("بازرگانی نما گستر")).toBe(verdict !== "APPROVED" && verdict !== "NOT_OWNER");
    // The failed rule is that of the verdict, with its evidence.
    const failed = page.locator(".rule.failed");
    expect(await failed.count()).toBe(verdict === "APPROVED" ? 0 : 1);
    if (verdict !== "APPROVED") {
      expect(plain(await failed.textContent())).toContain(plain(RuleText.rule(verdict, "OWNER", "fa")));
      expect(await failed.locator(".evidence li").count()).toBeGreaterThan(0);
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  test("an IMEI is copied with Latin digits by one click", async ({ panel, numbers }) => {
    const { page, context } = await panel.open("maryam", `/tickets/${numbers.OPEN}`);
    const { kept } = device(1);
    await page
      .getByRole("button", { name: `کپی ${kept}` })
      .first()
      .click();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(kept);
    await context.close();
  });

  const strangers = [
    { whose: "another subscriber", as: "reza", heading: "چنین تیکتی ندارید" },
    { whose: "an importer", as: "arash", heading: "شما به این بخش دسترسی ندارید" },
    { whose: "nobody", as: null, heading: "برای دیدن این صفحه وارد شوید" },
  ] as const;

  test.for(strangers)("shows nothing to $whose", async ({ as, heading }, { panel, numbers }) => {
    const { page, context } = await panel.open(as, "/enquiry");
    const responses: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith("/graphql")) responses.push(response.text());
    });
    await page.goto(`${panel.origin}/tickets/${numbers.OPEN}`);
    await page.getByRole("heading", { name: heading }).waitFor();
    // API responses contain nothing of it either: only a subscriber's page sends the query at all.
    expect(responses).toHaveLength(as === "reza" ? 1 : 0);
    const shown = (await page.locator("body").textContent())?.replaceAll(/\s/g, "");
    for (const text of [...(await Promise.all(responses)), shown]) {
      for (const imei of CLAIMS.OPEN.registered) expect(text).not.toContain(imei);
    }
    await context.close();
  });

  test("switches to English in place", async ({ panel, numbers }) => {
    const { page, context, problems } = await panel.open("maryam", `/tickets/${numbers.SIM_NOT_SEEN}`);
    await page.getByRole("button", { name: "English" }).click();
    await page.locator(".notice", { hasText: VerdictText.message("SIM_NOT_SEEN", "en") }).waitFor();
    expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
    await page.reload();
    await page.getByRole("heading", { name: `Ticket ${numbers.SIM_NOT_SEEN}` }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a request is withdrawn after a confirmation", async ({ panel, numbers }) => {
    const { page, context } = await panel.open("maryam", `/tickets/${numbers.OPEN}`);
    await page.getByRole("button", { name: "پس گرفتن درخواست" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "انصراف" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "پس گرفتن درخواست" }).click();
    await dialog.getByRole("button", { name: "پس گرفتن درخواست" }).click();
    await page.getByText("این درخواست را پس گرفته‌اید").waitFor();
    await context.close();
  });
});

function expired(panel: Panel): Promise<string> {
  return panel.system.issuer.token(people.maryam, { expiresIn: "-5m" });
}

/** Without direction marks. */
function plain(text: string | null): string {
  return (text ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
}

function persian(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
