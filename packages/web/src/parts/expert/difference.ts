/** Difference of two IMEIs, digit by digit, to recognise typos. */

export type Digit = { readonly digit: string; readonly state: "SAME" | "SUBSTITUTED" | "SWAPPED" };

/** Positions count from 1, as people count digits. */
export type Difference = {
  /** Digits of the second IMEI, each compared with the first. */
  readonly digits: readonly Digit[];
  readonly substituted: readonly { readonly position: number; readonly from: string; readonly to: string }[];
  /** Positions of the first of two swapped neighbours. */
  readonly swapped: readonly number[];
};

export function between(first: string, second: string): Difference {
  const digits: Digit[] = [];
  const substituted: { position: number; from: string; to: string }[] = [];
  const swapped: number[] = [];
  for (let at = 0; at < second.length; at++) {
    const [from = "", to = ""] = [first[at], second[at]];
    if (from === to) {
      digits.push({ digit: to, state: "SAME" });
    } else if (at + 1 < second.length && from === second[at + 1] && to === first[at + 1]) {
      swapped.push(at + 1);
      digits.push({ digit: to, state: "SWAPPED" }, { digit: from, state: "SWAPPED" });
      at++;
    } else {
      substituted.push({ position: at + 1, from, to });
      digits.push({ digit: to, state: "SUBSTITUTED" });
    }
  }
  return { digits, substituted, swapped };
}

/** The 15th digit is computed from the others, so its difference is not a separate typo. */
export const CHECK_DIGIT = 15;

/** At most two typos; with more it is another IMEI. */
export function isTypo({ substituted, swapped }: Difference): boolean {
  const typos = substituted.filter(({ position }) => position !== CHECK_DIGIT).length + swapped.length;
  return typos > 0 && typos <= 2;
}
