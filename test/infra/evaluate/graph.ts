/** All registrations of one stage's program as plain data. */
export interface Graph {
  stage: string;
  app: { name: string; stage: string; removal: string; protect: boolean; providers: Record<string, unknown> };
  resources: Resource[];
  /** Links that the CLI would write to sst-env.d.ts. */
  links: Record<string, Record<string, unknown>>;
  /** By handler path. */
  bundles: Record<string, Bundle>;
  outputs: Record<string, unknown>;
}

export interface Resource {
  urn: string;
  type: string;
  name: string;
  /** URN of the component that created it. */
  parent: string;
  custom: boolean;
  inputs: Record<string, unknown>;
  /** Inputs and the values that AWS would add: id, arn, url… */
  outputs: Record<string, unknown>;
  options: { protect: boolean; retainOnDelete: boolean; ignoreChanges: string[]; dependencies: string[] };
}

export interface Bundle {
  handler: string;
  /** Minified code that a cold start reads, in bytes, without source maps. */
  bytes: number;
  file: string;
  /** External packages, and the kind of their import. */
  externals: { path: string; kind: string }[];
}

/** Resources with the exact type: `aws:sqs/queue:Queue`. */
export const ofType = (graph: Graph, type: string) => graph.resources.filter((resource) => resource.type === type);

/** One resource by type and logical name; the error lists the existing names. */
export function find(graph: Graph, type: string, name: string): Resource {
  const some = ofType(graph, type);
  const found = some.find((resource) => resource.name === name);
  if (found) return found;
  throw new Error(
    `${graph.stage}: no ${type} named ${name}; there are ${some.map((resource) => resource.name).join(", ") || "none"}`,
  );
}

/** The resource of an ARN, URL or id; a version or path after it is ignored. */
export function owner(graph: Graph, reference: string): Resource | undefined {
  // The ARN of an event rule's target is that of the resource that it sends to.
  const own = graph.resources.filter(({ custom, type }) => custom && type !== "aws:cloudwatch/eventTarget:EventTarget");
  const names = (resource: Resource) =>
    [resource.outputs.arn, resource.outputs.id, resource.outputs.url, resource.outputs.qualifiedArn].filter(
      (value): value is string => typeof value === "string" && value !== "",
    );
  return (
    own.find((resource) => names(resource).includes(reference)) ??
    own.find((resource) => names(resource).some((name) => reference.startsWith(`${name}:`)))
  );
}
