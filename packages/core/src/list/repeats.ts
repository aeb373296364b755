import type { ImeiKey } from "#imei";
import { Hash } from "#list/hash";
import type { Kind } from "#list/kind";
import { Numbers } from "#list/numbers";
import type { CorrectionRow, DeviceRow, SightingRow, Values } from "#list/row";
import { keyNumber, Shared } from "#list/shared";
import { Table } from "#list/table";

/** `of`: the first such row. `with`: the first row that says something else. */
export type Repeat =
  { row: number; outcome: "DUPLICATE"; of: number } | { row: number; outcome: "CONFLICT"; with: number };

/**
 * Finds DUPLICATE and CONFLICT over a whole list in one pass. Rows are told apart by seeded hashes, 64 bits for the
 * group and 32 for the content: two groups of 1e7 are taken for one with a probability of 3e-6, two different rows of
 * one group for equal with 2e-10. About 37 bytes a row of corrections or devices (1e7 rows: 364 MiB), 17 of sightings.
 * The same seed gives the same answer; take one that an uploader cannot know, and a retry can.
 */
export function create<K extends Kind>(kind: K, seed = 0): Repeats<K> {
  return new Repeats(kind, seed);
}

export class Repeats<K extends Kind> {
  readonly #hash: Hash;
  readonly #shared: Shared;
  readonly #groups = new Table("rows");
  /** By row; those of a group's first row are compared with. */
  readonly #contents = new Numbers();
  /** Row, then the first row of its group, times two, plus one when the contents differ. In ascending order of rows. */
  readonly #again = new Numbers();
  readonly #add: (row: number, value: Values[K]) => void;

  constructor(kind: K, seed: number) {
    this.#hash = new Hash(seed);
    this.#shared = new Shared(this.#hash);
    const adds: { [Each in Kind]: (row: number, value: Values[Each]) => void } = {
      corrections: (row, value) => this.#correction(row, value),
      devices: (row, value) => this.#device(row, value),
      sightings: (row, value) => this.#sighting(row, value),
    };
    this.#add = adds[kind];
  }

  /** Valid rows only, in ascending order. */
  add(row: number, value: Values[K]): void {
    this.#add(row, value);
  }

  /**
   * Corrections: may this IMEI stand in two rows that are neither DUPLICATE nor CONFLICT? Such rows must be handled in
   * the list's order (one may free the IMEI that the next one takes), all others side by side. Ask after the last row.
   */
  isShared(key: ImeiKey): boolean {
    return this.#shared.has(key);
  }

  /** In ascending order. Holds every such key, and few others. */
  sharedKeys(): ImeiKey[] {
    return this.#shared.keys();
  }

  /** The rows that are not to be handled, in ascending order. Ends the reading: no row may be added after. */
  *settle(): Generator<Repeat, void, undefined> {
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
   * For the first row of each group in conflict, the first row that differs. In the place of the contents, which have
   * been compared: beside them it would take another 40 MB of a list of 1e7 rows.
   */
  #others(): Numbers {
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

  /** Group: the registered pair. Content: the correct pair. */
  #correction(row: number, { registered, correct }: CorrectionRow): void {
    const r1 = keyNumber(registered[0]);
    const r2 = keyNumber(registered[1]);
    const c1 = keyNumber(correct[0]);
    const c2 = keyNumber(correct[1]);
    this.#contents.set(row, pair(this.#hash.reset(), c1, c2).finish().low);
    pair(this.#hash.reset(), r1, r2);
    if (!this.#isFirst(row)) return;
    // Pairs that share no IMEI change nothing. Of the others, the kept one, the wrong one and the new one.
    const keeps1 = r1 === c1 || r1 === c2;
    if (!keeps1 && r2 !== c1 && r2 !== c2) return;
    this.#shared.add(r1);
    this.#shared.add(r2);
    this.#shared.add((keeps1 ? r1 : r2) === c1 ? c2 : c1);
  }

  /** Groups: each IMEI. Content: the whole row. */
  #device(row: number, device: DeviceRow): void {
    const { slots, channel, importer, owner, brand, model, guarantor, status } = device;
    const content = this.#hash.reset();
    const one = keyNumber(slots[0]);
    const two = slots[1] === undefined ? null : keyNumber(slots[1]);
    if (two === null) content.key(one);
    else pair(content, one, two);
    for (const text of [channel, importer, owner, brand, model, guarantor, status]) content.text(text ?? "");
    this.#contents.set(row, content.finish().low);
    this.#hash.reset().key(one);
    this.#isFirst(row);
    if (two === null) return;
    this.#hash.reset().key(two);
    this.#isFirst(row);
  }

  /** Group: IMEI, number and time. There is nothing else to differ. */
  #sighting(row: number, { key, msisdn, seenAt }: SightingRow): void {
    this.#hash.reset().text(key).text(msisdn).text(seenAt);
    this.#isFirst(row);
  }

  /** Whether no earlier row is of the group that was hashed; else that is noted. */
  #isFirst(row: number): boolean {
    const { high, low } = this.#hash.finish();
    const first = this.#groups.put(high, low, row);
    if (first === 0) return true;
    const differs = this.#contents.get(first) === this.#contents.get(row) ? 0 : 1;
    this.#again.push(row);
    this.#again.push(first * 2 + differs);
    return false;
  }
}

/** Equal for equal pairs: the lower key first. */
function pair(hash: Hash, a: number, b: number): Hash {
  return a < b ? hash.key(a).key(b) : hash.key(b).key(a);
}
