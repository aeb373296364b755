import {
  execute,
  getVariableValues,
  type GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from "graphql";
import { compile, type Plan } from "#execution/compile";
import { execute as executeField, isPromise, Run, type Operation } from "#execution/run";
import { conditionsOf } from "#execution/selection";

/**
 * Executes documents as graphql-js does, with the same answers, errors and order, many times as fast once it has met a
 * document before. A document that comes once is not worth compiling and is given to graphql-js, as is whatever
 * is rare: subscriptions, questions about the schema, more than {@link CONDITIONS} variables in @skip and @include.
 */
export type Args = Pick<ExecutionArgs, "schema" | "document" | "contextValue" | "variableValues" | "operationName">;

/** Each may be true or false, and each combination is a plan of its own: 16 at most. */
const CONDITIONS = 4;

type Prepared = Operation & {
  definitions: readonly VariableDefinitionNode[];
  conditions: readonly string[];
  plans: Map<string, Plan>;
};

/** By document, so that what is compiled goes when the server forgets the document. */
type Known = { met: number; operations: Map<string | null, Prepared | null> };

/** @param from how often a document is met before it is compiled */
export function executor({ from = 2 }: { from?: number } = {}) {
  const known = new WeakMap<DocumentNode, Known>();
  return (args: Args): Promise<ExecutionResult> | ExecutionResult => {
    const { document, operationName } = args;
    let memory = known.get(document);
    if (!memory) known.set(document, (memory = { met: 0, operations: new Map() }));
    if (++memory.met < from) return execute(args);
    // None is not the empty one: Apollo finds no operation of that name, and so would not see that it is a mutation.
    const name = operationName ?? null;
    let prepared = memory.operations.get(name);
    if (prepared === undefined) {
      prepared = prepare(args);
      // Names that the document does not have are not remembered: there is no end of them.
      if (prepared) memory.operations.set(name, prepared);
    }
    return prepared ? executePrepared(prepared, args) : execute(args);
  };
}

function prepare({ schema, document, operationName }: Args): Prepared | null {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const named = operations.filter(({ name }) => operationName == null || name?.value === operationName);
  const operation = named[0];
  if (!operation || named.length > 1 || asksForSchema(operation)) return null;
  if (operation.operation === OperationTypeNode.SUBSCRIPTION || !schema.getRootType(operation.operation)) return null;
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
  const conditions = conditionsOf(operation, fragments);
  if (conditions.length > CONDITIONS) return null;
  const definitions = operation.variableDefinitions ?? [];
  return { schema, fragments, operation, definitions, conditions, plans: new Map() };
}

function asksForSchema({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some((one) => one.kind === Kind.FIELD && /^__(schema|type)$/.test(one.name.value));
}

function executePrepared(prepared: Prepared, args: Args): Promise<ExecutionResult> | ExecutionResult {
  const { schema, definitions, conditions, operation, fragments, plans } = prepared;
  // As many as graphql-js names.
  const coerced = getVariableValues(schema, definitions, args.variableValues ?? {}, { maxErrors: 50 });
  if (coerced.errors) return { errors: coerced.errors };
  const variables = coerced.coerced;
  const values = conditions.map((name) => variables[name]);
  if (!values.every((value) => typeof value === "boolean")) return execute(args);
  const key = values.join();
  let plan = plans.get(key);
  if (!plan) {
    const type = schema.getRootType(operation.operation);
    if (!type) return execute(args);
    const said = Object.fromEntries(conditions.map((name, n) => [name, values[n] === true]));
    plan = compile({ schema, fragments, conditions: said }, type, [operation.selectionSet]);
    plans.set(key, plan);
  }
  return respond(plan, new Run(prepared, args.contextValue, variables));
}

function respond(plan: Plan, run: Run): Promise<ExecutionResult> | ExecutionResult {
  const answer = (value: unknown): ExecutionResult => {
    const data = value as Record<string, unknown>;
    return run.errors.length > 0 ? { errors: run.errors, data } : { data };
  };
  const lost = (error: unknown): ExecutionResult => {
    run.report(error as GraphQLError, undefined);
    return { errors: run.errors, data: null };
  };
  try {
    const isMutation = run.of.operation.operation === OperationTypeNode.MUTATION;
    const data = isMutation ? serially(plan, run) : plan.select(run, undefined, undefined);
    return isPromise(data) ? data.then(answer, lost) : answer(data);
  } catch (error) {
    return lost(error);
  }
}

/** Each field of a mutation begins when the one before has ended. */
function serially({ fields }: Plan, run: Run): unknown {
  const results = Object.create(null) as Record<string, unknown>;
  let before: unknown;
  for (const field of fields) {
    const begin = () => {
      const result = executeField(run, field, undefined, undefined);
      if (isPromise(result)) return result.then((value) => void (results[field.key] = value));
      results[field.key] = result;
    };
    before = isPromise(before) ? before.then(begin) : begin();
  }
  return isPromise(before) ? before.then(() => results) : results;
}
