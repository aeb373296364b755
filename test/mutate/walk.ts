import type { ESTree } from "vite";

export type Node = ESTree.Node;

/** Nodes of TypeScript that hold an expression; all others of its nodes are types. */
const WITH_EXPRESSION = ["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression", "TSTypeAssertion"];

/** Visits each node that runs, with its ancestors from the nearest. Types, imports and exports by path do not run. */
export function walk(
  node: Node,
  visit: (node: Node, ancestors: readonly Node[]) => void,
  ancestors: Node[] = [],
): void {
  visit(node, ancestors);
  for (const child of children(node)) walk(child, visit, [node, ...ancestors]);
}

function children(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode).filter(runs);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

function runs(node: Node): boolean {
  if (node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration") return false;
  if (node.type === "ExportNamedDeclaration") return node.source === null;
  return !node.type.startsWith("TS") || WITH_EXPRESSION.includes(node.type);
}
