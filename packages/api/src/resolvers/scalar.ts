import { Imei, Msisdn, ReasonText, Text, type Language } from "@hamta/core";
import * as List from "@hamta/core/list";
import { GraphQLScalarType, Kind } from "graphql";
import { badInput } from "#plugins/errors";

/** What a person typed is read as lists are, and given out in one form. */

const NO_STRING = { fa: { message: "این مقدار باید رشته باشد." }, en: { message: "This value must be a string." } };

type Refused = { reason: List.Reason.Reason; suggestion?: string | undefined };

function scalar(name: string, parse: (text: string) => { value: string } | Refused): GraphQLScalarType {
  const read = (value: unknown): string => {
    if (typeof value !== "string") throw badInput(NO_STRING);
    const parsed = parse(value);
    if ("value" in parsed) return parsed.value;
    const { reason, suggestion = null } = parsed;
    const details = { column: null, value, suggestion: suggestion ?? undefined };
    const said = (language: Language) => ({ message: ReasonText.message(reason, language, details) });
    throw badInput({ fa: said("fa"), en: said("en") }, { reason, suggestion });
  };
  return new GraphQLScalarType({
    name,
    serialize: String,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

export const IMEI = scalar("IMEI", (text) => {
  const parsed = Imei.parse(List.Cell.clean(text));
  return parsed.ok ? { value: parsed.imei } : { reason: parsed.problem, suggestion: parsed.suggestion };
});

export const MSISDN = scalar("MSISDN", (text) => {
  const value = Msisdn.parse(List.Cell.clean(text));
  return value === null ? { reason: "MSISDN" } : { value };
});

export const DateTime = scalar("DateTime", (text) => {
  const value = List.Time.parse(text);
  if (value === null) return { reason: "TIME" };
  const [, fraction = ""] = /[.,](\d{1,3})/.exec(Text.fold(text)) ?? [];
  return { value: value.replace("Z", `.${fraction.padEnd(3, "0")}Z`) };
});
