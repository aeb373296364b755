import { people } from "@hamta/local";
import { createHash } from "node:crypto";
import { describe, expect } from "vitest";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { isInView } from "#panel/reflow";
import type { Panel, Visit } from "#panel/panel";

/** Cognito's three addresses as far as the panel uses them; the tokens come from the local issuer. */
async function withCognito({ page }: Visit, panel: Panel, { expiresIn = "1h" } = {}) {
  const requests: URLSearchParams[] = [];
  let challenge = "";
  await page.route("**/config/stage.json", (route) =>
    route.fulfill({
      json: { stage: "e2e", api: "/graphql", issuer: "", client: "panel", signIn: `${panel.origin}/cognito` },
    }),
  );
  await page.route("**/cognito/oauth2/authorize?*", async (route) => {
    const query = new URL(route.request().url()).searchParams;
    requests.push(query);
    challenge = query.get("code_challenge") ?? "";
    const back = new URLSearchParams({ code: "the-code", state: query.get("state") ?? "" });
    await route.fulfill({ status: 302, headers: { location: `${query.get("redirect_uri")}/?${back.toString()}` } });
  });
  await page.route("**/cognito/oauth2/token", async (route) => {
    const form = new URLSearchParams(route.request().postData() ?? "");
    requests.push(form);
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const renews = form.get("grant_type") === "refresh_token";
    if (!renews && verifier !== challenge) return route.fulfill({ status: 400, json: { error: "invalid_grant" } });
    const token = await panel.system.issuer.token(people.maryam, { expiresIn: renews ? "1h" : expiresIn });
    await route.fulfill({ json: { id_token: token, ...(!renews && { refresh_token: "refresh" }) } });
  });
  return requests;
}

describe("signing in by Cognito's page", () => {
  test("returns to the same page, by the code flow with PKCE", async ({ panel }) => {
    const visit = await panel.open(null, "/enquiry");
    const requests = await withCognito(visit, panel);
    const { page, context, problems } = visit;
    await page.goto(`${panel.origin}/devices?page=1`);
    await page.getByRole("heading", { name: "برای دیدن این صفحه وارد شوید" }).waitFor();
    await page.getByRole("main").getByRole("button", { name: "ورود" }).click();
    await page.getByRole("heading", { name: "مدیریت دستگاه‌ها" }).waitFor();
    await page.locator(".device").first().waitFor();
    expect(page.url()).toBe(`${panel.origin}/devices?page=1`);
    const [authorize, token] = requests;
    expect(authorize?.get("code_challenge_method")).toBe("S256");
    expect(authorize?.get("redirect_uri")).toBe(panel.origin);
    expect(token?.get("code")).toBe("the-code");
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a token about to expire is renewed, once for all concurrent requests", async ({ panel }) => {
    const visit = await panel.open(null, "/enquiry");
    const requests = await withCognito(visit, panel, { expiresIn: "30s" });
    const { page, context } = visit;
    await page.goto(`${panel.origin}/tickets/new/imeis`);
    await page.getByRole("main").getByRole("button", { name: "ورود" }).click();
    await page.locator(".option").first().waitFor();
    const renewals = requests.filter((form) => form.get("grant_type") === "refresh_token");
    expect(renewals.map((form) => form.get("refresh_token"))).toEqual(["refresh"]);
    await context.close();
  });

  test("a response to another page's request signs nobody in", async ({ panel }) => {
    const visit = await panel.open(null, "/enquiry");
    await withCognito(visit, panel);
    const { page, context } = visit;
    await page.evaluate(
      `sessionStorage.setItem("hamta.signIn", JSON.stringify({ verifier: "v", state: "mine", returnTo: "/devices" }))`,
    );
    await page.goto(`${panel.origin}/?code=the-code&state=another`);
    await page.getByRole("banner").getByRole("button", { name: "ورود" }).waitFor();
    expect(await page.evaluate(`sessionStorage.getItem("hamta.tokens")`)).toBeNull();
    await context.close();
  });
});

describe("on a developer's machine", () => {
  test("a ready person signs in and out", async ({ panel }) => {
    const { page, context, problems } = await panel.open(null, "/");
    await page.getByRole("link", { name: "ورود" }).click();
    await page.getByRole("button", { name: /مریم رستمی/ }).click();
    await page.getByRole("heading", { name: "ثبت و پیگیری مشکلات" }).waitFor();
    await page.getByRole("button", { name: "خروج" }).click();
    await page.getByRole("link", { name: "ورود" }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("a draft is not shown to the next person who signs in", async ({ panel }) => {
    const { page, context } = await panel.open(null, "/sign-in");
    const signIn = async (name: RegExp) => {
      await page.getByRole("button", { name }).click();
      await page.getByRole("heading", { name: "ثبت و پیگیری مشکلات" }).waitFor();
      await page.goto(`${panel.origin}/tickets/new/imeis`);
    };
    const description = page.locator("textarea[name=description]");
    await signIn(/مریم رستمی/);
    await description.fill("شناسه دوم گوشی من اشتباه است");
    // Another person may sign in without signing out first.
    await page.goto(`${panel.origin}/sign-in`);
    await signIn(/رضا کاظمی/);
    expect(await description.inputValue()).toBe("");
    await page.goto(`${panel.origin}/sign-in`);
    await signIn(/مریم رستمی/);
    expect(await description.inputValue()).toBe("شناسه دوم گوشی من اشتباه است");
    await page.getByRole("button", { name: "خروج" }).click();
    expect(await page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('hamta.draft.'))")).toEqual(
      [],
    );
    await context.close();
  });

  test("an importer's pages are hidden from a subscriber", async ({ panel }) => {
    const { page, context } = await panel.open("maryam", "/importer");
    await page.getByRole("heading", { name: "شما به این بخش دسترسی ندارید" }).waitFor();
    await context.close();
  });
});

describe("who is signed in", () => {
  const looks = [
    { language: "fa", device: "phone", name: "کاربر: مریم رستمی" },
    { language: "en", device: "phone", name: "Signed in as: مریم رستمی" },
    { language: "fa", device: "desktop", name: "کاربر: مریم رستمی" },
  ] as const;

  test.for(looks)("is named on a $device, in $language", async ({ language, device, name }, { panel }) => {
    const { page, context, problems } = await panel.open("maryam", "/tickets", { language, device });
    const link = page.getByRole("link", { name, exact: true });
    await link.waitFor();
    expect(await link.count()).toBe(1);
    expect(await link.innerText()).toContain("مریم رستمی");
    expect(await isInView(link)).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});
