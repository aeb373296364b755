import type { Import, Outcome } from "@hamta/core";
import { Db } from "@hamta/store";
import { setTimeout as sleep } from "node:timers/promises";
import { commitRows } from "#rows/commit";

/** Rows whose writes are conditional on what was read: a row whose condition fails is read and decided again. */

/**
 * A decided row. `result`: valid if the write succeeds. Null: the facts were inconsistent, and the row is read again.
 */
export type Step<R> = {
  row: R;
  result: Outcome.RowResult | null;
  /** One transaction. */
  writes?: readonly Db.Write[];
  /** Any other write. False if its condition failed. */
  apply?: () => Promise<boolean>;
};

export type Decide<R> = (rows: readonly R[], attempt: number) => Promise<readonly Step<R>[]>;

/**
 * A ticket may be filed, withdrawn or reviewed at the same moment, and the row is decided again. Ten times is a fault.
 */
const ATTEMPTS = 10;

/** `unsettled`: rows that failed in every attempt. */
export async function retryRows<R>(
  db: Db.Db,
  rows: readonly R[],
  decide: Decide<R>,
): Promise<{ results: Outcome.RowResult[]; unsettled: readonly R[] }> {
  const results: Outcome.RowResult[] = [];
  let rest = rows;
  for (let attempt = 1; rest.length > 0 && attempt <= ATTEMPTS; attempt++) {
    if (attempt > 1) await sleep(Math.random() * 20 * 2 ** attempt);
    const steps = await decide(rest, attempt);
    const failed = new Set(await write(db, steps));
    for (const { row, result } of steps) if (result && !failed.has(row)) results.push(result);
    rest = steps.filter(({ row, result }) => !result || failed.has(row)).map(({ row }) => row);
  }
  return { results, unsettled: rest };
}

/** Throws if a row has no result after all attempts. */
export async function retryUntilSettled<R>(
  db: Db.Db,
  { id }: Pick<Import.Import, "id">,
  rows: readonly R[],
  decide: Decide<R>,
): Promise<Outcome.RowResult[]> {
  const { results, unsettled } = await retryRows(db, rows, decide);
  if (unsettled.length > 0)
    throw new Error(`${unsettled.length} rows of import ${id} changed in all ${ATTEMPTS} attempts`);
  return results;
}

/** Writes and returns the rows whose conditions failed. */
async function write<R>(db: Db.Db, steps: readonly Step<R>[]): Promise<R[]> {
  const failed: R[] = [];
  await Db.inBatches(
    steps.filter(({ apply }) => apply),
    1,
    async ([step]) => {
      if (step?.apply && !(await step.apply())) failed.push(step.row);
    },
  );
  const groups = steps.flatMap(({ row, writes }) => (writes ? [{ of: row, writes }] : []));
  return [...failed, ...(await commitRows(db, groups))];
}
