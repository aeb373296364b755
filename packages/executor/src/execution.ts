import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLField,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";

export type Path = GraphQLResolveInfo["path"];

/** A field of the response, compiled: all nodes of one response key. */
export type Field = {
  /** The key in the response: the alias or the name. */
  key: string;
  nodes: readonly FieldNode[];
  def: GraphQLField<unknown, unknown>;
  parent: GraphQLObjectType;
  resolve: (source: unknown, args: Record<string, unknown>, context: unknown, info: GraphQLResolveInfo) => unknown;
  args: (execution: Execution) => Record<string, unknown>;
  complete: Complete;
};

/** Converts a resolver's value, or one item of it, to its type. Throws, or rejects, if the type does not allow it. */
export type Complete = (execution: Execution, info: GraphQLResolveInfo, path: Path, value: unknown) => unknown;

export type Operation = {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  operation: OperationDefinitionNode;
};

/** The state of one request: what its resolvers receive, and its errors in the order in which they occur. */
export class Execution {
  readonly target: Operation;
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  readonly errors: GraphQLError[] = [];
  readonly #nulled = new Set<Path | undefined>();

  constructor(target: Operation, context: unknown, variables: Record<string, unknown>) {
    this.target = target;
    this.context = context;
    this.variables = variables;
  }

  /** Adds an error, unless an earlier error has set the value at or above `path` to null. */
  report(error: GraphQLError, path: Path | undefined): void {
    for (let ancestor = path; ancestor !== undefined; ancestor = ancestor.prev) {
      if (this.#nulled.has(ancestor)) return;
    }
    if (this.#nulled.has(undefined)) return;
    this.#nulled.add(path);
    this.errors.push(error);
  }
}
