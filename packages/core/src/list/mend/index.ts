export * as MendedRows from "#list/mend/rows";
export { Report, type Filter, type ReportRow } from "#list/mend/report";
