import { buildSchema, GraphQLError, Kind, parse } from "graphql";
import { expect, test } from "vitest";
import { Execution, type Path } from "#execution";

const [operation] = parse("{ a }").definitions;
if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("The document has no operation");
const target = { schema: buildSchema("type Query { a: String }"), fragments: {}, operation };

const root: Path = { prev: undefined, key: "list", typename: "Query" };
const item: Path = { prev: root, key: 0, typename: undefined };
const field: Path = { prev: item, key: "field", typename: "Item" };

const NAMES = new Map<Path | undefined, string>([
  [undefined, "data"],
  [root, "list"],
  [item, "item"],
  [field, "field"],
]);

test.each([
  ["an error below a null value is not reported", [item, field], ["item"]],
  ["an error above an earlier one is reported", [field, item, root], ["field", "item", "list"]],
  ["a place has one error", [item, item], ["item"]],
  ["after data is null no error is reported", [field, undefined, root], ["field", "data"]],
])("%s", (_title, paths, expected) => {
  const execution = new Execution(target, null, {});
  for (const path of paths) execution.report(new GraphQLError(NAMES.get(path) ?? ""), path);
  expect(execution.errors.map(({ message }) => message)).toEqual(expected);
});
