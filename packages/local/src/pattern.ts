/**
 * A filter of an event source mapping, as far as ours go: an object is followed, a list is what the leaf may be, and
 * `prefix` and `exists` are known. A condition of another kind is an error, not a mismatch.
 */

export type Pattern = { [key: string]: Pattern | readonly Condition[] };
type Condition = string | { prefix: string } | { exists: boolean };

export function matches(pattern: Pattern, value: unknown): boolean {
  return Object.entries(pattern).every(([key, inner]) => {
    const part = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    return isList(inner) ? inner.some((condition) => holds(condition, part)) : matches(inner, part);
  });
}

const isList = (inner: Pattern | readonly Condition[]): inner is readonly Condition[] => Array.isArray(inner);

function holds(condition: Condition, leaf: unknown): boolean {
  if (typeof condition === "string") return leaf === condition;
  if ("prefix" in condition) return typeof leaf === "string" && leaf.startsWith(condition.prefix);
  if ("exists" in condition) return (leaf !== undefined && typeof leaf !== "object") === condition.exists;
  throw new Error(`The condition ${JSON.stringify(condition)} is not known here`);
}
