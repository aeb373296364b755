import { Outcome } from "@hamta/core";

const ORDER = Object.keys(Outcome.SENSES);

export function isKnown(outcome: string): outcome is Outcome.Outcome {
  return Object.hasOwn(Outcome.SENSES, outcome);
}

/** An unknown outcome of a later API version counts as `look`. */
export function senseOf(outcome: string): Outcome.Sense {
  return isKnown(outcome) ? Outcome.SENSES[outcome] : "look";
}

/** True if the row was not applied because of an error in the list. */
export function isError(outcome: string): boolean {
  const sense = senseOf(outcome);
  return (sense === "look" || sense === "wrong") && outcome !== "FAILED";
}

export type Count = { readonly outcome: string; readonly rows: number };

/** Outcomes that have rows, applied ones first. */
export function inOrder(counts: readonly Count[]): readonly Count[] {
  const rank = (outcome: string) => (ORDER.indexOf(outcome) + ORDER.length) % ORDER.length;
  return counts.filter(({ rows }) => rows > 0).toSorted((a, b) => rank(a.outcome) - rank(b.outcome));
}

export function rowsOf(counts: readonly Count[], of: (outcome: string) => boolean = () => true): number {
  return counts.reduce((sum, { outcome, rows }) => (of(outcome) ? sum + rows : sum), 0);
}

/** Number of rows by meaning. */
export function senses(counts: readonly Count[]): Readonly<Record<Outcome.Sense, number>> {
  const of = (sense: Outcome.Sense) => rowsOf(counts, (outcome) => senseOf(outcome) === sense);
  return { done: of("done"), still: of("still"), look: of("look"), wrong: of("wrong"), unreached: of("unreached") };
}
