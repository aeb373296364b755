/** What a spreadsheet runs, and how a cell is kept from being run: a `'` makes it text, and reading drops the `'`. */

/** Characters with which a formula begins, also their full-width forms. */
const FIRST = "=+\\-@＝＋－＠";

/**
 * Where a spreadsheet may split a cell: it splits by its own setting, whatever the list's delimiter, and quotes count
 * only at the beginning of what is its cell.
 */
const SPLITS = ",;\\t|؛،\\r\\n";

/** What a spreadsheet may drop before a formula. */
const GAP = "\\s\\p{Cc}\\p{Default_Ignorable_Code_Point}";

/** A formula after a gap; after a tab or line end anything that can be seen. */
const LEADING = new RegExp(`^(?:[${GAP}]*[${FIRST}]|[\\t\\r\\n][${GAP}]*[^${GAP}])`, "u");

/** A quote may open and close at once. */
const AFTER_SPLIT = `[${SPLITS}][${GAP}"]*`;
/** The character first and then what stands before it: otherwise each tab of a cell of 1 MiB looks back over all before it. */
const INNER = new RegExp(`[${FIRST}](?<=${AFTER_SPLIT}[${FIRST}])`, "gu");
const ESCAPED = new RegExp(`'(?<=${AFTER_SPLIT}')'*(?=[${FIRST}])`, "gu");

const ONE = new RegExp(`^[${FIRST}]$`);

/** Does a formula begin with this character? */
export function isFirst(character: string): boolean {
  return ONE.test(character);
}

/**
 * The cell with a `'` before each part that would be a formula. Escaping twice adds nothing, and a blank cell stays
 * blank.
 */
export function escape(cell: string): string {
  const inner = cell.replaceAll(INNER, "'$&");
  return LEADING.test(inner) ? `'${inner}` : inner;
}

/** Without the `'` that {@link escape} puts inside a cell; what reads a cell drops the leading one. Idempotent. */
export function unescape(cell: string): string {
  return cell.includes("'") ? cell.replaceAll(ESCAPED, "") : cell;
}
