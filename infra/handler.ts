/** The handler of each function. No imports: tests read this file too. */
export const HANDLERS = {
  api: "packages/api/src/lambda.handler",
  intake: "packages/importer/src/lambda/intake.handler",
  workflow: "packages/importer/src/lambda/workflow.handler",
  inspect: "packages/importer/src/lambda/inspect.handler",
  reconcile: "packages/importer/src/lambda/reconcile.handler",
  publish: "packages/importer/src/lambda/publish.handler",
  sweep: "packages/importer/src/lambda/sweep.handler",
  overdue: "packages/importer/src/lambda/overdue.handler",
  feed: "packages/importer/src/lambda/feed.handler",
  events: "packages/events/src/lambda.handler",
  changes: "packages/events/src/changes/lambda.handler",
  notify: "packages/notify/src/lambda.handler",
  codes: "packages/notify/src/codes/lambda.handler",
};

export type Noun = keyof typeof HANDLERS;
