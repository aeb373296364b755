import { Dynamo } from "@hamta/local";
import type { TestProject } from "vitest/node";

/** One DynamoDB Local for all test files; each file has a table of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dynamo = await Dynamo.start();
  project.provide("dynamo", dynamo.endpoint);
  return () => dynamo.stop();
}

declare module "vitest" {
  interface ProvidedContext {
    dynamo: string;
  }
}
