import { matchesArn } from "#aws/iam/arn";
import { matches } from "#aws/iam/glob";

/** Conditions of a statement: all must be met, by one of the values of each. */

export type Context = Readonly<Record<string, string | readonly string[]>>;

type Test = (expected: string, value: string) => boolean;

const TESTS: Readonly<Record<string, Test>> = {
  StringEquals: (expected, value) => expected === value,
  StringEqualsIgnoreCase: (expected, value) => expected.toLowerCase() === value.toLowerCase(),
  StringLike: matches,
  ArnEquals: matchesArn,
  ArnLike: matchesArn,
  Bool: (expected, value) => expected.toLowerCase() === value.toLowerCase(),
};

/** The keys that requests have here. Another one would be missing in each, and so decide what it does not decide in AWS. */
const KEYS = ["dynamodb:leadingkeys", "aws:sourcearn", "aws:sourceaccount", "aws:securetransport", "sts:externalid"];

type Condition = (context: Context) => boolean;

/** Throws if an operator or a key is not known. */
export function parse(conditions: Record<string, unknown>): Condition[] {
  return Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys as Record<string, string | string[]>).map(([key, values]) =>
      toCondition(operator, key, [values].flat().map(String)),
    ),
  );
}

function toCondition(operator: string, key: string, values: readonly string[]): Condition {
  if (!KEYS.includes(key.toLowerCase())) throw new Error(`A policy's condition key ${key} is not supported`);
  const read = (context: Context) =>
    Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  if (operator === "Null") return (context) => values.includes(String(read(context) === undefined));

  const [, quantifier, name = "", ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/.exec(operator) ?? [];
  const isNegated = /^(String|Arn)Not/.test(name);
  const test = TESTS[isNegated ? name.replace("Not", "") : name];
  if (!test) throw new Error(`A policy's condition operator ${operator} is not supported`);
  const isMetBy = (value: string) => values.some((expected) => test(expected, value)) !== isNegated;

  return (context) => {
    const found = read(context);
    // A negated comparison with a key that is missing is true, and so is every one of no values.
    if (found === undefined) return quantifier === "ForAllValues" || isNegated || ifExists !== undefined;
    if (quantifier === "ForAllValues") return [found].flat().every(isMetBy);
    if (quantifier === "ForAnyValue") return [found].flat().some(isMetBy);
    if (typeof found !== "string") throw new Error(`The key ${key} has many values: ${operator} needs ForAllValues`);
    return isMetBy(found);
  };
}
