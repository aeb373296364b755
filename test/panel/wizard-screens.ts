import { fill, fillImeis, press } from "#panel/fill";
import { claim, device } from "#panel/owner-data";
import type { Screen } from "#panel/screen";

const NEXT = /مرحله بعد|Next step/;

/** The wizard in its important states. */
export const wizardScreens: readonly Screen[] = [
  { name: "wizard-subject", as: "maryam", path: "/tickets/new" },
  { name: "wizard-offer", as: "reza", path: "/tickets/new" },
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
    name: "wizard-unfinished",
    as: "maryam",
    path: "/tickets/new/imeis",
    leadsTo: "/tickets/new",
    prepare: async (page) => {
      await fillImeis(page, 21);
      await page.goto(new URL("/tickets/new", page.url()).href);
      await page.locator(".notice .option-words").waitFor();
    },
  },
  {
    name: "wizard-from-ticket",
    as: "maryam",
    path: "/tickets/new/imeis?ticket=:NOT_PARTIAL",
    prepare: (page) => page.locator(".opens").first().waitFor(),
  },
  {
    name: "wizard-review",
    as: "maryam",
    path: "/tickets/new/imeis",
    prepare: async (page) => {
      await fillImeis(page, 20);
      await press(page, NEXT);
      await page.locator(".fold").waitFor();
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
      await page.locator(".option").last().click();
      await fill(page, "registered1", registered[0]);
      await fill(page, "registered2", registered[1]);
      await fill(page, "description", "گوشی را از برادرم گرفته‌ام.");
      await press(page, NEXT);
      await page.locator(".rule.failed").waitFor();
    },
  },
];
