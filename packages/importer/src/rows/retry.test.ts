import type { Db } from "@hamta/store";
import { afterAll, expect, test, vi } from "vitest";
import { retryRows, retryUntilSettled, type Step } from "#rows/retry";
import { revertRows } from "#rows/undo";

// No wait between two attempts.
vi.spyOn(Math, "random").mockReturnValue(0);
afterAll(() => vi.restoreAllMocks());

const db = {} as Db.Db;
type Row = { row: number };
const ROWS: Row[] = [{ row: 1 }, { row: 2 }, { row: 3 }];

/** Steps whose rows fail the given number of times. `requested`: the rows of each attempt. */
function failing(failures: Readonly<Record<number, number>>) {
  const requested: number[][] = [];
  const decide = async (rows: readonly Row[], attempt: number): Promise<Step<Row>[]> => {
    requested.push(rows.map(({ row }) => row));
    return rows.map((row) => ({
      row,
      result: { row: row.row, outcome: "ON_FILE" },
      apply: async () => attempt > (failures[row.row] ?? 0),
    }));
  };
  return { requested, decide };
}

test("a row whose write fails is decided again, alone, until it succeeds", async () => {
  const { requested, decide } = failing({ 2: 2, 3: 1 });
  const results = await retryUntilSettled(db, { id: "a" as never }, ROWS, decide);
  expect(requested).toEqual([[1, 2, 3], [2, 3], [2]]);
  expect(results.map(({ row }) => row)).toEqual([1, 3, 2]);
});

test("a row without a result is read again and writes nothing", async () => {
  const apply = vi.fn<() => Promise<boolean>>(async () => true);
  const decide = async (rows: readonly Row[], attempt: number): Promise<Step<Row>[]> =>
    rows.map((row) => (attempt === 1 ? { row, result: null } : { row, result: { row: 1, outcome: "ON_FILE" }, apply }));
  expect(await retryRows(db, [{ row: 1 }], decide)).toEqual({
    results: [{ row: 1, outcome: "ON_FILE" }],
    unsettled: [],
  });
  expect(apply).toHaveBeenCalledTimes(1);
});

test("a row that fails ten times is an error in a list, and FAILED in an undo, whose other rows are reverted", async () => {
  const { requested, decide } = failing({ 2: Infinity });
  await expect(retryUntilSettled(db, { id: "a" as never }, ROWS, decide)).rejects.toThrow("1 rows of import a");
  expect(requested).toHaveLength(10);
  expect(await revertRows({ db }, ROWS, failing({ 2: 10, 3: 9 }).decide)).toEqual([
    { row: 1, outcome: "ON_FILE" },
    { row: 3, outcome: "ON_FILE" },
    { row: 2, outcome: "FAILED" },
  ]);
});
