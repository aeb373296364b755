import { VerdictText } from "@hamta/core";
import { people } from "@hamta/local";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { isInView } from "#panel/reflow";
import { CLAIMS, device } from "#panel/owner-data";
import { fillImeis } from "#panel/fill";

const next = (page: Page) => page.getByRole("button", { name: /مرحله بعد|Next step/ }).click();

describe("the end of the session", () => {
  const looks = [
    {
      language: "fa",
      n: 20,
      file: "ثبت درخواست",
      filed: "درخواست شما ثبت شد",
      said: "نشست شما پایان یافت",
      resume: "ورود دوباره",
    },
    {
      language: "en",
      n: 25,
      file: "Submit request",
      filed: "Your request has been submitted",
      said: "Your session has ended",
      resume: "Sign in again",
    },
  ] as const;

  test.for(looks)(
    "is said at the button that files, and filing goes on after the sign-in, in $language",
    async (look, { panel }) => {
      const { language, n, file, filed, said, resume } = look;
      const { page, context } = await panel.open("maryam", "/tickets/new/imeis", { language, device: "phone" });
      await fillImeis(page, n);
      await next(page);
      await page.locator(".fold").waitFor();
      // What the API answers to a token that it does not accept.
      await page.route("**/graphql", async (route) => {
        if (!route.request().postData()?.includes("FileTicket")) return route.continue();
        const expired = await panel.system.issuer.token(people.maryam, { expiresIn: "-5m" });
        return route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${expired}` } });
      });
      const submit = page.getByRole("button", { name: file, exact: true });
      await submit.click();
      const ended = page.getByRole("alert").filter({ hasText: said });
      await ended.waitFor();
      expect(await ended.count()).toBe(1);
      expect(await isInView(ended.getByRole("button", { name: resume }))).toBe(true);
      expect(await violations(page)).toEqual([]);
      // Nothing was sent, so a page that loads anew does not say that the answer was lost.
      await page.unroute("**/graphql");
      await ended.getByRole("button", { name: resume }).click();
      await ended.waitFor({ state: "detached" });
      await page.reload();
      await submit.click();
      await page.getByText(filed).waitFor();
      await context.close();
    },
  );
});

describe("an unfinished request", () => {
  const question = { fa: "یک درخواست ناتمام دارید", en: "You have an unfinished request" };
  const goOn = { fa: "ادامه درخواست ناتمام", en: "Continue the unfinished request" };
  const begin = { fa: "شروع درخواست تازه", en: "Start a new request" };
  const ask = /^(درخواست اصلاح شناسه|Request a correction)$/;
  const card = (page: Page, n: number) => page.locator(".device", { hasText: grouped(device(n).kept) });

  test.for(["fa", "en"] as const)(
    "never mixes with a request for another device, in %s",
    async (language, { panel }) => {
      const { page, context, problems } = await panel.open("maryam", "/tickets/new/imeis", { language });
      await fillImeis(page, 21);
      const begun = await entries(page);
      expect(begun.slice(0, 4)).toEqual([device(21).kept, device(21).fresh, device(21).kept, device(21).wrong]);
      const another = async () => {
        await page.locator("nav").getByRole("link").nth(1).click();
        await card(page, 24).getByRole("link", { name: ask }).click();
        const asked = page.locator(".notice", { hasText: question[language] });
        await asked.waitFor();
        // It names the device whose request it is.
        expect(await asked.locator(".imei").allTextContents()).toEqual([device(21).kept, device(21).wrong]);
      };
      await another();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: goOn[language] }).click();
      await page.locator("[name=correct2]").waitFor();
      expect(await entries(page)).toEqual(begun);

      await another();
      await page.getByRole("button", { name: begin[language] }).click();
      await next(page);
      await next(page);
      await page.locator("[name=registered2]").waitFor();
      expect(await entries(page)).toEqual(["", null, device(24).kept, device(24).wrong, ""]);
      // A device whose IMEIs were only filled in is left without a question.
      await page.locator("nav").getByRole("link").nth(1).click();
      await card(page, 5).getByRole("link", { name: ask }).click();
      await next(page);
      await next(page);
      await page.locator("[name=registered2]").waitFor();
      expect(await entries(page)).toEqual(["", null, device(5).kept, device(5).wrong, ""]);
      expect(problems).toEqual([]);
      await context.close();
    },
  );
});

describe("a new request after a rejected one", () => {
  const again = /^(ثبت درخواست تازه|Submit a new request)$/;
  const verdicts = [
    { verdict: "SIM_NOT_SEEN", toChange: "نیازی به تغییر اطلاعات نیست" },
    { verdict: "NOT_PARTIAL", toChange: "همه شناسه‌ها را بررسی کنید" },
    { verdict: "ALREADY_ACTIVATED", toChange: "شناسه‌های گوشی را بررسی کنید" },
  ] as const;

  test.for(verdicts)(
    "after $verdict is filled in from it, and says what to change",
    async ({ verdict, toChange }, { panel, numbers }) => {
      const { page, context, problems } = await panel.open("maryam", `/tickets/${numbers[verdict]}`, {
        device: "phone",
      });
      await page.getByRole("link", { name: again }).click();
      const notice = page.locator(".notice", { hasText: `تیکت ${persian(numbers[verdict])}` });
      await notice.getByText(toChange).waitFor();
      expect(await notice.textContent()).toContain(VerdictText.verdicts[verdict].remedy.fa);
      const { registered, correct } = CLAIMS[verdict];
      expect((await entries(page)).slice(0, 4)).toEqual([...correct, ...registered]);
      expect(await page.locator("main [name=description]").inputValue()).not.toBe("");
      expect(await violations(page)).toEqual([]);
      // A reload keeps what was filled in and why.
      await page.reload();
      await notice.getByText(toChange).waitFor();
      expect((await entries(page)).slice(0, 4)).toEqual([...correct, ...registered]);
      expect(problems).toEqual([]);
      await context.close();
    },
  );

  test("leads in one step to the check, in English", async ({ panel, numbers }) => {
    const { page, context, problems } = await panel.open("maryam", `/tickets/${numbers.WRONG_IMEI_SEEN}`, {
      language: "en",
    });
    await page.getByRole("link", { name: again }).click();
    await page.getByText("go to the next step").waitFor();
    await next(page);
    await page.getByText("If you submit now, your request will be rejected").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });
});

/** What the boxes contain; null for a box that is not shown. */
function entries(page: Page): Promise<(string | null)[]> {
  const names = ["correct1", "correct2", "registered1", "registered2", "description"];
  return Promise.all(
    names.map(async (name) => {
      const box = page.locator(`main [name=${name}]`);
      return (await box.count()) === 0 ? null : box.inputValue();
    }),
  );
}

function persian(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** As the panel shows an IMEI. */
function grouped(imei: string): RegExp {
  return new RegExp([imei.slice(0, 8), imei.slice(8, 14), imei.slice(14)].join("\\s*"));
}
