/**
 * A filter of an event source mapping, as far as this project uses it: nested objects, lists of values, `prefix` and
 * `exists`. Throws on any other condition, so that a filter never silently matches nothing.
 */

export type Pattern = { [key: string]: Pattern | readonly Condition[] };
type Condition = string | number | { prefix: string } | { exists: boolean };

export function matches(pattern: Pattern, value: unknown): boolean {
  return Object.entries(pattern).every(([key, inner]) => {
    const part = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    return isList(inner) ? inner.some((condition) => isMet(condition, part)) : matches(inner, part);
  });
}

const isList = (inner: Pattern | readonly Condition[]): inner is readonly Condition[] => Array.isArray(inner);

function isMet(condition: Condition, leaf: unknown): boolean {
  if (typeof condition === "string" || typeof condition === "number") return leaf === condition;
  if ("prefix" in condition) return typeof leaf === "string" && leaf.startsWith(condition.prefix);
  if ("exists" in condition) return (leaf !== undefined && typeof leaf !== "object") === condition.exists;
  throw new Error(`The condition ${JSON.stringify(condition)} is not supported`);
}
