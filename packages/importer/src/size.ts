/** How a list is cut into chunks, so that no list of a size that is accepted takes more than an execution allows. */

/**
 * An execution has 3,000 operations. A chunk takes one for each part of it, and two more for each try that failed: of
 * 500 chunks every one may fail twice. The chunk grows with the file.
 */
export const WORK_CHUNKS = 500;
/** The least that a row takes in a file: one that needs work (two IMEIs or an IMEI and a number), one of two lines' ends. */
export const ROW_BYTES = 45;
export const DECIDED_BYTES = 2;
/** Rows that reading decides cost the worker next to nothing. */
const DECIDED_PER_WORK = 30;
/** Every chunk costs an invocation, a reading of the manifest and a pause of the table; of 2,000 rows these took 5 % of an import. */
const CHUNK_ROWS = 10_000;

/** Rows of a chunk that need work, by the size of the file. */
export function chunkRows(bytes: number): number {
  return Math.max(CHUNK_ROWS, Math.ceil(bytes / ROW_BYTES / WORK_CHUNKS));
}

/** @param work rows that need work among the `rows` of a chunk */
export function isFull(size: number, work: number, rows: number): boolean {
  return work >= size || rows >= size * DECIDED_PER_WORK;
}
