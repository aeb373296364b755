import type { Operator, Site } from "#mutate/operators/operator";

/** Methods without which a list or a text is used as it is. */
const DROPPED = ["filter", "slice", "sort", "toSorted", "reverse", "toReversed", "trim", "toLowerCase", "toUpperCase"];

// A map, since `toString` is a property of every object.
const SWAPPED = new Map<string, string>(
  Object.entries({
    every: "some",
    some: "every",
    min: "max",
    max: "min",
    startsWith: "endsWith",
    endsWith: "startsWith",
  }),
);

export const method: Operator = (site) => {
  const { node, text } = site;
  if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression" || isInChain(site)) return [];
  const { object, property } = node.callee;
  if (property.type !== "Identifier") return [];
  if (DROPPED.includes(property.name)) return [text(object)];
  const swapped = SWAPPED.get(property.name);
  return swapped === undefined ? [] : [text(object) + `.${swapped}` + text(node).slice(node.callee.end - node.start)];
};

const EFFECTS = ["CallExpression", "AwaitExpression", "AssignmentExpression", "UpdateExpression", "ChainExpression"];

/** A statement that is there for its effect, removed. */
export const effect: Operator = ({ node }) => {
  if (node.type !== "ExpressionStatement" || !EFFECTS.includes(node.expression.type)) return [];
  const { expression } = node;
  return expression.type === "CallExpression" && expression.callee.type === "Super" ? [] : [""];
};

/** A part of `a?.b.c()` cannot be replaced alone: the rest would no longer be skipped with it. */
function isInChain({ node, ancestors }: Site): boolean {
  let inner = node;
  for (const outer of ancestors) {
    if (outer.type === "ChainExpression") return true;
    const isHead =
      (outer.type === "MemberExpression" && outer.object === inner) ||
      (outer.type === "CallExpression" && outer.callee === inner) ||
      outer.type === "TSNonNullExpression";
    if (!isHead) return false;
    inner = outer;
  }
  return false;
}
