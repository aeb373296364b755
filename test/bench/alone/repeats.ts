import * as List from "@hamta/core/list";
import { imei } from "#bench/rows";
import { answer } from "#bench/alone/process";

/** Finds duplicates and conflicts among `rows` corrections: 1 % duplicates and 1 % conflicts. */

const rows = Number(process.argv[2]);

function value(row: number): List.CorrectionRow {
  // Each hundredth row duplicates the row 50 before it, and the next row conflicts with its own.
  const n = row % 100 === 0 || row % 100 === 1 ? row - 50 : row;
  const fresh = imei(n * 3 + 2 + (row % 100 === 1 ? 1e8 : 0));
  return { registered: [imei(n * 3), imei(n * 3 + 1)], correct: [imei(n * 3), fresh] };
}

const take = (add: (row: number, value: List.CorrectionRow) => void): number => {
  const start = performance.now();
  for (let row = 1; row <= rows; row++) add(row, value(row));
  return performance.now() - start;
};

await answer(async () => {
  const repeats = List.RepeatedRows.create("corrections", 1);
  let spent = take((row, each) => repeats.add(row, each));
  const start = performance.now();
  const found = repeats.settle().reduce((count) => count + 1, 0);
  const shared = repeats.sharedKeys().length;
  spent += performance.now() - start;
  if (found < rows / 50) throw new Error(`${found} repeats found among ${rows} rows`);
  // Creating the rows takes time too: measured separately and subtracted.
  let digits = 0;
  const making = take((_, { registered }) => (digits += registered.length));
  if (digits !== 2 * rows) throw new Error("Not every row was made");
  return { seconds: (spent - making) / 1000, rows, bytes: shared, keep: repeats };
});
