import {
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { inspect } from "graphql/jsutils/inspect.js";
import { completeAbstract } from "#abstract";
import type { Select } from "#code";
import type { Complete, Field } from "#execution";
import { completeList } from "#list";
import { isPromise } from "#runtime";

/** The slow path: completes values by the rules of graphql-js, with its error messages. */

/** @param compileFor compiles the field's own selection for an object type that its value may have */
export function completion(
  field: Field,
  type: GraphQLOutputType,
  compileFor: (type: GraphQLObjectType) => Select,
): Complete {
  const completionOf = (type: GraphQLOutputType): Complete => {
    if (isNonNullType(type)) return required(field, completionOf(type.ofType));
    const complete = isListType(type)
      ? completeList(field, type.ofType, completionOf(type.ofType))
      : isLeafType(type)
        ? leaf(type)
        : isAbstractType(type)
          ? completeAbstract(field, type, (runtimeType) => object(field, runtimeType, compileFor(runtimeType)))
          : object(field, type, compileFor(type));
    return (execution, info, path, value) => {
      if (value instanceof Error) throw value;
      return value == null ? null : complete(execution, info, path, value);
    };
  };
  return completionOf(type);
}

function required({ parent, def }: Field, complete: Complete): Complete {
  return (execution, info, path, value) => {
    const completed = complete(execution, info, path, value);
    if (completed === null) {
      throw new Error(`Cannot return null for non-nullable field ${parent.name}.${def.name}.`);
    }
    return completed;
  };
}

function leaf(type: GraphQLLeafType): Complete {
  return (_execution, _info, _path, value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized == null) {
      throw new Error(
        `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
      );
    }
    return serialized;
  };
}

function object(field: Field, type: GraphQLObjectType, select: Select): Complete {
  const { isTypeOf } = type;
  if (!isTypeOf) return (execution, _info, path, value) => select(execution, value, path);
  const check = (isOfType: boolean, value: unknown) => {
    if (isOfType) return;
    const message = `Expected value of type "${type.name}" but got: ${inspect(value)}.`;
    throw new GraphQLError(message, { nodes: field.nodes });
  };
  return (execution, info, path, value) => {
    const isOfType = isTypeOf.call(type, value, execution.context, info);
    if (isPromise(isOfType)) {
      return isOfType.then((isOfType) => {
        check(isOfType, value);
        return select(execution, value, path);
      });
    }
    check(isOfType, value);
    return select(execution, value, path);
  };
}
