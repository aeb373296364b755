import {
  defaultFieldResolver,
  getArgumentValues,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from "graphql";
import { completion, textOf, texts, type Selected } from "#execution/complete";
import { execute, fail, finish, Info, isPromise, type Field } from "#execution/run";
import { collect, type Scope } from "#execution/selection";

/**
 * Compiles what is asked of one type into a function of straight code: one object literal for the answer, and for a
 * value that is what its type says already, one comparison. Everything else goes the long way, which is graphql-js's
 * own (`run.ts`, `complete.ts`). Of the document only names come into the code, and a name in GraphQL is letters,
 * digits and `_`.
 */
export type Plan = { fields: readonly Field[]; select: Selected };

export function compile(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Plan {
  const fields = [...collect(scope, type, sets)].flatMap(([key, nodes]) => fieldOf(scope, type, key, nodes) ?? []);
  return { fields, select: selecting(fields) };
}

function fieldOf(scope: Scope, parent: GraphQLObjectType, key: string, nodes: readonly FieldNode[]) {
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

/** Arguments without variables are coerced once; each call gets an object of its own. */
function argumentsOf(def: Field["def"], node: FieldNode): Field["args"] {
  if (def.args.length === 0) return () => ({});
  let asks = false;
  visit(node, { Variable: () => void (asks = true), SelectionSet: () => false });
  if (asks) return ({ variables }) => getArgumentValues(def, node, variables);
  let values: Record<string, unknown> | undefined;
  return () => ({ ...(values ??= getArgumentValues(def, node)) });
}

/** What the code calls; `F` are its fields, `T` the names of enums and `S` the short ways, each at its field's place. */
const LONG_WAY = { NONE: Object.freeze({}), assembled, execute, fail, finish, Info, isPromise };

function selecting(fields: readonly Field[]): Selected {
  const answers = fields.map((_, n) => `a${n}`);
  const literal = `{${fields.map(({ key }, n) => `${nameOf(key)}: a${n}`).join(", ")}}`;
  const code = `"use strict";
    const { NONE, assembled, execute, fail, finish, Info, isPromise } = X;
    ${fields.map((_, n) => `const F${n} = F[${n}], R${n} = F${n}.resolve, T${n} = T[${n}], S${n} = S[${n}];`).join("\n")}
    return (run, source, path) => {
      if (typeof source !== "object" || source === null) source = new Other(source);
      let pending = false, v, info, p${answers.map((name) => `, ${name}`).join("")};
      try {
        ${fields.map(codeOf).join("\n")}
      } catch (error) {
        // What else was begun is waited for: it may fail as well.
        if (pending) return Promise.all([${answers.join(", ")}]).then(() => {}).finally(() => { throw error; });
        throw error;
      }
      const answer = ${literal};
      return pending ? assembled(answer) : answer;
    };`;
  // oxlint-disable-next-line typescript/no-implied-eval
  const make = new Function("F", "T", "S", "X", "Other", code) as (...given: unknown[]) => Selected;
  const ways = fields.map(({ def }) => shortly(def.type));
  return make(fields, fields.map(namesOf), ways, LONG_WAY, Object);
}

/** A name in brackets is looked up each time that the literal is made; bare, this one would be the prototype. */
function nameOf(key: string): string {
  return key === "__proto__" ? `["${key}"]` : key;
}

/**
 * An answer some of whose fields are still to come: those alone are waited for, and as many turns of the queue pass as
 * with graphql-js, since errors are in the order in which they come.
 */
function assembled(answer: Record<string, unknown>): Promise<unknown> {
  return new Promise<void>((resolve, reject) => {
    let left = 0;
    const settle = (key: string) => (value: unknown) => {
      answer[key] = value;
      if (--left === 0) resolve();
    };
    for (const key in answer) {
      const value = answer[key];
      if (!isPromise(value)) continue;
      left++;
      void Promise.resolve(value).then(settle(key), reject);
    }
  }).then(() => answer);
}

function codeOf(field: Field, n: number): string {
  const { def, key, parent } = field;
  if (def === TypeNameMetaFieldDef) return `a${n} = ${JSON.stringify(parent.name)};`;
  const later = `if (isPromise(a${n})) pending = true;`;
  const isLeaf = isLeafType(required(def.type));
  const property = `source[${JSON.stringify(def.name)}]`;
  const absent = isNonNullType(def.type) ? "" : `if (v === null) a${n} = null; else`;
  if (!def.resolve && shortly(def.type)) {
    return `v = ${property};
      ${absent} {
        a${n} = S${n}(v) ?? execute(run, F${n}, source, path);
        ${later}
      }`;
  }
  if (isLeaf && !def.resolve) {
    return `v = ${property};
      if (${isItself(def.type, n)}) a${n} = v; else ${absent} {
        a${n} = execute(run, F${n}, source, path);
        ${later}
      }`;
  }
  const path = `{ prev: path, key: ${JSON.stringify(key)}, typename: ${JSON.stringify(parent.name)} }`;
  const args = def.args.length === 0 ? "NONE" : `F${n}.args(run)`;
  if (isLeaf) {
    return `try {
        info = new Info(run, F${n}, path, null);
        v = R${n}(source, ${args}, run.context, info);
        if (${isItself(def.type, n)}) a${n} = v; else {
          a${n} = finish(run, F${n}, info, info.path, v);
          ${later}
        }
      } catch (error) {
        a${n} = fail(run, F${n}, F${n}.def.type, ${path}, error);
      }`;
  }
  const call = def.resolve
    ? `v = R${n}(source, ${args}, run.context, info);`
    : `v = ${property}; if (typeof v === "function") v = source[${JSON.stringify(def.name)}](${args}, run.context, info);`;
  return `p = ${path};
      try {
        info = new Info(run, F${n}, path, p);
        ${call}
        a${n} = finish(run, F${n}, info, p, v);
        ${later}
      } catch (error) {
        a${n} = fail(run, F${n}, F${n}.def.type, p, error);
      }`;
}

/** Whether `v` is a value that the type gives out as it is. */
function isItself(type: GraphQLOutputType, n: number): string {
  const named = required(type);
  if (named === GraphQLString || named === GraphQLID) return `typeof v === "string"`;
  if (named === GraphQLBoolean) return `typeof v === "boolean"`;
  if (named === GraphQLInt) return `typeof v === "number" && (v | 0) === v`;
  if (named === GraphQLFloat) return `typeof v === "number" && v - v === 0`;
  return isEnumType(named) ? `typeof v === "string" && T${n}.has(v)` : "false";
}

const STANDARD: ReadonlySet<unknown> = new Set([GraphQLString, GraphQLID, GraphQLBoolean, GraphQLInt, GraphQLFloat]);

function isCustom(type: GraphQLOutputType): boolean {
  const named = required(type);
  return isLeafType(named) && !isEnumType(named) && !STANDARD.has(named);
}

function namesOf({ def: { type } }: Field): Set<string> | null {
  const named = required(type);
  return isEnumType(named)
    ? new Set(named.getValues().flatMap(({ name, value }) => (name === value ? name : [])))
    : null;
}

function required(type: GraphQLOutputType) {
  return isNonNullType(type) ? type.ofType : type;
}

/** For our own scalars, and for lists of leaves: what is given out, when it is texts and each is one; otherwise null. */
function shortly(type: GraphQLOutputType): ((value: unknown) => unknown) | null {
  const named = required(type);
  if (isListType(named)) return texts(named.ofType);
  return isLeafType(named) && isCustom(named) ? (value) => textOf(named, value) : null;
}
