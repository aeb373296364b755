import { NoteText, VerdictText, type Verdict } from "@hamta/core";
import { people, type Person } from "@hamta/local";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import * as Lists from "#kit/lists";
import { send } from "#kit/uploads";
import { violations } from "#panel/accessibility";
import { test as base } from "#panel/fixture";
import { claim, device, file } from "#panel/owner-data";
import type { Panel } from "#panel/panel";

/** The desk at volume: keys faster than the network, decisions that wait to be sent, two experts, and the search. */

const FIRST = 200;
const [MARYAM] = people.maryam.msisdns;
const OTHER: Person = { ...people.kaveh, id: "another-expert", name: { fa: "کارشناس دیگر", en: "Another expert" } };

/** Files `count` tickets of Maryam's, which stay open, on devices that no other test has. */
const test = base.extend("fileMany", { scope: "file" }, ({ panel }) => {
  let next = FIRST;
  return async (count: number) => {
    const numbers = Array.from({ length: count }, () => next++);
    const header = "imei_1,imei_2,channel,importer,owner_msisdn,brand,model,guarantor,status";
    const rows = numbers.map((n) => {
      const { kept, wrong } = device(n);
      return [kept, wrong, "COMMERCIAL", "importer-a", MARYAM, "Nama", "N7", "", "LEGAL"];
    });
    const seen = numbers.flatMap((n) =>
      [device(n).kept, device(n).fresh].map((imei) => [imei, MARYAM, "2026-10-01T08:00:00Z"]),
    );
    await send(await panel.system.client(people.parisa), "DEVICES", Lists.csv(header, ...rows));
    await send(await panel.system.client(people.omid), "SIGHTINGS", Lists.csv("imei,msisdn,seen_at", ...seen));
    const maryam = await panel.system.client(people.maryam);
    const filed: string[] = [];
    for (const n of numbers) filed.push(await file(maryam, claim(n)));
    return filed;
  };
});

const heading = (page: Page, number: string) => page.getByRole("heading", { level: 1, name: persian(number) });
const status = (page: Page, text: string) => page.getByRole("status").getByText(text);
const deciding = (page: Page, number: string) =>
  status(page, `نظر شما درباره تیکت ${persian(number)} تا چند لحظه دیگر ثبت می‌شود`);
const taken = (page: Page, number: string) => status(page, `نظر شما درباره تیکت ${persian(number)} ثبت شد`);

async function ticketOf(panel: Panel, number: string) {
  const maryam = await panel.system.client(people.maryam);
  const { ticket } = await maryam.query<{
    ticket: { status: string; verdict: string | null; timeline: { kind: string; note: string | null }[] };
  }>(`{ ticket(number: "${number}") { status verdict timeline { kind note } } }`);
  return { status: ticket.status, verdict: ticket.verdict, note: ticket.timeline.at(-1)?.note ?? null };
}

/** Opens a ticket, and waits until it can be decided. With `isHeld`, a decision waits until something sends it. */
async function openTicket(panel: Panel, number: string, { isHeld = false } = {}) {
  const context = await panel.window("kaveh");
  if (isHeld) await context.addInitScript(stopGrace);
  const visit = { context, ...(await panel.visit(context, `/expert/${number}`)) };
  await visit.page.locator("[name=note]").waitFor();
  await visit.page.locator(".queue-row").first().waitFor();
  return visit;
}

/** Runs in the page before its scripts: the timer of five seconds never ends, on a slow machine neither. */
function stopGrace(): void {
  const { setTimeout } = globalThis;
  const isGrace = (ms?: number) => ms === 5_000;
  Object.assign(globalThis, { setTimeout: (run: () => void, ms?: number) => (isGrace(ms) ? 0 : setTimeout(run, ms)) });
}

const REJECTIONS = Object.keys(VerdictText.verdicts).slice(1) as Verdict.Verdict[];

