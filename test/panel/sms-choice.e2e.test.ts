import { people } from "@hamta/local";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { overflow } from "#panel/reflow";

/** An owner chooses whether they are told by SMS, below their requests. */

const choice = (page: Page) => page.getByRole("switch", { name: /دریافت پیامک|Text me/ });

async function open(page: Page) {
  await page.locator("summary", { hasText: /پیامک‌های همتا|Text messages from Hamta/ }).click();
  await choice(page).waitFor();
  return choice(page);
}

test("an owner turns SMS off and on again; the choice is read only when it is opened", async ({ panel }) => {
  const { page, context, problems } = await panel.open("maryam", "/tickets", { device: "phone" });
  const reads: string[] = [];
  page.on("request", (request) => {
    if (request.postData()?.includes('"Me"') === true) reads.push(request.url());
  });
  const client = await panel.system.client(people.maryam);
  const stored = async () => (await client.query<{ me: { sms: boolean } }>("{ me { sms } }")).me.sms;
  await page.locator(".loaded").waitFor();
  expect(reads).toEqual([]);
  const sms = await open(page);
  expect(await sms.isChecked()).toBe(true);
  expect(reads.length).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);

  // By the keyboard: the switch keeps the focus.
  await sms.press("Space");
  await page.getByRole("status").filter({ hasText: "انتخاب شما ذخیره شد" }).waitFor();
  expect([await sms.isChecked(), await stored()]).toEqual([false, false]);
  await page.reload();
  const again = await open(page);
  expect(await again.isChecked()).toBe(false);
  await again.press("Space");
  await page.getByRole("status").filter({ hasText: "انتخاب شما ذخیره شد" }).waitFor();
  expect([await again.isChecked(), await stored()]).toEqual([true, true]);
  expect(await page.evaluate("document.activeElement?.getAttribute('role')")).toBe("switch");
  expect(problems).toEqual([]);
  await context.close();
});

test("a choice that was not stored is shown as such, and what is stored stays", async ({ panel }) => {
  const { page, context } = await panel.open("reza", "/tickets", { language: "en" });
  const sms = await open(page);
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes("UpdateNotices") === true ? route.abort() : route.continue(),
  );
  await page.getByText("Text me about my requests and devices").click();
  await page.getByRole("alert").waitFor();
  expect(await sms.isChecked()).toBe(true);
  expect(await page.getByText("Your choice has been saved.").count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await context.close();
});
