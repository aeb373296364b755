import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as JsonLines from "#json-lines";

test("values are read as they were written, each on a line", () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (values) => {
      const text = JsonLines.stringify(values);
      const written: unknown = JSON.parse(JSON.stringify(values));
      expect(JsonLines.parse(text)).toEqual(written);
      expect(JsonLines.parse(text.trimEnd())).toEqual(written);
      expect(text.split("\n")).toHaveLength(values.length + 1);
    }),
  );
});

test("blank lines are no values", () => expect(JsonLines.parse("\n1\n\n2")).toEqual([1, 2]));

test("a file that must be there is missing", () => {
  expect(JsonLines.parseJson('{"a":1}')).toEqual({ a: 1 });
  expect(() => JsonLines.parseJson(null)).toThrow("missing");
});
