export * as Corrections from "#corrections";
export type { Deps } from "#deps";
export { MAX_BYTES } from "#deps";
export * as Devices from "#devices";
export { inspect } from "#inspect";
export { intake, type StartWorkflow } from "#intake";
export { publish, type Summary } from "#publish";
export { reconcile } from "#reconcile";
export { workflow } from "#workflow";
