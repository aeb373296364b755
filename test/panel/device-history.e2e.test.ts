import { people } from "@hamta/local";
import { expect } from "vitest";
import { REVERT } from "#kit/documents";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { device } from "#panel/owner-data";

/** The history of a device, on the screens of its owner, experts and ops. Layer zero corrected the device of `APPROVED`. */

const { kept, wrong, fresh } = device(2);

test.for([
  [
    "fa",
    "تاریخچه دستگاه",
    "تیکت تایید و شناسه‌های دستگاه اصلاح شد.",
    /تغییردهنده: لایه صفر، تیکت [۰-۹]{10}$/,
    /۱۴[۰-۹]{2}/,
  ],
  [
    "en",
    "Device history",
    "A ticket was approved, and the device's IMEIs were corrected.",
    /Changed by: layer zero, Ticket [0-9]{10}$/,
    /20[0-9]{2}/,
  ],
] as const)(
  "an owner reads in %s how a device's pair changed",
  async ([language, title, message, by, year], { panel, numbers }) => {
    expect(numbers.APPROVED).toMatch(/^[0-9]{10}$/);
    await panel.system.idle();
    const { page, context, problems } = await panel.open("maryam", "/devices", { language, device: "phone" });
    const history = page.locator(".card.device", { hasText: fresh }).locator(".history");
    await history.getByText(title).click();
    const correction = history.locator(".timeline > li", { hasText: message });
    await correction.waitFor();
    expect(await correction.locator(".hint").textContent()).toMatch(by);
    expect(await correction.locator("time").textContent()).toMatch(year);
    expect(await correction.locator(".pair li .imei").allTextContents()).toEqual([kept, wrong, kept, fresh]);
    expect(await history.locator(".timeline > li").count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    expect(await page.evaluate(overflow)).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  },
);

test("an expert and ops read a revert, with the ticket", async ({ panel, numbers }) => {
  const kaveh = await panel.system.client(people.kaveh);
  await kaveh.query(REVERT, { input: { number: numbers.APPROVED, note: "جعبه گوشی شناسه دیگری دارد" } });
  await panel.system.idle();
  for (const [as, path, who] of [
    ["kaveh", `/expert/${numbers.APPROVED}`, "کارشناس"],
    ["parisa", `/ops/tickets/${numbers.APPROVED}`, "کارشناس"],
  ] as const) {
    const { page, context, problems } = await panel.open(as, path);
    await page.getByText("تاریخچه دستگاه").click();
    const latest = page.locator(".history .timeline > li").first();
    await latest.getByText("تایید تیکت بازگردانده شد").waitFor();
    expect(await latest.locator(".hint").textContent()).toContain(`تغییردهنده: ${who}، تیکت`);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  }
});
