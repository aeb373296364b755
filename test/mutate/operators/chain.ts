import type { Operator } from "#mutate/operators/operator";
import type { Node } from "#mutate/walk";

/** `a?.b`, `a?.[b]` and `a?.(b)` without the question mark. */
export const chain: Operator = ({ node, text }) => {
  if (node.type !== "ChainExpression") return [];
  const code = text(node);
  let written = "";
  let from = 0;
  for (const { end, access } of optionals(node.expression).toReversed()) {
    const mark = code.indexOf("?.", end - node.start);
    written += code.slice(from, mark) + access;
    from = mark + 2;
  }
  return [written + code.slice(from)];
};

type Optional = { readonly end: number; readonly access: "." | "" };

/** From the last of the chain to its first. */
function optionals(node: Node): Optional[] {
  if (node.type === "TSNonNullExpression") return optionals(node.expression);
  if (node.type === "CallExpression") {
    const inner = optionals(node.callee);
    return node.optional ? [{ end: node.callee.end, access: "" }, ...inner] : inner;
  }
  if (node.type !== "MemberExpression") return [];
  const inner = optionals(node.object);
  return node.optional ? [{ end: node.object.end, access: node.computed ? "" : "." }, ...inner] : inner;
}
