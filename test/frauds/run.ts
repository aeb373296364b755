import { Hold, Imei, type Correction, type Ticket } from "@hamta/core";
import { people, type Client, type System } from "@hamta/local";
import { Devices, Sightings, Tickets } from "@hamta/store";
import { corrections, devices } from "#kit/lists";
import { subscriber } from "#kit/people";
import { generator } from "#kit/random";
import { send } from "#kit/uploads";
import { frauds, listed, type Fraud, type Kind } from "#frauds/frauds";
import { Market } from "#frauds/market";
import { honest, others, type World } from "#frauds/world";

/** Runs planted frauds and honest worlds through the API and the lists of a system, from one seed. */

/** `listed`: frauds that are rows of one list, which the guard rail must hold. */
export type Size = { frauds: number; listed: number; honest: number; others: number };
/** What became of the worlds of one kind. APPROVED: a machine approved the claim. */
export type Tally = { worlds: number; APPROVED: number; OPEN: number; REJECTED: number };
export type Result = { honest: Tally; frauds: ReadonlyMap<Kind, Tally>; held: ReadonlyMap<string, number> };

/** Most honest owners who may wait for an expert, as a share. */
export const MOST_HELD = 0.02;

const FILE = `mutation File($input: FileTicketInput!) {
  fileTicket(input: $input) {
    __typename ... on FileTicketSuccess { ticket { number } } ... on Refusal { errors { code } }
  }
}`;
const WITHDRAW = `mutation Withdraw($number: String!) { withdrawTicket(input: { number: $number }) { __typename } }`;
const REVIEW = `mutation Review($input: ReviewTicketInput!) { reviewTicket(input: $input) { __typename } }`;

type Filed = { fileTicket: { ticket: { number: string } } | { errors: { code: string }[] } };
type Lane = { system: System.System; expert: Client };

/** So many requests at once; with more, the handlers of one machine only wait. */
const LANES = 8;

export async function run(system: System.System, seed: number, size: Size): Promise<Result> {
  const market = new Market(generator(seed));
  const background = others(market, size.others);
  const lawful = Array.from({ length: size.honest }, () => honest(market));
  const inList = listed(market, size.listed);
  const planted = [...frauds(market, size.frauds), ...inList];
  const worlds = [...lawful, ...planted];
  const [ops, importer, expert] = await Promise.all([
    system.client(people.parisa),
    system.client(people.arash),
    system.client(people.kaveh),
  ]);

  const registered = [
    ...background,
    ...worlds.map(({ device }) => device),
    ...planted.flatMap((one) => one.accomplices),
  ];
  const list = await send(ops, "DEVICES", devices(registered));
  if (list.counts["REGISTERED"] !== registered.length)
    throw new Error(`Not registered: ${JSON.stringify(list.counts)}`);
  const sightings = worlds.flatMap((world) => world.sightings);
  await Sightings.putLatest(
    system.deps.db,
    sightings.map(({ imei, msisdn }) => ({ key: Imei.keyOf(imei), msisdn, seenAt: "2026-10-01T08:00:00Z" })),
  );

  const lane = { system, expert };
  const numbers = new Map<World, Ticket.Number | null>();
  await inLanes(worlds, async (world) => void numbers.set(world, await act(lane, world)));
  // The honest lists come first: a list is unusual only beside earlier ones.
  const commercial = lawful.filter(({ device }) => device.importer !== null);
  const share = Math.ceil(commercial.length / Hold.THRESHOLDS.lists);
  for (let at = 0; at < commercial.length; at += share) {
    const state = await sendList(importer, commercial.slice(at, at + share));
    if (state !== "COMPLETED") throw new Error(`An honest list is ${state}`);
  }
  if (inList.length > 0) await sendList(importer, inList);

  const held = new Map<string, number>();
  const lawfulTally = newTally();
  for (const world of lawful) {
    const ticket = await ticketOf(system, numbers.get(world) ?? null);
    add(lawfulTally, ticket?.status);
    const reason = ticket?.status === "OPEN" ? ticket.adjudication.hold : ticket?.verdict;
    if (reason && reason !== "APPROVED") held.set(reason, (held.get(reason) ?? 0) + 1);
  }
  const tallies = new Map<Kind, Tally>();
  for (const one of planted) {
    const tally = tallies.get(one.kind) ?? newTally();
    tallies.set(one.kind, tally);
    const [ticket, [holder]] = await Promise.all([
      ticketOf(system, numbers.get(one) ?? null),
      Devices.getByImeis(system.deps.db, [one.smuggled]),
    ]);
    add(tally, holder ? "APPROVED" : ticket?.status);
  }
  return { honest: lawfulTally, frauds: tallies, held };
}

async function sendList(importer: Client, worlds: readonly World[]): Promise<string> {
  const { state } = await send(importer, "CORRECTIONS", corrections(worlds.map(({ claim }) => claim)));
  return state;
}

const newTally = (): Tally => ({ worlds: 0, APPROVED: 0, OPEN: 0, REJECTED: 0 });

function add(tally: Tally, status: Ticket.Ticket["status"] | undefined): void {
  tally.worlds++;
  if (status === undefined || status === "WITHDRAWN") throw new Error(`The last ticket is ${status}`);
  tally[status]++;
}

const ticketOf = (system: System.System, number: Ticket.Number | null) =>
  number === null ? null : Tickets.get(system.deps.db, number);

/** The moves of a cheat, or the claim of an honest owner. Returns the last ticket. */
async function act({ system, expert }: Lane, world: World | Fraud): Promise<Ticket.Number | null> {
  const client = await system.client(subscriber(...world.owner));
  const moves: Fraud["moves"] = "moves" in world ? world.moves : [{ does: "FILES", claim: world.claim }];
  let number: Ticket.Number | null = null;
  for (const move of moves) {
    if (move.does === "FILES") number = await file(client, move.claim);
    if (move.does === "WITHDRAWS") await client.query(WITHDRAW, { number });
    if (move.does === "IS_APPROVED") {
      await expert.query(REVIEW, { input: { number, verdict: "APPROVED", note: "Seen the box" } });
    }
  }
  return number;
}

async function file(client: Client, { registered, correct }: Correction.Claim): Promise<Ticket.Number> {
  const input = {
    registered: { imei1: registered[0], imei2: registered[1] },
    correct: { imei1: correct[0], imei2: correct[1] },
    description: "Slot 2 is wrong",
  };
  const { fileTicket } = await client.query<Filed>(FILE, { input });
  if ("errors" in fileTicket) throw new Error(`Not filed: ${JSON.stringify([fileTicket.errors, registered, correct])}`);
  return fileTicket.ticket.number as Ticket.Number;
}

async function inLanes<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = all.values();
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (const one of rest) await work(one);
    }),
  );
}
