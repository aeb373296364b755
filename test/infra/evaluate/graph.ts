/** What one stage's program registers, in plain data. */
export interface Graph {
  stage: string;
  app: { name: string; stage: string; removal: string; protect: boolean; providers: Record<string, unknown> };
  resources: Resource[];
  /** What the CLI would write into sst-env.d.ts. */
  links: Record<string, Record<string, unknown>>;
  /** By handler path. */
  bundles: Record<string, Bundle>;
  outputs: Record<string, unknown>;
}

export interface Resource {
  urn: string;
  type: string;
  name: string;
  /** The URN of the component that made it. */
  parent: string;
  custom: boolean;
  inputs: Record<string, unknown>;
  /** inputs, and what AWS would add: id, arn, url… */
  outputs: Record<string, unknown>;
  options: { protect: boolean; retainOnDelete: boolean; dependencies: string[] };
}

export interface Bundle {
  handler: string;
  /** The minified code that a cold start reads, in bytes, without its source maps. */
  bytes: number;
  file: string;
  /** Packages left outside, and how they are imported. */
  externals: { path: string; kind: string }[];
}

/** Registered with the exact type: `aws:sqs/queue:Queue`. */
export const ofType = (graph: Graph, type: string) => graph.resources.filter((resource) => resource.type === type);

/** One resource by type and logical name; the message names those that are there. */
export function find(graph: Graph, type: string, name: string): Resource {
  const some = ofType(graph, type);
  const found = some.find((resource) => resource.name === name);
  if (found) return found;
  throw new Error(
    `${graph.stage}: no ${type} named ${name}; there are ${some.map((one) => one.name).join(", ") || "none"}`,
  );
}

/** The resource that an ARN (or a URL, or an id) is of; a version or path after it is ignored. */
export function owner(graph: Graph, reference: string): Resource | undefined {
  const names = (resource: Resource) =>
    [resource.outputs.arn, resource.outputs.id, resource.outputs.url, resource.outputs.qualifiedArn].filter(
      (value): value is string => typeof value === "string" && value !== "",
    );
  return (
    graph.resources.find((resource) => resource.custom && names(resource).includes(reference)) ??
    graph.resources.find(
      (resource) => resource.custom && names(resource).some((name) => reference.startsWith(`${name}:`)),
    )
  );
}
