import { people } from "@hamta/local";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { fill } from "#panel/fill";
import { device } from "#panel/owner-data";
import { enlargeText, overflow } from "#panel/reflow";
import { send } from "#kit/uploads";
import { csv } from "#kit/lists";

/** How people reach an importer or a guarantor: from the form to the owner's ticket and the enquiry. */

const SAVE = { name: "ثبت تلفن و سایت" };
const SHOW = { name: "نمایش تلفن و سایت" };

async function enquire(page: Page, imei: string): Promise<void> {
  await fill(page, "imei", imei);
  await page.getByRole("button", { name: "استعلام" }).click();
  await page.locator("dl.facts").waitFor();
}

/** The links beside a company, with all that a reader or a browser has of each. */
const links = (page: Page, within: string) =>
  page
    .locator(`${within} .contact a`)
    .evaluateAll((found: Link[]) =>
      found.map((link) => [link.textContent, link.getAttribute("href"), link.getAttribute("rel"), link.dir]),
    );
type Link = { textContent: string; dir: string; getAttribute: (name: string) => string | null };

const PHONE = ["02191001234", "tel:+982191001234", null, "ltr"];
const SITE = ["importer-a.example/help", "https://importer-a.example/help", "noopener noreferrer", "ltr"];

test("an importer sets its own; its devices' rejected tickets and the enquiry show them", async ({
  panel,
  numbers,
}) => {
  const { page, context, problems } = await panel.open("arash", "/importer");
  await page.getByRole("link", { name: "تلفن و سایت شرکت" }).click();
  await page.getByRole("heading", { name: "بازرگانی نما گستر" }).waitFor();
  const [phone, site] = [page.locator("[name=phone]"), page.locator("[name=site]")];
  expect(await phone.inputValue()).toBe("+982188776655");
  await phone.fill("۹۱۰۰ ۱۲۳۴");
  await site.fill("ftp://importer-a.example");
  await page.getByRole("button", SAVE).click();
  await page.getByText("شماره تلفن کاملی نیست").waitFor();
  await page.getByText("نشانی سایت نیست").waitFor();
  await phone.fill("۰۲۱ ۹۱۰۰ ۱۲۳۴");
  await site.fill("importer-a.example/help");
  await page.getByRole("button", SAVE).click();
  await page.getByText("تلفن و سایت «بازرگانی نما گستر» ثبت شد.").waitFor();
  expect(await site.inputValue()).toBe("https://importer-a.example/help");
  expect(problems).toEqual([]);
  await context.close();

  const owner = await panel.open("maryam", `/tickets/${numbers.TARGET_OWNED}`);
  await owner.page.locator(".notice .contact").first().waitFor();
  expect(await links(owner.page, ".notice p:not(details p)")).toEqual([PHONE, SITE]);
  expect(await links(owner.page, ".notice details")).toEqual([PHONE, SITE]);
  expect(owner.problems).toEqual([]);
  await owner.context.close();

  // The remedy sends its owner to nobody; the last paragraph does.
  const other = await panel.open("maryam", `/tickets/${numbers.SIM_NOT_SEEN}`);
  await other.page.locator(".notice details").first().waitFor();
  expect(await links(other.page, ".notice p:not(details p)")).toEqual([]);
  expect(await links(other.page, ".notice details")).toEqual([PHONE, SITE]);
  await other.context.close();

  const anybody = await panel.open(null, "/enquiry");
  await enquire(anybody.page, device(1).kept);
  expect(await links(anybody.page, "dl.facts")).toEqual([PHONE, SITE]);
  expect(anybody.problems).toEqual([]);
  await anybody.context.close();
});

test("ops set those of a guarantor; a device without an importer names it and not the seller", async ({ panel }) => {
  const ops = await panel.open("parisa", "/ops/importers");
  await ops.page.locator(".contact-form select").selectOption("GUARANTOR");
  await fill(ops.page, "company", "گارانتی سپهر");
  await ops.page.getByRole("button", SHOW).click();
  await ops.page.getByText("هنوز تلفن و سایتی ثبت نشده است.").waitFor();
  await fill(ops.page, "phone", "021 9100 1234");
  await ops.page.getByRole("button", SAVE).click();
  await ops.page.getByText("تلفن و سایت «گارانتی سپهر» ثبت شد.").waitFor();
  expect(ops.problems).toEqual([]);
  await ops.context.close();

  const { kept, wrong, fresh } = device(60);
  const header = "imei_1,imei_2,channel,importer,owner_msisdn,brand,model,guarantor";
  const row = [kept, wrong, "PASSENGER", "", people.maryam.msisdns[0], "Ava", "A5", "گارانتی سپهر"].join(",");
  await send(await panel.system.client(people.parisa), "DEVICES", csv(header, row));
  const maryam = await panel.system.client(people.maryam);
  const input = {
    registered: { imei1: kept, imei2: wrong },
    correct: { imei1: fresh, imei2: device(61).fresh },
    description: "شناسه‌های گوشی من با همتا یکی نیست.",
  };
  const { fileTicket } = await maryam.query<{ fileTicket: { ticket: { number: string } } }>(
    `mutation ($input: FileTicketInput!) { fileTicket(input: $input) { ... on FileTicketSuccess { ticket { number } } } }`,
    { input },
  );
  const { page, context } = await panel.open("maryam", `/tickets/${fileTicket.ticket.number}`);
  await page.locator(".notice .contact").first().waitFor();
  expect(await links(page, ".notice p:not(details p)")).toEqual([PHONE]);
  const shown = await page.locator(".notice").first().textContent();
  expect(shown).toContain("گارانتی سپهر");
  expect(shown).not.toMatch(/فروشنده|واردکننده/);
  await context.close();
});

