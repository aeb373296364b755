import { Imei, Pair } from "@hamta/core";

/** A slot of the register, and the handset's IMEI to compare it with. */
export type Row = {
  readonly slot: number;
  readonly registered: string;
  readonly correct: string;
  /** Both sides have the same IMEI. */
  readonly isKept: boolean;
  /** The handset's slot of that IMEI. */
  readonly shownIn: number;
};

/**
 * In the register's order. In a partial correction the kept IMEI is in one row, in whichever slot the handset has it.
 */
export function rowsOf(registered: readonly string[], correct: readonly string[]): readonly Row[] {
  const keptIndex = registered.findIndex((imei) => correct.some((other) => isSame(imei, other)));
  const shownIndex = correct.findIndex((imei) => isSame(imei, registered[keptIndex] ?? ""));
  const isReversed = keptIndex !== -1 && keptIndex !== shownIndex;
  return registered.map((imei, at) => {
    const from = isReversed ? 1 - at : at;
    const compared = correct[from] ?? "";
    return { slot: at + 1, registered: imei, correct: compared, isKept: isSame(imei, compared), shownIn: from + 1 };
  });
}

function isSame(a: string, b: string): boolean {
  const [first, second] = [Imei.parse(a), Imei.parse(b)];
  return first.ok && second.ok && !Pair.isDistinct(first.imei, second.imei);
}
