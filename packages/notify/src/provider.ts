import type { Msisdn } from "@hamta/core";

/** Who hands an SMS to the network. */
export type Provider = { send(sms: Sms): Promise<Result> };

/** `id`: of the event, for a provider that recognises repeats. */
export type Sms = { id: string; to: Msisdn.Msisdn; text: string };

/**
 * SENT: the provider took it. REFUSED: it never takes this one. NOT_SENT: it certainly did not take it, and a later try
 * may succeed. UNKNOWN: it may have taken it, so that no try follows. `why` has no personal data.
 */
export type Result =
  | { outcome: "SENT" }
  | { outcome: "REFUSED" | "UNKNOWN"; why: string }
  | { outcome: "NOT_SENT"; why: string; retryAfterSeconds?: number };
