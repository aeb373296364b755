export { verifier, type Viewer } from "#auth";
export type { Deps } from "#deps";
export { createHandler } from "#handler";
