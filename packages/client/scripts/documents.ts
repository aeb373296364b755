import type { Types } from "@graphql-codegen/plugin-helpers";
import {
  getNamedType,
  isInputObjectType,
  Kind,
  OperationTypeNode,
  print,
  visit,
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { createHash } from "node:crypto";

/** Generates a typed constant for each operation: its text with the fragments it uses, and its hash. */
export function plugin(schema: GraphQLSchema, files: Types.DocumentFile[]): string {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const constants = definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => constant(schema, operation, fragments))
    .toSorted();
  return [
    'import type { Document } from "#document";',
    'import type * as Types from "#generated/types";',
    ...constants,
    "",
  ].join("\n\n");
}

function constant(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const name = operation.name?.value ?? "";
  const text = [operation, ...needed(operation, fragments)].map(print).join("\n\n");
  const document = {
    name,
    kind: operation.operation,
    hash: createHash("sha256").update(text).digest("hex"),
    ...(creates(schema, operation) && { creates: true }),
    text,
  };
  const type = `${name}${operation.operation === OperationTypeNode.QUERY ? "Query" : "Mutation"}`;
  return `export const ${name} = ${JSON.stringify(document, null, 2)} as Document<Types.${type}, Types.${type}Variables>;`;
}

/** The fragments that a definition uses, directly or through other fragments, each once, in order of first use. */
function needed(
  definition: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found: FragmentDefinitionNode[] = [],
): FragmentDefinitionNode[] {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment) throw new Error(`There is no fragment ${name.value}`);
      if (found.includes(fragment)) return;
      found.push(fragment);
      needed(fragment, fragments, found);
    },
  });
  return found;
}

/** True if the operation creates something: its input has an idempotency key. */
function creates(schema: GraphQLSchema, { selectionSet }: OperationDefinitionNode): boolean {
  const fields = schema.getMutationType()?.getFields() ?? {};
  return selectionSet.selections.some((selection) => {
    const input = selection.kind === Kind.FIELD && fields[selection.name.value]?.args[0]?.type;
    const type = input && getNamedType(input);
    return isInputObjectType(type) && "idempotencyKey" in type.getFields();
  });
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}
