import { getIntrospectionQuery, parse } from "graphql";
import { expect, test } from "vitest";
import { firstExceeded, longestList } from "#document-size";
import { LIMITS } from "#limits";

const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(" ");
const nested = (levels: number): string => (levels === 1 ? "{ a }" : `{ a ${nested(levels - 1)} }`);

test.each<[string, string]>([
  ["levels", nested(LIMITS.depth)],
  ["aliases", `{ ${times(LIMITS.aliases, (n) => `a${n % 10}: me { name }`)} }`],
  ["root fields", `{ ${times(LIMITS.rootFields, (n) => `f${n}`)} }`],
  ["repetitions of one root field", `{ ${times(50, () => "me { name }")} }`],
  ["directives", `{ a ${times(LIMITS.directives, () => "@skip(if: false)")} }`],
  ["entries of a list", `{ a(ids: [${times(LIMITS.items, String)}]) }`],
  ["characters", `{ a #${"x".repeat(LIMITS.documentLength - 8)}\n }`],
  ["introspection", getIntrospectionQuery()],
])("the largest allowed number of %s exceeds no limit", (_, document) => {
  expect(firstExceeded(parse(document))).toBeNull();
});

test.each<[string, number, string]>([
  ["DOCUMENT_TOO_DEEP", LIMITS.depth + 1, nested(LIMITS.depth + 1)],
  ["DOCUMENT_TOO_MANY_ALIASES", LIMITS.aliases + 1, `{ a { ${times(LIMITS.aliases + 1, (n) => `a${n}: b`)} } }`],
  ["DOCUMENT_TOO_MANY_ROOT_FIELDS", LIMITS.rootFields + 1, `{ ${times(LIMITS.rootFields + 1, (n) => `f${n}`)} }`],
  ["DOCUMENT_TOO_MANY_DIRECTIVES", 21, `query ${times(11, () => "@d")} { a ${times(10, () => "@d")} }`],
  ["LIST_TOO_LONG", LIMITS.items + 1, `{ a(in: { ids: [${times(LIMITS.items + 1, String)}] }) }`],
  ["DOCUMENT_TOO_LONG", LIMITS.documentLength + 1, `{ a #${"x".repeat(LIMITS.documentLength - 7)}\n }`],
])("%s: one more than the limit", (code, found, document) => {
  expect(firstExceeded(parse(document))).toMatchObject({ code, found });
});

test("levels and root fields count through fragments, for the largest operation", () => {
  const deep = `query A { a } query B { ...F } fragment F on Query { a { ...G } } fragment G on A ${nested(LIMITS.depth)}`;
  expect(firstExceeded(parse(deep))).toMatchObject({ code: "DOCUMENT_TOO_DEEP", found: LIMITS.depth + 1 });
  const wide = `{ ...F ... on Query { ...F x } } fragment F on Query { ${times(LIMITS.rootFields, (n) => `f${n}`)} }`;
  expect(firstExceeded(parse(wide))).toMatchObject({
    code: "DOCUMENT_TOO_MANY_ROOT_FIELDS",
    found: LIMITS.rootFields + 1,
  });
});

test("fragments in a cycle end, and fragments that double at each step take no extra time", () => {
  const circle = "{ ...A } fragment A on Query { a { ...B } } fragment B on A { b { ...A } }";
  expect(firstExceeded(parse(circle))).toBeNull();
  const doubling = `{ ...F0 } ${times(200, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F200 on Query { a }`;
  const start = process.cpuUsage();
  expect(firstExceeded(parse(doubling))).toBeNull();
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1_000);
});

test("the longest list of the variables is found at any depth, also at a depth of 30,000", () => {
  expect(longestList({})).toBe(0);
  expect(longestList({ a: null, b: [], c: "text", d: 0 })).toBe(0);
  expect(longestList({ input: { of: [{ ids: [1, 2, 3] }] }, few: [1] })).toBe(3);
  expect(longestList({ deep: JSON.parse("[".repeat(30_000) + "]".repeat(30_000)) as unknown })).toBe(1);
});
