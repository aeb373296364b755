import { VerdictText } from "@hamta/core";
import { people } from "@hamta/local";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { violations } from "#panel/accessibility";
import { fill } from "#panel/fill";
import { test } from "#panel/fixture";
import { device } from "#panel/owner-data";

/** The importer's correction on file, from the owner's devices to the corrected register. */

const LOOKS = [
  {
    language: "fa",
    n: 26,
    says: "واردکننده دستگاه شما اعلام کرد شناسه شکاف سیم‌کارت ۲ نادرست ثبت شده است",
    see: "دیدن و ثبت اصلاحیه",
    submit: "ثبت همین اصلاحیه",
    described: "واردکننده دستگاه من اعلام کرده است شناسه شکاف سیم‌کارت ۲ نادرست",
  },
  {
    language: "en",
    n: 27,
    says: "Your device's importer says that the IMEI of SIM slot 2 is registered wrong",
    see: "See and submit the correction",
    submit: "Submit this correction",
    described: "My device's importer says that the IMEI of SIM slot 2 is registered wrong",
  },
] as const;

const card = (page: Page, n: number) => page.locator(".device", { hasText: grouped(device(n).kept) });
/** What is offered for a device, at the start of the wizard. */
const offer = (page: Page, n: number) => page.locator("main section.card", { hasText: grouped(device(n).fresh) });

describe("a correction on file", () => {
  test.for(LOOKS)("is one look and one tap from the device, in $language", async (look, { panel }) => {
    const { language, n, says, see, submit, described } = look;
    const { kept, wrong, fresh } = device(n);
    const { page, context, problems } = await panel.open("reza", "/devices", { language, device: "phone" });
    await card(page, n).getByText(says).waitFor();
    // The passenger's device has no importer.
    expect(await card(page, 23).locator(".notice").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await card(page, n).getByRole("link", { name: see }).click();

    await offer(page, n).getByRole("heading", { name: says }).waitFor();
    expect(await offer(page, n).locator(".pair .imei").allTextContents()).toEqual([kept, wrong, kept, fresh]);
    expect(await offer(page, n).locator(".typed").textContent()).toContain(described);
    // The request is for this device, so no other one is offered.
    expect(await page.getByRole("button", { name: submit }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: submit }).click();

    await page.getByText(VerdictText.message("APPROVED", language)).first().waitFor();
    const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const reza = await panel.system.client(people.reza);
    const { ticket } = await reza.query<{
      ticket: { description: string; status: string; device: { imeis: string[] } };
    }>(`{ ticket(number: "${number}") { description status device { imeis } } }`);
    expect(ticket).toMatchObject({ status: "APPROVED", device: { imeis: [kept, fresh] } });
    expect(ticket.description).toContain(described);
    await page.goto(new URL("/devices", page.url()).href);
    await card(page, n).waitFor();
    expect(await card(page, n).locator(".notice").count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("does not take the place of what has been entered", async ({ panel }) => {
    const { page, context } = await panel.open("reza", "/tickets/new", { language: "en" });
    const submit = page.getByRole("button", { name: "Submit this correction" });
    await offer(page, 28).waitFor();
    for (let step = 0; step < 2; step++) await page.getByRole("button", { name: "Next step" }).click();
    await fill(page, "correct1", device(23).kept);
    for (let step = 0; step < 2; step++) await page.getByRole("link", { name: "Previous step" }).click();
    await page.getByRole("radio").waitFor();
    expect(await submit.count()).toBe(0);
    await context.close();
  });

  test("is filed once, when its answer is lost and it is sent again", async ({ panel }) => {
    const { page, context } = await panel.open("reza", "/tickets/new", { language: "en" });
    const submit = offer(page, 28).getByRole("button", { name: "Submit this correction" });
    await page.route("**/graphql", async (route) => {
      if (!route.request().postData()?.includes("FileTicket")) return route.continue();
      await route.fetch();
      await route.abort("connectionreset");
    });
    await submit.click();
    await offer(page, 28).getByRole("alert").waitFor();
    await page.unroute("**/graphql");
    // The device has its IMEIs by now: without the key of the first try this would be another ticket, and rejected.
    await submit.click();
    await page.getByText(VerdictText.message("APPROVED", "en")).first().waitFor();
    const reza = await panel.system.client(people.reza);
    const { tickets } = await reza.query<{ tickets: { nodes: { correct: string[] }[] } }>(
      "{ tickets(first: 100) { nodes { correct } } }",
    );
    expect(tickets.nodes.filter(({ correct }) => correct.includes(device(28).fresh))).toHaveLength(1);
    await context.close();
  });
});

function grouped(imei: string): RegExp {
  return new RegExp([imei.slice(0, 8), imei.slice(8, 14), imei.slice(14)].join("\\s*"));
}
