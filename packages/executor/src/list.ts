import { GraphQLError, type GraphQLOutputType, type GraphQLResolveInfo } from "graphql";
import type { Complete, Execution, Field, Path } from "#execution";
import { listSerializer } from "#fast-path";
import { isPromise, nullOrThrow } from "#runtime";

export function completeList(field: Field, type: GraphQLOutputType, complete: Complete): Complete {
  const serializeAll = listSerializer(type);
  const completeItem = itemCompletion(field, type, complete);
  return (execution, info, path, value) => {
    const serialized = serializeAll?.(value);
    if (serialized) return serialized;
    if (!isIterableObject(value)) {
      const name = `${field.parent.name}.${field.def.name}`;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${name}".`);
    }
    const items: unknown[] = [];
    let pending = false;
    const add = (item: unknown) => {
      const completed = completeItem(execution, info, { prev: path, key: items.length, typename: undefined }, item);
      if (isPromise(completed)) pending = true;
      items.push(completed);
    };
    try {
      if (Array.isArray(value)) for (let index = 0; index < value.length; index++) add(value[index]);
      else for (const item of value) add(item);
    } catch (error) {
      // The list becomes null. If other items reject later, their rejections are handled: Lambda ends on an unhandled one.
      if (pending) Promise.allSettled(items).catch(() => {});
      throw error;
    }
    return pending ? Promise.all(items) : items;
  };
}

function itemCompletion(field: Field, type: GraphQLOutputType, complete: Complete): Complete {
  return (execution: Execution, info: GraphQLResolveInfo, path: Path, item: unknown): unknown => {
    try {
      const completed = isPromise(item)
        ? item.then((resolved) => complete(execution, info, path, resolved))
        : complete(execution, info, path, item);
      if (!isPromise(completed)) return completed;
      return completed.then(undefined, (error: unknown) => nullOrThrow(execution, field, type, path, error));
    } catch (error) {
      return nullOrThrow(execution, field, type, path, error);
    }
  };
}

/** As graphql-js: a string is iterable too, but is not a list. */
function isIterableObject(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    Symbol.iterator in value &&
    typeof value[Symbol.iterator] === "function"
  );
}
