/** The graph of a stage, as `pnpm infra STAGE --json` gives it: as much as is put together here. */
export type Graph = {
  stage: string;
  resources: readonly Resource[];
  bundles: Readonly<Record<string, { file: string }>>;
  outputs: Readonly<Record<string, unknown>>;
};

export type Resource = { type: string; name: string; inputs: Values; outputs: Values };
export type Values = Readonly<Record<string, unknown>>;

export const ofType = (graph: Graph, type: string) => graph.resources.filter((resource) => resource.type === type);

/** The only one of its type. */
export function only(graph: Graph, type: string): Resource {
  const [found, another] = ofType(graph, type);
  if (!found || another) throw new Error(`A rehearsal needs one ${type}`);
  return found;
}

/** The resource with this ARN, name or URL. */
export function owner(graph: Graph, reference: unknown): Resource {
  // The ARN of an event rule's target is that of the resource that it sends to.
  const found = graph.resources.find(
    ({ type, outputs: { arn, id, url, qualifiedArn } }) =>
      type !== "aws:cloudwatch/eventTarget:EventTarget" && [arn, id, url, qualifiedArn].includes(reference),
  );
  if (!found) throw new Error(`The stage has no ${String(reference)}`);
  return found;
}

/**
 * The inputs, once all of them are known. A setting that nothing here obeys would be deployed and never rehearsed, so it is
 * an error until it is put among those that are obeyed, or into `ignored` and docs/operations.md.
 */
export function inputsOf<T extends Values>(
  { type, name, inputs }: Resource,
  obeyed: readonly string[],
  ignored: readonly string[],
): T {
  const unknown = Object.keys(inputs).find((key) => !obeyed.includes(key) && !ignored.includes(key));
  if (unknown) throw new Error(`The rehearsal does not know ${unknown} of ${type} ${name}`);
  return inputs as T;
}

/** Name behind the last colon or slash of an ARN. */
export const nameIn = (arn: string) => arn.slice(Math.max(arn.lastIndexOf(":"), arn.lastIndexOf("/")) + 1);
