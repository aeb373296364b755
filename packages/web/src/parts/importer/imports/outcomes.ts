/** What an outcome is to whoever sent the row. */
export type Sense = "done" | "still" | "look" | "wrong" | "unreached";

/** In the order in which they are shown; `still`: nothing had to be done. `look`: it is not applied, and why is in the row. */
const SENSES: Readonly<Record<string, Sense>> = {
  RESOLVED: "done",
  ON_FILE: "done",
  REGISTERED: "done",
  UPDATED: "done",
  RECORDED: "done",
  REVERSED: "done",
  ALREADY_CORRECT: "still",
  UNCHANGED: "still",
  DUPLICATE: "still",
  KEPT: "still",
  MISMATCH: "look",
  TARGET_TAKEN: "look",
  IMEI_TAKEN: "look",
  PAIR_DIFFERS: "look",
  UNKNOWN_DEVICE: "look",
  NOT_YOUR_DEVICE: "look",
  NOT_PARTIAL: "look",
  CONFLICT: "look",
  INVALID: "wrong",
  REFUSED: "wrong",
  FAILED: "wrong",
  UNPROCESSED: "unreached",
};

const ORDER = Object.keys(SENSES);

/** An outcome that a later version of the API knows is one to look at. */
export function senseOf(outcome: string): Sense {
  return SENSES[outcome] ?? "look";
}

/** Rows that did not do what they were sent for, through something in the list. */
export function isError(outcome: string): boolean {
  const sense = senseOf(outcome);
  return (sense === "look" || sense === "wrong") && outcome !== "FAILED";
}

export type Count = { readonly outcome: string; readonly rows: number };

/** Those with rows, what was done first. */
export function inOrder(counts: readonly Count[]): readonly Count[] {
  const place = (outcome: string) => (ORDER.indexOf(outcome) + ORDER.length) % ORDER.length;
  return counts.filter(({ rows }) => rows > 0).toSorted((a, b) => place(a.outcome) - place(b.outcome));
}

export function rowsOf(counts: readonly Count[], of: (outcome: string) => boolean = () => true): number {
  return counts.reduce((sum, { outcome, rows }) => (of(outcome) ? sum + rows : sum), 0);
}

/** Rows of each sense. */
export function senses(counts: readonly Count[]): Readonly<Record<Sense, number>> {
  const of = (sense: Sense) => rowsOf(counts, (outcome) => senseOf(outcome) === sense);
  return { done: of("done"), still: of("still"), look: of("look"), wrong: of("wrong"), unreached: of("unreached") };
}
