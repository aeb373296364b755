import { execute, getVariableValues, OperationTypeNode, type ExecutionResult, type GraphQLError } from "graphql";
import { compile, type Plan } from "#compile";
import { Execution } from "#execution";
import type { Args, Prepared } from "#prepare";
import { executeField, isPromise } from "#runtime";

export type Result = Promise<ExecutionResult> | ExecutionResult;

/** Executes a prepared operation. A null for @skip or @include is left to graphql-js, which refuses it. */
export function executePrepared(prepared: Prepared, args: Args): Result {
  const { schema, definitions, conditions } = prepared;
  // 50 errors at most, as graphql-js.
  const coerced = getVariableValues(schema, definitions, args.variableValues ?? {}, { maxErrors: 50 });
  if (coerced.errors) return { errors: coerced.errors };
  const variables = coerced.coerced;
  const values = conditions.map((name) => variables[name]);
  if (!values.every((value) => typeof value === "boolean")) return execute(args);
  const plan = planFor(prepared, values);
  return plan ? run(plan, new Execution(prepared, args.contextValue, variables)) : execute(args);
}

function planFor({ schema, fragments, operation, conditions, plans }: Prepared, values: boolean[]): Plan | null {
  const key = values.join();
  const known = plans.get(key);
  if (known) return known;
  const type = schema.getRootType(operation.operation);
  if (!type) return null;
  const given = Object.fromEntries(conditions.map((name, index) => [name, values[index] === true]));
  const plan = compile({ schema, fragments, conditions: given }, type, [operation.selectionSet]);
  plans.set(key, plan);
  return plan;
}

function run(plan: Plan, execution: Execution): Result {
  const toResult = (value: unknown): ExecutionResult => {
    const data = value as Record<string, unknown>;
    return execution.errors.length > 0 ? { errors: execution.errors, data } : { data };
  };
  const withoutData = (error: unknown): ExecutionResult => {
    execution.report(error as GraphQLError, undefined);
    return { errors: execution.errors, data: null };
  };
  try {
    const isMutation = execution.target.operation.operation === OperationTypeNode.MUTATION;
    const data = isMutation ? runSerially(plan, execution) : plan.select(execution, undefined, undefined);
    return isPromise(data) ? data.then(toResult, withoutData) : toResult(data);
  } catch (error) {
    return withoutData(error);
  }
}

/** A field of a mutation starts when the previous one has completed. */
function runSerially({ fields }: Plan, execution: Execution): unknown {
  const results = Object.create(null) as Record<string, unknown>;
  let previous: unknown;
  for (const field of fields) {
    const start = () => {
      const result = executeField(execution, field, undefined, undefined);
      if (isPromise(result)) return result.then((value) => void (results[field.key] = value));
      results[field.key] = result;
    };
    previous = isPromise(previous) ? previous.then(start) : start();
  }
  return isPromise(previous) ? previous.then(() => results) : results;
}
