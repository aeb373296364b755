import { Suspicion, type Import, type Outcome } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Bucket, ObjectKeys, JsonLines } from "@hamta/store";
import type { Deps } from "#deps";
import { InFlight } from "#files/in-flight";
import type { DecidedLine, Line, Row } from "#files/layout";
import { isFull } from "#files/size";

/** The chunks of a list. */

type Kind = List.Kind.Kind;

export async function readRows<K extends Kind>(
  { bucket }: Pick<Deps, "bucket">,
  id: Import.Id,
  chunk: number,
): Promise<Line<Row<K>>[]> {
  return JsonLines.parse<Line<Row<K>>>((await Bucket.readText(bucket, ObjectKeys.work.rows(id, chunk))) ?? "");
}

/** Duplicates and conflicts of a chunk, by row. */
export async function readRepeats(
  { bucket }: Pick<Deps, "bucket">,
  id: Import.Id,
  chunk: number,
): Promise<Map<number, Outcome.RowResult>> {
  const text = await Bucket.readText(bucket, ObjectKeys.work.repeats(id, chunk));
  return new Map(JsonLines.parse<Outcome.RowResult>(text ?? "").map((result) => [result.row, result]));
}

/** Characters that are stored at once: about 40 chunks of a list of a million rows, 2 of the largest. */
const WRITES = 16 * 2 ** 20;

/**
 * Collects rows into chunks. The caller closes a chunk when `add` returns true. It is stored while the next ones are
 * filled: all are there only after `end`.
 */
export class ChunkWriter<K extends Kind> {
  readonly #bucket: Bucket.Bucket;
  readonly #id: Import.Id;
  readonly #size: number;
  readonly #writes = new InFlight(WRITES);
  #lines: Line<Row<K>>[] = [];
  #work = 0;
  /** The last row of each chunk, in order. */
  readonly #ends: number[] = [];
  rows = 0;

  /** @param size rows of a chunk that need the register */
  constructor({ bucket }: Pick<Deps, "bucket">, id: Import.Id, size: number) {
    this.#bucket = bucket;
    this.#id = id;
    this.#size = size;
  }

  get count(): number {
    return this.#ends.length;
  }

  /** True if the chunk is full. */
  add(row: List.Row<K>, cellOf: List.Forensics.CellOf): boolean {
    this.rows = row.row;
    if (row.ok) this.#work++;
    this.#lines.push(row.ok ? { row: row.row, value: row.value } : invalid(row, cellOf));
    return isFull(this.#size, this.#work, this.#lines.length);
  }

  async close(): Promise<void> {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    this.#lines = [];
    this.#work = 0;
    this.#ends.push(this.rows);
    await this.#write(ObjectKeys.work.rows(this.#id, this.count), lines);
  }

  /** Resolves when all that was closed and marked is stored. */
  end(): Promise<void> {
    return this.#writes.end();
  }

  #write(key: string, lines: readonly object[]): Promise<void> {
    const text = JsonLines.stringify(lines);
    return this.#writes.add(text.length, () => Bucket.writeText(this.#bucket, key, text));
  }

  /** Stores the duplicates and conflicts of each chunk. Returns the numbers of the chunks that have any. */
  async mark(repeats: Iterable<List.RepeatedRows.RepeatedRow>): Promise<number[]> {
    const marked: number[] = [];
    let chunk = 1;
    let results: Outcome.RowResult[] = [];
    const flush = async () => {
      if (results.length === 0) return;
      marked.push(chunk);
      await this.#write(ObjectKeys.work.repeats(this.#id, chunk), results);
      results = [];
    };
    for (const repeat of repeats) {
      while (repeat.row > (this.#ends[chunk - 1] ?? Infinity)) {
        await flush();
        chunk++;
      }
      const other = repeat.outcome === "DUPLICATE" ? repeat.of : repeat.with;
      results.push({ row: repeat.row, outcome: repeat.outcome, other });
    }
    await flush();
    return marked;
  }
}

function invalid({ row, problems }: List.Row & { ok: false }, cellOf: List.Forensics.CellOf): DecidedLine {
  const valid = Suspicion.validOf(problems, cellOf);
  return { row, outcome: "INVALID", problems, ...(valid && { valid }) };
}
