import { people, type Person } from "@hamta/local";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import * as Lists from "#kit/lists";
import { send } from "#kit/uploads";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { claim, device, file } from "#panel/owner-data";
import type { Panel } from "#panel/panel";

/** From a rejection because no SIM was seen to filing again: each slot turns to seen with the operators' lists. */

const LOOKS = [
  {
    language: "fa",
    as: "maryam",
    n: 3,
    unseen: "هنوز رویت نشده",
    known: "آخرین فهرست اپراتورهای تلفن همراه در",
    insert: (slot: number) => `سیم‌کارت خود را در شکاف سیم‌کارت ${["۱", "۲"][slot - 1]} قرار دهید`,
    both: "سیم‌کارت شما در هر دو شکاف رویت شد",
    again: "ثبت درخواست تازه",
  },
  {
    language: "en",
    as: "reza",
    n: 29,
    unseen: "Not seen yet",
    known: "The newest list of a mobile operator reached Hamta on",
    insert: (slot: number) => `Put your SIM card in SIM slot ${slot} and switch the phone on.`,
    both: "Your SIM card has been seen in both slots",
    again: "Submit a new request",
  },
] as const;

const SEEN = "2026-11-20T08:00:00Z";

const steps = (page: Page) => page.locator(".sim-steps li");

async function see(panel: Panel, { msisdns: [msisdn] }: Person, imei: string): Promise<void> {
  await send(
    await panel.system.client(people.omid),
    "SIGHTINGS",
    Lists.csv("imei,msisdn,seen_at", [imei, msisdn, SEEN]),
  );
}

describe("a ticket that was rejected because no SIM was seen", () => {
  test.for(LOOKS)("shows what is seen by now, until both slots are, in $language", async (look, { panel }) => {
    const { language, as, n, unseen, known, insert, both, again } = look;
    const { kept, fresh, wrong } = device(n);
    const number = await file(await panel.system.client(people[as]), claim(n));
    const { page, context, problems } = await panel.open(as, `/tickets/${number}`, { language, device: "phone" });
    await page.getByText(known).waitFor();
    expect(await page.locator(".sims li", { hasText: unseen }).count()).toBe(2);
    expect(await steps(page).count()).toBe(6);
    expect(await violations(page)).toEqual([]);

    await see(panel, people[as], kept);
    await page.reload();
    await page.locator(".sims time").waitFor();
    expect(await page.locator(".sims time").getAttribute("datetime")).toBe("2026-11-20T08:00:00.000Z");
    expect(await page.locator(".sims li", { hasText: unseen }).locator(".imei").allTextContents()).toEqual([fresh]);
    // The steps of the other slot are done.
    expect(await steps(page).first().textContent()).toContain(insert(2));
    expect(await steps(page).count()).toBe(4);
    expect(await page.getByText(both).count()).toBe(0);

    await see(panel, people[as], fresh);
    await page.reload();
    const sign = page.getByRole("status").filter({ hasText: both });
    await sign.waitFor();
    expect(await steps(page).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await page.getByRole("link", { name: again }).count()).toBe(1);
    await sign.getByRole("link", { name: again }).click();
    await page.locator("[name=registered2]").waitFor();
    expect(await page.locator("[name=correct2]").inputValue()).toBe(fresh);
    expect(await page.locator("[name=registered2]").inputValue()).toBe(wrong);
    expect(problems).toEqual([]);
    await context.close();
  });
});
