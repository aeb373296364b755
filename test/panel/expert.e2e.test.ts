import { people } from "@hamta/local";
import { VerdictText } from "@hamta/core";
import { describe, expect } from "vitest";
import type { Page } from "playwright-core";
import { test as base } from "#panel/fixture";
import type { Panel } from "#panel/panel";
import { claim, file } from "#panel/owner-data";

/** Five waiting tickets in this order. */
const test = base.extend("waiting", { scope: "file" }, async ({ panel }) => {
  const maryam = await panel.system.client(people.maryam);
  const numbers: string[] = [];
  for (const n of [1, 5, 21, 24, 25]) numbers.push(await file(maryam, claim(n)));
  return numbers as [string, string, string, string, string];
});

const heading = (page: Page, number: string) => page.getByRole("heading", { level: 1, name: persian(number) });
const focused = (page: Page) => page.evaluate<string>("document.activeElement.textContent");
const CHOSEN = "input[name=verdict]:checked";

async function ticketOf(panel: Panel, number: string) {
  const maryam = await panel.system.client(people.maryam);
  const { ticket } = await maryam.query<{
    ticket: { status: string; verdict: string; timeline: { note: string | null }[] };
  }>(`{ ticket(number: "${number}") { status verdict timeline { note } } }`);
  return { ...ticket, note: ticket.timeline.at(-1)?.note };
}

