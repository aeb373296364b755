import { SiteText } from "@hamta/core";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { fill, press } from "#panel/fill";
import { test } from "#panel/fixture";
import { CLAIMS } from "#panel/owner-data";

/** Wherever the answer NOT_PARTIAL names repair registration, the name leads to its page. */

const NAMES = [
  { language: "fa", name: "ثبت تعمیری", next: "مرحله بعد" },
  { language: "en", name: "repair registration", next: "Next step" },
] as const;

async function expectLink(page: Page, name: string): Promise<void> {
  const link = page.getByRole("link", { name, exact: true });
  await link.waitFor();
  expect(await link.count()).toBe(1);
  expect(await link.getAttribute("href")).toBe(SiteText.SITE);
  // The site learns no address of a page, such as that of a ticket.
  expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
}

describe.for(NAMES)("repair registration in $language", ({ language, name, next }) => {
  test("is linked in the answer to a ticket", async ({ panel, numbers }) => {
    const look = { language, device: "phone" } as const;
    const { page, context, problems } = await panel.open("maryam", `/tickets/${numbers.NOT_PARTIAL}`, look);
    await expectLink(page, name);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("is linked in the forecast before filing", async ({ panel }) => {
    const { page, context, problems } = await panel.open("maryam", "/tickets/new/imeis", { language });
    const { registered, correct } = CLAIMS.NOT_PARTIAL;
    await fill(page, "correct1", correct[0]);
    await fill(page, "correct2", correct[1]);
    await page.locator(".option").last().click();
    await fill(page, "registered1", registered[0]);
    await fill(page, "registered2", registered[1]);
    await fill(page, "description", "شناسه دوم گوشی من با همتا یکی نیست.");
    await press(page, new RegExp(next));
    await expectLink(page, name);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("is linked in the guide", async ({ panel }) => {
    const { page, context, problems } = await panel.open(null, "/guide", { language });
    await expectLink(page, name);
    expect(problems).toEqual([]);
    await context.close();
  });
});
