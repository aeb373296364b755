import { Device, Register, type Import, type Outcome } from "@hamta/core";
import { Db, Devices, UndoFacts } from "@hamta/store";
import type { Deps } from "#deps";
import * as Chunks from "#files/chunks";
import { entryOf, isTransfer, readHolders, sourceOf, transferWrites, type NumberedDevice } from "#rows/devices-facts";
import { retryUntilSettled, type Step } from "#rows/retry";
import * as Tacs from "#rows/tacs";
import { inAnyOrder, type Work } from "#rows/work";

/**
 * Registers the devices of a list, or updates their details, and then counts them for their TACs.
 *
 * @param rows whose IMEIs are all distinct (rows of a list that name one IMEI are a CONFLICT)
 */
export async function register(
  deps: Deps,
  imported: Import.Import,
  rows: readonly NumberedDevice[],
): Promise<Outcome.RowResult[]> {
  // The decision of a row's last attempt, which is the one that was written.
  const taught = new Map<number, Tacs.Taught>();
  const results = await retryUntilSettled(deps.db, imported, rows, async (rest, attempt) => {
    const holdersOf = await readHolders(deps, rest, { consistent: attempt > 1 });
    return Db.allEnded(
      rest.map((row) => {
        const [entry, source] = [entryOf(imported, row), sourceOf(deps, imported, row)];
        const decision = Register.decide(entry, holdersOf(row), source, UndoFacts.registeredId(imported, row));
        const device = decision.effect === "NONE" ? null : decision.device;
        const trace = device && Device.traceOf(device, source);
        if (trace) taught.set(row.row, { row: row.row, entry, trace, device });
        else taught.delete(row.row);
        return toStep(deps, row, decision);
      }),
    );
  });
  await Tacs.learn(deps, imported, [...taught.values()]);
  return results;
}

async function toStep(deps: Deps, row: NumberedDevice, decision: Register.Decision): Promise<Step<NumberedDevice>> {
  const result = toResult(row, decision);
  switch (decision.effect) {
    case "NONE":
    case "TRACED":
      return { row, result };
    case "CREATE":
      return { row, result, writes: Devices.createWrites(deps.db, decision.device) };
    case "CHANGE":
      if (isTransfer(decision)) return { row, result, writes: await transferWrites(deps, decision) };
      return { row, result, apply: () => Devices.updateDetails(deps.db, decision.before, decision.device) };
  }
}

export function toResult({ row }: NumberedDevice, { outcome }: Register.Decision): Outcome.RowResult {
  return { row, outcome: outcome as Outcome.Outcome };
}

const process: Work<NumberedDevice>["process"] = async (deps, imported, rows, decided) => [
  ...decided,
  ...(await register(deps, imported, rows)),
];

export const applyDevices: Work<NumberedDevice> = {
  read: (deps, { id }, chunk) => Chunks.readRows<"devices">(deps, id, chunk),
  process,
  inOrder: inAnyOrder(process),
};
