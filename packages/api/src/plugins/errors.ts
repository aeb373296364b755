import type { ApolloServerPlugin } from "@apollo/server";
import { ArgumentText, LimitText, RefusalText, type Language } from "@hamta/core";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Context } from "#context";
import type { Deps } from "#deps";
import { LIMITS } from "#limits";

/** What a caller hears of an error, in their language, and what the log does. */

/** A limit that the whole request exceeds. Where it is found the language is not known: {@link words} says it. */
export function refused(limit: LimitText.Limit, status = 400): GraphQLError {
  return new GraphQLError(limit.code, { extensions: { refused: limit, http: { status } } });
}

/** The same, where the language is known already. */
export function spoken(limit: LimitText.Limit, language: Language): GraphQLFormattedError {
  const { code, ...particulars } = limit;
  return {
    message: LimitText.message(limit, language),
    extensions: { code, ...particulars, action: LimitText.action(limit, language) },
  };
}

type Said = { message: string; action?: string };

/** What is wrong with what was given, in every language: where it is found the caller's is not known. */
export function badInput(said: Record<Language, Said>, details: object = {}): GraphQLError {
  return new GraphQLError(said.en.message, { extensions: { code: "BAD_USER_INPUT", said, ...details } });
}

/** An argument that a program got wrong. */
export function wrong(argument: ArgumentText.Wrong): GraphQLError {
  const said = (language: Language) => ({
    message: ArgumentText.message(argument, language),
    action: ArgumentText.action(argument, language),
  });
  return badInput({ fa: said("fa"), en: said("en") });
}

/** Of graphql-js's parser. */
const TOKENS = /^Syntax Error: Document contains more th[a-z]+ \d+ tokens/;

/** Of Apollo, which gives them no code: it would pass for a fault of ours. */
const PERSISTED = /^(provided sha does not match query|Unsupported persisted query version)$/;

/** Of graphql-js, about a variable: its name or its path, what came, and what we say of it. */
const VARIABLE = /^Variable "(\$\w+)" got invalid value [^]*?(?: at "([^"]+)")?; /;

/** As `mask`, where nothing may be told of the schema: graphql-js ends with a suggestion, and Apollo leaves a variable's. */
export function hide(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const masked = mask(formatted, error);
  // No pattern: what came may be in the message, as long as a request may be.
  const at = masked.message.lastIndexOf(" Did you mean ");
  return at < 0 ? masked : { ...masked, message: masked.message.slice(0, at) };
}

/** Anything that was not thrown on purpose is ours: the caller learns that it was not theirs, and nothing else. */
export function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (TOKENS.test(formatted.message)) {
    return {
      ...formatted,
      extensions: { refused: { code: "DOCUMENT_TOO_MANY_TOKENS", limit: LIMITS.tokens, found: null } },
    };
  }
  if (PERSISTED.test(formatted.message))
    return { ...formatted, extensions: { refused: { code: "PERSISTED_QUERY_INVALID" } } };
  if (!isUnexpected(error)) {
    // graphql-js itself says no: null where an argument must not be, a subscription. Apollo takes it for a fault of ours.
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

/** Logs the cause of what is masked, and gives the caller the id under which it is logged. */
export function words(log: Deps["log"]): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors.filter(isUnexpected)) {
            log.error("A request failed", { requestId, path: error.path, error: error.originalError ?? error });
          }
        },
        async willSendResponse({ response: { body, http }, contextValue }) {
          if (body.kind !== "single" || !body.singleResult.errors) return;
          // What is open to all has been answered beside what is not.
          if (http.status === 401 && body.singleResult.data) http.status = 200;
          body.singleResult.errors = body.singleResult.errors.map((error) => said(error, contextValue));
        },
      };
    },
  };
}

function said(error: GraphQLFormattedError, { language, requestId }: Context): GraphQLFormattedError {
  const limit = error.extensions?.["refused"] as LimitText.Limit | undefined;
  if (limit) return spoken(limit, language);
  const { said, ...extensions } = (error.extensions ?? {}) as { said?: Record<Language, Said> };
  if (said) {
    const [, name, path = name] = VARIABLE.exec(error.message) ?? [];
    const { message, action } = said[language];
    const about = path === undefined ? message : `${path}: ${message}`;
    return { ...error, message: about, extensions: { ...extensions, ...(action !== undefined && { action }) } };
  }
  if (error.extensions?.["code"] !== "INTERNAL") return error;
  const refusal = { code: "INTERNAL", requestId } as const;
  return {
    ...error,
    message: RefusalText.message(refusal, language),
    extensions: { code: "INTERNAL", requestId, action: RefusalText.action(refusal, language) },
  };
}
