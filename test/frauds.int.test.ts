import { expect } from "vitest";
import { violations } from "#kit/invariants";
import { test } from "#kit/system";
import { run } from "#frauds/run";

/** A few of the worlds of `pnpm soak --frauds`: two of each kind but lists, which guard.int.test.ts has. */

test("no machine approves a planted fraud, and honest owners are not held", async ({ system }) => {
  const { honest, frauds } = await run(system, 1, { frauds: 18, listed: 0, honest: 20, others: 0 });
  expect([...frauds.values()].map(({ worlds, APPROVED }) => ({ worlds, APPROVED }))).toEqual(
    Array.from({ length: 9 }, () => ({ worlds: 2, APPROVED: 0 })),
  );
  expect(honest).toEqual({ worlds: 20, APPROVED: 20, OPEN: 0, REJECTED: 0 });
  expect(await violations(system.deps.db)).toEqual([]);
});
