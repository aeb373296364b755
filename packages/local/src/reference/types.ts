import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { defaultOf, oneLine, table, typeLink } from "#reference/markdown";

/** The codes of refusals. */
export function errors(schema: GraphQLSchema): string {
  const type = schema.getType("ErrorCode");
  const rows = isEnumType(type)
    ? type.getValues().map(({ name, description }) => [`\`${name}\``, oneLine(description)])
    : [];
  return ["### Refusals\n", table(["code", "when"], rows)].join("\n");
}

const ROOTS = new Set(["Query", "Mutation"]);

/** Every type of the schema with its fields, by name. */
export function types(schema: GraphQLSchema): string {
  const named = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith("__") && !ROOTS.has(type.name))
    .filter((type) => !(isScalarType(type) && isSpecifiedScalarType(type)))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return ["## Types\n", ...named.map(describeType)].join("\n");
}

function describeType(type: GraphQLNamedType): string {
  const heading = `### ${type.name} <a id="type-${type.name.toLowerCase()}"></a>\n\n${kindOf(type)}. ${oneLine(type.description)}\n`;
  const body = bodyOf(type);
  return body === null ? heading : `${heading}\n${body}`;
}

function kindOf(type: GraphQLNamedType): string {
  if (isInterfaceType(type)) return "Interface";
  if (isObjectType(type)) return "Object";
  if (isInputObjectType(type)) return "Input";
  if (isEnumType(type)) return "Enum";
  return isUnionType(type) ? "Union" : "Scalar";
}

function bodyOf(type: GraphQLNamedType): string | null {
  if (isUnionType(type)) return `${type.getTypes().map(typeLink).join(" or ")}.\n`;
  if (isEnumType(type)) {
    return table(
      ["value", "what"],
      type
        .getValues()
        .map(({ name, description, deprecationReason }) => [
          `\`${name}\``,
          oneLine(description) + deprecated(deprecationReason),
        ]),
    );
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    return table(
      ["field", "type", "what"],
      Object.values(type.getFields()).map(({ name, type, description, deprecationReason }) => [
        `\`${name}\``,
        typeLink(type),
        oneLine(description) + deprecated(deprecationReason),
      ]),
    );
  }
  if (!isInputObjectType(type)) return null;
  return table(
    ["field", "type", "default", "what"],
    Object.values(type.getFields()).map(({ name, type, defaultValue, description, deprecationReason }) => [
      `\`${name}\``,
      typeLink(type),
      defaultOf({ type, defaultValue }),
      oneLine(description) + deprecated(deprecationReason),
    ]),
  );
}

function deprecated(reason: string | null | undefined): string {
  return reason ? ` **Deprecated:** ${oneLine(reason)}` : "";
}
