import { people } from "@hamta/local";
import { expect, onTestFinished } from "vitest";
import { claim, file } from "#panel/owner-data";
import { test } from "#panel/fixture";

test("an owner reads the date by which somebody looks, and an expert sees which ticket was handed over", async ({
  panel,
}) => {
  const maryam = await panel.system.client(people.maryam);
  const number = await file(maryam, claim(1));
  const { ticket } = await maryam.query<{ ticket: { due: string } }>(`{ ticket(number: "${number}") { due } }`);
  const date = (time: string) =>
    new Intl.DateTimeFormat("fa-IR", { timeZone: "Asia/Tehran", month: "long", day: "numeric" }).format(new Date(time));

  const owner = await panel.open("maryam", `/tickets/${number}`);
  const promise = owner.page.locator(".notice", { hasText: "اگر واردکننده تا" });
  await promise.waitFor();
  expect(await promise.textContent()).toContain(date(ticket.due));

  panel.system.deps.now = () => new Date(Date.parse(ticket.due) + 60_000);
  onTestFinished(() => void (panel.system.deps.now = () => new Date()));
  await panel.system.sweepTickets();
  await owner.page.reload();
  await owner.page.getByText("مهلت واردکننده پایان یافت و تیکت به کارشناس سپرده شد.").waitFor();
  await owner.page.getByText("کارشناس تا", { exact: false }).waitFor();

  const expert = await panel.open("kaveh", "/expert");
  await expert.page.locator(".queue-row", { hasText: "مهلت واردکننده گذشته" }).waitFor();
  expect([...owner.problems, ...expert.problems]).toEqual([]);
});
