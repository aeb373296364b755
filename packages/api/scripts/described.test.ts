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

/** The schema is what frontends read: everything in it says what it is. */

type Said = { name: string; description?: string | null | undefined; deprecationReason?: string | null | undefined };

/** Everything that can be described, by its path. */
function* everything(types: readonly GraphQLNamedType[]): Generator<readonly [path: string, said: Said]> {
  for (const type of types) {
    yield [type.name, type];
    const members: readonly Said[] = isEnumType(type)
      ? type.getValues()
      : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : [];
    for (const member of members) {
      yield [`${type.name}.${member.name}`, member];
      const { args = [] } = member as { args?: readonly Said[] };
      for (const arg of args) yield [`${type.name}.${member.name}(${arg.name}:)`, arg];
    }
  }
}

const UNFINISHED = /\b(TODO|FIXME|XXX|TBD)\b/i;
const letters = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, "");

function flaw({ name, description, deprecationReason }: Said): string | null {
  if (!description?.trim()) return "says nothing";
  if (UNFINISHED.test(description)) return "is unfinished";
  if (!/^[A-Z`0-9]/.test(description) || !/[.…]$/.test(description)) return `is no sentence: ${description}`;
  if (letters(description) === letters(name)) return "says its name again";
  if (deprecationReason != null && removalOf(deprecationReason) === null) {
    return "is deprecated: say `Use x. Removed after 2027-05-22.`";
  }
  return null;
}

const flaws = (text: string) => {
  const types = Object.values(buildSchema(text).getTypeMap());
  const ours = types.filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  return [...everything(ours)].flatMap(([path, said]) => {
    const wrong = flaw(said);
    return wrong === null ? [] : [`${path} ${wrong}`];
  });
};

test("every type, field, argument and value of the schema says what it is, in sentences", () => {
  expect(flaws(sdl)).toEqual([]);
});

test("and what does not is found, wherever it stands", () => {
  const text = `
    "Questions." type Query { "A ticket." ticket(number: String!, "Which. TODO" way: Way): Ticket }
    "One." type Ticket { "Status." status: Way, "lower case." id: ID, "No full stop" at: ID, "Old." old: ID @deprecated }
    enum Way { "Up." UP DOWN }
    "Wanted." input Filter { status: Way }
  `;
  const found = flaws(text).map((flaw) => flaw.split(" ")[0] ?? "");
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
