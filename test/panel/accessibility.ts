import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test as base } from "#panel/fixture";
import { SIZES, type Look, type Name } from "#panel/panel";
import { enlargeText, overflow } from "#panel/reflow";
import { screens, visit } from "#panel/screens";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Found = { id: string; help: string; nodes: { html: string; any: { message: string }[] }[] };

/** Violations that axe finds on a page, of all rules or of one. */
export async function violations(page: Page, only?: "color-contrast"): Promise<unknown[]> {
  // Through the debugger: the content security policy forbids a script element.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe);
  // Without `preload` axe does not fetch style sheets again, which only the rules for videos and zoom need.
  const options = { preload: false, resultTypes: ["violations"], ...(only && { runOnly: [only] }) };
  const found = await page.evaluate<Found[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, any }) => [html, any[0]?.message]),
  }));
}

/** Tests the accessibility of every screen in one language, light and dark, on a phone and a desktop. */
export function testAccessibility(language: Look["language"]): void {
  // One browser context per person: each page is new and shares the cache of earlier pages.
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the required fixtures from this pattern
  const test = base.extend("windows", { scope: "file" }, ({}) => new Map<Name | null, Promise<BrowserContext>>());

  describe(`in ${language}, light and dark, on a phone and a desktop`, () => {
    test.for(screens)("$name", async (screen, { panel, numbers, windows }) => {
      const { as } = screen;
      const window = windows.get(as) ?? panel.window(as, { language });
      windows.set(as, window);
      const { page, problems } = await visit(panel, await window, screen, numbers);
      for (const [device, size] of Object.entries(SIZES)) {
        await page.setViewportSize(size);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          // Wait for the transition between the themes: its colours have no meaning.
          await page.evaluate("Promise.allSettled(document.getAnimations().map(({ finished }) => finished))");
          // The themes differ only in colours.
          const only = colorScheme === "dark" ? "color-contrast" : undefined;
          expect(await violations(page, only), `${device}, ${colorScheme}`).toEqual([]);
        }
        expect(await overflow(page), `wider than a ${device}`).toBe(0);
      }
      // WCAG 1.4.4 and 1.4.10: the narrowest window, with text of 200 %.
      await page.setViewportSize({ width: 320, height: 640 });
      await enlargeText(page);
      expect(await overflow(page), "wider than 320 px with large text").toBe(0);
      expect(problems).toEqual([]);
      await page.close();
    });
  });
}
