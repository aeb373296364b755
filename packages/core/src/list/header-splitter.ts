import * as Header from "#list/header";
import { INCOMPLETE, type LineSplitter } from "#list/line-splitter";
import type { Window } from "#list/window";
import { Wrapped } from "#list/wrapped";

export type Split = { candidates: Header.Candidate[]; isOpen: boolean };

/** Bytes of a header with line ends in its names. */
const MAX_HEADER = 8192;

/** Splits the line at the beginning of the window as a header. */
export class HeaderSplitter {
  readonly #lines: LineSplitter;
  readonly #window: Window;

  constructor(lines: LineSplitter, window: Window) {
    this.#lines = lines;
    this.#window = window;
  }

  /** The line, which is `text`, split at each delimiter that it has; `hint` is one that the file names. */
  candidates(text: string, hint: string | null, isFinal: boolean): Split | typeof INCOMPLETE {
    const lines = this.#lines;
    const delimiters = [...new Set(hint === null ? Header.DELIMITERS : [hint, ...Header.DELIMITERS])];
    const candidates: Header.Candidate[] = [];
    let isOpen = false;
    for (const delimiter of delimiters) {
      // A name may go on in the next line, with the delimiters behind it.
      if (!text.includes(delimiter) && !text.includes('"')) continue;
      lines.delimiter = delimiter;
      if (this.split(isFinal) === INCOMPLETE) return INCOMPLETE;
      const { cells } = lines;
      isOpen ||= cells.open >= 0;
      candidates.push(Header.candidate(cells, delimiter, null));
      if (cells.isAlone(0) && cells.isQuoted(0)) {
        candidates.push(...Wrapped.candidates(cells.text(0), delimiters, delimiter));
      }
    }
    return { candidates, isOpen };
  }

  /** Splits at the delimiter of the splitter. A name may have a line end, but no row below it. */
  split(isFinal: boolean): number {
    const { at, end } = this.#window;
    const lines = this.#lines;
    lines.mayBreak = true;
    const next = lines.line(this.#window, at, end, isFinal);
    if (next === INCOMPLETE || lines.cells.breaks === 0 || lines.cells.open >= 0) return next;
    if (isOfNames(this.#window.text(at, next))) return next;
    lines.mayBreak = false;
    return lines.line(this.#window, at, end, isFinal);
  }
}

/** Eight digits in a row are an IMEI, a number or a date: a value, which is below the header. */
function isOfNames(header: string): boolean {
  return header.length <= MAX_HEADER && !/[0-9\u06F0-\u06F9\u0660-\u0669]{8}/.test(header);
}
