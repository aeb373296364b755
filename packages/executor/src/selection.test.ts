import { buildSchema, Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from "graphql";
import { expect, test } from "vitest";
import { collectFields, conditionsOf } from "#selection";

const schema = buildSchema(`
  type Query { node: Node }
  interface Node { id: ID }
  type A implements Node { id: ID, a: String }
  type B implements Node { id: ID, b: String }
`);

function read(source: string): {
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
} {
  const { definitions } = parse(source);
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error("The document has no operation");
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return { operation, fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])) };
}

/** Response keys on type A, and how many nodes each has. */
function collected(source: string, conditions: Record<string, boolean> = {}): Record<string, number> {
  const { operation, fragments } = read(source);
  const fields = collectFields({ schema, fragments, conditions }, schema.getType("A") as never, [
    operation.selectionSet,
  ]);
  return Object.fromEntries([...fields].map(([key, nodes]) => [key, nodes.length]));
}

test.each([
  ["an alias is a key of its own", "{ id x: id }", { id: 1, x: 1 }],
  ["fields of one key are merged", "{ id a id }", { id: 2, a: 1 }],
  [
    "a fragment applies on the type and its interfaces",
    "{ ... on A { a } ... on Node { id } ... { x: a } }",
    { a: 1, id: 1, x: 1 },
  ],
  ["a fragment on another type does not apply", "{ a ... on B { b } }", { a: 1 }],
  ["a named fragment is spread once", "{ ...F ...F } fragment F on A { a }", { a: 1 }],
  ["a skipped spread does not count as spread", "{ ...F @skip(if: true) ...F } fragment F on A { a }", { a: 1 }],
  ["@skip has priority over @include", "{ a @skip(if: true) @include(if: true) id }", { id: 1 }],
])("%s", (_title, source, expected) => {
  expect(collected(source)).toEqual(expected);
});

test.each([
  [{ v: true }, { id: 1 }],
  [{ v: false }, { id: 1, a: 1 }],
])("@skip by a variable: %o", (conditions, expected) => {
  expect(collected("query ($v: Boolean!) { id a @skip(if: $v) }", conditions)).toEqual(expected);
});

test("conditions are the operation's variables in @skip and @include, fragments included", () => {
  const { operation, fragments } = read(`
    query ($v: Boolean!, $w: Boolean!, $other: ID) { a @skip(if: $v) ...F x: a @other(if: $other) }
    fragment F on A { a @include(if: $w) id @include(if: $ofAnotherOperation) }
  `);
  expect(conditionsOf(operation, fragments)).toEqual(["v", "w"]);
});
