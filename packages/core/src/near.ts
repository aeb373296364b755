/**
 * A near miss, the slip of a hand: one character substituted, or two neighbours that stand the other way round. Luhn's
 * digit tells every one but 09↔90, so an IMEI with such a slip is seldom valid, unless its check digit was computed after.
 */
export function isNear(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === a.length) return false;
  if (a.endsWith(b.slice(at + 1))) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.endsWith(b.slice(at + 2));
}
