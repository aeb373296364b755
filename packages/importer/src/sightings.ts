import type { Outcome } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Sightings } from "@hamta/store";
import type { Deps } from "#deps";

export type Row = { row: number; value: List.SightingRow };

export async function record(deps: Deps, rows: readonly Row[]): Promise<Outcome.RowResult[]> {
  await Sightings.record(
    deps.db,
    rows.map(({ value }) => value),
  );
  return rows.map(({ row }) => ({ row, outcome: "RECORDED" }));
}
