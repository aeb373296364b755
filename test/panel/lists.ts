import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { inline, workbook } from "@hamta/core/workbook/fixture";
import * as Lists from "#kit/lists";
import { claim, device } from "#panel/owner-data";

/** Lists that importers upload. */

const HEADER = "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2";

const rowOf = (n: number) => [...claim(n).registered, ...claim(n).correct];

export const lists = {
  HEADER,
  /** Corrections of these devices. */
  good: (...devices: readonly number[]) => Lists.csv(HEADER, ...devices.map(rowOf)),
  /** One good row, and `count` rows with a wrong check digit, without one, or with a plain number. */
  withProblems: (count: number) => {
    const rows = Array.from({ length: count }, (_, at) => {
      const [first = "", second = "", third = "", fourth = ""] = rowOf(at + 30);
      if (at % 3 === 0) return [first, second, third, `${fourth.slice(0, 14)}${(Number(fourth[14]) + 1) % 10}`];
      return at % 3 === 1 ? [first, second, third, fourth.slice(0, 14)] : [first, "3.59001E+14", third, fourth];
    });
    return Lists.csv(HEADER, rowOf(1), ...rows);
  },
  /** A workbook with notes and corrections, some typed as numbers, and a number with digit loss. */
  workbook: () => {
    const { kept, wrong, fresh } = device(1);
    const cells = (values: readonly string[]) =>
      `<row>${values.map((value) => `<c><v>${value}</v></c>`).join("")}</row>`;
    const corrections = [
      inline([HEADER.split(",")]),
      cells([kept, wrong, kept, fresh]),
      cells([kept, wrong, kept, "3590010100001200"]),
      cells([kept, `${wrong.slice(0, 14)}${(Number(wrong[14]) + 1) % 10}`, kept, fresh]),
      cells([kept, wrong, kept, fresh.slice(0, 14)]),
    ];
    return workbook({
      sheets: [
        { name: "Notes", xml: inline([["Corrections of October"]]) },
        { name: "Corrections", xml: corrections.join("") },
      ],
    });
  },
};

/** Drops a file through the debugger, like a person with a mouse. Returns its path. */
export async function drop(page: Page, name: string, content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hamta-drop-"));
  // Not earlier: the browser reads the file on demand.
  page.context().once("close", () => void rm(folder, { recursive: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  const zone = page.locator(".drop");
  await zone.scrollIntoViewIfNeeded();
  const box = await zone.boundingBox();
  if (!box) throw new Error("There is nowhere to drop a file");
  const browser = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 20 };
  // 1: copy.
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await browser.send("Input.dispatchDragEvent", { type, ...at, data });
  }
  await page.locator(".chosen").getByText(name).waitFor();
  await browser.detach();
  return path;
}
