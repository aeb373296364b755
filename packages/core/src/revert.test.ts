import { describe, expect, test } from "vitest";
import type { Device, Id } from "#device";
import * as Fixture from "#fixture";
import { A, B, C, D } from "#fixture";
import * as Revert from "#revert";
import type { Ticket } from "#ticket";

const approved: Partial<Ticket> = { status: "APPROVED", verdict: "APPROVED" };
const reverted = { at: "2026-11-22T09:00:00.000Z", by: { kind: "OPS", id: "parisa" }, note: "…" } as const;
const corrected = Fixture.device([A, C]);
const another = "another" as Id;

describe("an approval is not reverted", () => {
  test.for<[when: string, expected: Revert.Refusal, Partial<Ticket>, Device | null, Id?]>([
    ["when its ticket is open", { code: "TICKET_NOT_APPROVED", status: "OPEN" }, { status: "OPEN" }, corrected],
    [
      "when its ticket was rejected",
      { code: "TICKET_NOT_APPROVED", status: "REJECTED" },
      { status: "REJECTED", verdict: "NOT_OWNER" },
      corrected,
    ],
    ["a second time", { code: "TICKET_REVERTED" }, { ...approved, reverted }, Fixture.device([A, B])],
    ["when the device has another pair", { code: "DEVICE_CHANGED" }, approved, Fixture.device([A, D])],
    ["when the device has its former pair", { code: "DEVICE_CHANGED" }, approved, Fixture.device([A, B])],
    [
      "when the device has another pair, although it has a ticket",
      { code: "DEVICE_CHANGED" },
      approved,
      Fixture.device([A, D], { ticket: "1" }),
    ],
    ["when the device is no longer in the register", { code: "DEVICE_CHANGED" }, approved, null],
    [
      "while the device has an open ticket",
      { code: "DEVICE_TICKET_OPEN", ticket: "1000000016" },
      approved,
      Fixture.device([A, C], { ticket: "1000000016" }),
    ],
    ["when another device holds the wrong IMEI", { code: "FORMER_IMEI_HELD" }, approved, corrected, another],
  ])("%s", ([, refused, ticket, device, wrongHolder = null]) => {
    expect(Revert.decide(Fixture.ticket(ticket), { device, wrongHolder, giver: null })).toEqual({ refused });
  });
});

test.for([
  ["", corrected],
  [", in the other order", Fixture.device([C, A])],
] as const)("an approval is reverted by the reverse correction%s", ([, device]) => {
  expect(Revert.decide(Fixture.ticket(approved), { device, wrongHolder: null, giver: null })).toEqual({
    device,
    partial: { keptImei: A, wrongImei: C, newImei: B },
    giver: null,
  });
});

describe("an approval that moved an IMEI from another device", () => {
  const of = (giver: Device) => Fixture.ticket({ ...approved, giver });
  const two = Fixture.device([C, D], { id: another });
  const one = Fixture.device([C], { id: another });
  test.for<[string, Device, Device | null]>([
    ["still holds its other IMEI", two, Fixture.device([D], { id: another, version: 7 })],
    ["was retired", one, null],
  ])("is reverted if that device %s", ([, before, now]) => {
    expect(Revert.decide(of(before), { device: corrected, wrongHolder: null, giver: now })).toMatchObject({
      giver: { before, now },
    });
  });

  test.for<[string, Device, Device | null]>([
    ["has another IMEI", two, Fixture.device([B], { id: another })],
    ["has a pair again", two, Fixture.device([D, B], { id: another })],
    ["has an open ticket", two, Fixture.device([D], { id: another, ticket: "1" })],
    ["is no longer in the register", two, null],
    ["is in the register again", one, Fixture.device([B], { id: another })],
  ])("is not reverted if that device %s", ([, before, now]) => {
    expect(Revert.decide(of(before), { device: corrected, wrongHolder: null, giver: now })).toEqual({
      refused: { code: "GIVER_CHANGED" },
    });
  });
});
