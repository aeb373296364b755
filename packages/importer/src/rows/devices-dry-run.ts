import { Register } from "@hamta/core";
import { UndoFacts } from "@hamta/store";
import * as Chunks from "#files/chunks";
import { toResult } from "#rows/devices";
import { entryOf, readHolders, sourceOf, type NumberedDevice } from "#rows/devices-facts";
import { inAnyOrder, type Work } from "#rows/work";

/** Decides rows of devices and writes nothing. As for corrections, what it reads may be a second old. */
const process: Work<NumberedDevice>["process"] = async (deps, imported, rows, decided) => {
  const holdersOf = await readHolders(deps, rows, { consistent: false });
  const results = rows.map((row) => {
    const id = UndoFacts.registeredId(imported, row);
    return toResult(row, Register.decide(entryOf(imported, row), holdersOf(row), sourceOf(deps, imported, row), id));
  });
  return [...decided, ...results];
};

export const dryRunDevices: Work<NumberedDevice> = {
  read: (deps, { id }, chunk) => Chunks.readRows<"devices">(deps, id, chunk),
  process,
  inOrder: inAnyOrder(process),
};
