export * as Codes from "#codes/handler";
export * as CodeLimits from "#codes/limits";
export { handler, type Deps } from "#handler";
export { createHide } from "#hide";
export { TOLD } from "#told";
export { RECEIPTS } from "#tries";
export type { Provider } from "#provider";
export { createGateway } from "#providers/gateway";
