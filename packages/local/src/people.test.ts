import { expect, test } from "vitest";

import { people } from "#people";
import type { Person } from "#people";

const all: Person[] = Object.values(people);

test("every role has a person, and there are two importers", () => {
  const groups = all.flatMap((person) => person.groups);
  expect(new Set(groups)).toEqual(new Set(["SUBSCRIBER", "IMPORTER", "EXPERT", "OPERATOR", "OPS"]));
  expect(all.filter((person) => person.groups.includes("IMPORTER")).map((person) => person.organisation)).toEqual([
    "importer-a",
    "importer-b",
  ]);
});

test("ids and numbers are unique, and one owner has two numbers", () => {
  const numbers = all.flatMap((person) => person.msisdns);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(new Set(all.map((person) => person.id)).size).toBe(all.length);
  expect(all.some((person) => person.groups.includes("SUBSCRIBER") && person.msisdns.length === 2)).toBe(true);
});
