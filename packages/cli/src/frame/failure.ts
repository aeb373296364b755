import { HamtaError, type Kind } from "@hamta/client";
import { EXIT, type Exit } from "#frame/exit";

/** Ends a command with a message and an exit code. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly exit: Exit;
  /** For programs. */
  readonly code: string;
  /** The next step. */
  readonly action: string | null;
  readonly requestId: string | null;

  constructor(
    exit: Exit,
    code: string,
    message: string,
    {
      action = null,
      requestId = null,
      cause,
    }: { action?: string | null; requestId?: string | null; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.exit = exit;
    this.code = code;
    this.action = action;
    this.requestId = requestId;
  }
}

const EXIT_OF: Readonly<Record<Kind, Exit>> = {
  NETWORK: EXIT.UNAVAILABLE,
  BUSY: EXIT.UNAVAILABLE,
  UNAUTHENTICATED: EXIT.SIGN_IN,
  FORBIDDEN: EXIT.SIGN_IN,
  INPUT: EXIT.REFUSED,
  DOCUMENT: EXIT.REFUSED,
  INTERNAL: EXIT.FAULT,
};

/** What any error means to the caller of a command. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof HamtaError) {
    const { kind, code, action, requestId, message } = error;
    return new Failure(EXIT_OF[kind], code ?? kind, message, { action, requestId, cause: error });
  }
  const { code, message } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { code: "", message: String(error) };
  const isFile = ["ENOENT", "EISDIR", "EACCES", "ENOTDIR", "ENOSPC", "EROFS"].includes(code ?? "");
  return new Failure(isFile ? EXIT.USAGE : EXIT.FAULT, code || "FAULT", message, { cause: error });
}
