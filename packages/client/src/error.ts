/** Errors of a request. A `Refusal` is not an error but data. */

/**
 * NETWORK: no usable answer after all tries. UNAUTHENTICATED: no token or an invalid one. FORBIDDEN: the role is missing.
 * INPUT: a variable has the wrong type or value. DOCUMENT: the API refuses the document: invalid, too large, too costly
 * or not trusted. BUSY: too many requests. INTERNAL: a fault of the API; see `requestId`.
 */
export type Kind = "NETWORK" | "UNAUTHENTICATED" | "FORBIDDEN" | "INPUT" | "DOCUMENT" | "BUSY" | "INTERNAL";

/** An entry of `errors` in a GraphQL response. */
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
  /** The HTTP status; null without a response. */
  readonly status: number | null;
  /** The API's own code, such as `GRAPHQL_VALIDATION_FAILED`. */
  readonly code: string | null;
  /** The next step for a person, in the requested language. */
  readonly action: string | null;
  /** The id of the request in the API's logs. */
  readonly requestId: string | null;
  /** Seconds to wait before the next try. */
  readonly retryAfter: number | null;
  /** All reported errors; this error describes the first. */
  readonly errors: readonly Reported[];
  /** The data of the response. */
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

/** Converts the `errors` of a response. */
export function reported(
  errors: readonly Reported[],
  details: Pick<Details, "status" | "retryAfter" | "data">,
): HamtaError {
  const [first] = errors;
  const { code, action, requestId, retryAfter, retryAfterSeconds, seconds } = first?.extensions ?? {};
  // Any other code concerns the document: the API refused it before it ran.
  const kind = KINDS[String(code)] ?? (details.status === 429 ? "BUSY" : "DOCUMENT");
  return new HamtaError(kind, first?.message ?? "", {
    ...details,
    code: typeof code === "string" ? code : null,
    action: typeof action === "string" ? action : null,
    requestId: typeof requestId === "string" ? requestId : null,
    // The header, or the field that has the wait in an error of its kind: a page of another origin may lack the header.
    retryAfter: details.retryAfter ?? [retryAfterSeconds, retryAfter, seconds].find(isNumber) ?? null,
    errors,
  });
}

const isNumber = (value: unknown): value is number => typeof value === "number";
