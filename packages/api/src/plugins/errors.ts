import type { ApolloServerPlugin } from "@apollo/server";
import { ArgumentText, LimitText, RefusalText, type Language } from "@hamta/core";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Context } from "#context";
import type { Deps } from "#deps";
import { formatLimit } from "#limit-error";
import { LIMITS } from "#limits";

/** The text of an error for the caller, in their language, and its log entry. */

type ErrorText = { message: string; action?: string };

/** An error of the input, with its text in every language: the caller's language is not known here. */
export function badInput(texts: Record<Language, ErrorText>, details: object = {}): GraphQLError {
  return new GraphQLError(texts.en.message, { extensions: { code: "BAD_USER_INPUT", texts, ...details } });
}

/** An invalid argument, which is a fault of the calling program. */
export function argumentError(argument: ArgumentText.Wrong): GraphQLError {
  const text = (language: Language) => ({
    message: ArgumentText.message(argument, language),
    action: ArgumentText.action(argument, language),
  });
  return badInput({ fa: text("fa"), en: text("en") });
}

/** Message of graphql-js's parser. */
const TOKENS = /^Syntax Error: Document contains more th[a-z]+ \d+ tokens/;

/** Messages of Apollo without a code: without this pattern they would become INTERNAL. */
const PERSISTED = /^(provided sha does not match query|Unsupported persisted query version)$/;

/**
 * Apollo's own error would say that a document may be stored by sending it once more with its hash. Clients then ask by
 * hash before each document, in vain; after this one they send texts. They know it by its message: never translate it.
 */
const NOT_SUPPORTED: GraphQLFormattedError = {
  message: "PersistedQueryNotSupported",
  extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" },
};

/** Message of graphql-js about a variable: its name or path, its value, and then our message. */
const VARIABLE = /^Variable "(\$\w+)" got invalid value [^]*?(?: at "([^"]+)")?; /;

/** Like `maskError`, but hides the schema: graphql-js ends messages with suggestions, and Apollo keeps those of variables. */
export function maskErrorAndSchema(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const masked = maskError(formatted, error);
  // No regex: the message may contain the caller's value, which may be as long as a request.
  const index = masked.message.lastIndexOf(" Did you mean ");
  return index < 0 ? masked : { ...masked, message: masked.message.slice(0, index) };
}

/** An unexpected error becomes INTERNAL: the caller learns that the fault is ours and nothing else. */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (TOKENS.test(formatted.message)) {
    return {
      ...formatted,
      extensions: { refused: { code: "DOCUMENT_TOO_MANY_TOKENS", limit: LIMITS.tokens, found: null } },
    };
  }
  if (PERSISTED.test(formatted.message))
    return { ...formatted, extensions: { refused: { code: "PERSISTED_QUERY_INVALID" } } };
  if (formatted.extensions?.["code"] === "PERSISTED_QUERY_NOT_FOUND") return NOT_SUPPORTED;
  if (!isUnexpected(error)) {
    // Apollo marks refusals of graphql-js itself as internal: a null for a required argument, a subscription.
    const { code, ...rest } = formatted.extensions ?? {};
    return code === "INTERNAL_SERVER_ERROR"
      ? { ...formatted, extensions: { code: "BAD_USER_INPUT", ...rest } }
      : formatted;
  }
  const { locations, path } = formatted;
  return { message: "", extensions: { code: "INTERNAL" }, ...(locations && { locations }), ...(path && { path }) };
}

function isUnexpected(error: unknown): boolean {
  const original = error instanceof GraphQLError ? error.originalError : error;
  return original != null && !(original instanceof GraphQLError);
}

/** Logs the cause of a masked error, and gives the caller the request id of the log entry. */
export function errorsPlugin(log: Deps["log"]): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors.filter(isUnexpected)) {
            log.error("Request failed", { requestId, path: error.path, error: error.originalError ?? error });
          }
        },
        async willSendResponse({ response: { body, http }, contextValue }) {
          if (body.kind !== "single" || !body.singleResult.errors) return;
          // Public fields have data beside the error, so the request succeeded in part.
          if (http.status === 401 && body.singleResult.data) http.status = 200;
          body.singleResult.errors = body.singleResult.errors.map((error) => localise(error, contextValue));
        },
      };
    },
  };
}

function localise(error: GraphQLFormattedError, { language, requestId }: Context): GraphQLFormattedError {
  const limit = error.extensions?.["refused"] as LimitText.Limit | undefined;
  if (limit) return formatLimit(limit, language);
  const { texts, ...extensions } = (error.extensions ?? {}) as { texts?: Record<Language, ErrorText> };
  if (texts) {
    const [, name, path = name] = VARIABLE.exec(error.message) ?? [];
    const { message, action = LimitText.action({ code: "BAD_USER_INPUT", detail: message }, language) } =
      texts[language];
    const located = path === undefined ? message : `${path}: ${message}`;
    return { ...error, message: located, extensions: { ...extensions, action } };
  }
  if (error.extensions?.["code"] !== "INTERNAL") return error;
  const refusal = { code: "INTERNAL", requestId } as const;
  return {
    ...error,
    message: RefusalText.message(refusal, language),
    extensions: { code: "INTERNAL", requestId, action: RefusalText.action(refusal, language) },
  };
}
