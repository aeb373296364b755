export { toNode } from "#to-node";
export * from "#generated/nodes";
