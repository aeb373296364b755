import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { fillImeis } from "#panel/fill";

/** The wizard's last step, on a phone. */

const next = (page: Page) => page.getByRole("button", { name: /مرحله بعد|Next step/ }).click();
const height = (page: Page) => page.evaluate<number>("document.documentElement.scrollHeight");

describe("the check before filing", () => {
  const looks = [
    {
      language: "fa",
      folded: "همه بررسی‌ها (برقرار است: ۷)",
      rule: "شما مالک دستگاه هستید.",
      file: "ثبت درخواست",
    },
    {
      language: "en",
      folded: "All checks (Passed: 7)",
      rule: "You own the device.",
      file: "Submit request",
    },
  ] as const;

  test.for(looks)(
    "has its rules in one line that opens, and its button within two windows, in $language",
    async ({ language, folded, rule, file }, { panel }) => {
      const { page, context, problems } = await panel.open("maryam", "/tickets/new/imeis", {
        language,
        device: "phone",
      });
      await fillImeis(page, 20);
      await next(page);
      const line = page.locator("summary", { hasText: folded });
      await line.waitFor();
      expect(await height(page)).toBeLessThan(2 * 780);
      expect(await page.getByRole("button", { name: file, exact: true }).count()).toBe(1);
      expect(await page.getByText(rule).isVisible()).toBe(false);
      expect(await violations(page)).toEqual([]);
      await line.focus();
      await page.keyboard.press("Enter");
      await page.getByText(rule).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    },
  );

  test("says first what is wrong, with the rule that failed and its evidence", async ({ panel, numbers }) => {
    const { page, context } = await panel.open("maryam", `/tickets/new/imeis?ticket=${numbers.SIM_NOT_SEEN}`, {
      device: "phone",
    });
    await page.getByText("نیازی به تغییر اطلاعات نیست").waitFor();
    await next(page);
    const failed = page.locator(".rule.failed");
    await failed.locator(".evidence li").first().waitFor();
    expect(await page.locator(".rule:visible").count()).toBe(1);
    const headings = await page.locator("main h2").allTextContents();
    expect(headings).toEqual(["بررسی پیش از ثبت", "آنچه وارد کرده‌اید"]);
    await context.close();
  });
});
