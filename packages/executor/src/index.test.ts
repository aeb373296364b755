import { buildSchema, execute, parse, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { createExecutor } from "#index";
import { Info } from "#info";

/** Each field returns "compiled" or "graphql-js", by the `info` that its resolver receives. */
function schemaOf(sdl: string): GraphQLSchema {
  const schema = buildSchema(sdl);
  const resolve: GraphQLFieldResolver<unknown, unknown> = (_source, _args, _context, info) =>
    info instanceof Info ? "compiled" : "graphql-js";
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) field.resolve = resolve;
  }
  return schema;
}

const schema = schemaOf("type Query { a: String } type Mutation { a: String, b: String }");

describe("a document is compiled", () => {
  test.each([
    [undefined, ["graphql-js", "compiled", "compiled"]],
    [1, ["compiled", "compiled", "compiled"]],
    [3, ["graphql-js", "graphql-js", "compiled"]],
    [Infinity, ["graphql-js", "graphql-js", "graphql-js"]],
  ])("from its request compileFrom: %s", async (compileFrom, expected) => {
    const executor = createExecutor(compileFrom === undefined ? {} : { compileFrom });
    const document = parse("{ a }");
    for (const a of expected) expect(await executor({ schema, document })).toEqual({ data: { a } });
  });

  test("by itself: another document with the same text is counted anew", async () => {
    const executor = createExecutor();
    await executor({ schema, document: parse("{ a }") });
    expect(await executor({ schema, document: parse("{ a }") })).toEqual({ data: { a: "graphql-js" } });
  });

  test("with 4 variables in @skip and @include, each combination of their values by itself", async () => {
    const executor = createExecutor({ compileFrom: 1 });
    const names = ["v", "w", "x", "y"];
    const fields = names.map((name) => `${name}: a @include(if: $${name})`);
    const document = parse(`query (${names.map((name) => `$${name}: Boolean!`).join()}) { ${fields.join(" ")} }`);
    for (let values = 0; values < 16; values++) {
      const given = names.map((name, index): [string, boolean] => [name, (values >> index) % 2 === 1]);
      const data = Object.fromEntries(given.flatMap(([name, included]) => (included ? [[name, "compiled"]] : [])));
      expect(await executor({ schema, document, variableValues: Object.fromEntries(given) })).toEqual({ data });
    }
  });
});

describe("graphql-js executes", () => {
  const executor = createExecutor({ compileFrom: 1 });

  test.each([
    ["introspection", "{ __schema { queryType { name } } a }", {}],
    ["introspection of one type", '{ __type(name: "Query") { name } a }', {}],
    [
      "more than 4 variables in @include",
      `query (${five("$v: Boolean!")}) { ${five("v: a @include(if: $v)")} }`,
      all(),
    ],
  ])("%s", async (_case, source, variableValues) => {
    const { data, errors } = await executor({ schema, document: parse(source), variableValues });
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {})).toContain("graphql-js");
    expect(Object.values(data ?? {})).not.toContain("compiled");
  });

  test.each([
    ["a subscription", "subscription { a }", undefined, {}],
    ["a mutation where the schema has none", "mutation { a }", undefined, {}],
    ["an operation that is not in the document", "query Known { a }", "Unknown", {}],
    ["two operations without a name that chooses", "query A { a } query B { a }", undefined, {}],
    ["null for @include", "query ($v: Boolean = true) { a @include(if: $v) }", undefined, { v: null }],
    ["a variable of another type", "query ($v: Boolean!) { a @include(if: $v) }", undefined, { v: "yes" }],
  ])("or answers as it does: %s", async (_case, source, operationName, variableValues) => {
    const only = schemaOf("type Query { a: String }");
    const args = { schema: only, document: parse(source), operationName, variableValues };
    const result = await executor(args);
    expect(result.errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(result)).toBe(JSON.stringify(await execute(args)));
  });
});

test('the operation name "" is not the absence of a name', async () => {
  const executor = createExecutor({ compileFrom: 1 });
  const document = parse("{ a }");
  const unknown = { errors: [{ message: 'Unknown operation named "".' }] };
  for (const [operationName, expected] of [
    [null, { data: { a: "compiled" } }],
    ["", unknown],
    [undefined, { data: { a: "compiled" } }],
    ["", unknown],
  ] as const) {
    expect(await executor({ schema, document, operationName })).toMatchObject(expected);
  }
});

test("a field of a mutation starts when the previous one has completed", async () => {
  const events: string[] = [];
  const serial = buildSchema("type Query { a: String } type Mutation { a: String, b: String }");
  for (const field of Object.values(serial.getMutationType()?.getFields() ?? {})) {
    field.resolve = async () => {
      events.push(`${field.name} starts`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${field.name} ends`);
    };
  }
  await createExecutor({ compileFrom: 1 })({ schema: serial, document: parse("mutation { b a }") });
  expect(events).toEqual(["b starts", "b ends", "a starts", "a ends"]);
});

/** The text five times, with v0 to v4 for v. */
function five(text: string): string {
  return Array.from({ length: 5 }, (_, n) => text.replaceAll(/\bv\b/g, `v${n}`)).join(" ");
}

function all(): Record<string, boolean> {
  return Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`v${n}`, true]));
}
