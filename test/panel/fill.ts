import type { Page } from "playwright-core";
import { device } from "#panel/owner-data";

/** Types like a person, so that every key is handled. */
export const fill = (page: Page, name: string, text: string) =>
  page.locator(`main [name=${name}]`).pressSequentially(text, { delay: 0 });

export const press = (page: Page, label: RegExp) => page.getByRole("button", { name: label }).first().click();

/** Fills in the wizard's third step for one of Maryam's devices. */
export async function fillImeis(page: Page, n: number): Promise<void> {
  const { kept, fresh } = device(n);
  await fill(page, "correct1", kept);
  await fill(page, "correct2", fresh);
  await page.locator("[name=registered2]").waitFor();
  await fill(page, "description", "شناسه دوم گوشی من با آنچه در همتا ثبت است یکی نیست.");
}
