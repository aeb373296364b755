import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from "graphql";

const results = new WeakMap<SelectionSetNode, Map<string, boolean>>();

/**
 * True if the selection of a field contains a field of this name at any depth, so that its objects can be preloaded. A
 * selection with a directive does not count: it may be skipped.
 */
export function selectsField({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  return fieldNodes.some(({ selectionSet }) => {
    if (!selectionSet) return false;
    // Cached: Apollo executes the same parsed document many times.
    const byName = results.get(selectionSet) ?? new Map<string, boolean>();
    results.set(selectionSet, byName);
    const result = byName.get(name) ?? selects(selectionSet, name, fragments, new Set());
    byName.set(name, result);
    return result;
  });
}

function selects(
  { selections }: SelectionSetNode,
  name: string,
  fragments: GraphQLResolveInfo["fragments"],
  visited: Set<string>,
): boolean {
  return selections.some((selection) => {
    if (selection.directives?.length) return false;
    if (selection.kind === Kind.FIELD && selection.name.value === name) return true;
    if (selection.kind !== Kind.FRAGMENT_SPREAD)
      return selection.selectionSet && selects(selection.selectionSet, name, fragments, visited);
    const fragment = fragments[selection.name.value];
    if (!fragment || visited.has(selection.name.value)) return false;
    visited.add(selection.name.value);
    return selects(fragment.selectionSet, name, fragments, visited);
  });
}
