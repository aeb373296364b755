import { Dynamo } from "@hamta/local";
import type { TestProject } from "vitest/node";

/** One DynamoDB Local for all test files, each of which has a table of its own; for the browser's tests, one built panel. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dynamo = await Dynamo.start();
  project.provide("dynamo", dynamo.endpoint);
  const site = process.env["E2E"] ? await (await import("#panel/panel")).build() : null;
  if (site) project.provide("site", site.dist);
  return async () => {
    await dynamo.stop();
    await site?.remove();
  };
}

declare module "vitest" {
  interface ProvidedContext {
    dynamo: string;
    /** The folder of the built panel. */
    site: string;
  }
}
