import { people } from "@hamta/local";
import type { BrowserContext, Page } from "playwright-core";
import { sendAll } from "#panel/importer-data";
import type { Panel } from "#panel/panel";
import { fill, press } from "#panel/fill";
import { STUCK } from "#panel/history";
import { drop, lists } from "#panel/lists";
import { fileMove } from "#panel/move-data";
import { CLAIMS, device, file } from "#panel/owner-data";
import type { Screen } from "#panel/screen";
import { wizardScreens } from "#panel/wizard-screens";

/** Ticket numbers by result. */
export type Numbers = Record<keyof typeof CLAIMS, string>;

export async function fileAll(panel: Panel): Promise<Numbers> {
  const maryam = await panel.system.client(people.maryam);
  const numbers: Partial<Numbers> = {};
  for (const [outcome, claim] of Object.entries(CLAIMS)) {
    numbers[outcome as keyof Numbers] = await file(maryam, claim);
  }
  return numbers as Numbers;
}

const rows = (page: Page) => page.getByRole("table").waitFor();

/** Every screen in its important states. Each is tested for accessibility in every look, and photographed. */
export const screens: readonly Screen[] = [
  { name: "sign-in", as: null, path: "/sign-in" },
  {
    name: "sign-in-code",
    as: null,
    path: "/sign-in",
    prepare: async (page) => {
      await fill(page, "msisdn", "0935 111 2255");
      await press(page, /^(دریافت کد|Send code)$/);
      await page.locator("[name=code]").waitFor();
    },
  },
  { name: "enquiry", as: null, path: "/enquiry" },
  {
    name: "enquiry-found",
    as: null,
    path: "/enquiry",
    prepare: async (page) => {
      await fill(page, "imei", device(1).kept);
      await press(page, /^(استعلام|Check)$/);
      await page.locator("dl.facts").waitFor();
    },
  },
  {
    name: "enquiry-unknown",
    as: null,
    path: "/enquiry",
    prepare: async (page) => {
      await fill(page, "imei", device(90).kept);
      await press(page, /^(استعلام|Check)$/);
      await page.locator(".notice").waitFor();
    },
  },
  { name: "guide", as: null, path: "/guide" },
  { name: "devices", as: "maryam", path: "/devices" },
  { name: "devices-corrected", as: "reza", path: "/devices" },
  { name: "tickets", as: "maryam", path: "/tickets" },
  { name: "tickets-empty", as: "reza", path: "/tickets" },
  { name: "ticket-open", as: "maryam", path: "/tickets/:OPEN" },
  {
    name: "ticket-withdraw",
    as: "maryam",
    path: "/tickets/:OPEN",
    prepare: async (page) => {
      await press(page, /پس گرفتن درخواست|Withdraw the request/);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  { name: "ticket-approved", as: "maryam", path: "/tickets/:APPROVED" },
  { name: "ticket-rejected", as: "maryam", path: "/tickets/:SIM_NOT_SEEN" },
  {
    name: "ticket-contact",
    as: "maryam",
    path: "/tickets/:TARGET_OWNED",
    prepare: async (page) => {
      await page
        .locator("summary")
        .filter({ hasText: /مشکل من حل نشد|not solve/ })
        .click();
    },
  },
  { name: "ticket-unknown", as: "maryam", path: "/tickets/1234567890" },
  ...wizardScreens,
  { name: "importer-upload", as: "arash", path: "/importer/upload" },
  {
    name: "importer-upload-checked",
    as: "arash",
    path: "/importer/upload",
    prepare: async (page) => {
      await drop(page, "آبان.csv", lists.good(1, 8));
      await page.locator(".tallies").waitFor();
    },
  },
  {
    name: "importer-upload-problems",
    as: "arash",
    path: "/importer/upload",
    prepare: async (page) => {
      await drop(page, "آبان.xlsx", lists.workbook());
      await page.locator(".problems").waitFor();
    },
  },
  { name: "expert-queue", as: "kaveh", path: "/expert" },
  {
    name: "expert-ticket",
    as: "kaveh",
    path: "/expert/:OPEN",
    prepare: async (page) => {
      await page.locator("[value=TARGET_OWNED]").check();
      await page.locator(".ready-note").first().click();
      await page.locator(".seen").first().waitFor();
    },
  },
  {
    name: "expert-found",
    as: "kaveh",
    path: "/expert",
    prepare: async (page) => {
      await page.locator("[name=find]").fill("۰۹۰۰۰۰۰۰۰۰۱");
      await press(page, /^(جست‌وجو|Find)$/);
      await page.locator(".found .queue-row").first().waitFor();
    },
  },
  { name: "expert-ended", as: "kaveh", path: "/expert/:WRONG_IMEI_SEEN" },
  {
    name: "expert-revert",
    as: "kaveh",
    path: "/expert/:APPROVED",
    prepare: async (page) => {
      await press(page, /^(بازگرداندن تایید|Undo the approval)$/);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  { name: "expert-empty", as: "kaveh", path: "/expert?age=OVER_7" },
  {
    name: "expert-keys",
    as: "kaveh",
    path: "/expert/:OPEN",
    prepare: async (page) => {
      await page.locator("[name=note]").waitFor();
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "ops", as: "parisa", path: "/ops", prepare: (page) => page.locator(".weeks").waitFor() },
  {
    name: "ops-tables",
    as: "parisa",
    path: "/ops/imports?period=WEEK",
    prepare: (page) => page.locator(".tables summary").click(),
  },
  {
    name: "ops-statistics",
    as: "parisa",
    path: "/ops/statistics?months=6",
    prepare: (page) => page.getByRole("table").first().waitFor(),
  },
  { name: "ops-statistics-empty", as: "parisa", path: "/ops/statistics?months=1&to=2024-02-19" },
  { name: "ops-stuck", as: "parisa", path: "/ops/stuck" },
  {
    name: "ops-cancel",
    as: "parisa",
    path: "/ops/stuck",
    prepare: async (page) => {
      await press(page, /^(توقف|Stop)$/);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  { name: "ops-ticket", as: "parisa", path: "/ops/tickets/:APPROVED" },
  {
    name: "ops-found",
    as: "parisa",
    path: "/ops/tickets",
    prepare: async (page) => {
      await page.locator("[name=find]").fill("۰۹۰۰۰۰۰۰۰۰۱");
      await press(page, /^(جست‌وجو|Find)$/);
      await page.locator(".found .queue-row").first().waitFor();
    },
  },
  { name: "ops-importers", as: "parisa", path: "/ops/importers" },
  { name: "ops-people", as: "parisa", path: "/ops/people" },
  {
    name: "ops-import",
    as: "parisa",
    path: "/ops",
    leadsTo: "/ops/imports/:completed",
    prepare: async (page) => {
      await page.locator(".running .file a").first().click();
      await page.locator(".about dl").waitFor();
    },
  },
  {
    name: "ops-end",
    as: "parisa",
    path: "/ops/stuck",
    prepare: async (page) => {
      await page.locator(".stuck > li", { hasText: STUCK.still }).getByRole("link").first().click();
      await press(page, /^(پایان دادن به فهرست|End the list)$/);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  { name: "not-found", as: "maryam", path: "/nowhere" },
  { name: "importer-worklist", as: "arash", path: "/importer", hasLists: true },
  {
    name: "importer-worklist-selected",
    as: "arash",
    path: "/importer",
    hasLists: true,
    prepare: (page) => page.getByLabel(/انتخاب همه این صفحه|Select this page/).check(),
  },
  { name: "importer-worklist-empty", as: "bita", path: "/importer" },
  {
    name: "importer-ticket",
    as: "arash",
    path: "/importer",
    hasLists: true,
    leadsTo: "/importer/tickets/:OPEN",
    prepare: async (page) => {
      await page.locator("td.main a").first().click();
      await page.locator(".fold summary").click();
      await page.locator(".rules").waitFor();
    },
  },
  { name: "importer-imports", as: "arash", path: "/importer/imports", hasLists: true },
  {
    name: "importer-machines",
    as: "arash",
    path: "/importer/machines",
    prepare: async (page) => {
      await fill(page, "name", "ارسال شبانه");
      await page.locator("[name='imports:corrections']").check();
      await press(page, /^(ساختن کلید|Create the credential)$/);
      await page.getByRole("button", { name: /^(رمز را نگه داشتم|I have stored the secret)$/ }).waitFor();
      await page.locator("main summary").first().click();
    },
  },
  {
    name: "importer-machines-revoke",
    as: "bita",
    path: "/importer/machines",
    prepare: async (page) => {
      await fill(page, "name", "ارسال شبانه");
      await page.locator("[name=worklist]").check();
      await press(page, /^(ساختن کلید|Create the credential)$/);
      await press(page, /^(باطل کردن|Revoke): /);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  { name: "importer-contact", as: "arash", path: "/importer/contact" },
  { name: "importer-machines-empty", as: "omid", path: "/importer/machines" },
  { name: "importer-imports-empty", as: "bita", path: "/importer/imports" },
  { name: "import-running", as: "arash", path: "/importer/imports/:awaiting", hasLists: true },
  { name: "import-completed", as: "arash", path: "/importer/imports/:completed", hasLists: true, prepare: rows },
  {
    name: "import-mend",
    as: "arash",
    path: "/importer/imports/:completed",
    hasLists: true,
    prepare: async (page) => {
      await press(page, /^(اصلاح .* ردیف|Fix .* rows)$/);
      await press(page, /پذیرش همه پیشنهادهای|Take every suggestion/);
      await page.locator(".mend-row").first().waitFor();
    },
  },
  {
    name: "import-dry-run",
    as: "arash",
    path: "/importer/imports/:dryRun",
    hasLists: true,
    prepare: async (page) => {
      await rows(page);
      await press(page, /^(اعمال فهرست|Apply the list)$/);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  { name: "import-rejected", as: "arash", path: "/importer/imports/:rejected", hasLists: true },
  { name: "import-held", as: "arash", path: "/importer/imports/:held", hasLists: true, prepare: rows },
  { name: "import-unknown", as: "bita", path: "/importer/imports/:completed", hasLists: true },
  {
    name: "expert-move",
    as: "kaveh",
    path: "/expert/:MOVE",
    hasMove: true,
    prepare: async (page) => {
      await page.locator("[value=APPROVED]").check();
      await page
        .locator("section", { hasText: /جابه‌جا می‌کند|moves an IMEI/ })
        .first()
        .waitFor();
    },
  },
];

/** Opens a screen in a browser context and waits until it has loaded everything. */
export async function visit(panel: Panel, context: BrowserContext, screen: Screen, numbers: Numbers) {
  const ids: Readonly<Record<string, string>> = {
    ...numbers,
    ...(screen.hasLists && (await sendAll(panel))),
    ...(screen.hasMove && { MOVE: await fileMove(panel) }),
  };
  const path = screen.path.replaceAll(/:(\w+)/g, (_, result: string) => {
    const id = ids[result];
    if (id === undefined) throw new Error(`The screen ${screen.name} names ${result}, which is no ticket or import`);
    return id;
  });
  const visit = await panel.visit(context, path);
  const settled = async () => {
    await visit.page.locator("h1").waitFor();
    await visit.page.locator(".skeleton").first().waitFor({ state: "detached" });
  };
  await settled();
  await screen.prepare?.(visit.page);
  await settled();
  await visit.page.evaluate("document.fonts.ready");
  return visit;
}
