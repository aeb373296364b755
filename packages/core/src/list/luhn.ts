/**
 * Fast path of `Imei.parse` on bytes. It may refuse a valid IMEI (the slow path decides then) but accepts none that
 * `parse` refuses.
 */

/** Digits of an IMEI. */
export const DIGITS = 15;

const ZERO = 48;
/** More than any sum of 15 digits, so that the sum shows a byte that is not a digit. */
const NO_DIGIT = 1024;

const WEIGHT_1 = new Uint16Array(256).fill(NO_DIGIT);
const WEIGHT_2 = new Uint16Array(256).fill(NO_DIGIT);
for (let digit = 0; digit <= 9; digit++) {
  WEIGHT_1[ZERO + digit] = digit;
  WEIGHT_2[ZERO + digit] = digit < 5 ? digit * 2 : digit * 2 - 9;
}

/** True if the 15 bytes at `at` are an IMEI without the slow path (3GPP TS 23.003 annex B). */
export function isImei(bytes: Uint8Array, at: number): boolean {
  const one = WEIGHT_1;
  const two = WEIGHT_2;
  const sum =
    one[bytes[at]!]! +
    two[bytes[at + 1]!]! +
    one[bytes[at + 2]!]! +
    two[bytes[at + 3]!]! +
    one[bytes[at + 4]!]! +
    two[bytes[at + 5]!]! +
    one[bytes[at + 6]!]! +
    two[bytes[at + 7]!]! +
    one[bytes[at + 8]!]! +
    two[bytes[at + 9]!]! +
    one[bytes[at + 10]!]! +
    two[bytes[at + 11]!]! +
    one[bytes[at + 12]!]! +
    two[bytes[at + 13]!]! +
    one[bytes[at + 14]!]!;
  return sum < NO_DIGIT && sum % 10 === 0 && !mayBeTest(bytes, at);
}

/** Covers `Imei.isTest`: those begin with 00, 1234, or one digit four times. */
function mayBeTest(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at]!;
  const second = bytes[at + 1]!;
  if (first === second) return first === ZERO || (first === bytes[at + 2]! && first === bytes[at + 3]!);
  return first === ZERO + 1 && second === ZERO + 2 && bytes[at + 2] === ZERO + 3 && bytes[at + 3] === ZERO + 4;
}

/** 15 ASCII bytes as text: half the time of decoding or slicing. */
export function digits(b: Uint8Array, at: number): string {
  return String.fromCharCode(
    b[at]!,
    b[at + 1]!,
    b[at + 2]!,
    b[at + 3]!,
    b[at + 4]!,
    b[at + 5]!,
    b[at + 6]!,
    b[at + 7]!,
    b[at + 8]!,
    b[at + 9]!,
    b[at + 10]!,
    b[at + 11]!,
    b[at + 12]!,
    b[at + 13]!,
    b[at + 14]!,
  );
}
