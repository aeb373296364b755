import { Device, Pair, Ticket, Verdict, Correction } from "@hamta/core";
import { Devices, Sightings, Tickets, type Requests } from "@hamta/store";
import type { Deps } from "#deps";
import * as Repeat from "#repeat";

/** Files a ticket: reads what the register and the networks know, lets layer zero decide, writes what it decided. */

type Known = {
  facts: Verdict.Facts;
  /** The requester's own device that holds both registered IMEIs. */
  ground: Tickets.Ground | null;
  /** An open ticket on the requester's device by somebody who does not own it any more: nothing to the requester. */
  stale: { ticket: Ticket.Ticket; ground: Tickets.Ground } | null;
};

/** Strongly consistent, in three round trips: who holds the IMEIs, those devices and the sightings, what is on file. */
async function gather({ db }: Deps, requester: Device.Person, claim: Correction.Claim): Promise<Known> {
  const partial = Pair.partial(claim.registered, claim.correct);
  const [devices, wrongSeen, seenWithRequester] = await Promise.all([
    Devices.holding(db, [...claim.registered, ...claim.correct]),
    partial ? Sightings.wasSeen(db, partial.wrong) : false,
    Sightings.seenWith(db, claim.correct, requester.msisdns),
  ]);
  const [first = null, second = null, correct1 = null, correct2 = null] = devices;
  const { device, own } = Verdict.identify(requester, claim, [first, second]);
  // Its ticket stands in the way only where it is the device, or holds the correct pair already.
  const meant = own && (own.id === device?.id || Pair.equal(own.slots, claim.correct)) ? own : null;
  const [onFile, stale] = meant
    ? await Promise.all([Devices.correctionOn(db, meant.id), staleOf(db, meant)])
    : ([null, null] as const);
  const ground = meant && { device: meant, onFile };
  const isGround = meant !== null && meant.id === device?.id;
  const holder = correct1?.id === correct2?.id ? correct1 : null;
  const holdsFresh = partial && (Pair.isDistinct(partial.fresh, claim.correct[0]) ? correct2 : correct1);
  return {
    facts: {
      holders: [first, second],
      activated: holder && Device.ownedBy(holder, requester) && Pair.equal(holder.slots, claim.correct) ? holder : null,
      target: holdsFresh && holdsFresh.id !== device?.id ? holdsFresh : null,
      wrongSeen,
      seenWithRequester,
      correction: isGround ? onFile : null,
    },
    ground: isGround ? ground : null,
    stale: stale && ground && { ticket: stale, ground },
  };
}

async function staleOf(db: Deps["db"], device: Device.Device): Promise<Ticket.Ticket | null> {
  const ticket = device.ticket && (await Tickets.get(db, device.ticket as Ticket.Number));
  return ticket && ticket.status === "OPEN" && !Device.ownedBy(device, ticket.requester) ? ticket : null;
}

/** The facts as they will be once a stale ticket has ended. */
function withoutStale({ facts, stale }: Known): Verdict.Facts {
  if (!stale) return facts;
  const { id } = stale.ground.device;
  const free = (holder: Device.Device | null) => (holder?.id === id ? { ...holder, ticket: null } : holder);
  return { ...facts, holders: [free(facts.holders[0]), free(facts.holders[1])] };
}

/** Put before layer zero again, a ticket by somebody who no longer owns the device fails. */
async function endStale(deps: Deps, { ticket, ground }: NonNullable<Known["stale"]>): Promise<void> {
  const { device } = ground;
  const adjudication = Verdict.adjudicate(ticket.requester, ticket, {
    holders: [device, device],
    activated: null,
    target: null,
    wrongSeen: false,
    seenWithRequester: new Set(),
    correction: null,
  });
  if (adjudication.status !== "REJECTED" || adjudication.verdict === null) return;
  await Tickets.end(deps.db, ticket, ground, {
    status: adjudication.status,
    verdict: adjudication.verdict,
    adjudication,
    end: { at: deps.now().toISOString(), by: { kind: "LAYER_ZERO" }, note: null },
  });
}

export type Decided = { adjudication: Verdict.Adjudication; contact: Ticket.Ticket["contact"] };

