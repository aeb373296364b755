import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isLeafType,
  isListType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import { INTROSPECTION, LIST_USUAL, PAGE_MAX, READS, SIZES, WEIGHTS } from "#limits";

/**
 * The most values that an operation can return, with full pages. A document is compiled to a formula once; the compiler
 * visits each node once. Parts without variables become numbers. The rest is computed for each request, once per
 * fragment.
 */
export type Cost = number | ((request: Request) => number);

type Variables = Readonly<Record<string, unknown>>;
type Request = { readonly variables: Variables; readonly computed: Map<Cost, number> };
/** The cost of a selection set: its own, and the cost of each entry of the page that its lists contain. */
type Selected = { readonly fixed: Cost; readonly paged: Cost };

export function compute(cost: Cost, variables: Variables): number {
  const value = typeof cost === "number" ? cost : cost({ variables, computed: new Map() });
  return Math.min(value, COST_MAX);
}

/** @param document valid for the schema, so its fragments have no cycle */
export function compileCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const defaults = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
  const ofFragments = new Map<string, Selected>();
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const weight = root === schema.getMutationType() ? WEIGHTS.Mutation : WEIGHTS.Query;
  const { fixed, paged } = select(operation.selectionSet, root);
  return sum([fixed, paged]);

  function select({ selections }: SelectionSetNode, parent: GraphQLCompositeType): Selected {
    const costs = selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return field(selection, parent);
      if (selection.kind === Kind.INLINE_FRAGMENT) return select(selection.selectionSet, typeOf(selection, parent));
      return fragment(selection.name.value, parent);
    });
    return { fixed: sum(costs.map(({ fixed }) => fixed)), paged: sum(costs.map(({ paged }) => paged)) };
  }

  function typeOf(
    { typeCondition }: { typeCondition?: { name: { value: string } } | undefined },
    parent: GraphQLCompositeType,
  ) {
    const named = typeCondition && schema.getType(typeCondition.name.value);
    return isCompositeType(named) ? named : parent;
  }

  function fragment(name: string, parent: GraphQLCompositeType): Selected {
    const compiled = ofFragments.get(name);
    if (compiled) return compiled;
    const definition = fragments.get(name);
    if (!definition) return { fixed: 0, paged: 0 };
    const { fixed, paged } = select(definition.selectionSet, typeOf(definition, parent));
    const selected = { fixed: memoised(fixed), paged: memoised(paged) };
    ofFragments.set(name, selected);
    return selected;
  }

  function field(node: FieldNode, parent: GraphQLCompositeType): Selected {
    const name = node.name.value;
    const introspection = INTROSPECTION[name];
    if (introspection !== undefined) return { fixed: introspection, paged: 0 };
    const definition = "getFields" in parent ? parent.getFields()[name] : undefined;
    if (!definition) return { fixed: 0, paged: 0 };
    const own = READS[`${parent.name}.${name}`] ?? (parent === root ? weight : 0);
    const type = getNamedType(definition.type);
    if (isLeafType(type) || !node.selectionSet) return { fixed: own + 1, paged: 0 };

    const inner = select(node.selectionSet, type as GraphQLCompositeType);
    if (!isListType(getNullableType(definition.type))) {
      const page = pageSize(node, definition);
      return { fixed: sum([own + 1, inner.fixed, times(page ?? PAGE_MAX, inner.paged)]), paged: 0 };
    }
    const entry = sum([1, inner.fixed, times(PAGE_MAX, inner.paged)]);
    // The lists of a connection contain the page that the connection's field requested.
    if (parent.name.endsWith("Connection")) return { fixed: own, paged: entry };
    const size = listSize(node, definition) ?? SIZES[`${parent.name}.${name}`] ?? LIST_USUAL;
    return { fixed: sum([own, times(size, entry)]), paged: 0 };
  }

  /** The larger of `first` and `last`; null if the field has neither argument. */
  function pageSize(node: FieldNode, { args }: GraphQLField<unknown, unknown>): Cost | null {
    const bounds = args.filter(({ name }) => name === "first" || name === "last");
    if (bounds.length === 0) return null;
    const given = bounds.flatMap(({ name, defaultValue }): Cost[] => {
      const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
      if (value?.kind === Kind.VARIABLE) {
        const variable = value.name.value;
        return [
          ({ variables }: Request) => entries(variables[variable] ?? defaults.get(variable) ?? defaultValue ?? 0),
        ];
      }
      const literal = value ? valueFromASTUntyped(value) : defaultValue;
      return literal == null ? [] : [entries(literal)];
    });
    return given.length === 0 ? PAGE_MAX : largest(given);
  }

  /** The length of the list argument of a field that returns one entry for each, such as `nodes(ids:)`; otherwise null. */
  function listSize(node: FieldNode, { args }: GraphQLField<unknown, unknown>): Cost | null {
    const list = args.find(({ type }) => isListType(getNullableType(type)));
    const value = list && node.arguments?.find((argument) => argument.name.value === list.name)?.value;
    if (!value) return null;
    if (value.kind === Kind.LIST) return value.values.length;
    if (value.kind !== Kind.VARIABLE) return 1;
    const variable = value.name.value;
    return ({ variables }) => {
      const given = variables[variable] ?? defaults.get(variable);
      return Array.isArray(given) ? given.length : 1;
    };
  }
}

/** A size that the page's resolver refuses counts as a full page. */
function entries(value: unknown): number {
  const size = Number(value);
  return size >= 0 && size <= PAGE_MAX ? size : PAGE_MAX;
}

/** Far over the limit. Without it nested pages reach Infinity, and Infinity times an empty page is NaN. */
const COST_MAX = Number.MAX_SAFE_INTEGER;

const valueOf = (cost: Cost, request: Request) => (typeof cost === "number" ? cost : cost(request));

function combine(costs: readonly Cost[], from: number, join: (a: number, b: number) => number): Cost {
  let fixed = from;
  const dynamic: Exclude<Cost, number>[] = [];
  for (const cost of costs) {
    if (typeof cost === "number") fixed = join(fixed, cost);
    else dynamic.push(cost);
  }
  if (dynamic.length === 0) return fixed;
  return (request) => dynamic.reduce((total, cost) => join(total, cost(request)), fixed);
}

const sum = (costs: readonly Cost[]) => combine(costs, 0, (a, b) => a + b);
const largest = (costs: readonly Cost[]) => combine(costs, 0, Math.max);

function times(size: Cost, cost: Cost): Cost {
  if (size === 0 || cost === 0) return 0;
  if (typeof size === "number" && typeof cost === "number") return Math.min(size * cost, COST_MAX);
  return (request) => Math.min(valueOf(size, request) * valueOf(cost, request), COST_MAX);
}

/** Computed once per request, also if the fragment is spread many times. */
function memoised(cost: Cost): Cost {
  if (typeof cost === "number") return cost;
  return (request) => {
    const computed = request.computed.get(cost);
    if (computed !== undefined) return computed;
    const value = cost(request);
    request.computed.set(cost, value);
    return value;
  };
}
