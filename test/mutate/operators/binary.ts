import type { Operator } from "#mutate/operators/operator";
import type { Node } from "#mutate/walk";

const SWAPS = new Map<string, readonly string[]>(
  Object.entries({
    "<": ["<=", ">="],
    "<=": ["<", ">"],
    ">": [">=", "<="],
    ">=": [">", "<"],
    "===": ["!=="],
    "!==": ["==="],
    "==": ["!="],
    "!=": ["=="],
    "+": ["-"],
    "-": ["+"],
    "*": ["/"],
    "/": ["*"],
    "%": ["*"],
    "**": ["*"],
    "<<": [">>"],
    ">>": ["<<"],
    ">>>": ["<<"],
    "&": ["|"],
    "|": ["&"],
    "^": ["&"],
  }),
);

/** Comparisons, boundaries and arithmetic. A sum of texts is left out. */
export const binary: Operator = ({ node, text }) => {
  if (node.type !== "BinaryExpression") return [];
  const { left, operator, right } = node;
  if (operator === "+" && [left, right].some(isText)) return [];
  return (SWAPS.get(operator) ?? []).map((swapped) => `${text(left)} ${swapped} ${text(right)}`);
};

/** `&&` and `||` swapped; `&&`, `||` and `??` with one operand alone. */
export const logical: Operator = ({ node, text }) => {
  if (node.type !== "LogicalExpression") return [];
  const [left, right] = [text(node.left), text(node.right)];
  if (node.operator === "??") return [left, right];
  return [`${left} ${node.operator === "&&" ? "||" : "&&"} ${right}`, left, right];
};

const ASSIGNMENTS = new Map<string, string>(
  Object.entries({
    "+=": "-=",
    "-=": "+=",
    "*=": "/=",
    "/=": "*=",
    "<<=": ">>=",
    ">>=": "<<=",
    ">>>=": "<<=",
    "&=": "|=",
    "|=": "&=",
    "^=": "&=",
    "??=": "=",
    "||=": "=",
    "&&=": "=",
  }),
);

export const assignment: Operator = ({ node, text }) => {
  if (node.type !== "AssignmentExpression") return [];
  const swapped = ASSIGNMENTS.get(node.operator);
  return swapped === undefined ? [] : [`${text(node.left)} ${swapped} ${text(node.right)}`];
};

function isText(node: Node): boolean {
  if (node.type === "BinaryExpression") return isText(node.left) || isText(node.right);
  return node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node.value === "string");
}
