import {
  defaultFieldResolver,
  getArgumentValues,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
  type FieldNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from "graphql";
import { compileSelection, type Select } from "#code";
import { completion } from "#complete";
import type { Field } from "#execution";
import { collectFields, type Scope } from "#selection";

export type Plan = { fields: readonly Field[]; select: Select };

/** Compiles selection sets on one object type. Fields below are compiled too; those of an abstract type when first met. */
export function compile(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Plan {
  const collected = [...collectFields(scope, type, sets)];
  const fields = collected.flatMap(([key, nodes]) => toField(scope, type, key, nodes) ?? []);
  return { fields, select: compileSelection(fields) };
}

function toField(scope: Scope, parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]) {
  const [node] = nodes;
  const def = node && definitionOf(scope, parent, node.name.value);
  if (!def) return null;
  const field: Field = {
    key,
    nodes,
    def,
    parent,
    resolve: def.resolve ?? defaultFieldResolver,
    args: argumentsOf(def, node),
    complete: () => null,
  };
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  field.complete = completion(field, def.type, (type) => compile(scope, type, sets).select);
  return field;
}

function definitionOf({ schema }: Scope, parent: GraphQLObjectType, name: string) {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return parent.getFields()[name];
}

/** Arguments without variables are coerced once. Each call gets its own copy, because a resolver may change it. */
function argumentsOf(def: Field["def"], node: FieldNode): Field["args"] {
  if (def.args.length === 0) return () => ({});
  let hasVariable = false;
  visit(node, { Variable: () => void (hasVariable = true), SelectionSet: () => false });
  if (hasVariable) return ({ variables }) => getArgumentValues(def, node, variables);
  let values: Record<string, unknown> | undefined;
  return () => ({ ...(values ??= getArgumentValues(def, node)) });
}
