export * as Cell from "#list/cell";
export * as Kind from "#list/kind";
export * as Reader from "#list/reader";
export * as Reason from "#list/reason";
export * as Records from "#list/records";
export * as Repeats from "#list/repeats";
export * as Report from "#list/report";
export type { Channel, CorrectionRow, DeviceRow, Row, SightingRow, Status, Values } from "#list/row";
export type { Header } from "#list/header";
