import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test as base } from "#panel/fixture";
import { SIZES, type Look, type Name } from "#panel/panel";
import { screens, visit } from "#panel/screens";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Found = { id: string; help: string; nodes: { html: string; any: { message: string }[] }[] };

/** What axe has against a page, or one rule of it. */
export async function violations(page: Page, only?: "color-contrast"): Promise<unknown[]> {
  // By the debugger's own road: a script element would be against the policy.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe);
  // Without `preload` it does not fetch the style sheets again, which only a rule for videos and one for zoom would read.
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

/** Holds every screen to accessibility in one language, light and dark, on a phone and a desktop. */
export function held(language: Look["language"]): void {
  // One window for all that a person sees: each page is a new one, with what the pages before it loaded.
  // oxlint-disable-next-line no-empty-pattern -- vitest reads there which fixtures this one needs
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
          // Colours that are still on their way from one theme to the other are nobody's to judge.
          await page.evaluate("Promise.allSettled(document.getAnimations().map(({ finished }) => finished))");
          // Only colours differ by theme.
          const only = colorScheme === "dark" ? "color-contrast" : undefined;
          expect(await violations(page, only), `${device}, ${colorScheme}`).toEqual([]);
        }
        const overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        expect(await page.evaluate(overflow), `wider than a ${device}`).toBe(0);
      }
      expect(problems).toEqual([]);
      await page.close();
    });
  });
}