const NAMA = { kind: "IMPORTER", company: "importer-a" } as const;
const AVA = { kind: "GUARANTOR", company: "گارانتی آوا" } as const;
const LOOKS = [
  ["fa", NAMA, "نمایش تلفن و سایت", "ثبت تلفن و سایت", "تلفن شرکت حذف شود؟", "حذف و ثبت", "خواندن دوباره"],
  [
    "en",
    AVA,
    "Show phone and site",
    "Save phone and site",
    "Remove the company's phone?",
    "Remove and save",
    "Load again",
  ],
] as const;

test.for(LOOKS)(
  "in %s the form of ops opens with what is saved, and wipes nothing unseen",
  async ([language, { kind, company }, show, save, title, remove, reload], { panel }) => {
    const parisa = await panel.system.client(people.parisa);
    const write = (phone: string) =>
      parisa.query(`mutation ($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }`, {
        input: {
          ...(kind === "IMPORTER" ? { organisation: company } : { guarantor: company }),
          phone,
          site: "https://company.example/",
        },
      });
    await write("021 9100 5678");
    const { page, context, problems } = await panel.open("parisa", "/ops/importers", { language });
    const [phone, site] = [page.locator("[name=phone]"), page.locator("[name=site]")];
    const open = async () => {
      await page.locator(".contact-form select").selectOption(kind);
      await fill(page, "company", company);
      await page.getByRole("button", { name: show }).click();
      await phone.waitFor();
    };
    await open();
    expect([await phone.inputValue(), await site.inputValue()]).toEqual(["+982191005678", "https://company.example/"]);
    expect(await page.evaluate("document.activeElement?.getAttribute('name')")).toBe("phone");
    expect(await violations(page)).toEqual([]);

    // An emptied box removes only after a confirmation that shows what goes.
    await phone.fill("");
    await page.getByRole("button", { name: save }).click();
    const dialog = page.getByRole("alertdialog", { name: title });
    await dialog.getByText("+982191005678").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await phone.inputValue()).toBe("");

    // Meanwhile somebody else saves another phone: the older form changes nothing.
    await write("021 9100 9999");
    await page.getByRole("button", { name: save }).click();
    await dialog.getByRole("button", { name: remove }).click();
    await page.getByRole("button", { name: reload }).click();
    await expect.poll(() => phone.inputValue()).toBe("+982191009999");
    await phone.fill("");
    await page.getByRole("button", { name: save }).click();
    await dialog.getByRole("button", { name: remove }).click();
    await page.locator(".contact-form .notice.good").waitFor();
    expect([await phone.inputValue(), await site.inputValue()]).toEqual(["", "https://company.example/"]);
    expect(problems).toEqual([]);
    await context.close();
  },
);

test("at 320 px with text of 200 % no page is wider than the window", async ({ panel, numbers }) => {
  const arash = await panel.system.client(people.arash);
  const site = "https://www.importer-a.example/".padEnd(200, "support");
  await arash.query(`mutation ($input: UpdateContactInput!) { updateContact(input: $input) { __typename } }`, {
    input: { phone: "+999999999999999", site },
  });
  for (const [as, path] of [
    ["maryam", `/tickets/${numbers.TARGET_OWNED}`],
    [null, "/enquiry"],
    ["arash", "/importer/contact"],
    ["arash", "/importer"],
    ["parisa", "/ops/importers"],
  ] as const) {
    const { page, context } = await panel.open(as, path, { device: "phone" });
    await page.setViewportSize({ width: 320, height: 640 });
    await enlargeText(page);
    if (path === "/enquiry") await enquire(page, device(1).kept);
    if (path.startsWith("/tickets")) await page.locator("summary").first().click();
    await page.locator("h1").waitFor();
    await expect.poll(() => page.locator(".bone").count()).toBe(0);
    expect(await overflow(page), path).toBe(0);
    await context.close();
  }
});
