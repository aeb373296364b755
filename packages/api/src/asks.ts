import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from "graphql";

const answers = new WeakMap<SelectionSetNode, Map<string, boolean>>();

/**
 * Whether anything below a field asks for one of this name, so that it can be read ahead. What has a directive does not
 * count: it may be left out.
 */
export function asks({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  return fieldNodes.some(({ selectionSet }) => {
    if (!selectionSet) return false;
    // A document is met many times, and what it asks for does not change.
    const known = answers.get(selectionSet) ?? new Map<string, boolean>();
    answers.set(selectionSet, known);
    const answer = known.get(name) ?? selects(selectionSet, name, fragments, new Set());
    known.set(name, answer);
    return answer;
  });
}

function selects(
  { selections }: SelectionSetNode,
  name: string,
  fragments: GraphQLResolveInfo["fragments"],
  walked: Set<string>,
): boolean {
  return selections.some((one) => {
    if (one.directives?.length) return false;
    if (one.kind === Kind.FIELD && one.name.value === name) return true;
    if (one.kind !== Kind.FRAGMENT_SPREAD)
      return one.selectionSet && selects(one.selectionSet, name, fragments, walked);
    const fragment = fragments[one.name.value];
    if (!fragment || walked.has(one.name.value)) return false;
    walked.add(one.name.value);
    return selects(fragment.selectionSet, name, fragments, walked);
  });
}
