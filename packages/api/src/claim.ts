import { Imei, Pair, RefusalText, type Correction, type Language } from "@hamta/core";
import * as List from "@hamta/core/list";
import * as Repeat from "#repeat";
import type { ErrorCode, ImeiPairInput, Refusal, UserError } from "#generated/resolvers";

/** Refusals as data, and the two pairs that a person types. */

export function userError(refusal: RefusalText.Refusal, field: string[], language: Language): UserError {
  return {
    code: refusal.code as ErrorCode,
    field,
    message: RefusalText.message(refusal, language),
    action: RefusalText.action(refusal, language),
    ticketNumber: refusal.code === "TICKET_ALREADY_OPEN" ? refusal.ticket : null,
    retryAfter: refusal.code === "RATE_LIMITED" ? refusal.seconds : null,
  };
}

export function refusal(...errors: UserError[]): Refusal & { __typename: "Refusal" } {
  return { __typename: "Refusal", errors };
}

type Typed = { registered: ImeiPairInput; correct: ImeiPairInput };

/** All that is wrong with the four IMEIs, each by its field; or the claim. */
export function parseClaim(input: Typed, language: Language): { claim: Correction.Claim | null; errors: UserError[] } {
  const errors: UserError[] = [];
  const registered = parsePair("registered", input.registered, language, errors);
  const correct = parsePair("correct", input.correct, language, errors);
  return { claim: registered && correct ? { registered, correct } : null, errors };
}

function parsePair(field: string, typed: ImeiPairInput, language: Language, errors: UserError[]): Pair.Pair | null {
  const [first, second] = (["imei1", "imei2"] as const).map((slot) => {
    const value = typed[slot];
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

/** The key under which a caller may ask again; null when they gave none, or one that is wrong. */
export function parseKey(key: string | null | undefined, language: Language, errors: UserError[]): string | null {
  if (key == null) return null;
  if (Repeat.isKey(key)) return key;
  errors.push(userError({ code: "IDEMPOTENCY_KEY_INVALID" }, ["idempotencyKey"], language));
  return null;
}
