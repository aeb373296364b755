import { Imei, Msisdn, ReasonText, Text, type Language } from "@hamta/core";
import * as List from "@hamta/core/list";
import { GraphQLScalarType, Kind } from "graphql";
import { badInput } from "#plugins/errors";

/** Scalars parse a person's input by the same rules as lists, and are serialised in one form. */

const NO_STRING = { fa: { message: "این مقدار باید رشته باشد." }, en: { message: "This value must be a string." } };

type Refused = { reason: List.Reason.Reason; suggestion?: Imei.Suggested | undefined };

function scalar(name: string, parse: (text: string) => { value: string } | Refused): GraphQLScalarType {
  const parseInput = (value: unknown): string => {
    if (typeof value !== "string") throw badInput(NO_STRING);
    const parsed = parse(value);
    if ("value" in parsed) return parsed.value;
    const { reason, suggestion } = parsed;
    const details = { column: null, value, suggestion };
    const text = (language: Language) => ({ message: ReasonText.message(reason, language, details) });
    throw badInput({ fa: text("fa"), en: text("en") }, { reason, suggestion: suggestion?.value ?? null });
  };
  return new GraphQLScalarType({
    name,
    serialize: String,
    parseValue: parseInput,
    parseLiteral: (node) => parseInput(node.kind === Kind.STRING ? node.value : null),
  });
}

export const IMEI = scalar("IMEI", (text) => {
  const parsed = Imei.parse(List.Cell.clean(text));
  return parsed.ok ? { value: parsed.imei } : { reason: parsed.problem, suggestion: parsed.suggestion };
});

export const MSISDN = scalar("MSISDN", (text) => {
  const value = Msisdn.parseE164(List.Cell.clean(text));
  return value === null ? { reason: "MSISDN" } : { value };
});

export const DateTime = scalar("DateTime", (text) => {
  const value = List.Time.parse(text, "UTC");
  if (value === null) return { reason: "TIME" };
  const [, fraction = ""] = /[.,](\d{1,3})/.exec(Text.normalise(text)) ?? [];
  return { value: value.replace("Z", `.${fraction.padEnd(3, "0")}Z`) };
});
