import { people } from "@hamta/local";
import type { BrowserContext, Page } from "playwright-core";
import { sendAll, type Sent } from "#panel/sent";
import type { Name, Panel } from "#panel/panel";
import { drop, lists } from "#panel/lists";
import { claim, CLAIMS, device, file } from "#panel/world";

/** Every screen, in the states that matter: each is held to accessibility in every look, and photographed. */
export type Screen = {
  name: string;
  as: Name | null;
  /** Its address; of a ticket or an import, by what became of it. */
  path: string | ((numbers: Numbers, panel: Panel) => string | Promise<string>);
  /** What is done there before it is looked at. */
  prepare?: (page: Page) => Promise<void>;
};

/** Ticket numbers by what became of them. */
export type Numbers = Record<keyof typeof CLAIMS, string>;

export async function fileAll(panel: Panel): Promise<Numbers> {
  const maryam = await panel.system.client(people.maryam);
  const numbers: Partial<Numbers> = {};
  for (const [outcome, claim] of Object.entries(CLAIMS)) {
    numbers[outcome as keyof Numbers] = await file(maryam, claim);
  }
  return numbers as Numbers;
}

/** Types as a person does, so that every key is seen. */
export const fill = (page: Page, name: string, text: string) =>
  page.locator(`main [name=${name}]`).pressSequentially(text, { delay: 0 });

const press = (page: Page, label: RegExp) => page.getByRole("button", { name: label }).first().click();

/** The wizard's third step, filled in for a device that is Maryam's. */
export async function fillImeis(page: Page, n: number): Promise<void> {
  const { kept, fresh } = device(n);
  await fill(page, "correct1", kept);
  await fill(page, "correct2", fresh);
  await page.locator("[name=registered2]").waitFor();
  await fill(page, "description", "شناسه دوم گوشی من با آنچه در همتا ثبت است یکی نیست.");
}

/** An address that waits for Importer A's lists to be there. */
const after = (path: string) => (_: Numbers, panel: Panel) => sendAll(panel).then(() => path);
const tickets = after("/importer");
const imported = (name: keyof Sent) => (_: Numbers, panel: Panel) =>
  sendAll(panel).then((sent) => `/importer/imports/${sent[name]}`);
const rows = (page: Page) => page.getByRole("table").waitFor();

const NEXT = /مرحله بعد|Next step/;

