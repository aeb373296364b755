export { listOf, nameOf } from "#list/workbook/list";
export { open, Workbook, type Sheet } from "#list/workbook/xlsx";
