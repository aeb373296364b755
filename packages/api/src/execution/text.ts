import {
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import type { Plan } from "#execution/compile";
import type { Field } from "#execution/run";

/** JSON of an answer whose shape is known. `JSON.stringify` looks for that shape anew in each object. */
export type Write = (value: unknown) => string;

type Asked = { field: Field; planOf: (type: GraphQLObjectType) => Plan };

export function ofObject(asked: readonly Asked[]): Write {
  const inner: Write[] = [];
  const parts = asked.map(({ field: { key, def }, planOf }, n) => {
    const name = JSON.stringify(key);
    return `${JSON.stringify(`${n === 0 ? "{" : ","}${name}:`)} + ${codeOf(def.type, `value[${name}]`, planOf, inner)}`;
  });
  const known = inner.map((_, n) => `const W${n} = W[${n}];`).join(" ");
  // oxlint-disable-next-line typescript/no-implied-eval
  const make = new Function(
    "W",
    "quote",
    "list",
    `"use strict"; ${known} return (value) => ${['""', ...parts].join(" + ")} + ${asked.length === 0 ? '"{}"' : '"}"'};`,
  ) as (...given: unknown[]) => Write;
  return make(inner, quote, list);
}

/** The code that writes the value of an expression; what it calls is put into `inner`. */
function codeOf(type: GraphQLOutputType, value: string, planOf: Asked["planOf"], inner: Write[]): string {
  if (isNonNullType(type)) return presentCodeOf(type.ofType, value, planOf, inner);
  return `(${value} === null ? "null" : ${presentCodeOf(type, value, planOf, inner)})`;
}

function presentCodeOf(type: GraphQLOutputType, value: string, planOf: Asked["planOf"], inner: Write[]): string {
  // A name of an enum has nothing to escape.
  if (isEnumType(type)) return `'"' + ${value} + '"'`;
  if (isLeafType(type)) return `(typeof ${value} === "string" ? quote(${value}) : JSON.stringify(${value}))`;
  if (isListType(type)) return `list(${value}, (item) => ${codeOf(type.ofType, "item", planOf, inner)})`;
  // Of which type an abstract one's value was is forgotten.
  if (!isObjectType(type)) return `JSON.stringify(${value})`;
  inner.push(planOf(type).write);
  return `W${inner.length - 1}(${value})`;
}

function list(items: readonly unknown[], write: Write): string {
  if (items.length === 0) return "[]";
  let text = `[${write(items[0])}`;
  for (let n = 1; n < items.length; n++) text += `,${write(items[n])}`;
  return `${text}]`;
}

/** What JSON escapes; a lone surrogate it does too. */
// oxlint-disable-next-line no-control-regex
const ESCAPED = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** Texts that are said again and again are longer than names and numbers, and shorter than what people write. */
const SAID = { from: 33, to: 400, kept: 500 };
const said = new Map<string, string>();

function quote(text: string): string {
  if (text.length < SAID.from) return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
  if (text.length > SAID.to) return JSON.stringify(text);
  let quoted = said.get(text);
  if (quoted !== undefined) return quoted;
  if (said.size >= SAID.kept) said.clear();
  quoted = JSON.stringify(text);
  said.set(text, quoted);
  return quoted;
}
