import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { fillImeis } from "#panel/fill";

/** The browser's history and the focus around the wizard. */

const WORDS = {
  fa: { create: "ایجاد", file: "ثبت درخواست", previous: "مرحله قبل", filed: "درخواست شما ثبت شد" },
  en: { create: "Create", file: "Submit request", previous: "Previous step", filed: "Your request has been submitted" },
} as const;

const next = (page: Page) => page.getByRole("button", { name: /مرحله بعد|Next step/ }).click();
const path = (page: Page) => new URL(page.url()).pathname;
const focused = (page: Page) => page.evaluate("document.activeElement.tagName");

describe("after a request is filed", () => {
  const looks = [
    { language: "fa", n: 20 },
    { language: "en", n: 21 },
  ] as const;

  test.for(looks)(
    "back leads to the list, and a reload says no more that it was just filed, in $language",
    async ({ language, n }, { panel }) => {
      const words = WORDS[language];
      const { page, context, problems } = await panel.open("maryam", "/tickets", { language });
      await page.getByRole("link", { name: words.create }).click();
      await next(page);
      await next(page);
      // One step back and forth, as people do.
      await page.getByRole("link", { name: words.previous }).click();
      await next(page);
      await fillImeis(page, n);
      await next(page);
      await page.getByRole("button", { name: words.file, exact: true }).click();
      await page.getByText(words.filed).waitFor();
      const ticket = path(page);
      expect(ticket).toMatch(/^\/tickets\/\d+$/);
      expect(await focused(page)).toBe("H1");
      expect(await violations(page)).toEqual([]);

      await page.reload();
      await page.locator(".timeline").waitFor();
      expect(await page.getByText(words.filed).count()).toBe(0);

      await page.goBack();
      await page.getByRole("table").waitFor();
      expect(path(page)).toBe("/tickets");
      await page.goForward();
      await page.locator(".timeline").waitFor();
      expect(path(page)).toBe(ticket);
      expect(await page.getByText(words.filed).count()).toBe(0);
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});

test("the title has the focus when the button that had it is gone", async ({ panel, numbers }) => {
  const { page, context } = await panel.open("maryam", `/tickets/${numbers.OPEN}`);
  await page.getByRole("button", { name: "پس گرفتن درخواست" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "پس گرفتن درخواست" }).click();
  await page.getByText("این درخواست را پس گرفته‌اید").waitFor();
  expect(await focused(page)).toBe("H1");
  await page.goto(`${panel.origin}/tickets/new/imeis`);
  await fillImeis(page, 24);
  await page.goto(`${panel.origin}/tickets/new`);
  await page.getByRole("button", { name: "شروع درخواست تازه" }).click();
  expect(await focused(page)).toBe("H1");
  await context.close();
});
