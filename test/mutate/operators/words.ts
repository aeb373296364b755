import type { Node } from "#mutate/walk";

const LANGUAGES = ["fa", "en"];
const WORDS = /\p{L}[^\p{L}]* [^\p{L}]*\p{L}|[^\P{L}A-Za-z]/u;

/** Text for people: two words with a space between, or a letter that is not ASCII. */
export function isWords(text: string): boolean {
  return WORDS.test(text);
}

/** Inside a property of a text in Persian or English, or an error's message. */
export function isInWords(ancestors: readonly Node[]): boolean {
  return ancestors.some((node) => isLanguage(node) || isError(node));
}

/** `{ fa: …, en: … }` */
export function isBilingual(node: Node): boolean {
  return node.type === "ObjectExpression" && node.properties.some(isLanguage);
}

function isLanguage(node: Node): boolean {
  return node.type === "Property" && node.key.type === "Identifier" && LANGUAGES.includes(node.key.name);
}

function isError(node: Node): boolean {
  return node.type === "NewExpression" && node.callee.type === "Identifier" && node.callee.name.endsWith("Error");
}
