export type { Deps } from "#deps";
export { MAX_BYTES } from "#deps";
export { inspect } from "#inspect";
export { intake, type StartWorkflow } from "#intake";
export { publish, type Summary } from "#publish";
export { reconcile } from "#reconcile";
export { workflow } from "#workflow";
