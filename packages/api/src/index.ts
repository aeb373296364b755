export * as Authorisation from "#authorisation";
export { verifier, type Viewer } from "#auth";
export { createContext } from "#context";
export type { Deps } from "#deps";
export * as Filing from "#filing";
export { createHandler } from "#handler";
export * as Repeat from "#repeat";
export * as Review from "#review";
export { schema } from "#server";
