import { expect } from "vitest";
import { test } from "#panel/fixture";
import { corrected, fileMove, kept, moved, OWNER } from "#panel/move-data";

test("an expert sees that an approval moves an IMEI, approves, and both devices of the owner change", async ({
  panel,
}) => {
  const number = await fileMove(panel);
  const { page, context, problems } = await panel.open("kaveh", `/expert/${number}`);
  const card = page.locator("section", {
    has: page.getByRole("heading", { name: "تایید، شناسه را جابه‌جا می‌کند" }),
  });
  await card.getByText("دستگاه دیگر درخواست‌دهنده شناسه جدید را واگذار می‌کند.").waitFor();
  const [givesUp, keeps] = await card.locator(".imei").allTextContents();
  expect([givesUp, keeps].map((text) => text?.replaceAll(/\D/g, "").slice(0, 15))).toEqual([moved, kept]);
  await page.keyboard.press("1");
  await page.keyboard.press("a");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("status").getByText("ثبت شد").waitFor();
  expect(problems).toEqual([]);
  await context.close();

  const owner = await panel.open(OWNER, "/devices");
  const shown = owner.page.locator("main");
  await shown.getByText("Ava A7").first().waitFor();
  const { devices } = await (
    await panel.system.client(OWNER)
  ).query<{ devices: { nodes: { imeis: string[] }[] } }>("{ devices(first: 10) { nodes { imeis } } }");
  const held = new Set(devices.nodes.map(({ imeis }) => imeis.join()));
  expect(held).toEqual(new Set([corrected.correct.join(), kept]));
  const text = (await shown.textContent()) ?? "";
  for (const imei of [...corrected.correct, kept]) expect(text).toContain(imei);
  expect(text).not.toContain(corrected.registered[1]);
  await owner.page.goto(`${panel.origin}/tickets/${number}`);
  await owner.page.getByText("دستگاه دیگر همین مالک شناسه جدید را واگذار کرد.").waitFor();
  expect(owner.problems).toEqual([]);
  await owner.context.close();
});
