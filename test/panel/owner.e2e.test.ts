import { people } from "@hamta/local";
import { RuleText, VerdictText } from "@hamta/core";
import { describe, expect } from "vitest";
import { test } from "#panel/fixture";
import type { Panel } from "#panel/panel";
import { fill, fillImeis, type Numbers } from "#panel/screens";
import { CLAIMS, device } from "#panel/world";

describe("the wizard", () => {
  test("from the empty table to a ticket that is approved at once", async ({ panel }) => {
    const { page, context, problems } = await panel.open("reza", "/");
    await page.getByText("هنوز تیکتی ثبت نکرده‌اید").waitFor();
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
    // The device that holds one of them is chosen, and its registered IMEIs are there.
    expect(await page.locator("[name=registered2]").inputValue()).toBe(wrong);
    await fill(page, "description", "شناسه دوم گوشی من با همتا یکی نیست.");
    await page.getByRole("button", { name: "مرحله بعد" }).click();
    await page.getByText("درخواست به‌محض ثبت تایید می‌شود").waitFor();
    await page.getByRole("button", { name: "ثبت درخواست" }).click();

    await page.getByText("درخواست شما ثبت شد").waitFor();
    await page.getByText(VerdictText.words("APPROVED", "fa")).first().waitFor();
    const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const reza = await panel.system.client(people.reza);
    const { ticket } = await reza.query<{ ticket: { status: string; device: { imeis: string[] } } }>(
      `{ ticket(number: "${number}") { status device { imeis } } }`,
    );
    expect(ticket).toEqual({ status: "APPROVED", device: { imeis: [kept, fresh] } });
    // It is in the table; what was typed is gone from the browser.
    await page.getByRole("link", { name: "ثبت و پیگیری مشکلات" }).first().click();
    await page.getByRole("link", { name: persian(number) }).waitFor();
    expect(await page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('hamta.draft.'))")).toEqual(
      [],
    );
    expect(problems).toEqual([]);
    await context.close();
  });

  test("what is typed wrong is said while it is typed", async ({ panel }) => {
    const { page, context } = await panel.open("maryam", "/tickets/new/imeis");
    const { wrong } = device(21);
    await fill(page, "correct1", wrong.slice(0, 9));
    await page.getByText("۹ رقم از ۱۵ رقم").waitFor();
    await fill(page, "correct1", `${wrong.slice(9, 14)}${(Number(wrong[14]) + 1) % 10}`);
    await page.getByText("رقم کنترلی").first().waitFor();
    // What it may have stood for is one of her devices' IMEIs.
    await page.getByText("شاید اشتباه تایپی باشد").waitFor();
    expect((await page.locator(".problem .imei").textContent())?.replaceAll(/\s/g, "")).toBe(wrong);
    await context.close();
  });

  test("a network that fails in the middle loses nothing, and what is sent again is filed once", async ({ panel }) => {
    const { page, context } = await panel.open("maryam", "/tickets/new/imeis");
    await fillImeis(page, 20);
    await page.getByRole("button", { name: "مرحله بعد" }).click();
    await page.getByText("درخواست به‌محض ثبت تایید می‌شود").waitFor();
    // The API gets it and files it, and the answer is lost, every time.
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
    // A reload too keeps what was typed, and the key under which it was sent.
    await page.reload();
    await page.getByText("پاسخ ارسال پیشین نرسید").waitFor();
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

  test("a browser that is offline says so, and goes on when it is not", async ({ panel }) => {
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

  test("a part that could not be loaded offline says so, and comes with the network", async ({ panel }) => {
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

  test("no answer stands below another IMEI than its own", async ({ panel }) => {
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

  test("nothing goes off the side of the narrowest phone", async ({ panel }) => {
    for (const language of ["fa", "en"] as const) {
      const { page, context } = await panel.open("maryam", "/tickets", { language, device: "phone" });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.locator(".bar").waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      await context.close();
    }
  });

  test("a session that ends says so, and resumes where it was", async ({ panel }) => {
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
    await page.locator(".rules").waitFor();
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

  test.for(verdicts)("says %s in the words of the users' guide", async (verdict, { panel, numbers }) => {
    const { page, context, problems } = await panel.open("maryam", `/tickets/${numbers[verdict]}`);
    const said = page.locator(".notice", { hasText: VerdictText.words(verdict, "fa") });
    await said.waitFor();
    const { remedy, namesContact } = VerdictText.verdicts[verdict];
    const words = plain(await said.textContent());
    expect(words).toContain(`نحوه رفع مشکل: ${plain(remedy.fa)}`);
    // Whom to contact is named where the guide sends people to the importer, and nowhere else.
    expect(words.includes("بازرگانی نما گستر")).toBe(namesContact);
    // The rule that failed is the verdict's own, and says by what.
    const failed = page.locator(".rule.failed");
    expect(await failed.count()).toBe(verdict === "APPROVED" ? 0 : 1);
    if (verdict !== "APPROVED") {
      expect(plain(await failed.textContent())).toContain(plain(RuleText.rule(verdict, "fa")));
      expect(await failed.locator(".evidence li").count()).toBeGreaterThan(0);
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  test("an IMEI is copied with Latin digits by one click", async ({ panel, numbers }) => {
    const { page, context } = await panel.open("maryam", `/tickets/${numbers.OPEN}`);
    const { kept } = device(1);
    await page
      .getByRole("button", { name: `رونوشت ${kept}` })
      .first()
      .click();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(kept);
    await context.close();
  });

  const strangers = [
    { whose: "another subscriber", as: "reza", heading: "چنین تیکتی ندارید" },
    { whose: "an importer", as: "arash", heading: "این بخش برای نقش شما نیست" },
    { whose: "nobody", as: null, heading: "برای دیدن این صفحه وارد شوید" },
  ] as const;

  test.for(strangers)("shows nothing to $whose", async ({ as, heading }, { panel, numbers }) => {
    const { page, context } = await panel.open(as, "/enquiry");
    const told: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith("/graphql")) told.push(response.text());
    });
    await page.goto(`${panel.origin}/tickets/${numbers.OPEN}`);
    await page.getByRole("heading", { name: heading }).waitFor();
    // Nor does anything that came from the API tell of it: only a subscriber's page asks at all.
    expect(told).toHaveLength(as === "reza" ? 1 : 0);
    const shown = (await page.locator("body").textContent())?.replaceAll(/\s/g, "");
    for (const text of [...(await Promise.all(told)), shown]) {
      for (const imei of CLAIMS.OPEN.registered) expect(text).not.toContain(imei);
    }
    await context.close();
  });

  test("turns into English where one stands", async ({ panel, numbers }) => {
    const { page, context, problems } = await panel.open("maryam", `/tickets/${numbers.SIM_NOT_SEEN}`);
    await page.getByRole("button", { name: "English" }).click();
    await page.locator(".notice", { hasText: VerdictText.words("SIM_NOT_SEEN", "en") }).waitFor();
    expect(await page.locator("html").getAttribute("dir")).toBe("ltr");
    await page.reload();
    await page.getByRole("heading", { name: `Ticket ${numbers.SIM_NOT_SEEN}` }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a request is withdrawn, once that is confirmed", async ({ panel, numbers }) => {
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

/** Without what only sets its direction. */
function plain(text: string | null): string {
  return (text ?? "").replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
}

function persian(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
