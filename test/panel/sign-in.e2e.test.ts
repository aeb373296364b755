import type { Msisdn, Pair } from "@hamta/core";
import { people } from "@hamta/local";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { device } from "#panel/owner-data";
import type { Panel } from "#panel/panel";
import { fill, fillImeis } from "#panel/fill";
import * as Lists from "#kit/lists";
import { send } from "#kit/uploads";

/** Signing in by a code to the phone, on the panel's own page. */

const persian = (text: string) => text.replaceAll(/[0-9]/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? "");

const PHONE = { device: "phone" } as const;

async function askForCode(page: Page, number: string): Promise<void> {
  await fill(page, "msisdn", number);
  await page.getByRole("button", { name: /^(دریافت کد|Send code)$/ }).click();
  await page.locator("[name=code]").waitFor();
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.locator("[name=code]").fill(code);
  await page
    .getByRole("main")
    .getByRole("button", { name: /^(ورود|Sign in)$/ })
    .click();
}

const codeFor = ({ system }: Panel, msisdn: string) => system.issuer.codeFor(msisdn) ?? "none";
/** A code of the same length that differs in each digit. */
const wrong = (code: string) => code.replaceAll(/[0-9]/g, (digit) => String((Number(digit) + 1) % 10));

/** The tokens that the page holds. */
const tokensOf = async (page: Page) =>
  JSON.parse((await page.evaluate<string | null>(`sessionStorage.getItem("hamta.tokens")`)) ?? "null") as {
    id: string;
    refresh: string;
  } | null;

