import * as Digits from "#digits";

/** Numbers in scientific notation, as spreadsheets write them: `3.57E+14`. */

/** The decimal sign; in Persian Windows also `/`. */
const SIGNS = ".,٫/";

/** The number with a point before its fraction, and with none if it has no fraction. Null: the text is no such number. */
export function normalise(text: string): string | null {
  const from = afterSign(text, 0);
  const sign = Digits.endOf(text, from);
  if (sign === from || sign === text.length) return null;
  const hasSign = SIGNS.includes(text[sign]!);
  const e = hasSign ? Digits.endOf(text, sign + 1) : sign;
  if (!isE(text, e)) return null;
  const exponent = afterSign(text, e + 1);
  if (exponent === text.length || Digits.endOf(text, exponent) < text.length) return null;
  const hasFraction = e > sign + 1;
  if (!hasSign || (hasFraction && text[sign] === ".")) return text;
  return `${text.slice(0, sign)}${hasFraction ? "." : ""}${text.slice(sign + 1)}`;
}

/** True also of a number with another decimal sign; false if digits are missing after it. */
export function isNumber(text: string): boolean {
  return hasExponent(text) && normalise(text)?.length === text.length;
}

/** The digits of a normalised number that has all of them: `3.57613004448485E+14`. Null: some are lost. */
export function allDigits(text: string): string | null {
  const from = text[0] === "+" ? 1 : 0;
  const e = Digits.endOf(text, from + 2);
  if (text[from] === "0" || text[from + 1] !== "." || !isE(text, e)) return null;
  const places = e - from - 2;
  return places > 0 && Number(text.slice(e + 1)) === places ? text.charAt(from) + text.slice(from + 2, e) : null;
}

/** True if the digits at the end of the text are those of an exponent. From the end, which is near. */
function hasExponent(text: string): boolean {
  let at = text.length - 1;
  while (Digits.isAt(text, at)) at--;
  return at > 0 && (isE(text, at) || isE(text, at - 1));
}

function afterSign(text: string, at: number): number {
  return text[at] === "+" || text[at] === "-" ? at + 1 : at;
}

function isE(text: string, at: number): boolean {
  return text[at] === "E" || text[at] === "e";
}
