import { describe, expect, test } from "vitest";
import type { Device, Id } from "#device";
import * as Fixture from "#fixture";
import { A, B, C, D, STRANGER } from "#fixture";
import * as Move from "#move";

/** The ticket claims C for B: the register holds A and B, the handset shows A and C. */
const ticket = Fixture.ticket();
const device = Fixture.device([A, B]);
const other = "other" as Id;
const two = Fixture.device([C, D], { id: other });
const one = Fixture.device([C], { id: other });

describe("an approval", () => {
  test.for<[string, Device | null]>([
    ["no device holds the new IMEI", null],
    ["the ticket's own device holds it", device],
  ])("moves nothing if %s", ([, holder]) => {
    expect(Move.decide(ticket, device, holder)).toEqual({ move: null });
  });

  test.for<[string, Device, Move.Move["slots"]]>([
    ["keeps its other IMEI", two, [D]],
    ["is retired if that was its last", one, null],
  ])("moves the IMEI from another device of the requester, which %s", ([, giver, slots]) => {
    expect(Move.decide(ticket, device, giver)).toEqual({ move: { giver, slots } });
  });

  test.for<[string, Device, Device]>([
    ["the device that holds the new IMEI", device, Fixture.device([C, D], { id: other, owner: STRANGER })],
    ["the ticket's device", Fixture.device([A, B], { owner: STRANGER }), two],
  ])("is refused if somebody else owns %s", ([, of, holder]) => {
    expect(Move.decide(ticket, of, holder)).toEqual({ refused: { code: "IMEI_HELD" } });
  });

  test("is refused if the pairs of the ticket share no IMEI", () => {
    const unlike = Fixture.ticket({ correct: [C, D] });
    expect(Move.decide(unlike, device, null)).toEqual({ refused: { code: "IMEI_HELD" } });
  });

  test("is refused while the other device has an open ticket", () => {
    const holder = Fixture.device([C, D], { id: other, ticket: "1000000016" });
    expect(Move.decide(ticket, device, holder)).toEqual({
      refused: { code: "GIVER_TICKET_OPEN", ticket: "1000000016" },
    });
  });
});

test.for<[boolean, string, Device | null, Device | null]>([
  [true, "it still holds what the move left", two, Fixture.device([D], { id: other, version: 9 })],
  [false, "it has another IMEI now", two, Fixture.device([B], { id: other })],
  [false, "it has an open ticket", two, Fixture.device([D], { id: other, ticket: "1000000016" })],
  [false, "it is no longer in the register", two, null],
  [true, "it was retired", one, null],
  [false, "it was retired and is registered again", one, Fixture.device([D], { id: other })],
  [false, "nothing moved", null, null],
])("%s: the giver can get the IMEI back if %s", ([can, , giver, now]) => {
  expect(Move.canGiveBack(Fixture.ticket({ ...(giver && { giver }) }), now)).toBe(can);
});

test("nothing can be given back by a ticket whose pairs share no IMEI", () => {
  expect(Move.canGiveBack(Fixture.ticket({ correct: [C, D], giver: one }), null)).toBe(false);
});
