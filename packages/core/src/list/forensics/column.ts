import * as Imei from "#imei";
import * as Luhn from "#luhn";
import * as Msisdn from "#msisdn";
import * as Cell from "#list/cell";
import type { Finding, Pattern } from "#list/forensics/finding";
import * as DigitLoss from "#list/digit-loss";
import { most, Tally } from "#list/forensics/tally";
import * as Threshold from "#list/forensics/threshold";
import { TacStats } from "#list/forensics/tac-stats";
import type { Problem } from "#list/reason";

/** A cell of the current record, by its column's canonical name. Empty if there is none. */
export type CellOf = (column: string) => string;

/** An Iranian mobile number. Shorter digits may be a number in some country, but a truncated IMEI must not match. */
const MOBILE = /^989[0-9]{9}$/;

const ten = () => Array.from({ length: 10 }, () => new Tally());

/** Finds the faults of one column of IMEIs. */
export class Column {
  readonly tacs: TacStats;
  readonly #name: string;
  /** The column of phone numbers that may be swapped with this one. */
  readonly #phone: string | null;
  readonly #phones = new Tally();
  readonly #scientific = new Tally();
  readonly #rounded = new Tally();
  /** Cells of 14 digits, and those of them that a leading 0 makes valid. */
  readonly #missing = new Tally();
  readonly #leadingZero = new Tally();
  readonly #imeisv = new Tally();
  readonly #wrong = new Tally();
  readonly #byDigit = ten();
  readonly #byOffset = ten();
  readonly #otherWeights = new Tally();

  constructor(name: string, phone: string | null) {
    this.tacs = new TacStats(name);
    this.#name = name;
    this.#phone = phone;
  }

  add(row: number, problem: Problem, cellOf: CellOf | undefined): void {
    switch (problem.reason) {
      case "SPREADSHEET_NUMBER":
        return this.#scientific.add(row);
      case "IMEISV":
        return this.#imeisv.add(row);
      case "CHECK_DIGIT_MISSING":
        return this.#withoutCheckDigit(row, problem);
      case "CHECK_DIGIT":
        return this.#withWrongCheckDigit(row, problem);
      case "LENGTH":
      case "NOT_DIGITS":
        return this.#notImei(row, problem, cellOf);
      default:
    }
  }

  /** The cell of a row whose problem may be in another column. */
  addCell(cellOf: CellOf, weight: number): void {
    const parsed = Imei.parse(Cell.clean(cellOf(this.#name)));
    if (parsed.ok) this.tacs.addValid(parsed.imei, weight);
  }

  #withoutCheckDigit(row: number, problem: Problem): void {
    this.#missing.add(row);
    if (DigitLoss.detect(problem) === "LEADING_ZERO") this.#leadingZero.add(row);
  }

  #withWrongCheckDigit(row: number, { value = "" }: Problem): void {
    const digits = Cell.clean(value);
    // Cut off at MAX_VALUE: a cell that is mostly white space.
    if (digits.length !== 15) return;
    if (Imei.isRounded(digits)) return this.#rounded.add(row);
    const typed = digits.charCodeAt(14) - 48;
    const offset = (typed - Imei.checkDigit(digits) + 10) % 10;
    this.#wrong.add(row);
    this.#byDigit[typed]!.add(row);
    this.#byOffset[offset]!.add(row);
    if (Luhn.checkDigit(`${digits.slice(0, 14)}0`) === typed) this.#otherWeights.add(row);
    this.tacs.addWrong(row, digits, offset);
  }

  #notImei(row: number, { value = "" }: Problem, cellOf: CellOf | undefined): void {
    if (this.#phone === null || !MOBILE.test(Msisdn.parse(Cell.clean(value)) ?? "")) return;
    if (cellOf && !/^[0-9]{14,16}$/.test(Cell.clean(cellOf(this.#phone)))) return;
    this.#phones.add(row);
  }

  /** `rows`: of the file. `columns`: all of the file; another column may show the right TAC. */
  findings(rows: number, columns: readonly Column[]): Finding[] {
    const found: Finding[] = [];
    const of = ({ rows: affected, examples }: Tally) => ({
      columns: [this.#name],
      rows: affected,
      of: rows,
      examples,
    });
    const has = (tally: Tally) => Threshold.suffices(tally.rows, rows);
    const lost = (how: "SCIENTIFIC" | "ROUNDED" | "LEADING_ZERO", tally: Tally) =>
      has(tally) && found.push({ code: "SPREADSHEET_DIGITS_LOST", how, ...of(tally) });

    if (this.#phone !== null && has(this.#phones)) {
      found.push({ code: "COLUMNS_SWAPPED", against: [this.#phone], by: "PHONES", ...of(this.#phones) });
    }
    lost("SCIENTIFIC", this.#scientific);
    lost("ROUNDED", this.#rounded);
    if (has(this.#imeisv)) found.push({ code: "IMEISV_COLUMN", ...of(this.#imeisv) });
    // A 0 before 14 digits gives a valid IMEI by chance in one of ten.
    if (this.#leadingZero.rows >= this.#missing.rows * Threshold.PATTERN) lost("LEADING_ZERO", this.#leadingZero);
    else if (has(this.#missing)) found.push({ code: "CHECK_DIGITS_MISSING", ...of(this.#missing) });

    const mistyped = this.tacs.findings(
      rows,
      this.#wrong.rows,
      columns.map(({ tacs }) => tacs),
    );
    found.push(...mistyped);
    const explained = mistyped.reduce((sum, finding) => sum + finding.rows, 0);
    if (!Threshold.suffices(this.#wrong.rows - explained, rows)) return found;
    const pattern = this.#pattern();
    const isZero = pattern.kind === "CONSTANT" && pattern.digit === 0;
    if (isZero) found.push({ code: "CHECK_DIGITS_ZERO", ...of(this.#wrong) });
    else found.push({ code: "CHECK_DIGITS_WRONG", pattern, ...of(this.#wrong) });
    return found;
  }

  #pattern(): Pattern {
    const enough = ({ rows }: Tally) => rows >= this.#wrong.rows * Threshold.PATTERN;
    const digit = most(this.#byDigit);
    if (enough(digit.tally)) return { kind: "CONSTANT", digit: digit.at };
    const offset = most(this.#byOffset);
    if (enough(offset.tally)) return { kind: "OFFSET", by: offset.at };
    return enough(this.#otherWeights) ? { kind: "OTHER_WEIGHTS" } : { kind: "NONE" };
  }
}