describe("the expert's desk", () => {
  test("loses no key and decides no ticket twice: 40 tickets by keyboard, faster than they load", async ({
    panel,
    fileMany,
  }) => {
    const numbers = await fileMany(40);
    const { page, context, problems } = await panel.open("kaveh", "/expert");
    const sent: string[] = [];
    page.on("request", (request) => {
      const { operationName, variables } = (request.postDataJSON() ?? {}) as {
        operationName?: string;
        variables: { input: { number: string } };
      };
      if (operationName === "ReviewTicket") sent.push(variables.input.number);
    });
    // Each reservation is answered after its ticket was decided and left, and is refused. The queue is answered after
    // all tickets of its page: the next page must be waited for.
    await page.route("**/graphql", async (route) => {
      if (/ReserveTicket|"Queue"/.test(route.request().postData() ?? "")) await setTimeout(1_000);
      await route.continue();
    });
    await page.locator(".queue-row").first().waitFor();
    await page.keyboard.press("j");
    const expected = numbers.map((number, at) => {
      const verdict = REJECTIONS[at % REJECTIONS.length] ?? "NOT_OWNER";
      return { number, verdict, note: at % 2 === 0 ? NoteText.ready(verdict, "fa")[0] : `jk 1? ${at}` };
    });
    for (const { verdict, note } of expected) {
      await page.keyboard.press(String(REJECTIONS.indexOf(verdict) + 2));
      if (note.startsWith("jk")) {
        await page.keyboard.press("n");
        await page.keyboard.type(`${note}x`);
        await page.keyboard.press("Backspace");
      } else await page.keyboard.press("a");
      await page.keyboard.press("Control+Enter");
    }
    await taken(page, numbers.at(-1) ?? "").waitFor();
    await page.getByText("صف خالی است").waitFor();
    for (const { number, ...decision } of expected) {
      expect(await ticketOf(panel, number), number).toEqual({ status: "REJECTED", ...decision });
    }
    expect(sent).toEqual(numbers);
    expect(problems).toEqual([]);
    await context.close();
  });

  test("waits a moment before it sends a decision, in which it can be undone", async ({ panel, fileMany }) => {
    const [first = "", second = ""] = await fileMany(2);
    const { page, context } = await openTicket(panel, first, { isHeld: true });
    await page.keyboard.press("2");
    await page.keyboard.press("s");
    await page.keyboard.press("Control+Enter");
    await heading(page, second).waitFor();
    await deciding(page, first).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("z");
    await heading(page, first).waitFor();
    // Nothing of the form is lost.
    await page.locator("[value=NOT_OWNER]:checked").waitFor();
    expect(await page.locator("[name=note]").inputValue()).toBe(NoteText.ready("NOT_OWNER", "fa")[1]);
    expect(await deciding(page, first).count()).toBe(0);
    expect(await ticketOf(panel, first)).toMatchObject({ status: "OPEN" });
    await page.keyboard.press("3");
    await page.keyboard.press("Control+Enter");
    await heading(page, second).waitFor();
    // The next decision sends the one before.
    await page.keyboard.press("4");
    await page.keyboard.press("a");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => ticketOf(panel, first)).toMatchObject({ verdict: "SIM_NOT_SEEN" });
    await deciding(page, second).waitFor();
    expect(await ticketOf(panel, second)).toMatchObject({ status: "OPEN" });
    await context.close();
  });

  test("sends a decision at once when the page is closed, the part is left, or the expert signs out", async ({
    panel,
    fileMany,
  }) => {
    const leave: readonly ((page: Page) => Promise<unknown>)[] = [
      (page) => page.goto("about:blank"),
      (page) =>
        page
          .getByRole("link", { name: /استعلام/ })
          .first()
          .click(),
      (page) => page.getByRole("button", { name: /خروج/ }).click(),
    ];
    const numbers = await fileMany(leave.length);
    for (const [at, number] of numbers.entries()) {
      const { page, context } = await openTicket(panel, number, { isHeld: true });
      await page.keyboard.press("2");
      await page.keyboard.press("a");
      await page.keyboard.press("Control+Enter");
      await deciding(page, number).waitFor();
      await leave[at]?.(page);
      await expect.poll(() => ticketOf(panel, number)).toMatchObject({ verdict: "NOT_OWNER" });
      await context.close();
    }
  });

  test("shows another expert that a ticket is reserved, and frees it when it is left", async ({ panel, fileMany }) => {
    const [first = "", second = ""] = await fileMany(2);
    const { page, context, problems } = await openTicket(panel, first);
    await expect.poll(() => page.evaluate("document.querySelector('[name=note]') !== null")).toBe(true);
    await expect.poll(() => reservedFor(panel, first)).toBe(true);
    const other = await panel.open(OTHER, `/expert/${first}`);
    await other.page.getByRole("alert").getByText("کارشناس دیگری در حال بررسی این تیکت است").waitFor();
    expect(await other.page.locator("[name=note]").count()).toBe(0);
    expect(await other.page.textContent("main")).not.toContain(people.kaveh.name.fa);
    expect(await violations(other.page)).toEqual([]);
    await other.page.locator(".queue-row[aria-current]", { hasText: "در دست بررسی" }).waitFor();
    // The first expert goes on, and the ticket is free again.
    await page.keyboard.press("j");
    await heading(page, second).waitFor();
    await expect.poll(() => reservedFor(panel, first)).toBe(false);
    await other.page.reload();
    await other.page.locator("[name=note]").waitFor();
    expect([...problems, ...other.problems]).toEqual([]);
    await other.context.close();
    await context.close();
  });

  test("says so when a decision is refused, and keeps it", async ({ panel, fileMany }) => {
    const [number = ""] = await fileMany(1);
    const { page, context } = await openTicket(panel, number);
    const maryam = await panel.system.client(people.maryam);
    await page.route("**/graphql", async (route) => {
      if (route.request().postData()?.includes("ReviewTicket")) {
        await maryam.query(`mutation { withdrawTicket(input: { number: "${number}" }) { __typename } }`);
      }
      await route.continue();
    });
    await page.keyboard.press("2");
    await page.keyboard.press("a");
    await page.keyboard.press("Control+Enter");
    await page
      .getByRole("alert")
      .getByText(`نظر شما درباره تیکت ${persian(number)} ثبت نشد`)
      .waitFor();
    await page.getByRole("button", { name: "بازگشت به تیکت" }).click();
    await heading(page, number).waitFor();
    await page.locator(".kept-note", { hasText: NoteText.ready("NOT_OWNER", "fa")[0] }).waitFor();
    await context.close();
  });

  test("finds tickets by number, IMEI and phone number, ended ones too", async ({ panel, numbers }) => {
    await panel.system.idle();
    const { page, context, problems } = await panel.open("kaveh", "/expert");
    const find = async (text: string) => {
      await page.locator("[name=find]").fill(text);
      await page.locator("[name=find]").press("Enter");
    };
    const found = page.getByRole("region", { name: "تیکت‌های یافت‌شده" });
    await find("123");
    await page.getByText("شماره تیکت ۱۰ رقمی").waitFor();
    await find(persian(numbers.WRONG_IMEI_SEEN));
    await found.locator(".queue-row", { hasText: persian(numbers.WRONG_IMEI_SEEN) }).waitFor();
    expect(await found.locator(".queue-row").count()).toBe(1);
    await find(device(2).fresh);
    await found.locator(".queue-row", { hasText: persian(numbers.APPROVED) }).click();
    await heading(page, numbers.APPROVED).waitFor();
    await find(`0${MARYAM.slice(2)}`);
    await found.locator(".queue-row", { hasText: persian(numbers.NOT_PARTIAL) }).waitFor();
    expect(await found.locator(".queue-row").count()).toBeGreaterThan(5);
    // A phone number is personal data: it is in no address, and so in no log.
    expect(page.url()).not.toContain(MARYAM.slice(2));
    await find("09120000000");
    await page.getByText("تیکتی یافت نشد").waitFor();
    await page.getByRole("button", { name: "بازگشت به صف" }).click();
    await page.locator(".queue-filters").waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test("has the form in view at 1280×800, before and after the page is scrolled", async ({ panel, fileMany }) => {
    const [number = ""] = await fileMany(1);
    const { page, context } = await openTicket(panel, number);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press("2");
    await page.locator(".ready-note").first().waitFor();
    for (const place of ["0", "document.body.scrollHeight"]) {
      await page.evaluate(`scrollTo(0, ${place})`);
      for (const part of ["[value=APPROVED]", "[value=ALREADY_ACTIVATED]", ".decide [type=submit]"]) {
        const box = await page.locator(part).boundingBox();
        expect(box && box.y > 0 && box.y + box.height <= 800, `${part} at ${place}: ${JSON.stringify(box)}`).toBe(true);
      }
    }
    await context.close();
  });
});

async function reservedFor(panel: Panel, number: string): Promise<boolean> {
  const expert = await panel.system.client(people.kaveh);
  const { ticket } = await expert.query<{ ticket: { reservation: object | null } }>(
    `{ ticket(number: "${number}") { reservation { until } } }`,
  );
  return ticket.reservation !== null;
}

function persian(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit)));
}
