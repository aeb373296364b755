/**
 * Normalises typed text: Persian and Arabic digits become ASCII, invisible characters are removed, ends are trimmed.
 */
export function normalise(text: string): string {
  return foldDigits(text.replaceAll(INVISIBLE, "")).trim();
}

/**
 * Default-ignorable characters (Unicode, DerivedCoreProperties): ZWNJ, ZWJ, bidi marks, BOM, soft hyphen and others.
 */
export const INVISIBLE = /[\p{Default_Ignorable_Code_Point}]/gu;

/** For each code point of the first plane: NOISE, WHITE, DASH or 0. Built on first use: 3 ms. */
let kinds: Uint8Array | null = null;
const NOISE = 1;
const WHITE = 2;
const DASH = 3;

function findKinds(): Uint8Array {
  const points = new Uint8Array(0x10000);
  for (let point = 0; point < points.length; point++) {
    // A surrogate alone is no character, and is seen.
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCharCode(point);
    if (isUnseenCharacter(character)) points[point] = NOISE;
    if (character.trim() === "" && point !== BOM) points[point] = WHITE;
    if (/[\p{Pd}\u2212]/u.test(character)) points[point] = DASH;
  }
  return points;
}

/** Both default-ignorable and white space. */
const BOM = 0xfeff;

/** Above the first plane, none is before this code point. */
const UNSEEN_ABOVE = 0x1bca0;

function isUnseenCharacter(character: string): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(character);
}

/** True if a code point has no ink: white space, default-ignorable or a control character. */
export function isUnseen(point: number): boolean {
  if (point < 0x10000) return isNoise(point) || isWhite(point);
  return point >= UNSEEN_ABOVE && isUnseenCharacter(String.fromCodePoint(point));
}

/** True if a UTF-16 unit is white space, the BOM excepted. */
export function isWhite(unit: number): boolean {
  return (kinds ??= findKinds())[unit] === WHITE;
}

/** True if a UTF-16 unit is a hyphen, a dash or a minus. */
export function isDash(unit: number): boolean {
  return (kinds ??= findKinds())[unit] === DASH;
}

/** True if a code point is default-ignorable or a control character, tabs and line ends excepted. */
export function isNoise(point: number): boolean {
  return point < 0x10000 ? (kinds ??= findKinds())[point] === NOISE : isUnseen(point);
}

/** Persian (U+06F0–9) and Arabic (U+0660–9) digits become 0–9. */
export function foldDigits(text: string): string {
  return text.replaceAll(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The value of a digit 0–9, Persian or Arabic; negative of any other UTF-16 unit, and of none. */
export function digitOf(unit: number): number {
  if (unit <= NINE) return unit - ZERO;
  if (unit >= 0x6f0) return unit <= 0x6f9 ? unit - 0x6f0 : -1;
  return unit >= 0x660 && unit <= 0x669 ? unit - 0x660 : -1;
}

const ZERO = 48;
const NINE = 57;

const LETTERS: Readonly<Record<string, string>> = { ي: "ی", ك: "ک" };

/** One text for the spellings of a name: case, digits, white space and Arabic letters make no difference. */
export function nameKey(name: string): string {
  return normalise(name.normalize("NFKC"))
    .replaceAll(/[يك]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/\s+/g, " ")
    .toLowerCase();
}

/** Characters that change the direction of the following text or end a line. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** True if the text can be shown as a name: it is visible, and does not affect the text around it. */
export function isName(text: string): boolean {
  return normalise(text) !== "" && text.isWellFormed() && !NOT_IN_A_NAME.test(text);
}

/** The text with `_` instead of each character that {@link isName} refuses. */
export function toName(text: string): string {
  return text.toWellFormed().replaceAll(new RegExp(NOT_IN_A_NAME, "gu"), "_");
}
