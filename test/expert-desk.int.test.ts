import { people, type Client, type Person, type System } from "@hamta/local";
import { describe, expect } from "vitest";
import { reconcileList, readTicket, reserveTicket, reviewTicket, withdrawTicket } from "#kit/actions";
import { REVIEW, type Reviewed } from "#kit/documents";
import { everyInterleaving } from "#kit/interleavings";
import { violations } from "#kit/invariants";
import { subscriber } from "#kit/people";
import type { Seed } from "#kit/seed";
import { test as base } from "#kit/system";

/** Experts find tickets by what an owner says on the phone, and reserve the one that they look at. */

const test = base.extend("options", { scope: "file" }, () => ({ changes: {} }));

const FIND = "query ($text: String!) { findTickets(text: $text) { number } }";
type Found = { findTickets: { number: string }[] };

const find = async (client: Client, text: string) =>
  (await client.query<Found>(FIND, { text })).findTickets.map(({ number }) => number);

const persian = (digits: string) => digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));

describe("tickets are found", () => {
  test("by their number, an IMEI of either pair, and each number of the requester", async ({ seed, system }) => {
    const { db } = system.deps;
    const device = await seed.device();
    const first = await seed.ticketFor(device);
    await withdrawTicket(seed, first)(db);
    const second = await seed.ticketFor(device, { claim: seed.claim(device) });
    const others = [seed.msisdn(), seed.msisdn()] as const;
    const third = await fileBy(await system.client(subscriber(...others)), seed);
    await system.idle();

    for (const person of [people.kaveh, people.parisa]) {
      const client = await system.client(person);
      expect(await find(client, persian(first.number))).toEqual([first.number]);
      const [kept, wrong] = device.slots;
      for (const imei of [kept, wrong, `${kept.slice(0, 6)} ${kept.slice(6)}`, wrong.slice(0, 14)]) {
        expect(await find(client, imei), imei).toEqual([second.number, first.number]);
      }
      expect(await find(client, first.correct[1])).toEqual([first.number]);
      for (const text of [device.owner, device.owner.slice(2), `0${device.owner.slice(2)}`, `+${device.owner}`]) {
        expect(await find(client, text), text).toEqual([second.number, first.number]);
      }
      for (const number of others) expect(await find(client, number)).toEqual([third]);
      for (const text of [seed.msisdn(), seed.imei(), "1000000008", "abc", ""]) {
        expect(await find(client, text), text).toEqual([]);
      }
    }
  });
});

const FILE = `mutation ($input: FileTicketInput!) {
  fileTicket(input: $input) { ... on FileTicketSuccess { ticket { number } } }
}`;

async function fileBy(client: Client, seed: Seed): Promise<string> {
  const pair = ([imei1, imei2]: readonly string[]) => ({ imei1, imei2 });
  const [kept, wrong] = seed.pair();
  const input = { registered: pair([kept, wrong]), correct: pair([kept, seed.imei()]), description: "Slot 2" };
  const { fileTicket } = await client.query<{ fileTicket: { ticket: { number: string } } }>(FILE, { input });
  return fileTicket.ticket.number;
}

const RESERVE = `mutation ($input: ReserveTicketInput!) {
  reserveTicket(input: $input) {
    ... on ReserveTicketSuccess { ticket { reservation { until isYours } } }
    ... on Refusal { errors { code field retryAfter message } }
  }
}`;
const RELEASE = `mutation ($input: ReleaseTicketInput!) {
  releaseTicket(input: $input) {
    ... on ReleaseTicketSuccess { ticket { reservation { until isYours } } }
    ... on Refusal { errors { code } }
  }
}`;
const SHOW = "query ($number: String!) { ticket(number: $number) { reservation { until isYours } } }";
const OTHER: Person = { ...people.kaveh, id: "another-expert" };
const MINUTE_MS = 60_000;

/** An open ticket on a device, and the clients of two experts. */
async function arrange(seed: Seed, system: System.System) {
  const device = await seed.device();
  const ticket = await seed.ticketFor(device);
  const [mine, others] = [await system.client(people.kaveh, "en"), await system.client(OTHER, "en")];
  const input = { number: ticket.number };
  return { device, ticket, mine, others, input };
}