describe("a code to the phone", () => {
  test("signs a new subscriber up, who files a request for a device of this number", async ({ panel }) => {
    const msisdn = "989351112233";
    const { kept, wrong: registered, fresh } = device(40);
    const owner = msisdn as Msisdn.Msisdn;
    const slots: Pair.Slots = [kept, registered];
    const seen = [kept, fresh].map((imei) => [imei, msisdn, "2026-10-01T08:00:00Z"]);
    const { system } = panel;
    await send(
      await system.client(people.parisa),
      "DEVICES",
      Lists.devices([{ slots, channel: "PASSENGER", owner, importer: null, brand: "Ava", model: "A5" }]),
    );
    await send(await system.client(people.omid), "SIGHTINGS", Lists.csv("imei,msisdn,seen_at", ...seen));
    const { page, context, problems } = await panel.open(null, "/devices", PHONE);
    await page.getByRole("heading", { name: "برای دیدن این صفحه وارد شوید" }).waitFor();
    await askForCode(page, "۰۹۳۵ ۱۱۱ ۲۲۳۳");
    const box = page.locator("[name=code]");
    expect([await box.getAttribute("autocomplete"), await box.getAttribute("inputmode")]).toEqual([
      "one-time-code",
      "numeric",
    ]);
    expect(await page.evaluate("document.activeElement?.getAttribute('name')")).toBe("code");
    await enterCode(page, persian(codeFor(panel, msisdn)));
    // The page that was asked for, with the device of the number.
    await page.getByRole("heading", { name: "مدیریت دستگاه‌ها" }).waitFor();
    await page.locator(".device").first().waitFor();
    await page.goto(`${panel.origin}/tickets/new/imeis`);
    await fillImeis(page, 40);
    await page.getByRole("button", { name: "مرحله بعد" }).click();
    await page.getByRole("button", { name: "ثبت درخواست" }).click();
    await page.getByText("درخواست شما ثبت شد").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("that is wrong is refused at its field, and the right one signs in after it, in English", async ({ panel }) => {
    const [msisdn] = people.maryam.msisdns;
    const { page, context } = await panel.open(null, "/sign-in?to=/devices", { language: "en" });
    await page.getByText("Enter your mobile number").waitFor();
    await page.getByRole("button", { name: "Send code" }).click();
    await page.getByText("Enter your number.").waitFor();
    await fill(page, "msisdn", "021 8888 1111");
    await page.getByRole("button", { name: "Send code" }).click();
    await page.getByText("This is not an Iranian mobile number").waitFor();
    await page.locator("[name=msisdn]").fill("");
    await askForCode(page, `+${msisdn}`);
    await enterCode(page, wrong(codeFor(panel, msisdn)));
    await page.getByText("This code is not right").waitFor();
    expect(await violations(page)).toEqual([]);
    // A phone may have unloaded the page meanwhile.
    await page.reload();
    await enterCode(page, codeFor(panel, msisdn));
    await page.getByRole("heading", { name: "Manage devices" }).waitFor();
    await context.close();
  });

  test("can be asked for again after a minute, and the number changed", async ({ panel }) => {
    const { page, context } = await panel.open(null, "/enquiry");
    await page.clock.install();
    await page.goto(`${panel.origin}/sign-in`);
    const msisdn = "989351112244";
    await askForCode(page, msisdn);
    const first = codeFor(panel, msisdn);
    expect(await page.getByRole("button", { name: "ارسال دوباره تا ۶۰ ثانیه دیگر" }).isDisabled()).toBe(true);
    await page.clock.fastForward(60_000);
    const sent = page.waitForResponse((response) => response.url().startsWith(panel.system.issuer.issuer));
    await page.getByRole("button", { name: "ارسال دوباره کد" }).click();
    await sent;
    await page.getByRole("button", { name: "ارسال دوباره تا ۶۰ ثانیه دیگر" }).waitFor();
    expect(codeFor(panel, msisdn)).not.toBe(first);
    await page.getByRole("button", { name: "تغییر شماره" }).click();
    await page.locator("[name=msisdn]").waitFor();
    await context.close();
  });

  test("makes a session that is renewed, and that signing out revokes", async ({ panel }) => {
    const [msisdn] = people.reza.msisdns;
    const { page, context, problems } = await panel.open(null, "/sign-in?to=/devices");
    await askForCode(page, msisdn);
    await enterCode(page, codeFor(panel, msisdn));
    await page.locator(".device").first().waitFor();
    const { issuer } = panel.system;
    const refresh = (await tokensOf(page))?.refresh;
    // About to expire.
    const id = await issuer.token(people.reza, { audience: issuer.subscribers, expiresIn: "30s" });
    const renewals: unknown[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST" && request.url().startsWith(issuer.issuer)) renewals.push(request.postDataJSON());
    });
    await page.evaluate(`sessionStorage.setItem("hamta.tokens", '${JSON.stringify({ id, refresh })}')`);
    await page.goto(`${panel.origin}/tickets/new/imeis`);
    await page.locator(".option").first().waitFor();
    expect(renewals).toMatchObject([{ AuthFlow: "REFRESH_TOKEN_AUTH", AuthParameters: { REFRESH_TOKEN: refresh } }]);
    expect(await tokensOf(page)).toMatchObject({ refresh });
    expect((await tokensOf(page))?.id).not.toBe(id);
    const revoked = page.waitForResponse(
      (response) => response.request().method() === "POST" && response.url().startsWith(issuer.issuer),
    );
    await page.getByRole("button", { name: "خروج" }).click();
    expect((await revoked).status()).toBe(200);
    expect(renewals.at(-1)).toMatchObject({ Token: refresh });
    expect(await tokensOf(page)).toBeNull();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("resumes a filing whose session has ended, and back leads from the ticket to the list", async ({ panel }) => {
    const [msisdn] = people.reza.msisdns;
    const { page, context } = await panel.open(null, "/tickets", PHONE);
    const signIn = async () => {
      await askForCode(page, msisdn);
      await enterCode(page, codeFor(panel, msisdn));
    };
    await signIn();
    await page.getByRole("link", { name: "ایجاد" }).click();
    const next = page.getByRole("button", { name: "مرحله بعد" });
    await next.click();
    await next.click();
    await fillImeis(page, 23);
    await next.click();
    await page.route("**/graphql", (route) => {
      const isFiling = route.request().postData()?.includes("FileTicket") === true;
      return route.continue(isFiling ? { headers: { ...route.request().headers(), authorization: "Bearer x" } } : {});
    });
    const submit = page.getByRole("button", { name: "ثبت درخواست" });
    await submit.click();
    await page.getByRole("alert").getByRole("button", { name: "ورود دوباره" }).click();
    await page.unroute("**/graphql");
    await signIn();
    await submit.click();
    await page.getByText("درخواست شما ثبت شد").waitFor();
    await page.goBack();
    await page.getByRole("table").waitFor();
    expect(new URL(page.url()).pathname).toBe("/tickets");
    await context.close();
  });

  test("of an expert signs in a subscriber", async ({ panel }) => {
    const [msisdn] = people.kaveh.msisdns;
    const { page, context } = await panel.open(null, "/sign-in");
    await askForCode(page, msisdn);
    await enterCode(page, codeFor(panel, msisdn));
    await page.getByRole("heading", { name: "ثبت و پیگیری مشکلات" }).waitFor();
    await page.goto(`${panel.origin}/expert`);
    await page.getByRole("heading", { name: "شما به این بخش دسترسی ندارید" }).waitFor();
    await context.close();
  });

  test("is not how staff sign in: a link leads to their provider's page", async ({ panel }) => {
    const { page, context } = await panel.open(null, "/enquiry");
    const { issuer } = panel.system;
    await page.route("**/config/stage.json", (route) =>
      route.fulfill({
        json: {
          stage: "e2e",
          api: "/graphql",
          issuer: "",
          client: "staff",
          signIn: `${panel.origin}/provider`,
          codes: { url: issuer.issuer, client: issuer.subscribers },
        },
      }),
    );
    await page.goto(`${panel.origin}/sign-in`);
    await page.locator("[name=msisdn]").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "ورود با حساب سازمانی" }).click();
    await page.waitForURL("**/provider/oauth2/authorize?*");
    expect(new URL(page.url()).searchParams.get("client_id")).toBe("staff");
    await context.close();
  });
});
