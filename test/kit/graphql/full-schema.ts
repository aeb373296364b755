import { makeExecutableSchema } from "@graphql-tools/schema";
import { GraphQLScalarType, isObjectType, type GraphQLSchema } from "graphql";
import { addFaultyResolvers } from "#kit/graphql/failing-schema";

/** One of each construct that a schema can have, more than ours uses. */
const SDL = `
  scalar Picky
  scalar Json
  enum Size { SMALL LARGE INNER }
  interface Node { id: ID! }
  interface Named implements Node { id: ID!  name: String }
  type Cat implements Node & Named { id: ID!  name: String  lives: Int!  friend: Animal  enemy: Dog!  picky: Picky!  any: Json }
  type Dog implements Node & Named { id: ID!  name: String  weight: Float!  good: Boolean!  size: Size!  friends: [Animal!]! }
  type Stone implements Node { id: ID!  sizes: [Size]  grid: [[Int!]!]  under: Node  all: [Node]!  strict: [Picky!] }
  union Animal = Cat | Dog
  input Where { size: Size = SMALL  name: String!  all: [Where!]  odd: Picky  most: Int = 5 }
  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!, size: Size! = LARGE): [Node]!
    animal(where: Where): Animal!
    named(where: Where! = { name: "none" }): Named
    cat(age: Int = 7, weights: [Float!], picky: Picky): Cat
    stones(first: Int!): [Stone!]
  }
  type Mutation { feed(where: Where!): Animal  weigh(id: ID): Float!  move(to: Size = SMALL): Stone! }
`;

export function fullSchema(): GraphQLSchema {
  const schema = addFaultyResolvers(
    makeExecutableSchema({
      typeDefs: SDL,
      resolvers: { Size: { INNER: { hidden: true } as never }, Picky, Json: new GraphQLScalarType({ name: "Json" }) },
    }),
  );
  // Both ways for a type to identify its objects.
  const dog = schema.getType("Dog");
  const stone = schema.getType("Stone");
  if (isObjectType(dog)) dog.isTypeOf = (value) => isNamed(value, "Dog");
  if (isObjectType(stone)) stone.isTypeOf = async (value) => isNamed(value, "Stone");
  const named = schema.getType("Named");
  if (named && "resolveType" in named) named.resolveType = async (value) => nameOf(value);
  return schema;
}

const nameOf = (value: unknown) => (value as Record<string, string> | null)?.["__typename"] ?? "";
const isNamed = (value: unknown, name: string) => nameOf(value) === name;

/** Accepts and returns short texts only; some values fail. */
const Picky = new GraphQLScalarType({
  name: "Picky",
  serialize: (value) => {
    if (typeof value !== "string") throw new TypeError("Picky takes texts alone");
    return value.length > 60 ? null : value.toUpperCase();
  },
  parseValue: (value) => {
    if (value === "nonsense") throw new TypeError("Picky takes no nonsense");
    return value;
  },
});
