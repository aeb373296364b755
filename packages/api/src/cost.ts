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
import { INTROSPECTION, LIST_USUAL, PAGE_MAX, SIZES, WEIGHTS } from "#limits";

/**
 * How many values an operation asks for, at the most that its pages can hold. A document becomes a formula once, in a
 * walk that meets each node once; what depends on no variable is a number in it, and the rest is worked out for each
 * request, each fragment once.
 */
export type Cost = number | ((request: Request) => number);

type Variables = Readonly<Record<string, unknown>>;
type Request = { readonly variables: Variables; readonly known: Map<Cost, number> };
/** Of a selection set: what it costs, and what each entry of the page costs that its lists hold. */
type Selected = { readonly fixed: Cost; readonly paged: Cost };

export function at(cost: Cost, variables: Variables): number {
  const found = typeof cost === "number" ? cost : cost({ variables, known: new Map() });
  return Math.min(found, ENDLESS);
}

/** @param document one that fits the schema: its fragments stand in no circle */
export function of(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
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
    const all = selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return field(selection, parent);
      if (selection.kind === Kind.INLINE_FRAGMENT) return select(selection.selectionSet, typeOf(selection, parent));
      return fragment(selection.name.value, parent);
    });
    return { fixed: sum(all.map(({ fixed }) => fixed)), paged: sum(all.map(({ paged }) => paged)) };
  }

  function typeOf(
    { typeCondition }: { typeCondition?: { name: { value: string } } | undefined },
    parent: GraphQLCompositeType,
  ) {
    const named = typeCondition && schema.getType(typeCondition.name.value);
    return isCompositeType(named) ? named : parent;
  }

  function fragment(name: string, parent: GraphQLCompositeType): Selected {
    const known = ofFragments.get(name);
    if (known) return known;
    const definition = fragments.get(name);
    if (!definition) return { fixed: 0, paged: 0 };
    const { fixed, paged } = select(definition.selectionSet, typeOf(definition, parent));
    const once = { fixed: remembered(fixed), paged: remembered(paged) };
    ofFragments.set(name, once);
    return once;
  }

  function field(node: FieldNode, parent: GraphQLCompositeType): Selected {
    const name = node.name.value;
    const reflection = INTROSPECTION[name];
    if (reflection !== undefined) return { fixed: reflection, paged: 0 };
    const definition = "getFields" in parent ? parent.getFields()[name] : undefined;
    if (!definition) return { fixed: 0, paged: 0 };
    const own = parent === root ? weight : 0;
    const type = getNamedType(definition.type);
    if (isLeafType(type) || !node.selectionSet) return { fixed: own + 1, paged: 0 };

    const inner = select(node.selectionSet, type as GraphQLCompositeType);
    if (!isListType(getNullableType(definition.type))) {
      const page = pageSize(node, definition);
      return { fixed: sum([own + 1, inner.fixed, times(page ?? PAGE_MAX, inner.paged)]), paged: 0 };
    }
    const entry = sum([1, inner.fixed, times(PAGE_MAX, inner.paged)]);
    // The lists of a connection hold the page that its field was asked for.
    if (parent.name.endsWith("Connection")) return { fixed: own, paged: entry };
    const size = listSize(node, definition) ?? SIZES[`${parent.name}.${name}`] ?? LIST_USUAL;
    return { fixed: sum([own, times(size, entry)]), paged: 0 };
  }

  /** The larger of `first` and `last`; null for a field that has neither. */
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

  /** Of a field that takes a list and answers with one, as `nodes(ids:)`. */
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

/** What a page's resolver refuses, it counts for a whole page. */
function entries(value: unknown): number {
  const size = Number(value);
  return size >= 0 && size <= PAGE_MAX ? size : PAGE_MAX;
}

/** Far over any limit. Without it nested pages reach Infinity, and that times an empty page is no number. */
const ENDLESS = Number.MAX_SAFE_INTEGER;

const valueOf = (cost: Cost, request: Request) => (typeof cost === "number" ? cost : cost(request));

function combine(costs: readonly Cost[], from: number, join: (a: number, b: number) => number): Cost {
  let fixed = from;
  const open: Exclude<Cost, number>[] = [];
  for (const cost of costs) {
    if (typeof cost === "number") fixed = join(fixed, cost);
    else open.push(cost);
  }
  if (open.length === 0) return fixed;
  return (request) => open.reduce((so, cost) => join(so, cost(request)), fixed);
}

const sum = (costs: readonly Cost[]) => combine(costs, 0, (a, b) => a + b);
const largest = (costs: readonly Cost[]) => combine(costs, 0, Math.max);

function times(size: Cost, cost: Cost): Cost {
  if (size === 0 || cost === 0) return 0;
  if (typeof size === "number" && typeof cost === "number") return Math.min(size * cost, ENDLESS);
  return (request) => Math.min(valueOf(size, request) * valueOf(cost, request), ENDLESS);
}

/** Worked out once in a request, however often its fragment is spread. */
function remembered(cost: Cost): Cost {
  if (typeof cost === "number") return cost;
  return (request) => {
    const known = request.known.get(cost);
    if (known !== undefined) return known;
    const found = cost(request);
    request.known.set(cost, found);
    return found;
  };
}
