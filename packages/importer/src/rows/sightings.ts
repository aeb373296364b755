import type { Outcome } from "@hamta/core";
import { Sightings } from "@hamta/store";
import * as Chunks from "#files/chunks";
import type { Row, UndoneRow } from "#files/layout";
import { readUndoneRows } from "#rows/undo";
import { inAnyOrder, type Work } from "#rows/work";

type NumberedSighting = Row<"sightings">;
type Process<R> = Work<R>["process"];

const RECORDED = ({ row }: NumberedSighting): Outcome.RowResult => ({ row, outcome: "RECORDED" });
const dryRun: Process<NumberedSighting> = async (_deps, _imported, rows, decided) => [
  ...decided,
  ...rows.map(RECORDED),
];

const record: Process<NumberedSighting> = async (deps, imported, rows, decided) => {
  await Sightings.putLatest(
    deps.db,
    rows.map(({ value }) => value),
  );
  return dryRun(deps, imported, rows, decided);
};

const read: Work<NumberedSighting>["read"] = (deps, { id }, chunk) => Chunks.readRows<"sightings">(deps, id, chunk);

export const applySightings: Work<NumberedSighting> = { read, process: record, inOrder: inAnyOrder(record) };

export const dryRunSightings: Work<NumberedSighting> = { read, process: dryRun, inOrder: inAnyOrder(dryRun) };

/** A sighting is evidence of a network. It is never removed, so an undo keeps every row of a list of sightings. */
const keep: Process<UndoneRow<"sightings">> = async (_deps, _imported, rows, decided) => [
  ...decided,
  ...rows.map(({ row }): Outcome.RowResult => ({ row, outcome: "KEPT", kept: "NOTHING_DONE" })),
];

export const undoSightings: Work<UndoneRow<"sightings">> = {
  read: readUndoneRows<"sightings">,
  process: keep,
  inOrder: inAnyOrder(keep),
};
