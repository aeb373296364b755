import type { Graph, Resource } from "./graph.ts";
import { monitor, output, type Monitor, type Output } from "./pulumi.ts";
import { toPlainData, unknownPaths } from "./plain-data.ts";

type Values = Record<string, unknown>;

const values = (struct: { toJavaScript(): Values } | undefined) => toPlainData(struct?.toJavaScript() ?? {}) as Values;

/** Records every request of the program to Pulumi's engine, raw, with its options. */
export function record() {
  const resources: Resource[] = [];
  const links: Graph["links"] = {};
  const problems = new Set<string>();
  const byUrn = new Map<string, Resource>();

  const keep = (resource: Resource) => {
    resources.push(resource);
    byUrn.set(resource.urn, resource);
    for (const path of unknownPaths(resource.inputs))
      problems.add(
        `${resource.name} (${resource.type}): nothing supplies its ${path}; say what AWS gives in test/infra/evaluate/aws.ts`,
      );
  };

  const prototype = monitor().prototype;
  const { registerResource, readResource, registerResourceOutputs } = prototype;

  prototype.registerResource = function (this: Monitor, request, respond) {
    return registerResource.call(this, request, (error, response) => {
      if (error)
        problems.add(
          `${request.getName()} (${request.getType()}): ${error instanceof Error ? error.message : "refused"}`,
        );
      if (response)
        keep({
          urn: response.getUrn(),
          type: request.getType(),
          name: request.getName(),
          parent: request.getParent(),
          custom: request.getCustom(),
          inputs: values(request.getObject()),
          outputs: { ...values(response.getObject?.()), id: response.getId?.() },
          options: {
            protect: request.getProtect(),
            retainOnDelete: request.getRetainondelete(),
            ignoreChanges: request.getIgnorechangesList(),
            dependencies: request.getDependenciesList(),
          },
        });
      respond(error, response);
    });
  };

  prototype.readResource = function (this: Monitor, request, respond) {
    return readResource.call(this, request, (error, response) => {
      if (response)
        keep({
          urn: response.getUrn(),
          type: request.getType(),
          name: request.getName(),
          parent: request.getParent(),
          custom: true,
          inputs: values(request.getProperties()),
          outputs: { ...values(response.getProperties?.()), id: request.getId() },
          options: { protect: false, retainOnDelete: false, ignoreChanges: [], dependencies: [] },
        });
      respond(error, response);
    });
  };

  prototype.registerResourceOutputs = function (this: Monitor, request, respond) {
    const resource = byUrn.get(request.getUrn());
    const outputs = values(request.getOutputs());
    if (resource) Object.assign(resource.outputs, outputs);
    if (resource?.type === "sst:sst:LinkRef") links[outputs.target as string] = outputs.properties as Values;
    registerResourceOutputs.call(this, request, respond);
  };

  reportSkipped(problems);
  return { resources, links, problems };
}

/**
 * Pulumi silently skips a callback on an unknown output, and the resources that it would create are missing: report the
 * output.
 */
function reportSkipped(problems: Set<string>) {
  const { prototype } = output();
  const { apply } = prototype;
  prototype.apply = function (callback, runWithUnknowns) {
    if (!runWithUnknowns)
      void whenUnknown(this, (whose) => problems.add(`an output of ${whose} is used, and nothing supplies it`));
    return apply.call(this, callback, runWithUnknowns);
  };
}

async function whenUnknown(output: Output, report: (whose: string) => void) {
  if (await output.isKnown) return;
  // oxlint-disable-next-line no-underscore-dangle -- Pulumi's own names
  const names = [...output.resources()].map(({ __name: name, __pulumiType: type }) => `${name} (${type})`);
  report(names.join(", ") || "something");
}
