import { ofType, owner, type Graph, type Resource } from "./graph.ts";

/** Questions about a graph in the words of the system: its functions, their roles, what these allow. */

export interface Statement {
  effect: string;
  actions: string[];
  resources: string[];
  principal: unknown;
  condition: Record<string, Record<string, string | string[]>>;
}

const list = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === "string" ? [value] : [];

/** The statements of a policy document in JSON. */
export function statements(document: unknown): Statement[] {
  const { Statement = [] } = JSON.parse(document as string) as { Statement?: Record<string, unknown>[] };
  return Statement.map((one) => ({
    effect: one.Effect as string,
    actions: list(one.Action),
    resources: list(one.Resource),
    principal: one.Principal,
    condition: (one.Condition ?? {}) as Statement["condition"],
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

/** What a function's role lets it do. */
export function allowed(graph: Graph, fn: Resource): Statement[] {
  const policies = (roleOf(graph, fn).inputs.inlinePolicies ?? []) as { policy: string }[];
  return policies.flatMap(({ policy }) => statements(policy));
}

/** Whether IAM would match: `*` is any run of characters. */
export const matches = (pattern: string, value: string) =>
  new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`).test(value);

export const may = (graph: Graph, fn: Resource, action: string, resource: string) =>
  allowed(graph, fn).some(
    ({ effect, actions, resources }) =>
      effect === "Allow" &&
      actions.some((one) => matches(one, action)) &&
      resources.some((one) => matches(one, resource)),
  );
