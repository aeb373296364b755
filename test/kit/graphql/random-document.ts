import {
  getNamedType,
  getNullableType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** Draws a valid operation on a schema and its variables from a seed; some variables are invalid. */

type Random = (below: number) => number;

type Draft = {
  schema: GraphQLSchema;
  random: Random;
  variables: Map<string, { type: string; value: unknown; isAbsent: boolean; byDefault: string }>;
  fragments: string[];
  keys: number;
};

const MAX_DEPTH = 6;

export function randomDocument(
  schema: GraphQLSchema,
  random: Random,
): { source: string; variables: Record<string, unknown> } {
  const draft: Draft = { schema, random, variables: new Map(), fragments: [], keys: 0 };
  const isMutation = random(4) === 0 && schema.getMutationType() != null;
  const root = (isMutation ? schema.getMutationType() : schema.getQueryType()) as GraphQLObjectType;
  const selection = selectionOf(draft, root, 0);
  const declared = [...draft.variables].map(([name, { type, byDefault }]) => `$${name}: ${type}${byDefault}`);
  const head = `${isMutation ? "mutation" : "query"} Drawn${declared.length > 0 ? `(${declared.join(", ")})` : ""}`;
  const given = [...draft.variables].filter(([, { isAbsent }]) => !isAbsent).map(([name, { value }]) => [name, value]);
  return {
    source: [`${head} ${selection}`, ...draft.fragments].join("\n"),
    variables: Object.fromEntries(given) as Record<string, unknown>,
  };
}

/**
 * Each field has its own key, so that any two are compatible in one selection; some are requested twice under one key.
 */
function selectionOf(draft: Draft, type: GraphQLCompositeType, depth: number): string {
  const { random, schema } = draft;
  const parts: string[] = [];
  for (let n = 1 + random(5); n > 0; n--) {
    if (isAbstractType(type) && random(3) > 0) {
      const types = schema.getPossibleTypes(type);
      const on = types[random(types.length)] as GraphQLObjectType;
      parts.push(spread(draft, on, selectionOf(draft, on, depth)));
      continue;
    }
    const fields = "getFields" in type ? Object.values(type.getFields()) : [];
    const allowed = fields.filter(({ type }) => depth < MAX_DEPTH || isLeafType(getNamedType(type)));
    const field = random(8) > 0 ? allowed[random(allowed.length)] : undefined;
    const part = field ? fieldOf(draft, field, depth) : `${random(2) ? `${key(draft)}: ` : ""}__typename`;
    parts.push(part);
    if (field && random(8) === 0) parts.push(part);
  }
  if (random(5) === 0) {
    const inner = parts.splice(0, 1 + random(parts.length)).join(" ");
    parts.push(
      random(2) ? `... ${condition(draft)} { ${inner} }` : `... on ${type.name}${condition(draft)} { ${inner} }`,
    );
  }
  if (random(6) > 0) return `{ ${parts.join(" ")} }`;
  const fragment = spread(draft, type, `{ ${parts.join(" ")} }`);
  return `{ ${fragment} ${random(3) > 0 ? "" : fragment} }`;
}

/** Inline, or as a named fragment. */
function spread(draft: Draft, on: GraphQLCompositeType, selection: string): string {
  if (draft.random(2)) return `... on ${on.name}${condition(draft)} ${selection}`;
  draft.fragments.push(`fragment F${draft.fragments.length} on ${on.name} ${selection}`);
  return `...F${draft.fragments.length - 1}${condition(draft)}`;
}

function fieldOf(draft: Draft, field: GraphQLField<unknown, unknown>, depth: number): string {
  const args = field.args.flatMap(({ name, type, defaultValue }) => {
    const isNeeded = isNonNullType(type) && defaultValue === undefined;
    return isNeeded || draft.random(2) ? [`${name}: ${argument(draft, type)}`] : [];
  });
  const named = getNamedType(field.type);
  const given = args.length > 0 ? `(${args.join(", ")})` : "";
  const selection = isCompositeType(named) ? ` ${selectionOf(draft, named, depth + 1)}` : "";
  return `${key(draft)}: ${field.name}${given}${condition(draft)}${selection}`;
}

/** Names with a meaning in JavaScript are ordinary keys. Each is used once, so that it has one type. */
function key(draft: Draft): string {
  const special = ["__proto__", "then", "constructor", "toString"][draft.keys++];
  return special !== undefined && draft.random(6) === 0 ? special : `k${draft.keys}`;
}

function condition(draft: Draft): string {
  const { random, variables } = draft;
  if (random(5) > 0) return "";
  const name = `if${random(3)}`;
  const isVariable = random(3) > 0;
  if (isVariable && !variables.has(name)) {
    const byDefault = random(3) === 0 ? ` = ${random(2) === 0}` : "";
    // With a default it is nullable, which neither @skip nor @include accepts.
    const type = byDefault !== "" && random(2) ? "Boolean" : "Boolean!";
    const value = type === "Boolean" && random(4) === 0 ? null : random(2) === 0;
    variables.set(name, { type, byDefault, value, isAbsent: byDefault !== "" && random(2) === 0 });
  }
  return ` @${random(2) ? "skip" : "include"}(if: ${isVariable ? `$${name}` : random(2) === 0})`;
}

function argument(draft: Draft, type: GraphQLInputType): string {
  if (draft.random(3) === 0) {
    const name = `v${draft.variables.size}`;
    const value = draft.random(12) === 0 ? "nonsense" : valueOf(draft, type);
    const byDefault = !isNonNullType(type) && draft.random(4) === 0 ? ` = ${literal(valueOf(draft, type), type)}` : "";
    const isAbsent = !isNonNullType(type) && draft.random(3) === 0;
    draft.variables.set(name, { type: String(type), value, isAbsent, byDefault });
    return `$${name}`;
  }
  return literal(valueOf(draft, type), type);
}

function valueOf(draft: Draft, type: GraphQLInputType): unknown {
  const { random } = draft;
  if (!isNonNullType(type) && random(6) === 0) return null;
  const present = getNullableType(type);
  if (isListType(present)) return Array.from({ length: random(3) }, () => valueOf(draft, present.ofType));
  if (isInputObjectType(present)) {
    const fields = Object.values(present.getFields()).filter(
      ({ type, defaultValue }) => (isNonNullType(type) && defaultValue === undefined) || random(2),
    );
    return Object.fromEntries(fields.map(({ name, type }) => [name, valueOf(draft, type)]));
  }
  if (isEnumType(present)) return present.getValues()[random(present.getValues().length)]?.name;
  if (present === GraphQLInt) return random(50);
  if (present === GraphQLFloat) return random(100) / 8;
  if (present === GraphQLBoolean) return random(2) === 0;
  if (present === GraphQLID) return `id-${random(9)}`;
  if (String(present) === "IMEI") return "357613004448485";
  if (String(present) === "MSISDN") return "989121234567";
  return String(present) === "DateTime" ? "2026-11-22T08:30:00.000Z" : `text "${random(9)}" \\ و متن`;
}

function literal(value: unknown, type: GraphQLInputType): string {
  const present = getNullableType(type);
  if (value === null || value === undefined) return "null";
  if (isListType(present)) return `[${(value as unknown[]).map((item) => literal(item, present.ofType)).join(", ")}]`;
  if (isInputObjectType(present)) {
    const fields = Object.entries(value).map(([name, item]) => {
      const field = present.getFields()[name];
      return `${name}: ${field ? literal(item, field.type) : "null"}`;
    });
    return `{ ${fields.join(", ")} }`;
  }
  return isEnumType(present) ? (value as string) : JSON.stringify(value);
}
