import type { Changes } from "@hamta/events";
import type { Db } from "@hamta/store";
import type { DynamoDBRecord } from "aws-lambda";
import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { revertTicket, withdrawTicket } from "#kit/actions";
import { intercepted } from "#kit/interleavings";
import { recordedViolations } from "#kit/recorded";
import { recorder } from "#kit/recorder";
import type { Seed } from "#kit/seed";
import { statisticsViolations } from "#kit/statistics";
import { faultyStream } from "#kit/stream-faults";

/** A change that cannot be recorded delays no other, and is recorded from its dead letter. */

const { fault, test, withheld } = faultyStream();

/** Changes of two devices and their tickets, one of which ends. */
async function churn(seed: Seed): Promise<void> {
  const { db } = seed.deps;
  await revertTicket(seed, await seed.ticketFor(await seed.device({ importer: null })))(db);
  await withdrawTicket(seed, await seed.ticketFor(await seed.device()))(db);
}

const keyOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.Keys?.["pk"]?.S ?? "";
const isOfTicket = (record: DynamoDBRecord) => keyOf(record).startsWith("TICKET#");
/** A device's pair changed, so its history and the feed tell it. */
const isOfPair = ({ dynamodb: { Keys, OldImage, NewImage } = {} }: DynamoDBRecord) =>
  Keys?.["sk"]?.S === "DEVICE" && OldImage !== undefined && !isDeepStrictEqual(OldImage["slots"], NewImage?.["slots"]);
const resend = async (record: ReturnType<typeof recorder>["record"], letters: readonly Changes.DeadLetter[]) => {
  for (const { Records } of letters) await record({ Records });
};

/** The record of an item in another format; this release reads up to 1. */
function inFormat<R extends DynamoDBRecord>(format: string, record: R): R {
  const { NewImage } = record.dynamodb!;
  return { ...record, dynamodb: { ...record.dynamodb, NewImage: { ...NewImage, format: { N: format } } } };
}

test.for(["TICKET", "DEVICE"])(
  "a %s that is not understood is given up at once, and alone",
  async (kind, { seed, system }) => {
    const Records = await withheld(system, () => churn(seed));
    const at = Records.findLastIndex(kind === "TICKET" ? isOfTicket : isOfPair);
    const { letters, record } = recorder(seed);
    const mistaken = inFormat("99", Records[at]!);
    expect(await record({ Records: Records.with(at, mistaken) })).toEqual({ batchItemFailures: [] });
    expect(letters).toEqual([{ why: expect.stringContaining("has format 99"), Records: [mistaken] }]);
    const missing = await recordedViolations(seed.deps.db);
    expect(missing).not.toEqual([]);
    const id = keyOf(mistaken).slice("DEVICE#".length);
    if (kind === "DEVICE") for (const one of missing) expect(one).toContain(id);
    else expect(missing).toEqual(await statisticsViolations(seed.deps.db));

    // A release that understands it.
    await record({ Records: letters.flatMap(({ Records }) => Records.map((one) => inFormat("1", one))) });
    expect(await recordedViolations(seed.deps.db)).toEqual([]);
  },
);

const MINUTE = 60_000;

/** A table that takes no counters for some tickets. */
const withoutCounters = (db: Db.Db, isRefused: (input: string) => boolean) =>
  intercepted(db, async ({ input }, send) => {
    const text = JSON.stringify(input);
    if (text.includes("TransactItems") && text.includes("COUNTED#") && isRefused(text)) throw new Error("refused");
    return send();
  });

test("histories and the feed do not wait for statistics, which are tried again for ten minutes", async ({
  seed,
  system,
}) => {
  const { db } = seed.deps;
  const Records = await withheld(system, () => churn(seed));
  let passed = 0;
  const now = () => new Date(Date.now() + passed);
  const { letters, record } = recorder(seed, { db: withoutCounters(db, () => true), now });
  for (passed of [0, 8 * MINUTE]) await expect(record({ Records })).rejects.toThrow("refused");
  expect(letters).toEqual([]);
  expect(await recordedViolations(db)).toEqual(await statisticsViolations(db));
  expect(await statisticsViolations(db)).not.toEqual([]);

  passed = 12 * MINUTE;
  expect(await record({ Records })).toEqual({ batchItemFailures: [] });
  expect(letters.length).toBeGreaterThan(0);
  expect(letters.every(({ Records: [one] }) => isOfTicket(one))).toBe(true);
  await resend(recorder(seed).record, letters);
  expect(await recordedViolations(db)).toEqual([]);
  // What a letter counts that was counted already is not counted twice.
  await resend(recorder(seed).record, letters);
  expect(await recordedViolations(db)).toEqual([]);
});

test("a change whose counters are never written is given up alone, and those behind it are recorded", async ({
  seed,
  system,
}) => {
  const { db } = seed.deps;
  const { number } = await seed.ticketFor(await seed.device());
  await system.idle();
  let tries = 0;
  const { letters, record } = recorder(seed, {
    db: withoutCounters(db, (text) => text.includes(`COUNTED#${number}`) && ++tries > 0),
    // Ten minutes pass while it is tried again.
    now: () => new Date(Date.now() + (tries < 12 ? 0 : 12 * MINUTE)),
  });
  fault.around = () => record;
  await withdrawTicket(seed, { number })(db);
  await churn(seed);
  await system.idle();
  expect(letters.map(({ Records: [one] }) => keyOf(one))).toEqual([`TICKET#${number}`]);
  expect(tries).toBeGreaterThanOrEqual(12);
  await resend(recorder(seed).record, letters);
  expect(await recordedViolations(db)).toEqual([]);
});

test("a change whose letter cannot be posted is delivered again", async ({ seed, system }) => {
  const Records = await withheld(system, () => churn(seed));
  const { record } = recorder(seed, { post: () => Promise.reject(new Error("no queue")) });
  await expect(record({ Records: [inFormat("99", Records.find(isOfTicket)!)] })).rejects.toThrow("no queue");
  await recorder(seed).record({ Records });
  expect(await recordedViolations(seed.deps.db)).toEqual([]);
});
