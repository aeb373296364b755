export { createClient, type Call, type Client, type Connection, type Options } from "#client";
export type { Document, ResultOf, VariablesOf } from "#document";
export { HamtaError, type Kind } from "#error";
export { upload, type Form, type Progress, type UploadOptions } from "#upload";
export * from "#generated/documents";
export type * from "#generated/types";
