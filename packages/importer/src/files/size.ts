/** The size of chunks: no list of the largest accepted size exceeds the operations of an execution. */

/**
 * An execution has 3,000 operations. A chunk takes one for each part and two for each failed attempt, so all of 500
 * chunks can fail twice. Chunks grow with the file, so a list has at most 500 with work.
 */
export const WORK_CHUNKS = 500;
/**
 * Least bytes of a row that needs work (two IMEIs, or an IMEI and a number), and of any row (a cell and a line end).
 */
export const ROW_BYTES = 45;
export const DECIDED_BYTES = 2;
/** A row that needs work counts as much as 30 rows that inspect has decided, which cost reconcile almost nothing. */
const DECIDED_PER_WORK = 30;
/**
 * Each chunk costs an invocation, a read of the manifest and idle time of the table: 5 % of an import at 2,000 rows.
 */
const CHUNK_ROWS = 10_000;

/** Rows of a chunk that need work, by the size of the file. */
export function chunkRows(bytes: number): number {
  return Math.max(CHUNK_ROWS, Math.ceil(bytes / ROW_BYTES / WORK_CHUNKS));
}

/** @param work rows that need work among the `rows` of a chunk */
export function isFull(size: number, work: number, rows: number): boolean {
  return work >= size || rows >= size * DECIDED_PER_WORK;
}
