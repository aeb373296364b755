import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLLeafType,
  type GraphQLOutputType,
} from "graphql";

/** Values that need no completion, or little: the rest takes the slow path (`runtime.ts`, `complete.ts`). */

/** A JavaScript condition: true if `value` is a valid result of the type as it is. */
export function isValidResult(type: GraphQLOutputType, value: string, names: string): string {
  const inner = nullable(type);
  if (inner === GraphQLString || inner === GraphQLID) return `typeof ${value} === "string"`;
  if (inner === GraphQLBoolean) return `typeof ${value} === "boolean"`;
  if (inner === GraphQLInt) return `typeof ${value} === "number" && (${value} | 0) === ${value}`;
  if (inner === GraphQLFloat) return `typeof ${value} === "number" && ${value} - ${value} === 0`;
  return isEnumType(inner) ? `typeof ${value} === "string" && ${names}.has(${value})` : "false";
}

/** The names of an enum that stand for themselves; null for other types. */
export function namesOf(type: GraphQLOutputType): Set<string> | null {
  const inner = nullable(type);
  if (!isEnumType(inner)) return null;
  return new Set(inner.getValues().flatMap(({ name, value }) => (name === value ? name : [])));
}

const STANDARD: ReadonlySet<unknown> = new Set([GraphQLString, GraphQLID, GraphQLBoolean, GraphQLInt, GraphQLFloat]);

/** For custom scalars and lists of leaves: returns strings and lists of strings serialized, otherwise null. */
export function serializer(type: GraphQLOutputType): ((value: unknown) => unknown) | null {
  const inner = nullable(type);
  if (isListType(inner)) return listSerializer(inner.ofType);
  if (!isLeafType(inner) || isEnumType(inner) || STANDARD.has(inner)) return null;
  return (value) => serializeString(inner, value);
}

/** For a list whose items are leaves; the function returns null unless every item is serialized to a string. */
export function listSerializer(type: GraphQLOutputType): ((items: unknown) => string[] | null) | null {
  const inner = nullable(type);
  if (!isLeafType(inner)) return null;
  return (items) => {
    if (!Array.isArray(items)) return null;
    const serialized: string[] = [];
    for (let index = 0; index < items.length; index++) {
      const text = serializeString(inner, items[index]);
      if (text === null) return null;
      serialized.push(text);
    }
    return serialized;
  };
}

/** Null if the value is not a string or its type refuses it: the slow path then serializes again and reports the error. */
function serializeString(type: GraphQLLeafType, value: unknown): string | null {
  if (typeof value !== "string") return null;
  try {
    const serialized: unknown = type.serialize(value);
    return typeof serialized === "string" ? serialized : null;
  } catch {
    return null;
  }
}

export function nullable(type: GraphQLOutputType) {
  return isNonNullType(type) ? type.ofType : type;
}
