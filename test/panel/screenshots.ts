import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build, Panel, SIZES, type Look } from "#panel/panel";
import { fileAll, screens, visit } from "#panel/screens";
import { loadData } from "#panel/owner-data";

/** `pnpm screenshots [NAME…]`: every screen, or those whose name contains one of these, into docs/panel/. */

const wanted = process.argv.slice(2);
const folder = "docs/panel";
/** Longer lists only repeat their rows. */
const TALLEST = 2_200;

/** Persian on both devices; English and dark only for a few. */
const looks: readonly (Look & { suffix: string; only?: readonly string[] })[] = [
  { language: "fa", theme: "light", device: "phone", suffix: "phone" },
  { language: "fa", theme: "light", device: "desktop", suffix: "desktop" },
  {
    language: "en",
    theme: "dark",
    device: "desktop",
    suffix: "desktop-en-dark",
    only: [
      "enquiry-found",
      "tickets",
      "ticket-rejected",
      "wizard-imeis",
      "importer-worklist",
      "importer-imports",
      "import-completed",
      "expert-ticket",
      "ops",
    ],
  },
];

await mkdir(folder, { recursive: true });
const site = await build();
const panel = await Panel.start(site.dist);
await loadData(panel.system);
const numbers = await fileAll(panel);
for (const screen of screens) {
  if (wanted.length > 0 && !wanted.some((part) => screen.name.includes(part))) continue;
  for (const { suffix, only, ...look } of looks) {
    if (only && !only.includes(screen.name)) continue;
    const context = await panel.window(screen.as, look);
    const { page } = await visit(panel, context, screen, numbers);
    // As tall as the page: in a longer picture, elements fixed to the window's edges would be in the middle.
    const tall = await page.evaluate<number>("document.documentElement.scrollHeight");
    const { width, height } = SIZES[look.device];
    await page.setViewportSize({ width, height: Math.min(Math.max(tall, height), TALLEST) });
    // The last typed field may be far below.
    await page.evaluate("scrollTo(0, 0)");
    await writeFile(join(folder, `${screen.name}.${suffix}.webp`), await picture(page));
    await context.close();
  }
}
await panel.stop();
await site.remove();
process.exit(0);

/** Through the debugger: WebP is a third of the size of Playwright's PNG. */
async function picture(page: Page): Promise<Buffer> {
  const debuggerOf = await page.context().newCDPSession(page);
  const { data } = await debuggerOf.send("Page.captureScreenshot", { format: "webp", quality: 60 });
  return Buffer.from(data, "base64");
}
