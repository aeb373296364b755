/** How two IMEIs differ, digit by digit: what a slip of a hand looks like. */

export type Digit = { readonly digit: string; readonly state: "SAME" | "SUBSTITUTED" | "SWAPPED" };

/** Places are counted from 1, as people count digits. */
export type Difference = {
  /** The digits of the second, each beside the first's. */
  readonly digits: readonly Digit[];
  readonly substituted: readonly { readonly place: number; readonly from: string; readonly to: string }[];
  /** The first of two neighbours that stand the other way round. */
  readonly swapped: readonly number[];
};

export function between(first: string, second: string): Difference {
  const digits: Digit[] = [];
  const substituted: { place: number; from: string; to: string }[] = [];
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
      substituted.push({ place: at + 1, from, to });
      digits.push({ digit: to, state: "SUBSTITUTED" });
    }
  }
  return { digits, substituted, swapped };
}

/** The 15th digit follows from the others, so it is no slip of its own. */
export const CHECK_DIGIT = 15;

/** Slips of a hand, at most two, or another IMEI altogether. */
export function isSlip({ substituted, swapped }: Difference): boolean {
  const slips = substituted.filter(({ place }) => place !== CHECK_DIGIT).length + swapped.length;
  return slips > 0 && slips <= 2;
}
