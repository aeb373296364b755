import { Imei, ReasonText } from "@hamta/core";
import * as List from "@hamta/core/list";
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

/** The language of the caller is not known here, so a refusal is in both. */
function parseImei(value: unknown): Imei.Imei {
  if (typeof value !== "string") throw badInput("An IMEI is a string of 15 digits");
  const parsed = Imei.parse(List.Cell.clean(value.slice(0, 100)));
  if (parsed.ok) return parsed.imei;
  const details = { column: null, value, ...(parsed.suggestion && { suggestion: parsed.suggestion }) };
  const [fa, en] = (["fa", "en"] as const).map((language) => ReasonText.message(parsed.problem, language, details));
  throw badInput(`${en}\n${fa}`, { reason: parsed.problem, suggestion: parsed.suggestion ?? null });
}

function badInput(message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT", ...extensions } });
}

/** Scalars that are only ever given out. */
function output(name: string): GraphQLScalarType {
  return new GraphQLScalarType({ name, serialize: String });
}

export const DateTime = output("DateTime");
export const MSISDN = output("MSISDN");
export const IMEI = new GraphQLScalarType({
  name: "IMEI",
  serialize: String,
  parseValue: parseImei,
  parseLiteral: (node) => parseImei(node.kind === Kind.STRING ? node.value : null),
});
