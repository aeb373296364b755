import { ofType, owner, type Graph, type Resource } from "./graph.ts";

/** Queries on a graph: functions, their roles, and the permissions of these. */

export interface Statement {
  effect: string;
  actions: string[];
  resources: string[];
  principal: unknown;
  condition: Record<string, Record<string, string | string[]>>;
}

const list = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === "string" ? [value] : [];

/** Statements of a policy document in JSON. */
export function statements(document: unknown): Statement[] {
  const { Statement = [] } = JSON.parse(document as string) as { Statement?: Record<string, unknown>[] };
  return Statement.map((statement) => ({
    effect: statement.Effect as string,
    actions: list(statement.Action),
    resources: list(statement.Resource),
    principal: statement.Principal,
    condition: (statement.Condition ?? {}) as Statement["condition"],
  }));
}

export const functions = (graph: Graph) => ofType(graph, "aws:lambda/function:Function");

/** `reconcile` of `hamta-production-reconcile`. */
export const noun = (graph: Graph, fn: Resource) =>
  String(fn.inputs.name).replace(`${graph.app.name}-${graph.stage}-`, "");

export function functionOf(graph: Graph, name: string): Resource {
  const found = functions(graph).find((fn) => noun(graph, fn) === name);
  if (found) return found;
  throw new Error(
    `${graph.stage}: there is no function ${name}; there are ${functions(graph)
      .map((fn) => noun(graph, fn))
      .join(", ")}`,
  );
}

export const environment = (fn: Resource) => (fn.inputs.environment as { variables: Record<string, string> }).variables;

export function roleOf(graph: Graph, fn: Resource): Resource {
  const role = owner(graph, fn.inputs.role as string);
  if (!role) throw new Error(`${graph.stage}: ${fn.name} has no role of ours`);
  return role;
}

/** Permissions of a function's role. */
export function allowed(graph: Graph, fn: Resource): Statement[] {
  const policies = (roleOf(graph, fn).inputs.inlinePolicies ?? []) as { policy: string }[];
  return policies.flatMap(({ policy }) => statements(policy));
}

/** True if IAM would match: `*` is any run of characters. */
export const matches = (pattern: string, value: string) =>
  new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`).test(value);

export const may = (graph: Graph, fn: Resource, action: string, resource: string) =>
  allowed(graph, fn).some(
    ({ effect, actions, resources }) =>
      effect === "Allow" &&
      actions.some((pattern) => matches(pattern, action)) &&
      resources.some((pattern) => matches(pattern, resource)),
  );
