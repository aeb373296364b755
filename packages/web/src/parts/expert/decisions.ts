import { ReviewTicket, type RefusedFragment, type Verdict } from "@hamta/client";
import { useEffect, useRef, useState } from "preact/compat";
import { useApi } from "#api/api.tsx";
import { useDraftRemoval } from "#draft.ts";
import { useBeforeLeaving } from "#session/leaving.ts";

export type Decision = { readonly number: string; readonly verdict: Verdict; readonly note: string };

/** A decision that was not taken: refused by the API, or it got no answer. Its draft is kept. */
export type Failed = {
  readonly decision: Decision;
  readonly errors: RefusedFragment["errors"];
  readonly error: unknown;
};

/** For so long a decision can be undone before it is sent. */
const GRACE_MS = 5_000;

/** Name of the draft of a decision. */
export const draftOf = (number: string) => `review.${number}`;

/**
 * Decisions wait a few seconds before they are sent, in which they can be undone. The next decision sends the one before
 * it, and so does leaving the desk, the page or the session.
 *
 * @param onSent called after the answer, also if the decision was not taken
 */
export function useDecisions(onSent: () => void) {
  const api = useApi();
  const forget = useDraftRemoval();
  const [waiting, setWaiting] = useState<Decision | null>(null);
  const [taken, setTaken] = useState<Decision | null>(null);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  /** The one that waits, for code that runs before the next drawing. */
  const current = useRef<Decision | null>(null);
  const decided = useRef(new Set<string>());
  const isThere = useRef(true);
  useEffect(() => () => void (isThere.current = false), []);
  const latest = useRef(onSent);
  latest.current = onSent;

  const hold = (decision: Decision | null) => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = decision && setTimeout(flush, GRACE_MS);
    current.current = decision;
    setWaiting(decision);
  };

  const send = async (decision: Decision) => {
    const fail = (problem: Omit<Failed, "decision">) => {
      decided.current.delete(decision.number);
      setFailed((before) => [...before, { decision, ...problem }]);
    };
    try {
      const { reviewTicket } = await api.run(ReviewTicket, { input: decision }, { keepalive: true });
      if (reviewTicket.__typename === "Refusal") fail({ errors: reviewTicket.errors, error: null });
      else {
        forget(draftOf(decision.number));
        setTaken(decision);
      }
    } catch (error) {
      fail({ errors: [], error });
    }
    if (isThere.current) latest.current();
  };

  const flush = () => {
    const decision = current.current;
    hold(null);
    if (decision) void send(decision);
  };
  useBeforeLeaving(flush);

  return {
    waiting,
    taken,
    failed,
    /** True from the decision on, unless it is undone or fails. */
    isDecided: (number: string) => decided.current.has(number),
    decide: (decision: Decision) => {
      flush();
      decided.current.add(decision.number);
      setFailed((before) => before.filter(({ decision: { number } }) => number !== decision.number));
      hold(decision);
    },
    /** The number of the ticket that is open again; null if no decision waits. */
    undo: () => {
      const decision = current.current;
      if (!decision) return null;
      hold(null);
      decided.current.delete(decision.number);
      return decision.number;
    },
    /** While the pointer or the focus is on the notice, the decision waits. */
    pause: () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    resume: () => hold(current.current),
    dismiss: (number: string) => setFailed((before) => before.filter(({ decision }) => decision.number !== number)),
  };
}

export type Decisions = ReturnType<typeof useDecisions>;
