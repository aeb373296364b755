import {
  isNonNullType,
  locatedError,
  responsePathAsArray,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from "graphql";
import type { Execution, Field, Path } from "#execution";
import { Info, pathOf } from "#info";

/** Functions that compiled code calls for a field without a fast path. */

/** Executes one field of any type. */
export function executeField(execution: Execution, field: Field, source: unknown, parent: Path | undefined): unknown {
  const path = pathOf(field, parent);
  const info = new Info(execution, field, parent, path);
  try {
    const value = field.resolve(source, field.args(execution), execution.context, info);
    return completeValue(execution, field, info, path, value);
  } catch (error) {
    return nullOrThrow(execution, field, field.def.type, path, error);
  }
}

/** Completes a resolver's value, now or when its promise resolves. Throws synchronous errors: the caller reports them. */
export function completeValue(
  execution: Execution,
  field: Field,
  info: GraphQLResolveInfo,
  path: Path,
  value: unknown,
): unknown {
  const completed = isPromise(value)
    ? completeLater(execution, field, info, path, value)
    : field.complete(execution, info, path, value);
  return isPromise(completed) ? reportLater(execution, field, path, completed) : completed;
}

// Separate functions: a function with a closure inside allocates its context on every call, used or not.
const completeLater = (
  execution: Execution,
  field: Field,
  info: GraphQLResolveInfo,
  path: Path,
  value: Promise<unknown>,
) => value.then((resolved) => field.complete(execution, info, path, resolved));

const reportLater = (execution: Execution, field: Field, path: Path, completed: Promise<unknown>) =>
  completed.then(undefined, (error: unknown) => nullOrThrow(execution, field, field.def.type, path, error));

/** Reports the error and returns null if the type is nullable; otherwise throws the error to the parent field. */
export function nullOrThrow(
  execution: Execution,
  field: Field,
  type: GraphQLOutputType,
  path: Path,
  thrown: unknown,
): null {
  const error = locatedError(thrown, field.nodes, responsePathAsArray(path));
  if (isNonNullType(type)) throw error;
  execution.report(error, path);
  return null;
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === "function";
}
