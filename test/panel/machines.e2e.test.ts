import * as Api from "@hamta/client";
import { people } from "@hamta/local";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { violations } from "#panel/accessibility";
import { fill, press } from "#panel/fill";
import { test } from "#panel/fixture";
import { overflow } from "#panel/reflow";

/** People of a company create, rotate and revoke the credentials of its machines. */

const STORED = /^(رمز را نگه داشتم|I have stored the secret)$/;

/** The secret and what stands beside it, as the copy buttons copy them. */
async function copied(page: Page, name: RegExp): Promise<string> {
  await page.getByRole("button", { name }).click();
  await page
    .getByRole("status")
    .filter({ hasText: /کپی شد|Copied/ })
    .first()
    .waitFor();
  return page.evaluate<string>("navigator.clipboard.readText()");
}

const card = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });

const roleOf = async (url: string, id: string, secret: string) => {
  const token = Api.clientCredentials({ url, id, secret });
  const client = Api.createClient({ url: new URL("/graphql", url).href, token });
  return (await client.run(Api.Me)).me?.roles;
};

describe("an importer's person", () => {
  test("creates a credential, copies the secret once, and a program signs in with it", async ({ panel }) => {
    const { page, context, problems } = await panel.open("arash", "/importer/machines");
    await page.getByText("شرکت شما هنوز کلید دسترسی ندارد").waitFor();
    // Without a name and a scope: each problem is at its field.
    await press(page, /^ساختن کلید$/);
    await page.getByText("هیچ مجوزی انتخاب نشده است.").waitFor();
    await page.getByText("نام کلید دسترسی خالی است").waitFor();
    await fill(page, "name", "انبار");
    await page.locator("[name='imports:corrections']").check();
    expect(await page.locator("main [type=checkbox]").count()).toBe(3);
    await press(page, /^ساختن کلید$/);
    const title = page.getByRole("heading", { name: "رمز تازه «انبار»" });
    await title.waitFor();
    await page.locator("h2:focus").waitFor();
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("رمز تازه «انبار»");
    expect(await violations(page)).toEqual([]);
    const url = await copied(page, /^کپی نشانی دریافت توکن$/);
    await page.getByRole("button", { name: /^کپی شناسه کلید/ }).click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toMatch(/^importer\.importer-a\./);
    const id = await page.evaluate<string>("navigator.clipboard.readText()");
    await page.getByRole("button", { name: /^کپی رمز/ }).click();
    await expect.poll(() => page.evaluate("navigator.clipboard.readText()")).toMatch(/^hms_/);
    const secret = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(await roleOf(url, id, secret)).toEqual(["IMPORTER"]);
    await press(page, STORED);
    await title.waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement?.tagName")).toBe("H1");
    await card(page, "انبار").waitFor();
    expect(await page.content()).not.toContain(secret);
    await page.reload();
    await card(page, "انبار").waitFor();
    expect(await page.content()).not.toContain(secret);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("replaces the secret: both are valid, and the page says until when", async ({ panel }) => {
    const client = Api.createClient({ url: panel.system.url, token: await panel.system.issuer.token(people.bita) });
    const input = { name: "Warehouse", scopes: ["worklist"] };
    const { createMachineCredential: created } = await client.run(Api.CreateMachineCredential, { input });
    if ("errors" in created) throw new Error(JSON.stringify(created));
    const { page, context, problems } = await panel.open("bita", "/importer/machines", {
      language: "en",
      device: "phone",
    });
    await press(page, /^Replace the secret: Warehouse$/);
    await page.getByRole("alertdialog", { name: "Replace the secret of “Warehouse”?" }).waitFor();
    await press(page, /^Replace the secret$/);
    await page.getByRole("heading", { name: "New secret of “Warehouse”" }).waitFor();
    await page.getByText("The earlier secret is valid until").waitFor();
    expect(await overflow(page)).toBe(0);
    const secret = await page.locator("code", { hasText: /^hms_/ }).innerText();
    const url = new URL("/token", panel.system.url).href;
    const { clientId } = created.credential;
    expect(secret).not.toBe(created.secret);
    expect(await roleOf(url, clientId, created.secret)).toEqual(["IMPORTER"]);
    expect(await roleOf(url, clientId, secret)).toEqual(["IMPORTER"]);
    expect(problems).toEqual([]);
    await context.close();
  });
});

test("an operator's person revokes a credential after a question", async ({ panel }) => {
  const client = Api.createClient({ url: panel.system.url, token: await panel.system.issuer.token(people.omid) });
  const input = { name: "Network", scopes: ["imports:sightings"] };
  const { createMachineCredential: created } = await client.run(Api.CreateMachineCredential, { input });
  if ("errors" in created) throw new Error(JSON.stringify(created));
  const { page, context, problems } = await panel.open("omid", "/importer/machines", { language: "en" });
  const network = card(page, "Network");
  await network.getByText("Valid", { exact: true }).waitFor();
  expect(await page.locator("main [type=checkbox]").count()).toBe(1);
  const question = page.getByRole("alertdialog", { name: "Revoke “Network”?" });
  await press(page, /^Revoke: Network$/);
  await question.waitFor();
  await press(page, /^Cancel$/);
  await question.waitFor({ state: "detached" });
  const url = new URL("/token", panel.system.url).href;
  expect(await roleOf(url, created.credential.clientId, created.secret)).toEqual(["OPERATOR"]);
  await press(page, /^Revoke: Network$/);
  await press(page, /^Revoke$/);
  await network.getByText("Revoked", { exact: true }).first().waitFor();
  expect(await network.getByRole("button").count()).toBe(0);
  await expect(roleOf(url, created.credential.clientId, created.secret)).rejects.toMatchObject({
    kind: "UNAUTHENTICATED",
  });
  expect(problems).toEqual([]);
  await context.close();
});
