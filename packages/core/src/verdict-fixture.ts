import type { Claim, Correction } from "#correction";
import type { Device, Id, Person } from "#device";
import * as Doubt from "#doubt";
import * as Fixture from "#fixture";
import { A, B, C, D, OWNER, STRANGER } from "#fixture";
import * as Imei from "#imei";
import type { Pair } from "#pair";
import * as Verdict from "#verdict";

/** A claim that layer zero passes, for tests that change one fact of it. */

export const requester: Person = { msisdns: [OWNER] };
/** Devices with equal pairs are one device. */
export const device = (slots: Pair, fields: Partial<Device> = {}) =>
  Fixture.device(slots, { id: slots.toSorted().join("+") as Id, ...fields });

/** The register holds A and B; the handset shows A and C. */
export const claim: Claim = { registered: [A, B], correct: [A, C] };
export const own = device([A, B]);
export const correction = (fields: Partial<Correction> = {}): Correction => ({
  ...claim,
  import: "0000000000000001",
  row: 1,
  importer: "importer-a",
  order: "1",
  ...fields,
});
export const stranger = device([C, D], { owner: STRANGER });

/** Facts with which no rule fails and the ticket waits for the importer. */
export const passing: Verdict.Facts = {
  holders: [own, own],
  activated: null,
  target: null,
  wrongSeen: false,
  seenWithRequester: new Set([A, C].map(Imei.keyOf)),
  correction: null,
  newImei: Doubt.NO_DOUBT,
};

export const held = (by: Device): Verdict.Facts["holders"] => [by, by];
export const judge = (facts: Partial<Verdict.Facts>, of: Claim = claim) =>
  Verdict.adjudicate(requester, of, { ...passing, ...facts });
