import { expect } from "vitest";
import { testAccessibility, violations } from "#panel/accessibility";
import { test } from "#panel/fixture";

testAccessibility("fa");

test("axe detects a violation", async ({ panel }) => {
  const { page, context } = await panel.open(null, "/enquiry");
  await page.locator("h1").waitFor();
  await page.evaluate(`document.querySelector("main").append(Object.assign(document.createElement("img"), { src: "/icon.svg" }));
    document.querySelector("h1").style.color = "#eee"`);
  expect(await violations(page)).toMatchObject([{ id: "color-contrast" }, { id: "image-alt" }]);
  await context.close();
});
