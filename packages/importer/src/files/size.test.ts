import { assert, boolean, double, integer, property } from "fast-check";
import { Import } from "@hamta/core";
import { expect, test } from "vitest";
import { chunkRows, DECIDED_BYTES, isFull, ROW_BYTES, WORK_CHUNKS } from "#files/size";

/** AWS Lambda: operations of a durable execution. */
const OPERATIONS = 3_000;
/** Turns are waited for with 2 each (200 of them), and some are kept for inspect, publish and rows in order. */
const KEPT = 500;

/** Chunks of a file of these bytes, of which a share is rows that need work; a run of either at a time. */
function chunksOf(bytes: number, share: number, alternate: boolean): number {
  const size = chunkRows(bytes);
  const work = Math.floor((bytes * share) / ROW_BYTES);
  const decided = Math.floor((bytes * (1 - share)) / DECIDED_BYTES);
  if (!alternate) return count(size, work, 1) + count(size, decided, 0);
  return count(size, work + decided, work / Math.max(1, work + decided));
}

/** Chunks of `rows`, a share of which needs work. */
function count(size: number, rows: number, share: number): number {
  // The fewest rows that fill a chunk.
  let [low, high] = [1, size * 100];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isFull(size, Math.floor(middle * share), middle)) high = middle;
    else low = middle + 1;
  }
  return Math.ceil(rows / low);
}

test("a list of any size that is accepted fits into one execution, with two failures of each chunk", () => {
  assert(
    property(
      integer({ min: 1, max: Import.MAX_BYTES }),
      double({ min: 0, max: 1, noNaN: true }),
      boolean(),
      (bytes, share, alternate) => {
        const chunks = chunksOf(bytes, share, alternate);
        expect(chunks).toBeLessThanOrEqual(WORK_CHUNKS + 2);
        // One invoke and, for each failure, a wait and another.
        expect(chunks * 5).toBeLessThanOrEqual(OPERATIONS - KEPT + 10);
      },
    ),
    { numRuns: 2_000 },
  );
});
