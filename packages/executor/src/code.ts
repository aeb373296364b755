import { isLeafType, isNonNullType, TypeNameMetaFieldDef } from "graphql";
import type { Execution, Field, Path } from "#execution";
import { isValidResult, namesOf, nullable, serializer } from "#fast-path";
import { Info } from "#info";
import { completeValue, executeField, isPromise, nullOrThrow } from "#runtime";

/** Executes the selected fields of an object. */
export type Select = (execution: Execution, source: unknown, path: Path | undefined) => unknown;

/** The functions that the generated code calls. */
const RUNTIME = {
  NO_ARGS: Object.freeze({}),
  completeValue,
  executeField,
  Info,
  isPromise,
  nullOrThrow,
  whenAllResolved,
};

/**
 * Compiles a selection into one function: an object literal for the response, and for each value that is valid as it
 * is, one comparison. The document gives only names to the code, and a GraphQL name has only letters, digits and `_`.
 *
 * For field n the code has `Fn` (the field), `Rn` (its resolver), `Tn` (the names of its enum), `Sn` (its serializer)
 * and `rn` (its result).
 */
export function compileSelection(fields: readonly Field[]): Select {
  const results = fields.map((_, n) => `r${n}`);
  const response = fields.map(({ key }, n) => `${propertyName(key)}: r${n}`).join(", ");
  const code = `"use strict";
    const { ${Object.keys(RUNTIME).join(", ")} } = runtime;
    ${fields.map((_, n) => `const F${n} = F[${n}], R${n} = F${n}.resolve, T${n} = T[${n}], S${n} = S[${n}];`).join("\n")}
    return (execution, source, path) => {
      if (typeof source !== "object" || source === null) source = new Box(source);
      let pending = false, v, info, p${results.map((name) => `, ${name}`).join("")};
      try {
        ${fields.map(fieldCode).join("\n")}
      } catch (error) {
        // Waits for the fields that have begun: if one of them rejects too, its rejection is handled.
        if (pending) return Promise.all([${results.join(", ")}]).then(() => {}).finally(() => { throw error; });
        throw error;
      }
      const response = {${response}};
      return pending ? whenAllResolved(response) : response;
    };`;
  // oxlint-disable-next-line typescript/no-implied-eval
  const create = new Function("F", "T", "S", "runtime", "Box", code) as (...values: unknown[]) => Select;
  const types = fields.map(({ def }) => def.type);
  return create(fields, types.map(namesOf), types.map(serializer), RUNTIME, Object);
}

/** In brackets the key is a property; without them, `__proto__` in a literal would set the prototype. */
function propertyName(key: string): string {
  return key === "__proto__" ? `["${key}"]` : key;
}

function fieldCode(field: Field, n: number): string {
  const { def, parent } = field;
  if (def === TypeNameMetaFieldDef) return `r${n} = ${JSON.stringify(parent.name)};`;
  const isLeaf = isLeafType(nullable(def.type));
  if (!def.resolve && (isLeaf || serializer(def.type))) return propertyCode(field, n);
  return isLeaf ? leafCode(field, n) : resolverCode(field, n);
}

const markPending = (n: number) => `if (isPromise(r${n})) pending = true;`;

/** A leaf or a list of leaves without a resolver: a property of the source. */
function propertyCode({ def }: Field, n: number): string {
  const unlessNull = isNonNullType(def.type) ? "" : `if (v === null) r${n} = null; else`;
  const slowPath = `executeField(execution, F${n}, source, path); ${markPending(n)}`;
  const take = serializer(def.type)
    ? `${unlessNull} { r${n} = S${n}(v) ?? ${slowPath} }`
    : `if (${isValidResult(def.type, "v", `T${n}`)}) r${n} = v; else ${unlessNull} { r${n} = ${slowPath} }`;
  return `v = source[${JSON.stringify(def.name)}]; ${take}`;
}

/** A leaf with a resolver: its path is made only if the resolver reads it or an error needs it. */
function leafCode(field: Field, n: number): string {
  return `try {
      info = new Info(execution, F${n}, path, null);
      v = R${n}(source, ${argsCode(field, n)}, execution.context, info);
      if (${isValidResult(field.def.type, "v", `T${n}`)}) r${n} = v; else {
        r${n} = completeValue(execution, F${n}, info, info.path, v);
        ${markPending(n)}
      }
    } catch (error) {
      r${n} = nullOrThrow(execution, F${n}, F${n}.def.type, ${pathCode(field)}, error);
    }`;
}

/** A field with a resolver, or whose property may be a function. */
function resolverCode(field: Field, n: number): string {
  const { def } = field;
  const args = argsCode(field, n);
  const property = `source[${JSON.stringify(def.name)}]`;
  const call = def.resolve
    ? `v = R${n}(source, ${args}, execution.context, info);`
    : `v = ${property}; if (typeof v === "function") v = ${property}(${args}, execution.context, info);`;
  return `p = ${pathCode(field)};
    try {
      info = new Info(execution, F${n}, path, p);
      ${call}
      r${n} = completeValue(execution, F${n}, info, p, v);
      ${markPending(n)}
    } catch (error) {
      r${n} = nullOrThrow(execution, F${n}, F${n}.def.type, p, error);
    }`;
}

const argsCode = ({ def }: Field, n: number) => (def.args.length === 0 ? "NO_ARGS" : `F${n}.args(execution)`);

const pathCode = ({ key, parent }: Field) =>
  `{ prev: path, key: ${JSON.stringify(key)}, typename: ${JSON.stringify(parent.name)} }`;

/**
 * Replaces the promises of a response by their values. Takes as many microtasks as graphql-js: errors are listed in
 * the order in which they occur.
 */
function whenAllResolved(response: Record<string, unknown>): Promise<unknown> {
  return new Promise<void>((resolve, reject) => {
    let left = 0;
    const settle = (key: string) => (value: unknown) => {
      response[key] = value;
      if (--left === 0) resolve();
    };
    for (const key in response) {
      const value = response[key];
      if (!isPromise(value)) continue;
      left++;
      void Promise.resolve(value).then(settle(key), reject);
    }
  }).then(() => response);
}
