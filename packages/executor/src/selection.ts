import {
  isAbstractType,
  Kind,
  typeFromAST,
  visit,
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** The fields that selection sets select on one object type, for given values of the variables in @skip and @include. */

export type Scope = {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  /** Values of the variables that @skip and @include use. */
  conditions: Readonly<Record<string, boolean>>;
};

/** By response key, in the order of the response. Fields of one key are merged. */
export function collectFields(scope: Scope, type: GraphQLObjectType, sets: readonly SelectionSetNode[]) {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const visitSet = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD && spread.has(selection.name.value)) continue;
      if (!isIncluded(scope, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const nodes = fields.get(key);
        if (nodes) nodes.push(selection);
        else fields.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(scope, selection, type)) visitSet(selection.selectionSet);
      } else {
        spread.add(selection.name.value);
        const fragment = scope.fragments[selection.name.value];
        if (fragment && applies(scope, fragment, type)) visitSet(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) visitSet(set);
  return fields;
}

function applies(
  { schema }: Scope,
  { typeCondition }: FragmentDefinitionNode | InlineFragmentNode,
  type: GraphQLObjectType,
) {
  if (!typeCondition) return true;
  const condition = typeFromAST(schema, typeCondition);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}

function isIncluded({ conditions }: Scope, { directives = [] }: SelectionNode): boolean {
  const valueOf = (name: string): boolean | undefined => {
    const value = conditionOf(directives.find((directive) => directive.name.value === name))?.value;
    if (value?.kind === Kind.VARIABLE) return conditions[value.name.value];
    return value?.kind === Kind.BOOLEAN ? value.value : undefined;
  };
  return valueOf("skip") !== true && valueOf("include") !== false;
}

function conditionOf(directive: DirectiveNode | undefined): ArgumentNode | undefined {
  return directive?.arguments?.find(({ name }) => name.value === "if");
}

/** The variables of an operation that @skip and @include use in it, or in any fragment of its document. */
export function conditionsOf(operation: OperationDefinitionNode, fragments: Scope["fragments"]): string[] {
  const names = new Set<string>();
  for (const node of [operation, ...Object.values(fragments)]) {
    visit(node, {
      Directive: (directive) => {
        const value = /^(skip|include)$/.test(directive.name.value) ? conditionOf(directive)?.value : undefined;
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  const defined = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  return [...names].filter((name) => defined.has(name));
}
