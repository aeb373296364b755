import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "#panel/fixture";
import { fillImeis } from "#panel/fill";

const next = (page: Page) => page.getByRole("button", { name: /مرحله بعد|Next step/ }).click();

test("a screen reader tells finished steps, and the two pairs of boxes and of IMEIs, apart", async ({ panel }) => {
  const steps = async (page: Page) => (await page.locator(".steps li").allTextContents()).map((text) => text.trim());
  for (const language of ["fa", "en"] as const) {
    const { page, context } = await panel.open("maryam", "/tickets/new/imeis", { language });
    await fillImeis(page, 21);
    expect((await steps(page)).map((text) => /انجام شد|done/.test(text))).toEqual([true, true, false, false]);
    const labels = await page.locator(".code label").allTextContents();
    expect(labels).toHaveLength(4);
    expect(new Set(labels).size).toBe(4);
    await next(page);
    const [registered, correct] = [
      /ثبت‌شده در همتا|Registered in Hamta/,
      /شناسه‌های درست گوشی|Correct IMEIs on the phone/,
    ];
    for (const name of [registered, correct])
      expect(await page.getByRole("list", { name }).getByRole("listitem").count()).toBe(2);
    await context.close();
  }
});
