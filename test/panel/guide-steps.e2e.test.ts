import { VerdictText } from "@hamta/core";
import { people } from "@hamta/local";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { fill } from "#panel/fill";
import { test } from "#panel/fixture";
import { device } from "#panel/owner-data";
import { overflow } from "#panel/reflow";

/** The users' guide is walked on a phone, from the first page to the answer. It says itself what is read and pressed. */

const GUIDE = readFileSync(new URL("../../packages/core/users-guide.fa.txt", import.meta.url), "utf8");

const NAMES = ["یک", "دو", "سه", "چهار", "پنج", "شش"] as const;

/** White space and half-spaces were lost in the PDF, quotation marks differ, and the code to dial was turned around. */
const letters = (text: string) => text.replaceAll("#*#06#", "*#06#").replaceAll(/[\s\u200C\u2066-\u2069"«»]/g, "");

/** The guide's text of each of its six steps. */
const stages = GUIDE.split(/^مرحله \S+:$/m)
  .slice(1)
  .map((text) => text.trim());

const sentences = (stage: string) => stage.split(/(?<=\.)\s+|\n/).filter(Boolean);
/** What is in quotation marks, and what is to be chosen. */
const quoted = (stage: string) => [...stage.matchAll(/"([^"]+)"/g)].map(([, name]) => name ?? "");
const chosen = (stage: string) => /گزینه ([^"]+?) را انتخاب/.exec(stage)?.[1] ?? "";

async function expectText(place: Locator, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect.poll(async () => letters(await place.innerText())).toContain(letters(text));
}

/** The element of this name, as the guide writes it. */
async function named(all: Locator, name: string): Promise<Locator> {
  const names = async () => (await all.allInnerTexts()).map(letters);
  await expect.poll(names).toContain(letters(name));
  return all.nth((await names()).indexOf(letters(name)));
}

/** Every screen fits the phone. */
async function expectFit(page: Page): Promise<void> {
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

test("the six steps of the users' guide lead on a phone from the first page to the answer", async ({ panel }) => {
  expect(stages).toHaveLength(NAMES.length);
  const [one = "", two = "", three = "", four = "", five = "", six = ""] = stages;
  const { page, context, problems } = await panel.open(null, "/", { device: "phone" });
  const main = page.locator("main");
  const stageOf = (name: string) => main.locator(".stage", { hasText: `مرحله ${name}` });

  // The guide itself, open to everybody: each sentence is under the number that the guide gives it.
  await (await named(page.locator("nav a"), "راهنما")).click();
  for (const [index, name] of NAMES.entries()) {
    const stage = main.locator(".guide-stages > li").nth(index);
    await expectText(stage.locator("h4"), `مرحله ${name}`);
    await expectText(stage, ...sentences(stages[index] ?? "").filter((text) => !text.startsWith("توجه")));
  }
  await expectFit(page);

  // Step one: sign in to the account, and choose from the menu.
  await (await named(page.locator("header a"), "ورود")).click();
  const [msisdn] = people.reza.msisdns;
  await fill(page, "msisdn", `0${msisdn.slice(2)}`);
  await main.getByRole("button", { name: "دریافت کد" }).click();
  await page.locator("[name=code]").waitFor();
  await page.locator("[name=code]").fill(panel.system.issuer.codeFor(msisdn) ?? "");
  await main.getByRole("button", { name: "ورود" }).click();
  await (await named(page.locator("nav a"), chosen(one))).click();
  await named(main.getByRole("heading"), chosen(one));

  // Step two: at the top of the page, in view without scrolling.
  const create = await named(main.getByRole("link"), chosen(two));
  expect((await create.boundingBox())?.y).toBeLessThan(780);
  await create.click();

  // Step three.
  await stageOf("سه").waitFor();
  await expectText(main, ...quoted(three));
  const subject = await named(main.locator("label"), chosen(three));
  await subject.click();
  expect(await subject.getByRole("radio").isChecked()).toBe(true);
  await expectFit(page);
  const [next = ""] = quoted(four);
  await (await named(main.getByRole("button"), next)).click();

  // Step four: the guide is read, with what the next step asks for.
  await stageOf("چهار").waitFor();
  await expectText(main, ...sentences(four));
  await expectFit(page);
  await (await named(main.getByRole("button"), next)).click();

  // Step five: dial, enter the phone's IMEIs, then those in Hamta, and describe the problem.
  await stageOf("پنج").waitFor();
  const [dial = ""] = sentences(five);
  const [correct = "", registered = "", devices = "", description = ""] = quoted(five);
  const [both = "", opens = ""] = sentences(five).slice(-2);
  const note = sentences(five).find((text) => text.startsWith("توجه")) ?? "";
  await expectText(main, dial, note, both, opens);
  await expectText(main.locator("h2#correct"), correct);
  await expectText(main.locator("h2#registered"), registered);
  // The note's place to look the registered IMEIs up.
  expect(await (await named(main.getByRole("link"), devices)).getAttribute("href")).toBe("/devices");
  const { kept, wrong, fresh } = device(23);
  const second = page.locator("[name=correct2]");
  expect(await second.count()).toBe(0);
  await fill(page, "correct1", kept);
  await second.waitFor();
  await fill(page, "correct2", fresh);
  expect(await page.locator("[name=registered1]").inputValue()).toBe(kept);
  expect(await page.locator("[name=registered2]").inputValue()).toBe(wrong);
  await named(main.locator("label"), description);
  await fill(page, "description", "شناسه دوم گوشی من با همتا یکی نیست.");
  await expectFit(page);
  await (await named(main.getByRole("button"), next)).click();
  await (await named(main.getByRole("button"), "ثبت درخواست")).click();

  // Step six: the answer is of the layer-zero expert, in the words of the guide's table, with what to do.
  await page.waitForURL(/\/tickets\/[0-9]+$/);
  const [expertName = ""] = quoted(six);
  const answer = main.locator(".notice", { hasText: VerdictText.message("APPROVED", "fa") });
  await expectText(answer, expertName, VerdictText.verdicts.APPROVED.remedy.fa);
  await expectFit(page);
  expect(problems).toEqual([]);
  await context.close();
});
