import {
  Kind,
  OperationTypeNode,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from "graphql";
import type { Plan } from "#compile";
import type { Operation } from "#execution";
import { conditionsOf } from "#selection";

export type Args = Pick<ExecutionArgs, "schema" | "document" | "contextValue" | "variableValues" | "operationName">;

/** Most variables in @skip and @include. Each combination of their values is a plan of its own: 16 at most. */
const MAX_CONDITIONS = 4;

export type Prepared = Operation & {
  definitions: readonly VariableDefinitionNode[];
  conditions: readonly string[];
  /** By the values of `conditions`. */
  plans: Map<string, Plan>;
};

/** Finds the operation to compile. Null if graphql-js must execute it. */
export function prepare({ schema, document, operationName }: Args): Prepared | null {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const named = operations.filter(({ name }) => operationName == null || name?.value === operationName);
  const operation = named[0];
  if (!operation || named.length > 1 || selectsSchema(operation)) return null;
  if (operation.operation === OperationTypeNode.SUBSCRIPTION || !schema.getRootType(operation.operation)) return null;
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const conditions = conditionsOf(operation, fragments);
  if (conditions.length > MAX_CONDITIONS) return null;
  const definitions = operation.variableDefinitions ?? [];
  return { schema, fragments, operation, definitions, conditions, plans: new Map() };
}

function selectsSchema({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && /^__(schema|type)$/.test(selection.name.value),
  );
}
