import * as Luhn from "#luhn";
import * as Typo from "#typo";
import type { Of } from "#list/forensics/finding";
import { FrequentKeys } from "#list/forensics/frequent-keys";
import { Tally } from "#list/forensics/tally";
import * as Threshold from "#list/forensics/threshold";

/**
 * Stored TACs of wrong cells per column. If a file has more, the rarest are removed; a TAC of more than 1 in 128 of a
 * column's wrong cells is still found. With 256 valid TACs: 200 kB for four columns.
 */
const WRONG = 128;
const VALID = 256;

/** All cells with a TAC, and the number of cells per offset. */
type Wrong = { all: Tally; offsets: Uint32Array };

/**
 * Counts the TACs of a column's cells with a right and with a wrong check digit. A typo in a TAC changes the check
 * digits of all its IMEIs by the same offset, because Luhn's sum adds digit by digit. So the offset identifies the
 * typo.
 */
export class TacStats {
  readonly #column: string;
  readonly #wrong = new FrequentKeys<string, Wrong>(WRONG, () => ({ all: new Tally(), offsets: new Uint32Array(10) }));
  readonly #valid = new FrequentKeys<string, { cells: number }>(VALID, () => ({ cells: 0 }));

  constructor(column: string) {
    this.#column = column;
  }

  /** `weight`: the number of cells of the file that this one represents. */
  addValid(imei: string, weight: number): void {
    const entry = this.#valid.add(imei.slice(0, 8), weight);
    if (entry) entry.cells += weight;
  }

  /** `offset`: the check digit as typed minus the right one, modulo 10. */
  addWrong(row: number, imei: string, offset: number): void {
    const entry = this.#wrong.add(imei.slice(0, 8));
    if (!entry) return;
    entry.all.add(row);
    entry.offsets[offset]!++;
  }

  /** `rows`: of the file. `wrong`: cells of this column with a wrong check digit. */
  findings(rows: number, wrong: number, columns: readonly TacStats[]): Of<"TAC_MISTYPED">[] {
    const found: Of<"TAC_MISTYPED">[] = [];
    for (const [tac, { all, offsets }] of this.#wrong.entries()) {
      const offset = offsets.indexOf(Math.max(...offsets));
      const isOne = offsets[offset]! >= all.rows * Threshold.PATTERN;
      const isReal = this.#cells(tac) > all.rows * (1 - Threshold.PATTERN);
      if (all.rows < Threshold.ROWS || !isOne || isReal) continue;
      const meant = intended(tac, offset, columns);
      const isStray = meant.some((right) => all.rows < this.#cells(right) * Threshold.TAC_SHARE);
      const isAll = Threshold.suffices(all.rows, rows) && all.rows >= wrong * Threshold.PATTERN;
      if (isStray || (meant.length === 0 && !isAll)) continue;
      const right = meant.length === 1 ? meant[0]! : null;
      const { examples } = all;
      found.push({ code: "TAC_MISTYPED", tac, right, columns: [this.#column], rows: all.rows, of: rows, examples });
    }
    return found.toSorted((a, b) => b.rows - a.rows);
  }

  #cells(tac: string): number {
    return this.#valid.get(tac)?.cells ?? 0;
  }

  /** TACs with right check digits in this column, too frequent to be typos. */
  *known(): Generator<string, void, undefined> {
    for (const [tac, { cells }] of this.#valid.entries()) if (cells >= Threshold.ROWS) yield tac;
  }
}

/** The file's TACs that are one typo from `tac` and with which the typed check digits would be right. */
function intended(tac: string, offset: number, columns: readonly TacStats[]): string[] {
  const known = new Set(columns.flatMap((column) => [...column.known()]));
  return [...known].filter(
    (other) => Typo.isOneTypoApart(tac, other) && (part(other) - part(tac) + 10) % 10 === offset,
  );
}

/** What a TAC contributes to the check digit. */
function part(tac: string): number {
  return Luhn.checkDigit(`${tac}000000`);
}
