import type { Operator } from "#mutate/operators/operator";

/** A condition that is always or never true. That of a loop is only false: an endless loop costs the time limit. */
export const condition: Operator = ({ node, ancestors: [parent] }) => {
  if (!parent || !("test" in parent) || parent.test !== node || parent.type === "SwitchCase") return [];
  const isBranch = parent.type === "IfStatement" || parent.type === "ConditionalExpression";
  const values = isBranch ? ["true", "false"] : ["false"];
  return node.type === "Literal" ? [] : values;
};
