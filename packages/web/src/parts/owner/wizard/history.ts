import { useLocation } from "wouter-preact";

/** State of a step in the browser's history: how many entries of the wizard are before it. */
type StepState = { readonly behind: number };

function entriesBehind(): number {
  return (history.state as Partial<StepState> | null)?.behind ?? 0;
}

/** State of the next entry, for a link or a move to another step. */
export function nextState(): StepState {
  return { behind: entriesBehind() + 1 };
}

/**
 * Replaces the wizard by a page: its first entry in the history becomes the page, so that "back" does not lead into a
 * form that has been sent. An entry without a state (after a sign-in elsewhere) counts as the first.
 */
export function useLeave(): (to: string, state: object) => void {
  const [, navigate] = useLocation();
  return (to, state) => {
    const behind = entriesBehind();
    const replace = () => navigate(to, { replace: true, state });
    if (behind === 0) return replace();
    addEventListener("popstate", replace, { once: true });
    history.go(-behind);
  };
}
