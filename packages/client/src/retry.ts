import { HamtaError } from "#error";

export type Patience = {
  /** Most tries of a request. */
  readonly tries: number;
  /** Longest first wait in ms; each later one is twice as long. */
  readonly backoffMs: number;
};

/** Longest wait before a retry: a page that waits longer should show the error. */
const LONGEST_MS = 10_000;

/** Retries errors that may pass: no answer, or too many requests. */
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
      // A random wait, so that clients that failed together do not retry together.
      await wait(Math.max(asked, Math.random() * Math.min(LONGEST_MS, backoffMs * 2 ** (tried - 1))), signal);
    }
  }
}

function mayPass(error: unknown): error is HamtaError {
  if (!(error instanceof HamtaError)) return false;
  if (error.kind !== "NETWORK") return error.kind === "BUSY";
  // 403 and 404 come from a proxy or a wrong address, and come again.
  return error.status === null || error.status < 400 || error.status === 408 || error.status >= 500;
}

/** Rejects with the signal's reason if it aborts. */
export function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
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
