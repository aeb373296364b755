import { describe, expect } from "vitest";
import { test } from "#panel/fixture";
import type { Panel } from "#panel/panel";

/** Opens an address and returns the names of the operations that were sent until the network is idle. */
async function operationsOf(panel: Panel, path: string): Promise<readonly string[]> {
  const context = await panel.window("maryam", { device: "phone" });
  const operations: string[] = [];
  context.on("request", (request) => {
    if (!request.url().endsWith("/graphql")) return;
    operations.push((JSON.parse(request.postData() ?? "{}") as { operationName: string }).operationName);
  });
  const { page, problems } = await panel.visit(context, path);
  await page.locator(".loaded").waitFor();
  await page.waitForLoadState("networkidle");
  await context.close();
  expect(problems).toEqual([]);
  return operations;
}

describe("the first load", () => {
  test("asks once for what a screen shows", async ({ panel, numbers }) => {
    expect(await operationsOf(panel, "/tickets")).toEqual(["Tickets"]);
    expect(await operationsOf(panel, `/tickets/${numbers.SIM_NOT_SEEN}`)).toEqual(["Ticket"]);
  });

  test.for([
    { language: "fa", name: "همتا", direction: "rtl" },
    { language: "en", name: "Hamta", direction: "ltr" },
  ] as const)("shows the frame before the panel's code, in $language", async (look, { panel }) => {
    const { language, name, direction } = look;
    const context = await panel.window("maryam", { language, device: "phone" });
    await context.route("**/assets/*.js", () => {});
    const page = await context.newPage();
    await page.goto(`${panel.origin}/tickets`, { waitUntil: "commit" });
    await page.locator(".brand strong").getByText(name).waitFor();
    expect(await page.locator(".brand strong").innerText()).toBe(name);
    expect(await page.evaluate("document.documentElement.dir")).toBe(direction);
    await context.close();
  });
});
