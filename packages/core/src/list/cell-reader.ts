import * as Imei from "#imei";
import type * as Msisdn from "#msisdn";
import * as Organisation from "#organisation";
import * as Cell from "#list/cell";
import type { Cells } from "#list/cells";
import type { Header } from "#list/header";
import { MAX_VALUE, type Problem, type Reason, type Seen as SeenAs } from "#list/reason";
import * as Seen from "#list/seen";
import * as Time from "#list/time";

/**
 * `timeZone`: IANA name, of times without a zone. `now`: ms; a time more than a day after it is refused. Null: none is.
 */
export type Clock = { timeZone: string; now: number | null };

const DAY = 86_400_000;

/** A column that is read. `at` is beyond every record if the list has no such column. */
export type Field = {
  readonly name: string;
  readonly at: number;
  /** The problem of an empty cell, and of each cell of one ASCII character that was refused as an IMEI. */
  readonly missing: Problem;
  readonly short: Problem[];
};

/** Characters of a brand, model or guarantor. */
export const MAX_TEXT = 200;

/** A small integer, which the engine compares fastest. */
const NOWHERE = 0x3fffffff;

/** Reads cells of the current record. Null if the cell is empty and optional, or was refused. */
export class CellReader {
  readonly #cut: Cells;
  readonly #header: Header;
  readonly #clock: Clock;
  /** Those of the record at hand, then those of earlier ones: an array that grows from nothing has room for 16. */
  readonly #problems: Problem[] = [];
  #count = 0;

  constructor(cut: Cells, header: Header, clock: Clock) {
    this.#cut = cut;
    this.#header = header;
    this.#clock = clock;
  }

  field(name: string): Field {
    const at = this.#header.positions.get(name) ?? NOWHERE;
    return { name, at, missing: { reason: "MISSING", column: name }, short: [] };
  }

  get hasProblems(): boolean {
    return this.#count > 0;
  }

  /** The problems since the last call. */
  takeProblems(): Problem[] {
    const taken = this.#problems.slice(0, this.#count);
    this.#count = 0;
    return taken;
  }

  imei(field: Field): Imei.Imei | null {
    if (this.#cut.isImei(field.at)) return this.#cut.imei(field.at) as Imei.Imei;
    if (this.#cut.size(field.at) <= 1) return this.#refuseShort(field);
    const digits = this.#cut.digits(field.at);
    const known = digits === null ? null : Imei.parse(digits);
    if (known?.ok) return known.imei;
    const raw = this.#cut.text(field.at);
    const text = digits ?? Cell.clean(raw);
    const parsed = known ?? Imei.parse(text);
    return parsed.ok ? parsed.imei : this.#refuseImei(field, raw, text, parsed);
  }

  /** As networks report it: the 15th digit may be 0 or missing. */
  seenImei(field: Field): Imei.ImeiKey | null {
    if (this.#cut.isImei(field.at)) return Imei.keyOf(this.#cut.imei(field.at) as Imei.Imei);
    if (this.#cut.size(field.at) <= 1) return this.#refuseShort(field);
    const raw = this.#cut.text(field.at);
    const text = Cell.clean(raw);
    const parsed = Imei.parseSeen(text);
    return parsed.ok ? parsed.key : this.#refuseImei(field, raw, text, parsed);
  }

  /** A cell of one byte or none: a list may be nothing else, so each problem is made once and shared. */
  #refuseShort(field: Field): null {
    const { at, short, missing } = field;
    if (this.#cut.size(at) === 0) return this.#add(missing);
    const known = short[this.#cut.first(at)];
    if (known) return this.#add(known);
    const raw = this.#cut.text(at);
    const text = Cell.clean(raw);
    const parsed = Imei.parse(text);
    if (!parsed.ok) this.#refuseImei(field, raw, text, parsed);
    short[this.#cut.first(at)] = this.#problems[this.#count - 1]!;
    return null;
  }

  #refuseImei(
    field: Field,
    raw: string,
    text: string,
    { problem, suggestion }: Extract<Imei.Parsed, { ok: false }>,
  ): null {
    if (problem === "SPREADSHEET_NUMBER") return this.#refuse(field.name, problem, raw, Seen.allDigits(text), null);
    return this.#refuse(field.name, problem, raw, suggestion ?? null, Seen.ofImei(problem, text, raw));
  }

  isEmpty(field: Field): boolean {
    return !this.#cut.isImei(field.at) && Cell.text(this.#cut.text(field.at)) === "";
  }

  /** Of a cell that may be empty: also `-`, `N/A`, `null`, «ندارد» and the like. */
  isLeftEmpty(field: Field): boolean {
    return !this.#cut.isImei(field.at) && Cell.isEmpty(this.#cut.text(field.at));
  }

  msisdn(field: Field, parse: (text: string) => Msisdn.Msisdn | null): Msisdn.Msisdn | null {
    if (this.isEmpty(field)) return null;
    const raw = this.#cut.text(field.at);
    const text = Cell.clean(raw);
    const seen = Seen.ofMsisdn(text, raw);
    return (seen === null ? parse(text) : null) ?? this.#refuse(field.name, "MSISDN", raw, null, seen);
  }

  time(field: Field): string | null {
    if (this.isEmpty(field)) return null;
    const { timeZone, now } = this.#clock;
    const time = Time.parse(this.#cut.text(field.at), timeZone);
    const isRight = time !== null && (now === null || Date.parse(time) <= now + DAY);
    return isRight ? time : this.refuse(field, "TIME");
  }

  text(field: Field): string | null {
    if (this.isLeftEmpty(field)) return null;
    const text = Cell.text(this.#cut.text(field.at));
    return text.length > MAX_TEXT ? this.refuse(field, "LENGTH") : text;
  }

  importer(field: Field): string | null {
    if (this.isLeftEmpty(field)) return null;
    const id = Cell.text(this.#cut.text(field.at)).toLowerCase();
    return Organisation.isId(id) ? id : this.refuse(field, "VALUE");
  }

  /** One of the allowed words, folded as header names are. */
  word<W>(field: Field, words: (text: string) => W | null): W | null {
    if (this.isEmpty(field)) return null;
    return words(this.#cut.text(field.at)) ?? this.refuse(field, "VALUE");
  }

  needed<V>(field: Field, value: V | null): V | null {
    return value === null && this.isEmpty(field) ? this.refuse(field, "MISSING") : value;
  }

  /** Of a cell that other rows may leave empty: a word for that, such as `nan`, is no value here either. */
  neededHere<V>(field: Field, value: V | null): V | null {
    return value === null && this.isLeftEmpty(field) ? this.refuse(field, "MISSING") : value;
  }

  refuse(field: { name: string | null; at: number } | null, reason: Reason): null {
    return this.#refuse(field?.name ?? null, reason, field ? this.#cut.text(field.at) : "", null, null);
  }

  #refuse(
    column: string | null,
    reason: Reason,
    raw: string,
    suggestion: Imei.Suggested | null,
    seen: SeenAs | null,
  ): null {
    const problem: Problem = { reason, column };
    if (raw !== "") problem.value = raw.length <= MAX_VALUE ? raw : raw.slice(0, MAX_VALUE).toWellFormed();
    if (suggestion) problem.suggestion = suggestion;
    if (seen) problem.seen = seen;
    return this.#add(problem);
  }

  #add(problem: Problem): null {
    this.#problems[this.#count++] = problem;
    return null;
  }
}
