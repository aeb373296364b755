import { Imei, Msisdn, ReasonText, Text } from "@hamta/core";
import * as List from "@hamta/core/list";
import { GraphQLScalarType, Kind } from "graphql";
import { badInput } from "#page";

/** What a person typed is read as lists are, and given out in one form. */

/** Longer than anything that could be meant, with every mark and space that is left out. */
const LONGEST = 100;

type Refused = { reason: List.Reason.Reason; suggestion?: string | undefined };

function scalar(name: string, parse: (text: string) => { value: string } | Refused): GraphQLScalarType {
  const read = (input: unknown): string => {
    if (typeof input !== "string") throw badInput(`${name} is a string`);
    const text = input.slice(0, LONGEST);
    const parsed = parse(text);
    if ("value" in parsed) return parsed.value;
    const { reason, suggestion } = parsed;
    // The language of the caller is not known here, so a refusal is in both.
    const [fa, en] = (["fa", "en"] as const).map((language) =>
      ReasonText.message(reason, language, { column: null, value: text, suggestion }),
    );
    throw badInput(`${en}\n${fa}`, { reason, suggestion: suggestion ?? null });
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
