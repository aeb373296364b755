import type { Import } from "@hamta/core";
import type * as List from "@hamta/core/list";
import type { RowsByMode } from "#files/layout";
import { applyCorrections } from "#rows/corrections";
import { dryRunCorrections } from "#rows/corrections-dry-run";
import { undoCorrections } from "#rows/corrections-undo";
import { applyDevices } from "#rows/devices";
import { dryRunDevices } from "#rows/devices-dry-run";
import { undoDevices } from "#rows/devices-undo";
import { applySightings, dryRunSightings, undoSightings } from "#rows/sightings";
import type { Work } from "#rows/work";

type Kind = List.Kind.Kind;

type Modes<K extends Kind> = { readonly [M in Import.Mode]: Work<RowsByMode<K>[M]> };

/** What the batch job does with every kind of row. A new kind does not compile without its line here. */
const WORK: { readonly [K in Kind]: Modes<K> } = {
  corrections: { APPLY: applyCorrections, DRY_RUN: dryRunCorrections, UNDO: undoCorrections },
  devices: { APPLY: applyDevices, DRY_RUN: dryRunDevices, UNDO: undoDevices },
  sightings: { APPLY: applySightings, DRY_RUN: dryRunSightings, UNDO: undoSightings },
};

/** A row of any kind, in any mode. */
export type AnyRow = RowsByMode<Kind>[Import.Mode];

export function workOf<K extends Kind, M extends Import.Mode>(kind: K, mode: M): Work<RowsByMode<K>[M]> {
  const modes: Modes<K> = WORK[kind];
  return modes[mode];
}