export async function precheck(
  deps: Deps,
  requester: Device.Person,
  claim: Correction.Claim,
): Promise<Verdict.Refusal | Decided> {
  const known = await gather(deps, requester, claim);
  const facts = withoutStale(known);
  const refused = Verdict.refuse(requester, claim, facts);
  return refused ?? { adjudication: Verdict.adjudicate(requester, claim, facts), contact: contactOf(known.ground) };
}

/** @property request under a key of the requester's: filed once, however often it comes */
export type Options = { subject?: Ticket.Subject; request?: Requests.Request | null };

/** A filing may lose to a list or a review at the same moment; each time it is judged anew. */
const ATTEMPTS = 8;

export async function file(
  deps: Deps,
  requester: Device.Person,
  claim: Correction.Claim,
  description: string,
  { subject = Ticket.SUBJECT, request = null }: Options = {},
): Promise<Verdict.Refusal | Repeat.Refused | Ticket.Ticket> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const [known, before] = await Promise.all([gather(deps, requester, claim), Repeat.before(deps, request)]);
    if (before) return found(deps, before);
    if (known.stale) {
      await endStale(deps, known.stale);
      continue;
    }
    const { facts, ground } = known;
    const refused = Verdict.refuse(requester, claim, facts);
    if (refused) {
      // What stands in the way may be what the same request filed since it was looked for.
      const since = await Repeat.before(deps, request);
      return since ? found(deps, since) : refused;
    }
    const adjudication = Verdict.adjudicate(requester, claim, facts);
    const own = Verdict.identify(requester, claim, facts.holders).own;
    const ticket = write(deps, { requester, claim, subject, description, ground, own, adjudication });
    if (await Tickets.file(deps.db, ticket, ground, request)) return ticket;
  }
  throw new Error("The device kept changing while its ticket was filed");
}

async function found({ db }: Deps, before: { made: string } | Repeat.Refused): Promise<Ticket.Ticket | Repeat.Refused> {
  if ("refused" in before) return before;
  const ticket = await Tickets.get(db, before.made as Ticket.Number);
  if (!ticket) throw new Error(`Ticket ${before.made} is not there, and the request that filed it is`);
  return ticket;
}

type Draft = {
  requester: Device.Person;
  claim: Correction.Claim;
  subject: Ticket.Subject;
  description: string;
  ground: Tickets.Ground | null;
  /** The requester's device that holds at least one of the registered IMEIs. */
  own: Device.Device | null;
  adjudication: Verdict.Adjudication;
};

function write(
  deps: Deps,
  { requester, claim, subject, description, ground, own, adjudication }: Draft,
): Ticket.Ticket {
  const at = deps.now().toISOString();
  const owner = own?.owner;
  return {
    ...claim,
    number: Ticket.newNumber(deps.random),
    device: own?.id ?? null,
    // Listed under the number that owns the device, where there is one.
    requester: { msisdns: requester.msisdns.toSorted((a, b) => Number(b === owner) - Number(a === owner)) },
    contact: contactOf(ground),
    subject,
    description,
    filedAt: at,
    status: adjudication.status,
    verdict: adjudication.verdict,
    adjudication,
    waitedFor: adjudication.waitsFor,
    notes: adjudication.status === "OPEN" ? notesOf(claim, ground, at) : [],
    end: adjudication.status === "OPEN" ? null : { at, by: { kind: "LAYER_ZERO" }, note: null },
  };
}

/** What the importer has on file for the device is part of an open ticket's story. */
function notesOf(claim: Correction.Claim, ground: Tickets.Ground | null, at: string): Ticket.Note[] {
  if (!ground?.onFile || !Correction.stands(ground.onFile, ground.device)) return [];
  const { import: id, row } = ground.onFile;
  const agrees = Correction.agrees(ground.onFile, ground.device, claim.correct);
  return [{ kind: agrees ? "IMPORTER_AGREES" : "MISMATCH", import: id, row, at }];
}

function contactOf(ground: Tickets.Ground | null): Ticket.Ticket["contact"] {
  return { importer: ground?.device.importer ?? null, guarantor: ground?.device.guarantor ?? null };
}
