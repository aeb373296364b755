import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Pixels by which a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

/** Doubles the reader's own text size, which media queries in `rem` follow too. */
export async function enlargeText(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  // Not `waitForFunction`: it evaluates its text in the page again and again, which the Content-Security-Policy forbids.
  await expect.poll(() => page.evaluate("getComputedStyle(document.documentElement).fontSize")).toBe("32px");
}

type Box = { left: number; top: number; width: number; height: number };
type Shown = {
  getBoundingClientRect(): Box;
  contains(other: unknown): boolean;
  ownerDocument: { elementFromPoint(x: number, y: number): unknown };
};

/** True if the element is in the window from its upper to its lower edge, and nothing covers it. */
export function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((shown: Shown) => {
    const { left, top, width, height } = shown.getBoundingClientRect();
    const heights = [top + 2, top + height / 2, top + height - 2];
    return heights.every((y) => shown.contains(shown.ownerDocument.elementFromPoint(left + width / 2, y)));
  });
}
