/** What went wrong with a request, apart from a `Refusal`, which is data. */

/**
 * NETWORK: nothing of use came back, after every try. UNAUTHENTICATED: no token, or not a good one. FORBIDDEN: a role is
 * lacking. INPUT: a variable is not what its type or field takes. DOCUMENT: the API does not take the document: not
 * valid, too large or costly, or not a trusted one. BUSY: too many requests. INTERNAL: our own fault; see `requestId`.
 */
export type Kind = "NETWORK" | "UNAUTHENTICATED" | "FORBIDDEN" | "INPUT" | "DOCUMENT" | "BUSY" | "INTERNAL";

/** An error as GraphQL gives it. */
export type Reported = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
};

const KINDS: Readonly<Record<string, Kind>> = {
  UNAUTHENTICATED: "UNAUTHENTICATED",
  FORBIDDEN: "FORBIDDEN",
  BAD_USER_INPUT: "INPUT",
  RATE_LIMITED: "BUSY",
  SIGN_IN_UNAVAILABLE: "NETWORK",
  INTERNAL: "INTERNAL",
  INTERNAL_SERVER_ERROR: "INTERNAL",
};

type Details = {
  readonly status?: number | null;
  readonly code?: string | null;
  readonly action?: string | null;
  readonly requestId?: string | null;
  readonly retryAfter?: number | null;
  readonly errors?: readonly Reported[];
  readonly data?: unknown;
  readonly cause?: unknown;
};

export class HamtaError extends Error {
  override readonly name = "HamtaError";
  readonly kind: Kind;
  /** The HTTP status; null when nothing came back. */
  readonly status: number | null;
  /** The API's own code, such as `GRAPHQL_VALIDATION_FAILED`. */
  readonly code: string | null;
  /** What a person can do, in the language asked for. */
  readonly action: string | null;
  /** Under which our logs know the request. */
  readonly requestId: string | null;
  /** Seconds to wait before trying again. */
  readonly retryAfter: number | null;
  /** All that was reported; the first is the one that this error speaks of. */
  readonly errors: readonly Reported[];
  /** What was answered beside the errors. */
  readonly data: unknown;

  constructor(kind: Kind, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.status = details.status ?? null;
    this.code = details.code ?? null;
    this.action = details.action ?? null;
    this.requestId = details.requestId ?? null;
    this.retryAfter = details.retryAfter ?? null;
    this.errors = details.errors ?? [];
    this.data = details.data ?? null;
  }
}

/** The error that an answer with errors is. */
export function reported(
  errors: readonly Reported[],
  details: Pick<Details, "status" | "retryAfter" | "data">,
): HamtaError {
  const [first] = errors;
  const { code, action, requestId, retryAfter } = first?.extensions ?? {};
  // Every other code is about the document: it was refused before anything ran.
  const kind = KINDS[String(code)] ?? (details.status === 429 ? "BUSY" : "DOCUMENT");
  return new HamtaError(kind, first?.message ?? "", {
    ...details,
    code: typeof code === "string" ? code : null,
    action: typeof action === "string" ? action : null,
    requestId: typeof requestId === "string" ? requestId : null,
    retryAfter: typeof retryAfter === "number" ? retryAfter : (details.retryAfter ?? null),
    errors,
  });
}
