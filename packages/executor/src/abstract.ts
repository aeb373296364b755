import {
  defaultTypeResolver,
  GraphQLError,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from "graphql";
import { inspect } from "graphql/jsutils/inspect.js";
import type { Complete, Execution, Field, Path } from "#execution";
import { isPromise } from "#runtime";

/** Completes a value of an interface or a union by the object type that it has; one completion per type, made once. */
export function completeAbstract(
  field: Field,
  type: GraphQLAbstractType,
  completionOf: (type: GraphQLObjectType) => Complete,
): Complete {
  const completions = new Map<GraphQLObjectType, Complete>();
  const complete = (execution: Execution, info: GraphQLResolveInfo, path: Path, value: unknown, name: unknown) => {
    const runtimeType = runtimeTypeOf(execution, field, type, value, name);
    let completion = completions.get(runtimeType);
    if (!completion) completions.set(runtimeType, (completion = completionOf(runtimeType)));
    return completion(execution, info, path, value);
  };
  return (execution, info, path, value) => {
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const name = resolveType.call(type, value, execution.context, info, type);
    if (isPromise(name)) return name.then((name) => complete(execution, info, path, value, name));
    return complete(execution, info, path, value, name);
  };
}

function runtimeTypeOf(
  { target: { schema } }: Execution,
  field: Field,
  type: GraphQLAbstractType,
  value: unknown,
  name: unknown,
): GraphQLObjectType {
  const position = `${field.parent.name}.${field.def.name}`;
  if (name == null) {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${position}". Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes: field.nodes },
    );
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      "Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.",
    );
  }
  if (typeof name !== "string") {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${position}" with value ${inspect(value)}, received "${inspect(name)}".`,
    );
  }
  const found = schema.getType(name);
  const error = (message: string) => new GraphQLError(message, { nodes: field.nodes });
  if (found == null) {
    throw error(`Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`);
  }
  if (!isObjectType(found)) throw error(`Abstract type "${type.name}" was resolved to a non-object type "${name}".`);
  if (!schema.isSubType(type, found)) {
    throw error(`Runtime Object type "${found.name}" is not a possible type for "${type.name}".`);
  }
  return found;
}
