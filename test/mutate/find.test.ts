import { expect, test } from "vitest";
import { find } from "#mutate/find";
import { describe } from "#mutate/mutant";

const mutantsOf = (code: string) => find(code).map(describe);

test.each<[what: string, code: string, mutants: string[]]>([
  ["a comparison", "f = a < b", ["a < b → a <= b", "a < b → a >= b"]],
  ["an equality", "f = a === b", ["a === b → a !== b"]],
  ["arithmetic", "f = a % b", ["a % b → a * b"]],
  ["both of two conditions", "f = a && b", ["a && b → a || b", "a && b → a", "a && b → b"]],
  ["a default", "f = a ?? b", ["a ?? b → a", "a ?? b → b"]],
  ["a negation", "f = !a", ["!a → a"]],
  ["an optional chain", "f = a?.b?.[c]?.(d).e", ["a?.b?.[c]?.(d).e → a.b[c](d).e"]],
  ["a condition", "if (a) {}", ["a → true", "a → false"]],
  ["a loop, which never becomes endless", "while (a) {}", ["a → false"]],
  ["true", "f = true", ["true → false"]],
  ["a number", "f = 9", ["9 → 10"]],
  ["a text", 'f = "OPEN"', ['"OPEN" → ""']],
  ["an empty text", 'f = ""', ['"" → "mutated"']],
  ["a template", "f = `${a}#${b}`", ['`${a}#${b}` → ""']],
  ["a list", "f = [a, b]", ["[a, b] → []"]],
  ["an object", "f = { a }", ["{ a } → {}"]],
  ["a method without which the list is whole", "f = a.filter(b)", ["a.filter(b) → a"]],
  ["a method and its opposite", "f = a.some(b)", ["a.some(b) → a.every(b)"]],
  ["a value that is returned", "f = () => a", ["a → undefined"]],
])("%s", (_what, code, mutants) => {
  const statement = code.startsWith("f") ? [`${code} → (removed)`] : [];
  expect(mutantsOf(code)).toEqual([...statement, ...mutants]);
});

test.each<[what: string, code: string]>([
  ["types", 'type A = "a" | 1; let b: A; interface C { d: true }'],
  ["imports and exports", 'import a from "a"; export { b } from "b"; export * from "c"; export { d };'],
  ["keys", 'const { "a-b": c } = d;'],
  ["cases of a switch", 'switch (a) { case "b": case 1: }'],
  ["words", 'const a = "No such file", b = "پرونده", c = `${d} rows`;'],
  ["texts by language", 'const a = { fa: "x", en: "y" };'],
  ["messages of errors", 'throw new RangeError("limit");'],
  ["directives", '"use strict";'],
  ["empty literals", "const a = [], b = {}, c = ``; function d() { return undefined; }"],
  ["initial values", "const a = b.c(d);"],
])("no mutant of %s", (_what, code) => {
  expect(mutantsOf(code)).toEqual([]);
});

test("no method inside an optional chain", () => {
  expect(mutantsOf("const a = b?.filter(c).d")).toEqual(["b?.filter(c).d → b.filter(c).d"]);
});

test("a calculation inside a type assertion", () => {
  expect(mutantsOf("const a = (b + c) as number satisfies D")).toEqual(["b + c → b - c"]);
});

test("positions count UTF-16 units, as strings do", () => {
  const [change] = find("/* 📱 شناسه */ a();");
  expect(change).toMatchObject({ start: 15, original: "a();" });
});

test("text that is not TypeScript is refused", () => {
  expect(() => find("const = 1")).toThrow("Unexpected token");
});
