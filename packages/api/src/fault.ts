import { LimitText, type Language } from "@hamta/core";
import type { GraphQLFormattedError } from "graphql";

/**
 * Faults of a request whose messages Apollo and graphql-js write, in English and without an action. Apollo answers some
 * before a request has a context, so the response is changed, not the error.
 */

const FAULTS: ReadonlySet<unknown> = new Set<LimitText.Fault>([
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
]);

type Result = { statusCode?: number; body?: string; headers?: Record<string, unknown> };

/** Adds what to do to each fault, and for a Persian caller what it means. */
export function localiseFaults(result: Result, language: Language): void {
  const { statusCode = 200, body = "" } = result;
  // Faults are refused with 4xx; nothing else is read a second time. A fault over HTTP itself may have a body of text.
  if (statusCode < 400 || statusCode >= 500 || !body.startsWith("{")) return;
  const { errors = [], ...rest } = JSON.parse(body) as { errors?: GraphQLFormattedError[] };
  const localised = JSON.stringify({ errors: errors.map((error) => localise(error, language)), ...rest });
  result.body = localised;
  result.headers = { ...result.headers, "content-length": String(Buffer.byteLength(localised)) };
}

function localise(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const { code, action } = error.extensions ?? {};
  // An error of ours has an action.
  if (action !== undefined || !FAULTS.has(code)) return error;
  const fault = { code: code as LimitText.Fault, detail: error.message };
  return {
    ...error,
    message: LimitText.message(fault, language),
    extensions: { ...error.extensions, action: LimitText.action(fault, language) },
  };
}
