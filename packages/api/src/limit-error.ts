import { LimitText, type Language } from "@hamta/core";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** A limit that the whole request exceeds. The language is not known here: the plugin of errors adds the message. */
export function limitError(limit: LimitText.Limit, status = 400): GraphQLError {
  return new GraphQLError(limit.code, { extensions: { refused: limit, http: { status } } });
}

/** Like {@link limitError}, if the language is known. */
export function formatLimit(limit: LimitText.Limit, language: Language): GraphQLFormattedError {
  const { code, ...particulars } = limit;
  return {
    message: LimitText.message(limit, language),
    extensions: { code, ...particulars, action: LimitText.action(limit, language) },
  };
}
