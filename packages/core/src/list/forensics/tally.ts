/** Example rows of a finding. */
export const EXAMPLES = 3;

/** A number of rows, and the first of them. */
export class Tally {
  rows = 0;
  readonly examples: number[] = [];

  add(row: number): void {
    if (this.rows++ < EXAMPLES) this.examples.push(row);
  }
}

/** The tally with the most rows, and its index. */
export function most(tallies: readonly Tally[]): { at: number; tally: Tally } {
  let at = 0;
  for (let other = 1; other < tallies.length; other++) if (tallies[other]!.rows > tallies[at]!.rows) at = other;
  return { at, tally: tallies[at]! };
}
