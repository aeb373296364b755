import { Device, Pair, Ticket, Verdict, Correction } from "@hamta/core";
import { Devices, Sightings, Tickets } from "@hamta/store";
import type { Deps } from "#deps";

/** Files a ticket: reads what the register and the networks know, lets layer zero decide, writes what it decided. */

type Known = { facts: Verdict.Facts; ground: Tickets.Ground | null };

/** Strongly consistent, in three round trips: who holds the IMEIs, those devices and the sightings, what is on file. */
async function gather({ db }: Deps, requester: Device.Person, claim: Correction.Claim): Promise<Known> {
  const partial = Pair.partial(claim.registered, claim.correct);
  const [devices, wrongSeen, seenWithRequester] = await Promise.all([
    Devices.holding(db, [...claim.registered, ...claim.correct]),
    partial ? Sightings.wasSeen(db, partial.wrong) : false,
    Sightings.seenWith(db, claim.correct, requester.msisdns),
  ]);
  const [first = null, second = null, correct1 = null, correct2 = null] = devices;
  const { device } = Verdict.identify(requester, claim, [first, second]);
  const own = device && Device.ownedBy(device, requester) ? device : null;
  const onFile = own && (await Devices.correctionOn(db, own.id));
  const holder = correct1?.id === correct2?.id ? correct1 : null;
  const holdsFresh = partial && (Pair.isDistinct(partial.fresh, claim.correct[0]) ? correct2 : correct1);
  return {
    facts: {
      holders: [first, second],
      activated: holder && Device.ownedBy(holder, requester) && Pair.equal(holder.slots, claim.correct) ? holder : null,
      target: holdsFresh && holdsFresh.id !== device?.id ? holdsFresh : null,
      wrongSeen,
      seenWithRequester,
      correction: onFile,
    },
    ground: own && { device: own, onFile },
  };
}

export type Decided = { adjudication: Verdict.Adjudication; contact: Ticket.Ticket["contact"] };

export async function precheck(
  deps: Deps,
  requester: Device.Person,
  claim: Correction.Claim,
): Promise<Verdict.Refusal | Decided> {
  const { facts, ground } = await gather(deps, requester, claim);
  const refused = Verdict.refuse(requester, claim, facts);
  return refused ?? { adjudication: Verdict.adjudicate(requester, claim, facts), contact: contactOf(ground) };
}

/** A filing may lose to a list or a review at the same moment; each time it is judged anew. */
const ATTEMPTS = 8;

export async function file(
  deps: Deps,
  requester: Device.Person,
  claim: Correction.Claim,
  description: string,
): Promise<Verdict.Refusal | Ticket.Ticket> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { facts, ground } = await gather(deps, requester, claim);
    const refused = Verdict.refuse(requester, claim, facts);
    if (refused) return refused;
    const adjudication = Verdict.adjudicate(requester, claim, facts);
    const ticket = write(deps, { requester, claim, description, ground, adjudication });
    if (await Tickets.file(deps.db, ticket, ground)) return ticket;
  }
  throw new Error("The device kept changing while its ticket was filed");
}

type Draft = {
  requester: Device.Person;
  claim: Correction.Claim;
  description: string;
  ground: Tickets.Ground | null;
  adjudication: Verdict.Adjudication;
};

function write(deps: Deps, { requester, claim, description, ground, adjudication }: Draft): Ticket.Ticket {
  const at = deps.now().toISOString();
  const owner = ground?.device.owner;
  return {
    ...claim,
    number: Ticket.newNumber(deps.random),
    device: ground?.device.id ?? null,
    // Listed under the number that owns the device, where there is one.
    requester: { msisdns: requester.msisdns.toSorted((a, b) => Number(b === owner) - Number(a === owner)) },
    contact: contactOf(ground),
    description,
    filedAt: at,
    status: adjudication.status,
    verdict: adjudication.verdict,
    adjudication,
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
