import type { ImeiKey } from "#imei";
import { DESCRIPTORS, type Kind, type Values } from "#list/kinds/index";
import { RowGroups, type RepeatedRow } from "#list/row-groups";

export type { RepeatedRow } from "#list/row-groups";

/**
 * Finds DUPLICATE and CONFLICT rows of a whole list in one pass. The same seed gives the same result. A retry must know
 * the seed, and an uploader must not.
 */
export function create<K extends Kind>(kind: K, seed = 0): RepeatedRows<K> {
  return new RepeatedRows(kind, seed);
}

export class RepeatedRows<K extends Kind> {
  readonly #groups: RowGroups;
  /** Only for valid rows, in ascending order. */
  readonly add: (row: number, value: Values[K]) => void;

  constructor(kind: K, seed: number) {
    this.#groups = new RowGroups(seed);
    this.add = DESCRIPTORS[kind].grouper(this.#groups);
  }

  /**
   * Corrections: may this IMEI stand in two rows that are neither DUPLICATE nor CONFLICT? Such rows must be handled in
   * the list's order (one may free the IMEI that the next one takes), all others side by side. Ask after the last row.
   */
  isShared(key: ImeiKey): boolean {
    return this.#groups.shared.has(key);
  }

  /** In ascending order. Has every such key, and a few others. */
  sharedKeys(): ImeiKey[] {
    return this.#groups.shared.keys();
  }

  /** All DUPLICATE and CONFLICT rows, in ascending order. Call it after the last `add`. */
  settle(): Generator<RepeatedRow, void, undefined> {
    return this.#groups.settle();
  }
}
