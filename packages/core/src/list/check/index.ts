export { check, FIRST, type CellProblem, type Checked, type Kind, type Uploader } from "#list/check/check";
export { inspect, type Inspected, type Progress, type Task } from "#list/check/inspect";
