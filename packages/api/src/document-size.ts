import { Kind, visit, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from "graphql";
import type { LimitText } from "@hamta/core";
import { INTROSPECTION, LIMITS } from "#limits";

/** Measures a document by its text alone, before it is validated against the schema. */

type Measured = { code: LimitText.Measure; limit: number; found: number };

/** The first limit that a document exceeds; null if it exceeds none. Visits each node once. */
export function firstExceeded(document: DocumentNode): Measured | null {
  const { aliases, directives, items } = count(document);
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const depthOf = depths(fragments);
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const measured: Measured[] = [
    { code: "DOCUMENT_TOO_LONG", limit: LIMITS.documentLength, found: document.loc?.source.body.length ?? 0 },
    { code: "DOCUMENT_TOO_MANY_ALIASES", limit: LIMITS.aliases, found: aliases },
    { code: "DOCUMENT_TOO_MANY_DIRECTIVES", limit: LIMITS.directives, found: directives },
    { code: "LIST_TOO_LONG", limit: LIMITS.items, found: items },
    {
      code: "DOCUMENT_TOO_MANY_ROOT_FIELDS",
      limit: LIMITS.rootFields,
      found: most(operations.map(({ selectionSet }) => rootFields(selectionSet, fragments).size)),
    },
    {
      code: "DOCUMENT_TOO_DEEP",
      limit: LIMITS.depth,
      found: most(operations.map(({ selectionSet }) => depthOf(selectionSet))),
    },
  ];
  return measured.find(({ limit, found }) => found > limit) ?? null;
}

function count(document: DocumentNode): { aliases: number; directives: number; items: number } {
  const counts = { aliases: 0, directives: 0, items: 0 };
  visit(document, {
    Field: ({ alias }) => {
      if (alias) counts.aliases++;
    },
    Directive: () => {
      counts.directives++;
    },
    ListValue: ({ values }) => {
      counts.items = Math.max(counts.items, values.length);
    },
  });
  return counts;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The root fields by their names in the response. */
function rootFields(root: SelectionSetNode, fragments: Fragments): Set<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const add = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add((selection.alias ?? selection.name).value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) add(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) add(fragment.selectionSet);
      }
    }
  };
  add(root);
  return names;
}

/** Levels of fields below a selection set. A fragment is measured once. In a cycle it counts 0: validation refuses it. */
function depths(fragments: Fragments): (selections: SelectionSetNode) => number {
  const measured = new Map<string, number>();
  const depthOfFragment = (name: string): number => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, 0);
    const fragment = fragments.get(name);
    const depth = fragment ? depthOf(fragment.selectionSet) : 0;
    measured.set(name, depth);
    return depth;
  };
  const depthOf = ({ selections }: SelectionSetNode): number =>
    most(
      selections.map((selection) => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return depthOfFragment(selection.name.value);
        if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet);
        const isLeaf = !selection.selectionSet || selection.name.value in INTROSPECTION;
        return isLeaf ? 1 : 1 + depthOf(selection.selectionSet);
      }),
    );
  return depthOf;
}

const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);

/** The length of the longest list in the variables, at any depth. */
export function longestList(variables: Readonly<Record<string, unknown>>): number {
  let longest = 0;
  const rest: unknown[] = Object.values(variables);
  for (let value = rest.pop(); rest.length > 0 || value !== undefined; value = rest.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const entries = Object.values(value) as unknown[];
    if (Array.isArray(value)) longest = Math.max(longest, entries.length);
    for (const entry of entries) rest.push(entry);
  }
  return longest;
}
