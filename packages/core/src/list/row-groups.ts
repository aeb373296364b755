import { Hash } from "#list/hash";
import { HashTable } from "#list/hash-table";
import { PagedInt32 } from "#list/paged-int32";
import { SharedImeis } from "#list/shared-imeis";

/** `of`: the first equal row. `with`: the first row that contradicts it. */
export type RepeatedRow =
  { row: number; outcome: "DUPLICATE"; of: number } | { row: number; outcome: "CONFLICT"; with: number };

/**
 * The rows of a list in groups. Rows of one group are DUPLICATE if their contents are equal, and in CONFLICT otherwise.
 * Rows are compared by seeded hashes, 64 bits for the group and 32 for the content: among 1e7 rows, two groups are
 * confused with a probability of 3e-6, two different rows of one group with 2e-10. About 37 bytes per row of corrections
 * or devices (1e7 rows: 364 MiB), 17 per sighting.
 */
export class RowGroups {
  /** The caller hashes a group or a content here, then calls `put` or `setContent`. */
  readonly hash: Hash;
  /** IMEIs that make the order of two rows of different groups matter. */
  readonly shared: SharedImeis;
  readonly #groups = new HashTable("rows");
  /** Content hash of each row; later rows of a group are compared with its first row's. */
  readonly #contents = new PagedInt32();
  /** Row, then the first row of its group, times two, plus one if the contents differ. In ascending order of rows. */
  readonly #again = new PagedInt32();

  constructor(seed: number) {
    this.hash = new Hash(seed);
    this.shared = new SharedImeis(this.hash);
  }

  /** Sets the hashed content of a row, before the row is put into a group. */
  setContent(row: number): void {
    this.#contents.set(row, this.hash.finish().low);
  }

  /** Puts a row into the hashed group. True if it is the group's first row; otherwise the repeat is recorded. */
  put(row: number): boolean {
    const { high, low } = this.hash.finish();
    const first = this.#groups.put(high, low, row);
    if (first === 0) return true;
    const differs = this.#contents.get(first) === this.#contents.get(row) ? 0 : 1;
    this.#again.push(row);
    this.#again.push(first * 2 + differs);
    return false;
  }

  /** All DUPLICATE and CONFLICT rows, in ascending order. Call it after the last `add`. */
  *settle(): Generator<RepeatedRow, void, undefined> {
    const others = this.#others();
    const length = Math.max(others.length, this.#lastAgain() + 1);
    let at = 0;
    for (let row = 1; row < length; row++) {
      let other = others.get(row);
      let of = 0;
      for (; at < this.#again.length && this.#again.get(at) === row; at += 2) {
        const first = this.#again.get(at + 1) >>> 1;
        if (this.#again.get(at + 1) & 1) other ||= first;
        else other ||= others.get(first);
        of ||= first;
      }
      if (other !== 0) yield { row, outcome: "CONFLICT", with: other };
      else if (of !== 0) yield { row, outcome: "DUPLICATE", of };
    }
  }

  /**
   * For the first row of each group in conflict, the first row that differs. Reuses the memory of the contents, which
   * have been compared: another 40 MB for a list of 1e7 rows otherwise.
   */
  #others(): PagedInt32 {
    const others = this.#contents;
    others.clear();
    for (let at = 0; at < this.#again.length; at += 2) {
      const first = this.#again.get(at + 1);
      if (first & 1 && others.get(first >>> 1) === 0) others.set(first >>> 1, this.#again.get(at));
    }
    return others;
  }

  #lastAgain(): number {
    return this.#again.length === 0 ? 0 : this.#again.get(this.#again.length - 2);
  }
}
