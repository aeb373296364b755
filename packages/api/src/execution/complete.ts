import {
  defaultTypeResolver,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { inspect } from "graphql/jsutils/inspect.js";
import { fail, isPromise, type Complete, type Field, type Info, type Path, type Run } from "#execution/run";

/** The rules by which a resolver's value becomes a value of its type: those of graphql-js, with its words. */

/** Executes the fields that are asked of an object of a type. */
export type Selected = (run: Run, source: unknown, path: Path | undefined) => unknown;

/** @param selected of the field's own selection, for each type that its value may have */
export function completion(field: Field, type: GraphQLOutputType, selected: (type: GraphQLObjectType) => Selected) {
  const inner = (type: GraphQLOutputType): Complete => {
    if (isNonNullType(type)) return required(field, inner(type.ofType));
    const present = isListType(type)
      ? list(field, type.ofType, inner(type.ofType))
      : isLeafType(type)
        ? leaf(type)
        : isAbstractType(type)
          ? abstract(field, type, (name) => object(field, name, selected(name)))
          : object(field, type, selected(type));
    return (run, info, path, value) => {
      if (value instanceof Error) throw value;
      return value == null ? null : present(run, info, path, value);
    };
  };
  return inner(type);
}

function required({ parent, def }: Field, complete: Complete): Complete {
  return (run, info, path, value) => {
    const completed = complete(run, info, path, value);
    if (completed === null) {
      throw new Error(`Cannot return null for non-nullable field ${parent.name}.${def.name}.`);
    }
    return completed;
  };
}

function leaf(type: GraphQLLeafType): Complete {
  return (_run, _info, _path, value) => {
    const serialized: unknown = type.serialize(value);
    if (serialized == null) {
      throw new Error(
        `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
      );
    }
    return serialized;
  };
}

function list(field: Field, type: GraphQLOutputType, complete: Complete): Complete {
  const one = (run: Run, info: Info, path: Path, item: unknown): unknown => {
    try {
      const completed = isPromise(item)
        ? item.then((resolved) => complete(run, info, path, resolved))
        : complete(run, info, path, item);
      if (!isPromise(completed)) return completed;
      return completed.then(undefined, (error: unknown) => fail(run, field, type, path, error));
    } catch (error) {
      return fail(run, field, type, path, error);
    }
  };
  const shortly = texts(type);
  return (run, info, path, value) => {
    const short = shortly?.(value);
    if (short) return short;
    if (typeof value !== "object" || typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] !== "function") {
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${field.parent.name}.${field.def.name}".`,
      );
    }
    const items: unknown[] = [];
    let pending = false;
    const add = (item: unknown) => {
      const completed = one(run, info, { prev: path, key: items.length, typename: undefined }, item);
      if (isPromise(completed)) pending = true;
      items.push(completed);
    };
    try {
      if (Array.isArray(value)) for (let n = 0; n < value.length; n++) add(value[n]);
      else for (const item of value as Iterable<unknown>) add(item);
    } catch (error) {
      // The list is lost; what its other items still come to must not be an unhandled rejection.
      if (pending) Promise.allSettled(items).catch(() => {});
      throw error;
    }
    return pending ? Promise.all(items) : items;
  };
}

/** A list of leaves, when each of them is given out as a text; null when it takes the long way. */
export function texts(type: GraphQLOutputType): ((items: unknown) => string[] | null) | null {
  const named = isNonNullType(type) ? type.ofType : type;
  if (!isLeafType(named)) return null;
  return (items) => {
    if (!Array.isArray(items)) return null;
    const serialized: string[] = [];
    for (let n = 0; n < items.length; n++) {
      const text = textOf(named, items[n]);
      if (text === null) return null;
      serialized.push(text);
    }
    return serialized;
  };
}

/** Null for what is no text, and for what its type refuses: that is refused again, and reported, the long way. */
export function textOf(type: GraphQLLeafType, value: unknown): string | null {
  if (typeof value !== "string") return null;
  try {
    const serialized: unknown = type.serialize(value);
    return typeof serialized === "string" ? serialized : null;
  } catch {
    return null;
  }
}

function object(field: Field, type: GraphQLObjectType, selected: Selected): Complete {
  const { isTypeOf } = type;
  if (!isTypeOf) return (run, _info, path, value) => selected(run, value, path);
  const check = (is: boolean, value: unknown) => {
    if (is) return;
    const message = `Expected value of type "${type.name}" but got: ${inspect(value)}.`;
    throw new GraphQLError(message, { nodes: field.nodes });
  };
  return (run, info, path, value) => {
    const is = isTypeOf.call(type, value, run.context, info);
    if (isPromise(is)) {
      return is.then((is) => {
        check(is, value);
        return selected(run, value, path);
      });
    }
    check(is, value);
    return selected(run, value, path);
  };
}

function abstract(field: Field, type: GraphQLAbstractType, of: (type: GraphQLObjectType) => Complete): Complete {
  const known = new Map<GraphQLObjectType, Complete>();
  const complete = (run: Run, info: Info, path: Path, value: unknown, name: unknown): unknown => {
    const runtime = runtimeType(run, field, type, value, name);
    let as = known.get(runtime);
    if (!as) known.set(runtime, (as = of(runtime)));
    return as(run, info, path, value);
  };
  return (run, info, path, value) => {
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const name = resolveType.call(type, value, run.context, info, type);
    if (isPromise(name)) return name.then((name) => complete(run, info, path, value, name));
    return complete(run, info, path, value, name);
  };
}

function runtimeType(run: Run, field: Field, type: GraphQLAbstractType, value: unknown, name: unknown) {
  const { schema } = run.of;
  const at = `${field.parent.name}.${field.def.name}`;
  if (name == null) {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${at}". Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
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
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${at}" with value ${inspect(value)}, received "${inspect(name)}".`,
    );
  }
  const found = schema.getType(name);
  const because = (message: string) => new GraphQLError(message, { nodes: field.nodes });
  if (found == null) {
    throw because(
      `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`,
    );
  }
  if (!isObjectType(found)) throw because(`Abstract type "${type.name}" was resolved to a non-object type "${name}".`);
  if (!schema.isSubType(type, found)) {
    throw because(`Runtime Object type "${found.name}" is not a possible type for "${type.name}".`);
  }
  return found;
}
