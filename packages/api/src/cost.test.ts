import { buildSchema, getIntrospectionQuery, getOperationAST, isObjectType, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import * as Cost from "#cost";
import { sdl } from "#generated/sdl";
import { INTROSPECTION, LIMITS, PAGE_MAX, SIZES, WEIGHTS } from "#limits";

const schema = buildSchema(`
  type Query {
    me: Person
    people(first: Int, after: String, last: Int): PersonConnection!
    some(first: Int = 20): PersonConnection!
    nodes(ids: [ID!]!): [Node]!
  }
  type Mutation { rename(name: String): Person }
  interface Node { id: ID! }
  type Person implements Node { id: ID! name: String tags: [String] pets: [Pet!]! friends(first: Int): PersonConnection! }
  type Pet { name: String }
  type PersonConnection { edges: [PersonEdge!]! nodes: [Person!]! pageInfo: PageInfo! }
  type PersonEdge { cursor: String! node: Person! }
  type PageInfo { hasNextPage: Boolean! }
`);

function cost(document: string, variables: Record<string, unknown> = {}): number {
  const parsed = parse(document);
  expect(validate(schema, parsed)).toEqual([]);
  return Cost.compute(Cost.compileCost(schema, parsed, getOperationAST(parsed)!), variables);
}

const Q = WEIGHTS.Query;

test.each<[string, string, number]>([
  ["a value costs 1", "{ me { id name } }", Q + 3],
  ["a mutation costs more", "mutation { rename { id } }", WEIGHTS.Mutation + 2],
  ["a list of values costs 1", "{ me { tags } }", Q + 2],
  ["a list without pages counts its usual length", "{ me { pets { name } } }", Q + 1 + 10 * 2],
  ["a page multiplies its nodes", "{ people(first: 7) { nodes { id name } } }", Q + 1 + 7 * 3],
  [
    "a page multiplies its edges, but not its other fields",
    "{ people(last: 7) { edges { cursor node { id } } pageInfo { hasNextPage } } }",
    Q + 1 + 2 + 7 * 4,
  ],
  [
    "pages in pages multiply",
    "{ people(first: 5) { nodes { friends(first: 6) { nodes { id } } } } }",
    Q + 1 + 5 * (2 + 6 * 2),
  ],
  ["a page of unknown size counts as a full page", "{ people { nodes { id } } }", Q + 1 + PAGE_MAX * 2],
  ["a page without a size has the default size of the schema", "{ some { nodes { id } } }", Q + 1 + 20 * 2],
  [
    "a page size that is refused counts as a full page",
    "{ people(first: 1000000) { nodes { id } } }",
    Q + 1 + PAGE_MAX * 2,
  ],
  ["a negative page size counts as a full page", "{ people(first: -5) { nodes { id } } }", Q + 1 + PAGE_MAX * 2],
  ["the larger of first and last counts", "{ people(first: 3, last: 9) { nodes { id } } }", Q + 1 + 9 * 2],
  ["a list of ids multiplies its fields", '{ nodes(ids: ["a", "b", "c"]) { id } }', Q + 3 * 2],
  ["each alias counts", "{ a: me { id } b: me { id } }", 2 * (Q + 2)],
  ["a conditional field counts", "{ me @skip(if: true) { id } }", Q + 2],
  ["inline fragments count", '{ nodes(ids: ["a"]) { id ... on Person { name } } }', Q + 3],
  ["introspection has a cost", getIntrospectionQuery(), INTROSPECTION["__schema"]!],
])("%s", (_, document, expected) => {
  expect(cost(document)).toBe(expected);
});

describe("variables", () => {
  const PAGE = "query ($n: Int = 4) { people(first: $n) { nodes { id } } }";
  test.each<[string, Record<string, unknown>, number]>([
    ["of the request", { n: 50 }, 50],
    ["by default", {}, 4],
    ["too large", { n: 1e9 }, PAGE_MAX],
    ["not a number", { n: "many" }, PAGE_MAX],
    ["zero", { n: 0 }, 0],
  ])("%s", (_, variables, entries) => {
    expect(cost(PAGE, variables)).toBe(Q + 1 + entries * 2);
  });

  test("a list of ids", () => {
    const NODES = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    expect(cost(NODES, { ids: ["a", "b"] })).toBe(Q + 2 * 2);
    expect(cost(NODES, { ids: "one" })).toBe(Q + 2);
  });
});

describe("fragments", () => {
  test("a fragment on a connection counts by the page size of each spread", () => {
    const document = `query ($n: Int) {
      a: people(first: 2) { ...C } b: people(first: $n) { ...C }
    } fragment C on PersonConnection { nodes { id } pageInfo { hasNextPage } }`;
    expect(cost(document, { n: 30 })).toBe(2 * (Q + 1 + 2) + 2 * 2 + 30 * 2);
  });

  test.each(["5", "$n"])("fragments that double at each step take no extra time, with pages of %s", (size) => {
    const steps = Array.from(
      { length: 60 },
      (_, n) =>
        `fragment F${n} on Person { a: friends(first: ${size}) { nodes { ...F${n + 1} } } b: friends(first: ${size}) { nodes { ...F${n + 1} } } }`,
    );
    const document = parse(
      `query ($n: Int) { me { id ...F0 ...P } } ${steps.join(" ")} fragment F60 on Person { id } fragment P on Person { friends(first: $n) { nodes { id } } }`,
    );
    const start = process.cpuUsage();
    const found = Cost.compute(Cost.compileCost(schema, document, getOperationAST(document)!), { n: 5 });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1_000);
    expect(found).toBe(Number.MAX_SAFE_INTEGER);
    expect(found).toBeGreaterThan(LIMITS.cost);
  });
});

test("every list in SIZES is in the schema", () => {
  const types = buildSchema(sdl).getTypeMap();
  for (const coordinate of Object.keys(SIZES)) {
    const [type = "", field = ""] = coordinate.split(".");
    const found = types[type];
    expect([coordinate, isObjectType(found) && field in found.getFields()]).toEqual([coordinate, true]);
  }
});
