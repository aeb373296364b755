/**
 * True if the texts differ by one typo: one character replaced or two neighbours swapped. The check digit detects all
 * but 09↔90, so a valid IMEI rarely has one, unless the digit was computed after the typo.
 */
export function isOneTypoApart(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let index = 0;
  while (a.charCodeAt(index) === b.charCodeAt(index)) index++;
  if (a.endsWith(b.slice(index + 1))) return true;
  return a[index] === b[index + 1] && a[index + 1] === b[index] && a.endsWith(b.slice(index + 2));
}

/** True if a text is another without one of its characters: a digit was left out, or typed twice. */
export function isOneShort(short: string, long: string): boolean {
  if (short.length + 1 !== long.length) return false;
  let index = 0;
  while (index < short.length && short.charCodeAt(index) === long.charCodeAt(index)) index++;
  return long.endsWith(short.slice(index));
}
