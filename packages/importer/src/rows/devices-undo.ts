import { Device, Undo, type Outcome } from "@hamta/core";
import { Db, Devices, UndoFacts } from "@hamta/store";
import type { Deps } from "#deps";
import type { UndoneRow } from "#files/layout";
import { transferWrites } from "#rows/devices-facts";
import type { Step } from "#rows/retry";
import { originsOf, readUndoneImport, readUndoneRows, revertRows } from "#rows/undo";
import * as Tacs from "#rows/tacs";
import { inAnyOrder, type Work } from "#rows/work";

/**
 * Reverts rows of devices: a device that a row registered is removed, details that it changed are as before. What the
 * rows taught about TACs is taken back.
 */

type UndoneDevice = UndoneRow<"devices">;

const process: Work<UndoneDevice>["process"] = async (deps, imported, rows, decided) => {
  const done = await readUndoneImport(deps, imported);
  const taught = new Map<number, Tacs.Taught>();
  const results = await revertRows(deps, rows, async (rest) => {
    const facts = await UndoFacts.ofDevices(
      deps.db,
      rest.map(({ value }) => value),
    );
    return Db.allEnded(
      rest.map((row, index) => {
        const snapshot = facts[index] ?? { device: null, onFile: null };
        const [id, origins] = [UndoFacts.registeredId(done, row), originsOf(deps, { imported, done }, row)];
        taught.set(row.row, taughtBy(row, snapshot.device, origins.done));
        return toStep(deps, row, Undo.decideDevice(row.done, snapshot, origins, id));
      }),
    );
  });
  const reversed = results.filter(({ outcome }) => outcome === "REVERSED");
  await Tacs.learn(
    deps,
    imported,
    reversed.flatMap(({ row }) => taught.get(row) ?? []),
    -1,
  );
  return [...decided, ...results];
};

/** An attempt before this one may have removed the device. */
function taughtBy(
  { row, value, done }: UndoneDevice,
  device: Device.Device | null,
  origin: Device.Origin,
): Tacs.Taught {
  const trace = (device && Device.traceOf(device, origin)) ?? { outcome: done.outcome };
  return { row, entry: value, trace, device };
}

async function toStep(deps: Deps, row: UndoneDevice, decision: Undo.DeviceDecision): Promise<Step<UndoneDevice>> {
  if (decision.outcome === "KEPT") return { row, result: { row: row.row, ...decision } };
  const result: Outcome.RowResult = { row: row.row, outcome: "REVERSED" };
  switch (decision.effect) {
    case "NONE":
      return { row, result };
    case "REMOVE":
      return { row, result, writes: Devices.removeWrites(deps.db, decision.device) };
    case "DESCRIBE":
      return { row, result, writes: await transferWrites(deps, decision) };
  }
}

export const undoDevices: Work<UndoneDevice> = {
  read: readUndoneRows<"devices">,
  process,
  inOrder: inAnyOrder(process),
};
