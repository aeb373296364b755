import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from "graphql";
import { expect, test } from "vitest";
import { sdl } from "../src/generated/sdl.ts";
import { removalOf } from "./released.ts";

/** Frontend developers read the schema, so each element must have a description. */

type Element = { name: string; description?: string | null | undefined; deprecationReason?: string | null | undefined };

/** Every element that can have a description, with its path. */
function* elementsOf(types: readonly GraphQLNamedType[]): Generator<readonly [path: string, element: Element]> {
  for (const type of types) {
    yield [type.name, type];
    const members: readonly Element[] = isEnumType(type)
      ? type.getValues()
      : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : [];
    for (const member of members) {
      yield [`${type.name}.${member.name}`, member];
      const { args = [] } = member as { args?: readonly Element[] };
      for (const arg of args) yield [`${type.name}.${member.name}(${arg.name}:)`, arg];
    }
  }
}

const UNFINISHED = /\b(TODO|FIXME|XXX|TBD)\b/i;
const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, "");

function flawOf({ name, description, deprecationReason }: Element): string | null {
  if (!description?.trim()) return "has no description";
  if (UNFINISHED.test(description)) return "is unfinished";
  if (!/^[A-Z`0-9]/.test(description) || !/[.…]$/.test(description)) return `is not a sentence: ${description}`;
  if (letters(description) === letters(name)) return "only repeats its name";
  if (deprecationReason != null && removalOf(deprecationReason) === null) {
    return "is deprecated without a reason of the form `Use x. Removed after 2027-05-22.`";
  }
  return null;
}

const flawsOf = (text: string) => {
  const types = Object.values(buildSchema(text).getTypeMap());
  const ours = types.filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  return [...elementsOf(ours)].flatMap(([path, element]) => {
    const flaw = flawOf(element);
    return flaw === null ? [] : [`${path} ${flaw}`];
  });
};

test("every type, field, argument and value of the schema has a description in sentences", () => {
  expect(flawsOf(sdl)).toEqual([]);
});

test("an element without a description in sentences is found at every position", () => {
  const text = `
    "Questions." type Query { "A ticket." ticket(number: String!, "Which. TODO" way: Way): Ticket }
    "One." type Ticket { "Status." status: Way, "lower case." id: ID, "No full stop" at: ID, "Old." old: ID @deprecated }
    enum Way { "Up." UP DOWN }
    "Wanted." input Filter { status: Way }
  `;
  const found = flawsOf(text).map((flaw) => flaw.split(" ")[0] ?? "");
  expect(found.toSorted()).toEqual([
    "Filter.status",
    "Query.ticket(number:)",
    "Query.ticket(way:)",
    "Ticket.at",
    "Ticket.id",
    "Ticket.old",
    "Ticket.status",
    "Way",
    "Way.DOWN",
    "Way.UP",
  ]);
});
