import type { Kind, Values } from "#list/kinds/index";
import type { Problem } from "#list/reason";

/** `row` counts records from 1 after the header, `line` counts lines of the file from 1. All problems are given. */
export type Row<K extends Kind = Kind> =
  | { row: number; line: number; ok: true; value: Values[K] }
  | { row: number; line: number; ok: false; problems: Problem[] };
