import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect } from "vitest";
import type { Look } from "#panel/panel";
import { test as base } from "#panel/fixture";
import { fileAll, screens, visit } from "#panel/screens";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const looks: readonly Look[] = (["fa", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).flatMap((theme) =>
    (["phone", "desktop"] as const).map((device) => ({ language, theme, device })),
  ),
);

const test = base.extend("numbers", { scope: "file" }, ({ panel }) => fileAll(panel));

type Found = { id: string; help: string; nodes: { html: string; any: { message: string }[] }[] };

describe("every screen, in both languages and themes, on a phone and a desktop", () => {
  test.for(screens)("$name", async (screen, { panel, numbers }) => {
    for (const look of looks) {
      const { page, context, problems } = await visit(panel, screen, numbers, look);
      // By the debugger's own road: a script element would be against the policy.
      await page.evaluate(axe);
      const violations = (await page.evaluate(
        "axe.run(document, { rules: { region: { enabled: true } } }).then(({ violations }) => violations)",
      )) as Found[];
      const said = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ html, any }) => [html, any[0]?.message]),
      }));
      expect(said, JSON.stringify(look)).toEqual([]);
      expect(problems, JSON.stringify(look)).toEqual([]);
      const overflow = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect(overflow, `wider than the window: ${JSON.stringify(look)}`).toBe(0);
      await context.close();
    }
  });
});
