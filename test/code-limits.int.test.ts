import type { Msisdn } from "@hamta/core";
import { CodeLimits, Codes, type Provider } from "@hamta/notify";
import type { Db } from "@hamta/store";
import { expect } from "vitest";
import { test } from "#kit/table";

/** The custom SMS sender limits what it sends, by number and for all numbers together, across all instances. */

const HOUR = 3_600;
/** Away from the ends of an hour and of a day. */
const START = Date.parse("2026-11-22T08:10:00Z");
const msisdn = (n: number) => `98912000${String(n).padStart(4, "0")}` as Msisdn.Msisdn;

/** A function of its own, with a gateway that answers as told. */
function sender(db: Db.Db, rates: Parameters<typeof CodeLimits.open>[1] = CodeLimits.RATES) {
  const sent: string[] = [];
  const logged: unknown[] = [];
  const log = (...line: unknown[]) => void logged.push(line);
  let answer: Awaited<ReturnType<Provider["send"]>> = { outcome: "SENT" };
  const handle = Codes.handler({
    decrypt: async (code) => code,
    limits: CodeLimits.open(db, rates),
    provider: {
      send: async ({ to }) => {
        if (answer.outcome === "SENT") sent.push(to);
        return answer;
      },
    },
    now: () => new Date(clock.now),
    log: { info: log, warn: log, error: log },
  });
  const clock = { now: START };
  const ask = (to: Msisdn.Msisdn) =>
    handle(
      {
        triggerSource: "CustomSMSSender_Authentication",
        userName: "7c3f0c1e",
        request: { code: "123456", userAttributes: { phone_number: `+${to}` } },
      },
      { awsRequestId: "r1" },
    );
  return { ask, sent, logged, clock, reply: (next: typeof answer) => void (answer = next) };
}

async function times(count: number, act: () => Promise<void>): Promise<void> {
  for (let i = 0; i < count; i++) await act();
}

const refusal = (Outcome: string) => ["Code refused", expect.objectContaining({ Outcome, SmsFailed: 1 })];

test("a number gets 5 codes an hour, whoever asks for them, and another number is not concerned", async ({ db }) => {
  const [first, second] = [sender(db), sender(db)];
  const [victim, other] = [msisdn(1), msisdn(2)];
  await Promise.all([times(20, () => first.ask(victim)), times(20, () => second.ask(victim))]);
  expect(first.sent.length + second.sent.length).toBe(5);
  expect(first.logged.at(-1)).toEqual(refusal("OVER_NUMBER_LIMIT"));
  await first.ask(other);
  expect(first.sent.at(-1)).toBe(other);
  first.clock.now += 2 * HOUR * 1000;
  await first.ask(victim);
  expect(first.sent.at(-1)).toBe(victim);
  expect(JSON.stringify([first.logged, second.logged])).not.toMatch(/123456|98912/);
});

test("a number gets 15 codes a day", async ({ db }) => {
  const { ask, sent, clock } = sender(db);
  for (let hour = 0; hour < 6; hour++) {
    clock.now = START + 2 * hour * HOUR * 1000;
    await times(4, () => ask(msisdn(3)));
  }
  expect(sent).toHaveLength(15);
});

test("all numbers together have a limit, of which a number over its own takes nothing", async ({ db }) => {
  const { ask, sent, logged, clock } = sender(db, { ...CodeLimits.RATES, ALL: { calls: 10, seconds: HOUR } });
  // No other test counts in this hour.
  clock.now = START + 50 * HOUR * 1000;
  await times(30, () => ask(msisdn(10)));
  for (let n = 11; n <= 20; n++) await ask(msisdn(n));
  expect(sent).toHaveLength(10);
  expect(logged.at(-1)).toEqual(refusal("OVER_TOTAL_LIMIT"));
});

test("a code that was certainly not sent is not counted: Lambda tries it three times", async ({ db }) => {
  const { ask, sent, reply } = sender(db);
  reply({ outcome: "NOT_SENT", why: "HTTP 503" });
  await times(9, () => expect(ask(msisdn(4))).rejects.toThrow("HTTP 503"));
  reply({ outcome: "SENT" });
  await times(6, () => ask(msisdn(4)));
  expect(sent).toHaveLength(5);
});

test("if the table does not count, nothing is sent and the call fails, so that Lambda tries again", async ({ db }) => {
  const { ask, sent } = sender({ ...db, table: "none" });
  await expect(ask(msisdn(5))).rejects.toThrow("non-existent table");
  expect(sent).toEqual([]);
});