export const screens: readonly Screen[] = [
  { name: "sign-in", as: null, path: "/sign-in" },
  { name: "enquiry", as: null, path: "/enquiry" },
  {
    name: "enquiry-found",
    as: null,
    path: "/enquiry",
    prepare: async (page) => {
      await fill(page, "imei", device(1).kept);
      await press(page, /^(استعلام|Enquire)$/);
      await page.locator("dl.facts").waitFor();
    },
  },
  {
    name: "enquiry-unknown",
    as: null,
    path: "/enquiry",
    prepare: async (page) => {
      await fill(page, "imei", device(90).kept);
      await press(page, /^(استعلام|Enquire)$/);
      await page.locator(".notice").waitFor();
    },
  },
  { name: "guide", as: null, path: "/guide" },
  { name: "devices", as: "maryam", path: "/devices" },
  { name: "tickets", as: "maryam", path: "/tickets" },
  { name: "tickets-empty", as: "reza", path: "/tickets" },
  { name: "ticket-open", as: "maryam", path: ({ OPEN }) => `/tickets/${OPEN}` },
  {
    name: "ticket-withdraw",
    as: "maryam",
    path: ({ OPEN }) => `/tickets/${OPEN}`,
    prepare: async (page) => {
      await press(page, /پس گرفتن درخواست|Withdraw the request/);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  { name: "ticket-approved", as: "maryam", path: ({ APPROVED }) => `/tickets/${APPROVED}` },
  { name: "ticket-rejected", as: "maryam", path: (numbers) => `/tickets/${numbers.SIM_NOT_SEEN}` },
  { name: "ticket-unknown", as: "maryam", path: "/tickets/1234567890" },
  { name: "wizard-subject", as: "maryam", path: "/tickets/new" },
  { name: "wizard-guide", as: "maryam", path: "/tickets/new/guide" },
  { name: "wizard-imeis", as: "maryam", path: "/tickets/new/imeis" },
  {
    name: "wizard-imeis-wrong",
    as: "maryam",
    path: "/tickets/new/imeis",
    prepare: async (page) => {
      const { kept, wrong } = device(21);
      await fill(page, "correct1", kept);
      await fill(page, "correct2", `${wrong.slice(0, 13)}${wrong[14]}${wrong[13]}`);
      await press(page, NEXT);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "wizard-review",
    as: "maryam",
    path: "/tickets/new/imeis",
    prepare: async (page) => {
      await fillImeis(page, 20);
      await press(page, NEXT);
      await page.locator(".rules").waitFor();
    },
  },
  {
    name: "wizard-review-refused",
    as: "maryam",
    path: "/tickets/new/imeis",
    prepare: async (page) => {
      const [registered, correct] = [claim(23).registered, claim(23).correct];
      await fill(page, "correct1", correct[0]);
      await fill(page, "correct2", correct[1]);
      await page.locator(".choice").last().click();
      await fill(page, "registered1", registered[0]);
      await fill(page, "registered2", registered[1]);
      await fill(page, "description", "گوشی را از برادرم گرفته‌ام.");
      await press(page, NEXT);
      await page.locator(".rules").waitFor();
    },
  },
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
    path: ({ OPEN }) => `/expert/${OPEN}`,
    prepare: async (page) => {
      await page.locator("[value=TARGET_OWNED]").check();
      await page.locator("[name=note]").fill("شناسه دوم در دستگاه شخص دیگری است.");
      await page.locator(".seen").first().waitFor();
    },
  },
  { name: "expert-ended", as: "kaveh", path: ({ WRONG_IMEI_SEEN }) => `/expert/${WRONG_IMEI_SEEN}` },
  { name: "expert-empty", as: "kaveh", path: "/expert?age=OVER_7" },
  {
    name: "expert-keys",
    as: "kaveh",
    path: ({ OPEN }) => `/expert/${OPEN}`,
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
    path: "/ops?period=WEEK",
    prepare: (page) => page.locator(".tables summary").click(),
  },
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
  { name: "ops-importers", as: "parisa", path: "/ops/importers" },
  {
    name: "ops-import",
    as: "parisa",
    path: "/ops",
    prepare: async (page) => {
      await page.locator(".running .file a").first().click();
      await page.locator(".about dl").waitFor();
    },
  },
  { name: "not-found", as: "maryam", path: "/nowhere" },
  { name: "importer-worklist", as: "arash", path: tickets },
  {
    name: "importer-worklist-selected",
    as: "arash",
    path: tickets,
    prepare: (page) => page.getByLabel(/انتخاب همه این صفحه|Select this page/).check(),
  },
  { name: "importer-worklist-empty", as: "bita", path: "/importer" },
  {
    name: "importer-ticket",
    as: "arash",
    path: tickets,
    prepare: async (page) => {
      await page.locator("td.main a").first().click();
      await page.locator(".rules").waitFor();
    },
  },
  { name: "importer-imports", as: "arash", path: after("/importer/imports") },
  { name: "importer-imports-empty", as: "bita", path: "/importer/imports" },
  { name: "import-running", as: "arash", path: imported("awaiting") },
  { name: "import-completed", as: "arash", path: imported("completed"), prepare: rows },
  {
    name: "import-mend",
    as: "arash",
    path: imported("completed"),
    prepare: async (page) => {
      await press(page, /^(اصلاح .* ردیف|Fix .* rows)$/);
      await press(page, /پذیرش همه پیشنهادها|Take every suggestion/);
      await page.locator(".mend-row").first().waitFor();
    },
  },
  {
    name: "import-dry-run",
    as: "arash",
    path: imported("dryRun"),
    prepare: async (page) => {
      await rows(page);
      await press(page, /^(اعمال فهرست|Apply the list)$/);
      await page.getByRole("alertdialog").waitFor();
    },
  },
  { name: "import-rejected", as: "arash", path: imported("rejected") },
  { name: "import-held", as: "arash", path: imported("held"), prepare: rows },
  { name: "import-unknown", as: "bita", path: imported("completed") },
];

/** Opens a screen in a window and waits until nothing on it is on its way. */
export async function visit(panel: Panel, context: BrowserContext, screen: Screen, numbers: Numbers) {
  const path = typeof screen.path === "string" ? screen.path : await screen.path(numbers, panel);
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
