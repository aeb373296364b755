export { handler, type DeadLetter, type Deps } from "#changes/handler";
export { FILTERS, MAPPING } from "#changes/mapping";
