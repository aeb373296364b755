import { describe, expect } from "vitest";
import { violations } from "#panel/accessibility";
import { test } from "#panel/fixture";
import { isInView, overflow } from "#panel/reflow";
import { fillImeis } from "#panel/fill";

/** A desktop of 1280×1024 at a zoom of 400 %. */
const ZOOMED = { width: 320, height: 256 };

describe("at a zoom of 400 %", () => {
  test.for(["fa", "en"] as const)("nothing covers what has the focus, in %s", async (language, { panel }) => {
    const { page, context, problems } = await panel.open("maryam", "/tickets/new/imeis", { language });
    await page.setViewportSize(ZOOMED);
    await fillImeis(page, 21);
    await page.evaluate("document.querySelector('h1').focus()");
    const seen: string[] = [];
    for (const key of ["Tab", "Shift+Tab"]) {
      // From the title to the last button, and back to the top.
      for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press(key);
        const focused = page.locator(":focus");
        if ((await focused.count()) === 0) break;
        // A radio button is as large as a point; its label is what one sees.
        const label = page.locator("label:has(:focus)");
        const name = await focused.evaluate(
          (element: { name?: string; tagName: string }) => element.name || element.tagName,
        );
        seen.push(name);
        expect(await isInView((await label.count()) > 0 ? label : focused), `${key} to ${name}`).toBe(true);
      }
    }
    expect(seen).toEqual(expect.arrayContaining(["correct1", "correct2", "registered2", "description", "BUTTON", "A"]));
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("most of the window is the page", async ({ panel, numbers }) => {
    const { page, context } = await panel.open("maryam", `/tickets/${numbers.SIM_NOT_SEEN}`);
    await page.setViewportSize(ZOOMED);
    await page.locator(".timeline").scrollIntoViewIfNeeded();
    const lines = [10, ZOOMED.height - 10].map((y) => `document.elementFromPoint(160, ${y}).closest("main") !== null`);
    for (const line of lines) expect(await page.evaluate(line)).toBe(true);
    await context.close();
  });
});
