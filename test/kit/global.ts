import { Dynamo } from "@hamta/local";
import type { TestProject } from "vitest/node";
import type { Site } from "#panel/panel";

/** One DynamoDB Local for all test files, each of which has its own table; one built panel for the browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = process.env["E2E"] ? await built() : null;
  if (site) project.provide("site", site.dist);
  const dynamo = await Dynamo.start({ isBrief: true });
  project.provide("dynamo", dynamo.endpoint);
  return async () => {
    await dynamo.stop();
    await site?.remove();
  };
}

async function built(): Promise<Site> {
  const { chromiumHere } = await import("#panel/browser");
  // Without Chromium, report it once at the start.
  chromiumHere();
  const { build } = await import("#panel/panel");
  return build();
}

declare module "vitest" {
  interface ProvidedContext {
    dynamo: string;
    /** Folder of the built panel. */
    site: string;
  }
}
