import type { Operator } from "#mutate/operators/operator";
import { isBilingual, isInWords, isWords } from "#mutate/operators/words";
import type { Node } from "#mutate/walk";

/** `true` and `false` swapped, a number one higher, a text emptied, a pattern that matches nothing. */
export const literal: Operator = ({ node, ancestors }) => {
  if (node.type !== "Literal" || isName(node, ancestors[0])) return [];
  if (typeof node.value === "boolean") return [String(!node.value)];
  if (typeof node.value === "number") return [String(node.value + 1)];
  if ("regex" in node) return ["/(?!)/g"];
  if (typeof node.value !== "string" || isWords(node.value) || isInWords(ancestors)) return [];
  return [node.value === "" ? '"mutated"' : '""'];
};

export const template: Operator = ({ node, ancestors, text }) => {
  if (node.type !== "TemplateLiteral" || ancestors[0]?.type === "TaggedTemplateExpression") return [];
  const written = node.quasis.map(({ value }) => value.raw).join("x");
  return isWords(written) || isInWords(ancestors) || text(node) === "``" ? [] : ['""'];
};

/** A list or an object without its elements. */
export const collection: Operator = ({ node }) => {
  if (node.type === "ArrayExpression") return node.elements.length > 0 ? ["[]"] : [];
  if (node.type !== "ObjectExpression" || node.properties.length === 0 || isBilingual(node)) return [];
  return ["{}"];
};

/** A key, a directive, a path, or one side of an equality, whose swap to the opposite does the same. */
function isName(node: Node, parent: Node | undefined): boolean {
  if (!parent || parent.type === "ExpressionStatement" || parent.type === "ImportExpression") return true;
  if (parent.type === "SwitchCase") return true;
  if (parent.type === "BinaryExpression") return /^[!=]==?$/.test(parent.operator);
  return "key" in parent && parent.key === node && !("computed" in parent && parent.computed);
}
