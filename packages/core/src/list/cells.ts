import * as Imei from "#imei";
import * as Msisdn from "#msisdn";
import * as Organisation from "#organisation";
import * as Cell from "#list/cell";
import type { Cut } from "#list/cut";
import type { Header } from "#list/header";
import { MAX_VALUE, type Problem, type Reason } from "#list/reason";
import * as Time from "#list/time";

/** A column that is read. `at` is beyond every record when the list has no such column. */
export type Field = { readonly name: string; readonly at: number };

/** Characters of a brand, model or guarantor. */
export const MAX_TEXT = 200;

/** A small integer, which the engine compares fastest. */
const NOWHERE = 0x3fffffff;

/** Reads the cells of the record at hand; null is either an empty cell that may be, or one of `problems`. */
export class Cells {
  problems: Problem[] = [];
  readonly #cut: Cut;
  readonly #header: Header;

  constructor(cut: Cut, header: Header) {
    this.#cut = cut;
    this.#header = header;
  }

  field(name: string): Field {
    return { name, at: this.#header.positions.get(name) ?? NOWHERE };
  }

  /** The problems since the last call. */
  takeProblems(): Problem[] {
    const taken = this.problems;
    this.problems = [];
    return taken;
  }

  imei(field: Field): Imei.Imei | null {
    if (this.#cut.isImei(field.at)) return this.#cut.imei(field.at) as Imei.Imei;
    const parsed = Imei.parse(Cell.clean(this.#cut.text(field.at)));
    return parsed.ok ? parsed.imei : this.refuse(field, parsed.problem, parsed.suggestion);
  }

  /** As networks report it: the 15th digit may be 0 or missing. */
  seenImei(field: Field): Imei.ImeiKey | null {
    if (this.#cut.isImei(field.at)) return Imei.keyOf(this.#cut.imei(field.at) as Imei.Imei);
    const parsed = Imei.parseSeen(Cell.clean(this.#cut.text(field.at)));
    return parsed.ok ? parsed.key : this.refuse(field, parsed.problem, parsed.suggestion);
  }

  isEmpty(field: Field): boolean {
    return !this.#cut.isImei(field.at) && Cell.text(this.#cut.text(field.at)) === "";
  }

  msisdn(field: Field): Msisdn.Msisdn | null {
    if (this.isEmpty(field)) return null;
    return Msisdn.parse(Cell.clean(this.#cut.text(field.at))) ?? this.refuse(field, "MSISDN");
  }

  time(field: Field): string | null {
    if (this.isEmpty(field)) return null;
    return Time.parse(this.#cut.text(field.at)) ?? this.refuse(field, "TIME");
  }

  text(field: Field): string | null {
    const text = Cell.text(this.#cut.text(field.at));
    if (text.length > MAX_TEXT) return this.refuse(field, "LENGTH");
    return text === "" ? null : text;
  }

  importer(field: Field): string | null {
    if (this.isEmpty(field)) return null;
    const id = Cell.text(this.#cut.text(field.at)).toLowerCase();
    return Organisation.isOne(id) ? id : this.refuse(field, "VALUE");
  }

  /** One of the allowed words, folded as header names are. */
  word<W>(field: Field, words: (text: string) => W | null): W | null {
    if (this.isEmpty(field)) return null;
    return words(this.#cut.text(field.at)) ?? this.refuse(field, "VALUE");
  }

  needed<V>(field: Field, value: V | null): V | null {
    return value === null && this.isEmpty(field) ? this.refuse(field, "MISSING") : value;
  }

  refuse(field: { name: string | null; at: number } | null, reason: Reason, suggestion?: string): null {
    const raw = field ? this.#cut.text(field.at) : "";
    const value = raw.slice(0, MAX_VALUE).toWellFormed();
    this.problems.push({
      reason,
      column: field?.name ?? null,
      ...(value !== "" && { value }),
      ...(suggestion !== undefined && { suggestion }),
    });
    return null;
  }
}
