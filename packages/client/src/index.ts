export { clientCredentials, type Credentials } from "#client-credentials";
export { createClient, type Call, type Client, type Connection, type Options, type PageVariables } from "#client";
export type { Document, ResultOf, VariablesOf } from "#document";
export { HamtaError, type Kind } from "#error";
export { upload, type Form, type Progress, type UploadOptions } from "#upload";
export { waitForImport, type WaitOptions } from "#wait-for-import";
export * from "#generated/documents";
export type * from "#generated/types";
