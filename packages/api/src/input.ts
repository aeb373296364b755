import { Imei, Pair, RefusalText, Text, type Correction, type Import, type Language } from "@hamta/core";
import * as List from "@hamta/core/list";
import * as Idempotency from "#idempotency";
import type { ErrorCode, ImeiPairInput, Refusal, UserError } from "#generated/resolvers";

/** Refusals as data, and parsers of the input that a person enters. */

export function userError(refusal: RefusalText.Refusal, field: string[], language: Language): UserError {
  return {
    code: refusal.code as ErrorCode,
    field,
    message: RefusalText.message(refusal, language),
    action: RefusalText.action(refusal, language),
    ticketNumber: "ticket" in refusal ? refusal.ticket : null,
    retryAfter: "seconds" in refusal ? refusal.seconds : null,
  };
}

export function refusal(...errors: UserError[]): Refusal & { __typename: "Refusal" } {
  return { __typename: "Refusal", errors };
}

type ClaimInput = { registered: ImeiPairInput; correct: ImeiPairInput };

/** The claim, or null with the errors of the four IMEIs by field. */
export function parseClaim(
  input: ClaimInput,
  language: Language,
): { claim: Correction.Claim | null; errors: UserError[] } {
  const errors: UserError[] = [];
  const registered = parsePair("registered", input.registered, language, errors);
  const correct = parsePair("correct", input.correct, language, errors);
  return { claim: registered && correct ? { registered, correct } : null, errors };
}

function parsePair(field: string, input: ImeiPairInput, language: Language, errors: UserError[]): Pair.Pair | null {
  const [first, second] = (["imei1", "imei2"] as const).map((slot) => {
    const value = input[slot];
    const parsed = Imei.parse(List.Cell.clean(value));
    if (parsed.ok) return parsed.imei;
    const { problem: reason, suggestion } = parsed;
    const details = { code: "INVALID_IMEI", reason, value, ...(suggestion && { suggestion }) } as const;
    errors.push(userError(details, [field, slot], language));
    return null;
  });
  if (!first || !second) return null;
  if (Pair.isDistinct(first, second)) return [first, second];
  errors.push(userError({ code: "SAME_TWICE" }, [field, "imei2"], language));
  return null;
}

/** The columns that a list calls something else; null if there are none, or they are wrong and added to `errors`. */
export function parseColumnNames(
  names: readonly List.ColumnNames.Entry[],
  kind: List.Kind.Kind,
  { role }: Import.Uploader,
  language: Language,
  errors: UserError[],
): List.ColumnNames.ColumnNames | null {
  if (names.length === 0) return null;
  const parsed = List.ColumnNames.parse(names, kind, role);
  if (parsed.ok) return parsed.names;
  for (const { at, ...refused } of parsed.wrong) {
    const field = refused.code === "COLUMN_UNKNOWN" ? "column" : "header";
    errors.push(userError(refused, ["columnNames", String(at), field], language));
  }
  return null;
}

/** The caller's idempotency key; null if it is absent, or invalid and added to `errors`. */
export function parseIdempotencyKey(
  key: string | null | undefined,
  language: Language,
  errors: UserError[],
): string | null {
  if (key == null) return null;
  if (Idempotency.isValidKey(key)) return key;
  errors.push(userError({ code: "IDEMPOTENCY_KEY_INVALID" }, ["idempotencyKey"], language));
  return null;
}

const NOTE_MAX = 2000;

/** A note of staff, without white space around it. */
export function parseNote(note: string, language: Language, errors: UserError[]): string {
  const trimmed = note.trim();
  if (Text.normalise(trimmed) === "") errors.push(userError({ code: "NOTE_EMPTY" }, ["note"], language));
  if ([...trimmed].length > NOTE_MAX) {
    errors.push(userError({ code: "NOTE_TOO_LONG", limit: NOTE_MAX }, ["note"], language));
  }
  return trimmed;
}
