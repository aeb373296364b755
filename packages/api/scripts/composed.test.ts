import { makeExecutableSchema } from "@graphql-tools/schema";
import * as fc from "fast-check";
import { buildSchema, lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sdl } from "../src/generated/sdl.ts";

/** Tools read the files of schema/ in an order of their own: that of a folder, of a glob or of a list. */

const FOLDER = new URL("../../../schema/", import.meta.url);
const names = readdirSync(FOLDER).filter((name) => name.endsWith(".graphql"));
const textOf = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

/** The order of types and fields is no part of the contract. */
const contentOf = (schema: GraphQLSchema) => printSchema(lexicographicSortSchema(schema));

test("the schema is the same in whatever order its files are read, as one text and as many", () => {
  const expected = contentOf(buildSchema(sdl));
  const orders = fc.shuffledSubarray(names, { minLength: names.length });
  fc.assert(
    fc.property(orders, (order) => {
      const files = order.map(textOf);
      expect(contentOf(buildSchema(files.join("\n")))).toBe(expected);
      expect(contentOf(makeExecutableSchema({ typeDefs: files }))).toBe(expected);
    }),
    { numRuns: 20, examples: [[names], [names.toReversed()]] },
  );
});