describe("the expert's desk", () => {
  test("a ticket is decided by keyboard only, and its owner sees the verdict", async ({ panel, waiting }) => {
    const [first, second] = waiting;
    const { page, context, problems } = await panel.open("kaveh", "/expert");
    await page.locator(".queue-row").first().waitFor();
    await page.keyboard.press("j");
    await heading(page, first).waitFor();
    await page.locator("[name=note]").waitFor();
    // To the next ticket and back.
    await page.keyboard.press("j");
    await heading(page, second).waitFor();
    await page.keyboard.press("k");
    await heading(page, first).waitFor();
    await page.locator("[name=note]").waitFor();
    // Nothing is sent without a note.
    await page.keyboard.press("6");
    expect(await page.locator(CHOSEN).inputValue()).toBe("WRONG_IMEI_SEEN");
    await page.keyboard.press("Control+Enter");
    await page.getByText("یادداشت را بنویسید.").waitFor();
    // Typed letters and digits are not shortcuts.
    await page.keyboard.type("jk 1? در شبکه");
    expect(await page.locator("[name=note]").inputValue()).toBe("jk 1? در شبکه");
    expect(await page.locator(CHOSEN).inputValue()).toBe("WRONG_IMEI_SEEN");
    await page.locator(".preview", { hasText: VerdictText.message("WRONG_IMEI_SEEN", "fa") }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("2");
    expect(await page.locator(CHOSEN).inputValue()).toBe("NOT_OWNER");
    await page.keyboard.press("Control+Enter");
    await heading(page, second).waitFor();
    await expect.poll(() => focused(page)).toContain(persian(second));
    await page
      .getByRole("status")
      .getByText(`نظر شما درباره تیکت ${persian(first)} ثبت شد`)
      .waitFor();
    expect(await ticketOf(panel, first)).toMatchObject({
      status: "REJECTED",
      verdict: "NOT_OWNER",
      note: "jk 1? در شبکه",
    });

    const owner = await panel.open("maryam", `/tickets/${first}`);
    await owner.page.locator(".notice-title", { hasText: VerdictText.message("NOT_OWNER", "fa") }).waitFor();
    await owner.page.getByText("jk 1? در شبکه").waitFor();
    await owner.context.close();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("the evidence is side by side, and the differing digits are listed", async ({ panel, waiting }) => {
    const { page, context } = await panel.open("kaveh", `/expert/${waiting[1]}`);
    const table = page.getByRole("table", { name: "شواهد در کنار هم" });
    await table.locator(".seen").nth(2).waitFor();
    expect(await table.getByRole("columnheader").allTextContents()).toEqual([
      "شکاف سیم‌کارت",
      "در سامانه همتا",
      "روی گوشی",
      "در شبکه‌ها",
    ]);
    const { registered, correct } = claim(5);
    const second = table.getByRole("row").nth(2);
    expect(await second.getByRole("cell").nth(1).locator(".unseen").first().textContent()).toBe(correct[1]);
    const differ = [...correct[1]].filter((digit, at) => digit !== registered[1][at]);
    expect(await second.locator(".digit").allTextContents()).toEqual(differ);
    await page.getByText(/تفاوت دو شناسه/).waitFor();
    await context.close();
  });

  test("of two decisions one is taken, and the second expert sees it and continues", async ({ panel, waiting }) => {
    const [, second, third] = waiting;
    const { page, context } = await panel.open("kaveh", `/expert/${second}`);
    // The other decision is taken while this one is on its way.
    const kaveh = await panel.system.client(people.kaveh);
    const input = { number: second, verdict: "ILLEGAL_DEVICE", note: "نخست" };
    await page.route("**/graphql", async (route) => {
      if (route.request().postData()?.includes("ReviewTicket")) {
        await kaveh.query("mutation ($input: ReviewTicketInput!) { reviewTicket(input: $input) { __typename } }", {
          input,
        });
      }
      await route.continue();
    });
    await page.locator(".queue-row").first().waitFor();
    await page.locator("[value=ILLEGAL_DEVICE]").check();
    await page.locator("[name=note]").fill("دوم");
    await page.getByRole("button", { name: "ثبت نظر و تیکت بعدی" }).click();
    await heading(page, third).waitFor();
    await page
      .getByRole("alert")
      .getByText(`نظر شما درباره تیکت ${persian(second)} ثبت نشد`)
      .waitFor();
    await page.getByRole("button", { name: "بازگشت به تیکت" }).click();
    await page.getByText("این تیکت دیگر باز نیست").waitFor();
    // The second expert's note is still readable.
    await page.locator(".kept-note", { hasText: "دوم" }).waitFor();
    expect(await ticketOf(panel, second)).toMatchObject({ note: "نخست" });
    await page.getByRole("alert").getByRole("button", { name: "تیکت بعدی" }).click();
    await heading(page, third).waitFor();
    await context.close();
  });

  test("a failed request or a reload keeps the note", async ({ panel, waiting }) => {
    const [, , third, fourth] = waiting;
    const { page, context } = await panel.open("kaveh", `/expert/${third}`);
    await page.locator("[value=SIM_NOT_SEEN]").check();
    await page.locator("[name=note]").fill("سیم‌کارت در شکاف دوم دیده نشد.");
    await page.route("**/graphql", (route) =>
      route.request().postData()?.includes("ReviewTicket") ? route.abort("connectionreset") : route.continue(),
    );
    await page.keyboard.press("Control+Enter");
    await page.getByText("پاسخی از سامانه نرسید").waitFor();
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "بازگشت به تیکت" }).click();
    await heading(page, third).waitFor();
    await page.reload();
    await page.locator("[name=note]").waitFor();
    expect(await page.locator("[name=note]").inputValue()).toBe("سیم‌کارت در شکاف دوم دیده نشد.");
    expect(await page.locator(CHOSEN).inputValue()).toBe("SIM_NOT_SEEN");
    await page.locator(".queue-row").first().waitFor();
    await page.locator("[name=note]").focus();
    await page.keyboard.press("Control+Enter");
    await heading(page, fourth).waitFor();
    // The next ticket's note is empty.
    expect(await page.locator("[name=note]").inputValue()).toBe("");
    await page.getByRole("status").getByText("ثبت شد").waitFor();
    expect(await ticketOf(panel, third)).toMatchObject({ verdict: "SIM_NOT_SEEN" });
    await context.close();
  });

  test("single-key shortcuts do nothing if they are switched off", async ({ panel, waiting }) => {
    const { page, context } = await panel.open("kaveh", `/expert/${waiting[3]}`);
    await page.locator("[name=note]").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("checkbox", { name: "کلیدهای تک‌حرفی فعال باشند" }).uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("4");
    await page.keyboard.press("j");
    expect(await page.locator(CHOSEN).count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe(`/expert/${waiting[3]}`);
    await context.close();
  });

  test("an approval corrects the register, and the last ticket leaves the queue empty", async ({ panel, waiting }) => {
    const [, , , fourth, fifth] = waiting;
    const { page, context } = await panel.open("kaveh", `/expert/${fourth}`);
    for (const number of [fourth, fifth]) {
      await heading(page, number).waitFor();
      await page.locator("[name=note]").waitFor();
      await page.locator(".queue-row").first().waitFor();
      await page.locator("[value=APPROVED]").check();
      await page.locator("[name=note]").fill("کارتن دستگاه دیده شد.");
      await page.keyboard.press("Control+Enter");
      await heading(page, number).waitFor({ state: "detached" });
    }
    await page.getByText("صف خالی است").waitFor();
    expect(await ticketOf(panel, fifth)).toMatchObject({ status: "APPROVED" });
    await context.close();
  });

  test("an approval is undone after a look at both pairs, and its owner reads why", async ({ panel, waiting }) => {
    const [, , , fourth, fifth] = waiting;
    const { page, context, problems } = await panel.open("kaveh", `/expert/${fourth}`);
    await page.getByRole("button", { name: "بازگرداندن تایید" }).click();
    const dialog = page.getByRole("alertdialog");
    const { registered, correct } = claim(24);
    await dialog.locator(".pair").nth(1).getByText("بازمی‌گردد").waitFor();
    const shown = (await dialog.locator(".pair .imei").allTextContents()).join();
    for (const imei of [...registered, ...correct]) expect(shown).toContain(imei);
    // Nothing is sent without a note.
    await dialog.getByRole("button", { name: "بازگرداندن تایید" }).click();
    await dialog.getByText("یادداشت را بنویسید.").waitFor();
    await dialog.locator("[name=revert-note]").fill("کارتن از دستگاه دیگری بود.");
    await dialog.getByRole("button", { name: "بازگرداندن تایید" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("تایید این تیکت پیش‌تر بازگردانده شده است.").waitFor();
    expect(await ticketOf(panel, fourth)).toMatchObject({ status: "APPROVED", note: "کارتن از دستگاه دیگری بود." });

    const owner = await panel.open("maryam", `/tickets/${fourth}`);
    await owner.page.locator(".notice-title", { hasText: "تایید این تیکت بازگردانده شد" }).waitFor();
    await owner.page.locator(".timeline .reverted", { hasText: "با تصمیم کارشناس" }).waitFor();
    await owner.context.close();

    const ops = await panel.open("parisa", "/ops/tickets");
    await ops.page.locator("[name=find]").fill(persian(fifth));
    await ops.page.getByRole("button", { name: "جست‌وجو" }).click();
    await ops.page
      .locator(".found")
      .getByRole("link", { name: persian(fifth) })
      .click();
    await heading(ops.page, fifth).waitFor();
    await ops.page.getByRole("button", { name: "بازگرداندن تایید" }).click();
    await ops.page.locator("[name=revert-note]").fill("گزارش مالک پیشین.");
    await ops.page.getByRole("alertdialog").getByRole("button", { name: "بازگرداندن تایید" }).click();
    await ops.page.locator(".timeline .reverted", { hasText: "با تصمیم راهبر سامانه" }).waitFor();
    expect([...problems, ...ops.problems]).toEqual([]);
    await ops.context.close();
    await context.close();
  });

  test("a subscriber has no desk", async ({ panel }) => {
    const { page, context } = await panel.open("maryam", "/expert");
    await page.getByRole("heading", { name: "شما به این بخش دسترسی ندارید" }).waitFor();
    await context.close();
  });
});

function persian(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