describe("a reserved ticket", () => {
  test("is decided by no other expert, until it is released", async ({ seed, system }) => {
    const { ticket, mine, others, input } = await arrange(seed, system);
    expect(await mine.query(RESERVE, { input })).toMatchObject({
      reserveTicket: { ticket: { reservation: { isYours: true } } },
    });
    expect(await others.query(SHOW, input)).toMatchObject({ ticket: { reservation: { isYours: false } } });
    const error = { code: "TICKET_RESERVED", field: ["number"], retryAfter: expect.any(Number) };
    expect(await others.query(RESERVE, { input })).toMatchObject({ reserveTicket: { errors: [error] } });
    const decision = { input: { ...input, verdict: "NOT_OWNER", note: "Another owner" } };
    const { reviewTicket: refused } = await others.query<Reviewed>(REVIEW, decision);
    expect(refused).toMatchObject({ errors: [{ code: "TICKET_RESERVED" }] });
    // Only who reserved it releases it.
    expect(await others.query(RELEASE, { input })).toMatchObject({
      releaseTicket: { ticket: { reservation: { isYours: false } } },
    });
    expect(await readTicket(system.deps.db, ticket)).toMatchObject({ status: "OPEN" });
    expect(await mine.query(RELEASE, { input })).toMatchObject({ releaseTicket: { ticket: { reservation: null } } });
    expect(await others.query(RESERVE, { input })).toMatchObject({
      reserveTicket: { ticket: { reservation: { isYours: true } } },
    });
    expect((await others.query<Reviewed>(REVIEW, decision)).reviewTicket).toMatchObject({
      ticket: { status: "REJECTED" },
    });
    expect(await readTicket(system.deps.db, ticket)).not.toHaveProperty("reservation");
    // The end is final for both.
    expect(await mine.query(RESERVE, { input })).toMatchObject({
      reserveTicket: { errors: [{ code: "TICKET_NOT_OPEN" }] },
    });
  });

  test("is free again after five minutes, unless the reservation is renewed", async ({ seed, system }) => {
    const { db } = system.deps;
    const { ticket } = await arrange(seed, system);
    const start = seed.api.now().getTime();
    const after = (minutes: number): Seed =>
      Object.create(seed, { api: { value: { ...seed.api, now: () => new Date(start + minutes * MINUTE_MS) } } });
    const reserve = async (minutes: number, expert: string) =>
      (await reserveTicket(after(minutes), ticket, expert)(db))?.notDone ?? null;
    expect(await reserve(0, "kaveh")).toBeNull();
    expect(await reserve(4, "other")).toEqual({ code: "TICKET_RESERVED", seconds: 60 });
    expect(await reserve(4, "kaveh")).toBeNull();
    expect(await reserve(6, "other")).toEqual({ code: "TICKET_RESERVED", seconds: 180 });
    expect((await reviewTicket(after(6), ticket, "NOT_OWNER", "other")(db))?.notDone?.code).toBe("TICKET_RESERVED");
    expect(await reserve(9, "other")).toBeNull();
    expect((await reviewTicket(after(9), ticket, "NOT_OWNER", "kaveh")(db))?.notDone?.code).toBe("TICKET_RESERVED");
    expect((await reviewTicket(after(14), ticket, "NOT_OWNER", "kaveh")(db))?.notDone).toBeNull();
    expect(await readTicket(db, ticket)).toMatchObject({ status: "REJECTED" });
  });

  test("is still resolved by a list, and withdrawn by its requester", async ({ seed, system }) => {
    const { db } = system.deps;
    const { ticket } = await arrange(seed, system);
    await reserveTicket(seed, ticket)(db);
    await withdrawTicket(seed, ticket)(db);
    expect((await readTicket(db, ticket)).status).toBe("WITHDRAWN");
    const device = await seed.device();
    const claim = seed.claim(device);
    await seed.seen(claim, device.owner);
    const waiting = await seed.ticketFor(device, { claim });
    await reserveTicket(seed, waiting)(db);
    const [row] = await reconcileList(seed, seed.list(), claim)(db);
    expect(row?.outcome).toBe("RESOLVED");
    expect(await violations(db)).toEqual([]);
  });

  test("while another expert decides it: the decision comes first, or is refused", async ({ seed, system }) => {
    const { db } = system.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const { ticket } = await arrange(seed, system);
      return {
        works: {
          reserve: reserveTicket(seed, ticket, "kaveh"),
          review: reviewTicket(seed, ticket, "NOT_OWNER", "other"),
        },
        check: async ({ reserve, review }) => {
          const codes = [reserve, review].map((result) => result?.notDone?.code ?? "done");
          seen.add(codes.join(", "));
          const { status } = await readTicket(db, ticket);
          expect(status).toBe(codes[1] === "done" ? "REJECTED" : "OPEN");
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["TICKET_NOT_OPEN, done", "done, TICKET_RESERVED"]);
    expect(await violations(db)).toEqual([]);
  });
});
