/** Where each function's code begins. Pure: tests read it too. */
export const HANDLERS = {
  api: "packages/api/src/lambda.handler",
  intake: "packages/importer/src/lambda/intake.handler",
  workflow: "packages/importer/src/lambda/workflow.handler",
  inspect: "packages/importer/src/lambda/inspect.handler",
  reconcile: "packages/importer/src/lambda/reconcile.handler",
  publish: "packages/importer/src/lambda/publish.handler",
  events: "packages/events/src/lambda.handler",
};

export type Noun = keyof typeof HANDLERS;
