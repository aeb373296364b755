import { HamtaError } from "#error";

export type Patience = {
  /** How often a request is sent at most. */
  readonly tries: number;
  /** The longest first wait in ms; each later one is twice as long. */
  readonly backoffMs: number;
};

/** No page waits longer. */
const LONGEST_MS = 10_000;

/** Tries again what may come right by itself: no answer, or one that says to come later. */
export async function retrying<T>(
  { tries, backoffMs }: Patience,
  signal: AbortSignal | undefined,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= tries || signal?.aborted || !mayPass(error)) throw error;
      const asked = (error.retryAfter ?? 0) * 1000;
      if (asked > LONGEST_MS) throw error;
      // Anywhere in the span, so that clients that were cut off together do not come back together.
      await wait(Math.max(asked, Math.random() * Math.min(LONGEST_MS, backoffMs * 2 ** (tried - 1))), signal);
    }
  }
}

function mayPass(error: unknown): error is HamtaError {
  return error instanceof HamtaError && (error.kind === "NETWORK" || error.kind === "BUSY");
}

function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done, { once: true });
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    }
  });
}
