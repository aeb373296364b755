import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLScalarType,
  GraphQLString,
  isLeafType,
} from "graphql";
import { expect, test } from "vitest";
import { isValidResult, listSerializer, namesOf, nullable, serializer } from "#fast-path";

const Enum = new GraphQLEnumType({ name: "Enum", values: { SAME: {}, OTHER: { value: "other" } } });
const Upper = new GraphQLScalarType({
  name: "Upper",
  serialize: (value) => {
    if (value === "refused") throw new TypeError("refused");
    return typeof value === "string" ? value.toUpperCase() : value;
  },
});

const VALUES = [
  "",
  "SAME",
  "OTHER",
  "other",
  true,
  false,
  0,
  1,
  -1,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  1.5,
  NaN,
  Infinity,
];
const REST = [null, undefined, {}, [], Symbol("s"), 1n];

test.each([
  [GraphQLString, [""]],
  [GraphQLID, [""]],
  [GraphQLBoolean, [true, false]],
  [GraphQLInt, [0, 1, -1, 2 ** 31 - 1, -(2 ** 31)]],
  [GraphQLFloat, [0, 1.5, 2 ** 31]],
  [Enum, ["SAME"]],
  [new GraphQLNonNull(Enum), ["SAME"]],
  [Upper, []],
])("%s: a value that passes is its own serialized form", (type, mustPass) => {
  const names = namesOf(type);
  // oxlint-disable-next-line typescript/no-implied-eval
  const passes = new Function("v", "names", `return ${isValidResult(type, "v", "names")};`);
  const inner = nullable(type);
  const passing = [...VALUES, ...REST].filter((value) => passes(value, names) === true);
  for (const value of passing) expect(isLeafType(inner) && inner.serialize(value)).toBe(value);
  for (const value of mustPass) expect(passes(value, names)).toBe(true);
});

test("only strings of a custom scalar have a serializer; what it refuses is null", () => {
  for (const type of [GraphQLString, GraphQLID, GraphQLInt, GraphQLFloat, GraphQLBoolean, Enum]) {
    expect(serializer(type)).toBeNull();
  }
  const serialize = serializer(new GraphQLNonNull(Upper));
  expect([serialize?.("a"), serialize?.("refused"), serialize?.(1), serialize?.(null)]).toEqual([
    "A",
    null,
    null,
    null,
  ]);
});

test("a list is serialized if all its items are strings", () => {
  const serialize = listSerializer(Upper);
  expect(serialize?.(["a", "b"])).toEqual(["A", "B"]);
  for (const items of [["a", 1], ["a", null], ["refused"], new Set(["a"]), "a", null]) {
    expect(serialize?.(items)).toBeNull();
  }
  expect(listSerializer(new GraphQLList(Upper))).toBeNull();
});
