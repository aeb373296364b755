import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect } from "vitest";
import type { Page } from "playwright-core";
import { SIZES } from "#panel/panel";
import { test as base } from "#panel/fixture";
import { fileAll, screens, visit } from "#panel/screens";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const test = base.extend("numbers", { scope: "file" }, ({ panel }) => fileAll(panel));

type Found = { id: string; help: string; nodes: { html: string; any: { message: string }[] }[] };

/** What axe has against a page. Only colours differ by theme. */
async function violations(page: Page, only: readonly string[] | null): Promise<unknown[]> {
  const options = only ? { runOnly: only } : {};
  const found = await page.evaluate<Found[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, any }) => [html, any[0]?.message]),
  }));
}

describe.each(["fa", "en"] as const)("in %s, light and dark, on a phone and a desktop", (language) => {
  test.for(screens)("$name", async (screen, { panel, numbers }) => {
    const { page, context, problems } = await visit(panel, screen, numbers, { language });
    // By the debugger's own road: a script element would be against the policy.
    await page.evaluate(axe);
    for (const [device, size] of Object.entries(SIZES)) {
      await page.setViewportSize(size);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        // Colours that are still on their way from one theme to the other are nobody's to judge.
        await page.evaluate("Promise.allSettled(document.getAnimations().map(({ finished }) => finished))");
        const only = colorScheme === "dark" ? ["color-contrast"] : null;
        expect(await violations(page, only), `${device}, ${colorScheme}`).toEqual([]);
      }
      const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
      expect(await page.evaluate(overflow), `wider than a ${device}`).toBe(0);
    }
    expect(problems).toEqual([]);
    await context.close();
  });
});

test("axe sees what is wrong", async ({ panel }) => {
  const { page, context } = await panel.open(null, "/enquiry");
  await page.locator("h1").waitFor();
  await page.evaluate(axe);
  await page.evaluate(`document.querySelector("main").append(Object.assign(document.createElement("img"), { src: "/icon.svg" }));
    document.querySelector("h1").style.color = "#eee"`);
  expect(await violations(page, null)).toMatchObject([{ id: "color-contrast" }, { id: "image-alt" }]);
  await context.close();
});
