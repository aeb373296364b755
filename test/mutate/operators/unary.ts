import type { Operator } from "#mutate/operators/operator";

/** `!x` and `-x` without their sign. */
export const sign: Operator = ({ node, text }) => {
  if (node.type !== "UnaryExpression") return [];
  return node.operator === "!" || node.operator === "-" ? [text(node.argument)] : [];
};

/** `++` and `--` swapped. */
export const update: Operator = ({ node, text }) => {
  if (node.type !== "UpdateExpression") return [];
  const swapped = node.operator === "++" ? "--" : "++";
  return [node.prefix ? `${swapped}${text(node.argument)}` : `${text(node.argument)}${swapped}`];
};
