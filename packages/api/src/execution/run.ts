import {
  type GraphQLError,
  isNonNullType,
  locatedError,
  responsePathAsArray,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type FieldNode,
  type OperationDefinitionNode,
} from "graphql";

/** One execution of a compiled operation: what its resolvers are told, and which errors count. */

export type Path = GraphQLResolveInfo["path"];

export type Field = {
  /** The key in the answer: the alias, if there is one. */
  key: string;
  nodes: readonly FieldNode[];
  def: GraphQLField<unknown, unknown>;
  parent: GraphQLObjectType;
  resolve: (source: unknown, args: Record<string, unknown>, context: unknown, info: GraphQLResolveInfo) => unknown;
  args: (run: Run) => Record<string, unknown>;
  complete: Complete;
};

/** A resolver's value, or an item of it, as the answer holds it; throws, also later, what is wrong with it. */
export type Complete = (run: Run, info: Info, path: Path, value: unknown) => unknown;

export type Operation = {
  schema: GraphQLSchema;
  fragments: Record<string, FragmentDefinitionNode>;
  operation: OperationDefinitionNode;
};

export class Run {
  readonly of: Operation;
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  readonly errors: GraphQLError[] = [];
  readonly #nulled = new Set<Path | undefined>();

  constructor(of: Operation, context: unknown, variables: Record<string, unknown>) {
    this.of = of;
    this.context = context;
    this.variables = variables;
  }

  /** An error below what an earlier one has nulled is not reported. */
  report(error: GraphQLError, path: Path | undefined): void {
    for (let at = path; at !== undefined; at = at.prev) if (this.#nulled.has(at)) return;
    if (this.#nulled.has(undefined)) return;
    this.#nulled.add(path);
    this.errors.push(error);
  }
}

/** What a resolver may ask for of its field. Few do, so that the rest is found when it is asked for. */
export class Info implements GraphQLResolveInfo {
  readonly #run: Run;
  readonly #field: Field;
  readonly #parent: Path | undefined;
  #path: Path | null;

  /** @param path made already when the field's value holds others, whose paths go on from it */
  constructor(run: Run, field: Field, parent: Path | undefined, path: Path | null) {
    this.#run = run;
    this.#field = field;
    this.#parent = parent;
    this.#path = path;
  }

  get path(): Path {
    return (this.#path ??= pathOf(this.#field, this.#parent));
  }
  get fieldName() {
    return this.#field.def.name;
  }
  get fieldNodes() {
    return this.#field.nodes;
  }
  get returnType() {
    return this.#field.def.type;
  }
  get parentType() {
    return this.#field.parent;
  }
  get schema() {
    return this.#run.of.schema;
  }
  get fragments() {
    return this.#run.of.fragments;
  }
  get operation() {
    return this.#run.of.operation;
  }
  get rootValue() {
    return undefined;
  }
  get variableValues() {
    return this.#run.variables;
  }
}

export function pathOf({ key, parent: { name } }: Field, parent: Path | undefined): Path {
  return { prev: parent, key, typename: name };
}

/** Null where the type lets a failed value be null, and the error is reported; otherwise it is thrown on. */
export function fail(run: Run, field: Field, type: GraphQLOutputType, path: Path, thrown: unknown): null {
  const error = locatedError(thrown, field.nodes, responsePathAsArray(path));
  if (isNonNullType(type)) throw error;
  run.report(error, path);
  return null;
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === "function";
}

/** One field, whatever it is: the way of all that has no shorter one. */
export function execute(run: Run, field: Field, source: unknown, parent: Path | undefined): unknown {
  const path = pathOf(field, parent);
  const info = new Info(run, field, parent, path);
  try {
    return finish(run, field, info, path, field.resolve(source, field.args(run), run.context, info));
  } catch (error) {
    return fail(run, field, field.def.type, path, error);
  }
}

/** Completes what a resolver gave, now or later. What it throws at once is the caller's to report. */
export function finish(run: Run, field: Field, info: Info, path: Path, value: unknown): unknown {
  const completed = isPromise(value) ? later(run, field, info, path, value) : field.complete(run, info, path, value);
  return isPromise(completed) ? reported(run, field, path, completed) : completed;
}

// Functions of their own: one that holds a closure makes room for it, whether or not it comes to that.
const later = (run: Run, field: Field, info: Info, path: Path, value: Promise<unknown>) =>
  value.then((resolved) => field.complete(run, info, path, resolved));
const reported = (run: Run, field: Field, path: Path, completed: Promise<unknown>) =>
  completed.then(undefined, (error: unknown) => fail(run, field, field.def.type, path, error));
