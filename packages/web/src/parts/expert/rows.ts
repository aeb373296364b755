import { Imei, Pair } from "@hamta/core";

/** One slot of the register, and what the handset shows in its place. */
export type Row = {
  readonly slot: number;
  readonly registered: string;
  readonly correct: string;
  /** The same IMEI stands on both sides. */
  readonly isKept: boolean;
  /** The handset's slot that shows it. */
  readonly shownIn: number;
};

/** In the register's order: of a partial correction the kept IMEI stands beside itself, whichever slot shows it. */
export function rowsOf(registered: readonly string[], correct: readonly string[]): readonly Row[] {
  const kept = registered.findIndex((imei) => correct.some((other) => isSame(imei, other)));
  const shown = correct.findIndex((imei) => isSame(imei, registered[kept] ?? ""));
  const isTurned = kept !== -1 && kept !== shown;
  return registered.map((imei, at) => {
    const from = isTurned ? 1 - at : at;
    const other = correct[from] ?? "";
    return { slot: at + 1, registered: imei, correct: other, isKept: isSame(imei, other), shownIn: from + 1 };
  });
}

function isSame(a: string, b: string): boolean {
  const [one, two] = [Imei.parse(a), Imei.parse(b)];
  return one.ok && two.ok && !Pair.isDistinct(one.imei, two.imei);
}
