import { RefusalText } from "@hamta/core";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { device } from "#panel/owner-data";
import { fill } from "#panel/fill";

/** The boxes of the wizard's third step. */

const box = (page: Page, name: string) => page.locator(`main [name=${name}]`);
const next = (page: Page) => page.getByRole("button", { name: /مرحله بعد|Next step/ }).click();
/** Name of the element that has the focus. */
const focused = (page: Page) => page.evaluate("document.activeElement.name");

describe("problems of the form", () => {
  const looks = [
    {
      language: "fa",
      enter: "شناسه اول گوشی را وارد کنید.",
      choose: "دستگاه خود را انتخاب کنید.",
      describe: "شرح درخواست را بنویسید.",
      second: "شناسه دوم گوشی: این شناسه طول درستی ندارد؛ شناسه (IMEI) ۱۵ رقم است.",
    },
    {
      language: "en",
      enter: "Enter the phone's first IMEI.",
      choose: "Choose your device.",
      describe: "Describe your problem.",
      second: "The phone's second IMEI: This IMEI has the wrong length: an IMEI has 15 digits.",
    },
  ] as const;

  test.for(looks)("are summed up above it in $language, each a link to its field", async (words, { panel }) => {
    const { page, context, problems } = await panel.open("maryam", "/tickets/new/imeis", {
      language: words.language,
      device: "phone",
    });
    await page.locator(".option").first().waitFor();
    await next(page);
    const summary = page.locator(".error-summary");
    await summary.getByRole("link", { name: words.enter }).waitFor();
    expect(await page.evaluate("document.activeElement.className")).toBe("error-summary");
    const top = await summary.evaluate(
      (shown: { getBoundingClientRect(): { top: number } }) => shown.getBoundingClientRect().top,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    // Each sentence is at its field too.
    for (const sentence of [words.enter, words.choose, words.describe]) {
      expect(await summary.getByRole("link", { name: sentence, exact: true }).count()).toBe(1);
      expect(await page.locator(".problem", { hasText: sentence }).count()).toBe(1);
    }
    expect(await violations(page)).toEqual([]);

    await summary.getByRole("link", { name: words.choose }).click();
    expect(await focused(page)).toBe("device");
    await summary.getByRole("link", { name: words.describe }).click();
    expect(await focused(page)).toBe("description");
    await summary.getByRole("link", { name: words.enter }).click();
    expect(await focused(page)).toBe("correct1");

    // The summary follows what is entered, and names an invalid IMEI as its box does.
    await fill(page, "correct1", device(21).kept);
    await summary.getByRole("link", { name: words.enter }).waitFor({ state: "detached" });
    await fill(page, "correct2", "123456");
    await summary.getByRole("link", { name: words.second }).click();
    expect(await focused(page)).toBe("correct2");
    expect(new URL(page.url()).pathname).toBe("/tickets/new/imeis");
    expect(problems).toEqual([]);
    await context.close();
  });
});

test("what the API refuses of a pair is said at its boxes", async ({ panel }) => {
  const { kept, fresh, other } = device(24);
  const { page, context } = await panel.open("maryam", "/tickets/new/imeis");
  await page.locator(".option").last().click();
  const entered = { registered1: kept, registered2: other, correct1: kept, correct2: fresh, description: "شرح" };
  for (const [name, text] of Object.entries(entered)) await fill(page, name, text);
  await next(page);
  await page.getByRole("link", { name: "اصلاح اطلاعات" }).click();
  const said = RefusalText.message({ code: "REGISTERED_PAIR_WRONG" }, "fa");
  await page.locator(".problem", { hasText: said }).waitFor();
  await page.locator(".error-summary").getByRole("link", { name: said }).click();
  expect(await focused(page)).toBe("registered1");
  expect(await violations(page)).toEqual([]);
  await context.close();
});

describe("what a phone shows is pasted", () => {
  const { kept, wrong, fresh } = device(21);
  /** As the clipboard does. */
  const paste = async (page: Page, name: string, text: string) => {
    await box(page, name).focus();
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.keyboard.press("ControlOrMeta+V");
  };
  const value = (page: Page, name: string) => box(page, name).inputValue();

  test.for([
    ["with the version of its software", `${kept.slice(0, 8)} ${kept.slice(8, 14)} ${kept.slice(14)} / 01`],
    ["with its name", `IMEI1: ${kept}`],
  ] as const)("one IMEI, %s", async ([, text], { panel }) => {
    const { page, context, problems } = await panel.open("maryam", "/tickets/new/imeis");
    await page.locator(".option").first().waitFor();
    await paste(page, "correct1", text);
    expect(await value(page, "correct1")).toBe(kept);
    await box(page, "correct2").waitFor();
    expect(await value(page, "correct2")).toBe("");
    expect(problems).toEqual([]);
    await context.close();
  });

  test.for([
    ["fa", "هر دو شناسه وارد شد."],
    ["en", "Both IMEIs are entered."],
  ] as const)("both IMEIs at once fill both boxes, in %s", async ([language, said], { panel }) => {
    const { page, context, problems } = await panel.open("maryam", "/tickets/new/imeis", { language, device: "phone" });
    await page.locator(".option").first().waitFor();
    await paste(page, "correct1", `IMEI1: ${kept} / 01\nIMEI2: ${fresh} / 01`);
    await page.getByRole("status").filter({ hasText: said }).waitFor({ state: "attached" });
    expect([await value(page, "correct1"), await value(page, "correct2")]).toEqual([kept, fresh]);
    // The device that has one of them is chosen, as when they are typed.
    expect([await value(page, "registered1"), await value(page, "registered2")]).toEqual([kept, wrong]);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a form typed by hand is understood too", async ({ panel }) => {
    const { page, context } = await panel.open("maryam", "/tickets/new/imeis");
    await fill(page, "correct1", `IMEI1: ${kept} / 01`);
    await box(page, "correct2").waitFor();
    await fill(page, "correct2", fresh);
    await fill(page, "description", "شناسه دوم گوشی من با همتا یکی نیست.");
    await next(page);
    await page.locator(".pairs").getByText(fresh.slice(8, 14)).waitFor();
    await context.close();
  });
});

test("the boxes wait for the devices, so that an IMEI typed at once selects its device", async ({ panel }) => {
  const { kept, fresh, wrong } = device(24);
  const context = await panel.window("maryam");
  await context.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes('"Devices"')) await setTimeout(2_000);
    await route.continue();
  });
  const { page, problems } = await panel.visit(context, "/tickets/new/imeis");
  await fill(page, "correct1", kept);
  await fill(page, "correct2", fresh);
  expect([await box(page, "registered1").inputValue(), await box(page, "registered2").inputValue()]).toEqual([
    kept,
    wrong,
  ]);
  expect(problems).toEqual([]);
  await context.close();
});

test.for([
  ["fa", "هر دو شناسه همان است که در همتا ثبت است."],
  ["en", "Hamta already has both of these IMEIs."],
] as const)(
  "the registered IMEIs are no correction, and that is said where they are typed, in %s",
  async ([language, said], { panel }) => {
    const { kept, wrong, fresh } = device(24);
    const { page, context, problems } = await panel.open("maryam", "/tickets/new/imeis", { language });
    await page.locator(".option").first().waitFor();
    // In the other order, too.
    await fill(page, "correct1", wrong);
    await fill(page, "correct2", kept);
    await page.locator(".problem", { hasText: said }).waitFor();
    expect(await box(page, "correct2").getAttribute("aria-invalid")).toBe("true");
    await fill(page, "description", "شناسه دوم گوشی من با همتا یکی نیست.");
    await next(page);
    await page.locator(".error-summary").getByRole("link", { name: said }).click();
    expect(await focused(page)).toBe("correct2");
    expect(await violations(page)).toEqual([]);
    await box(page, "correct2").fill(fresh);
    await page.locator(".problem", { hasText: said }).first().waitFor({ state: "detached" });
    await next(page);
    await page.locator(".pairs").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  },
);
