import { Device, Doubt, Due, Pair, Tac, Ticket, Verdict, Correction, type Language } from "@hamta/core";
import { Devices, type IdempotentRequests, Sightings, Tacs, Tickets } from "@hamta/store";
import type { Deps } from "#deps";
import * as Idempotency from "#idempotency";

/** Files a ticket: reads the facts, adjudicates them by layer zero, and writes the result. */

type Filing = {
  facts: Verdict.Facts;
  /** The requester's own device that holds both registered IMEIs. */
  snapshot: Tickets.DeviceSnapshot | null;
  /** An open ticket on the requester's device by a former owner. It must not block the requester. */
  stale: { ticket: Ticket.Ticket; snapshot: Tickets.DeviceSnapshot } | null;
};

/**
 * Strongly consistent, in two round trips: the holders of the IMEIs and what the networks and the register know of
 * them; devices and corrections on file. A third reads the open ticket of the requester's device, if there is one.
 */
async function readFacts({ db }: Deps, requester: Device.Person, claim: Correction.Claim): Promise<Filing> {
  const { registered, correct } = claim;
  const partial = Pair.partialCorrection(registered, correct);
  const [{ devices, onFile: files }, wrongSeen, seenWithRequester, readEvidence] = await Promise.all([
    Devices.getHeld(db, [...registered, ...correct], registered),
    partial ? Sightings.wasSeen(db, partial.wrongImei) : false,
    Sightings.getKeysSeenWith(db, correct, requester),
    partial ? readNewImei(db, requester, partial) : () => Doubt.NO_DOUBT,
  ]);
  const [first = null, second = null, correct1 = null, correct2 = null] = devices;
  const { device, own } = Verdict.identify(requester, claim, [first, second]);
  // The ticket of the requester's device blocks only if the claim is about this device, or the device has the correct
  // pair already.
  const blocking = own && (own.id === device?.id || Pair.equal(own.slots, correct)) ? own : null;
  const snapshot = blocking && { device: blocking, onFile: files.get(blocking.id) ?? null };
  const stale = blocking && (await getStaleTicket(db, blocking));
  const isClaimed = blocking !== null && blocking.id === device?.id;
  const holder = correct1?.id === correct2?.id ? correct1 : null;
  const newImeiHolder = partial && (Pair.isDistinct(partial.newImei, correct[0]) ? correct2 : correct1);
  return {
    facts: {
      holders: [first, second],
      activated: holder && Device.ownedBy(holder, requester) && Pair.equal(holder.slots, correct) ? holder : null,
      target: newImeiHolder && newImeiHolder.id !== device?.id ? newImeiHolder : null,
      wrongSeen,
      seenWithRequester,
      correction: isClaimed && snapshot ? snapshot.onFile : null,
      newImei: readEvidence(device),
    },
    snapshot: isClaimed ? snapshot : null,
    stale: stale && snapshot && { ticket: stale, snapshot },
  };
}

/**
 * The evidence about the new IMEI, by its device: one read unit for its sightings, and one for its TAC if neither
 * registered IMEI has it. It is read before anybody knows whether a rule fails, so that a claim that passes waits for
 * nothing more, and a claim's time does not tell which rule it fails.
 */
async function readNewImei(
  db: Deps["db"],
  requester: Device.Person,
  partial: Pair.PartialCorrection,
): Promise<(device: Device.Device | null) => Doubt.Evidence> {
  const { newImei } = partial;
  const [{ numbers: otherNumbers }, models] = await Promise.all([
    Sightings.getOtherNumbers(db, newImei, requester, Doubt.OTHER_NUMBERS, { consistent: true }),
    Doubt.isOtherTac(partial) ? Tacs.listModels(db, Tac.ofImei(newImei), { consistent: true }) : null,
  ]);
  return (device) => {
    const model = device && Tac.modelOf(device);
    return { isTacKnown: models === null || (model !== null && Tac.isOfModel(model, models)), otherNumbers };
  };
}

async function getStaleTicket(db: Deps["db"], device: Device.Device): Promise<Ticket.Ticket | null> {
  const ticket = device.ticket && (await Tickets.get(db, device.ticket as Ticket.Number));
  return ticket && ticket.status === "OPEN" && !Device.ownedBy(device, ticket.requester) ? ticket : null;
}

/** The facts as they will be after the stale ticket has ended. */
function withoutStale({ facts, stale }: Filing): Verdict.Facts {
  if (!stale) return facts;
  const { id } = stale.snapshot.device;
  const withoutTicket = (holder: Device.Device | null) => (holder?.id === id ? { ...holder, ticket: null } : holder);
  return { ...facts, holders: [withoutTicket(facts.holders[0]), withoutTicket(facts.holders[1])] };
}

/** Adjudicates a former owner's ticket again: layer zero rejects it, because its requester no longer owns the device. */
async function endStale(deps: Deps, { ticket, snapshot }: NonNullable<Filing["stale"]>): Promise<void> {
  const { device } = snapshot;
  const facts: Verdict.Facts = { ...Verdict.NO_EVIDENCE, holders: [device, device] };
  const adjudication = Verdict.adjudicate(ticket.requester, ticket, facts);
  if (adjudication.status !== "REJECTED" || adjudication.verdict === null) return;
  await Tickets.end(deps.db, ticket, snapshot, {
    status: adjudication.status,
    verdict: adjudication.verdict,
    adjudication,
    end: { at: deps.now().toISOString(), by: { kind: "LAYER_ZERO" }, note: null },
  });
}

export type PrecheckResult = { adjudication: Verdict.Adjudication; contact: Ticket.Ticket["contact"] };

export async function precheck(
  deps: Deps,
  requester: Device.Person,
  claim: Correction.Claim,
): Promise<Verdict.Refusal | PrecheckResult> {
  const filing = await readFacts(deps, requester, claim);
  const facts = withoutStale(filing);
  const refused = Verdict.filingRefusal(requester, claim, facts);
  if (refused) return refused;
  return { adjudication: Verdict.adjudicate(requester, claim, facts), contact: contactOf(filing.snapshot) };
}

/** What a ticket is filed with: the facts, and the result of the same request before. */
type First = { filing: Filing; earlier: Awaited<ReturnType<typeof Idempotency.findResult>> };

/** The reads of {@link file}, which may begin before its call is allowed: it writes nothing. */
export async function readFirst(
  deps: Deps,
  requester: Device.Person,
  claim: Correction.Claim,
  request: IdempotentRequests.Request | null,
): Promise<First> {
  const [filing, earlier] = await Promise.all([
    readFacts(deps, requester, claim),
    Idempotency.findResult(deps, request),
  ]);
  return { filing, earlier };
}

/**
 * @property request the request with an idempotency key: the same request again files nothing new
 * @property first what {@link readFirst} has read just now
 */
export type Options = {
  subject?: Ticket.Subject;
  /** Of the requester's SMS about the ticket. */
  language?: Language;
  request?: IdempotentRequests.Request | null;
  first?: First | null;
};

/** A list or a review may change the device at the same moment; the claim is then adjudicated again. */
const ATTEMPTS = 8;

export async function file(
  deps: Deps,
  requester: Device.Person,
  claim: Correction.Claim,
  description: string,
  { subject = Ticket.SUBJECT, language = "fa", request = null, first = null }: Options = {},
): Promise<Verdict.Refusal | Idempotency.Refused | Ticket.Ticket> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { filing, earlier } = attempt === 0 && first ? first : await readFirst(deps, requester, claim, request);
    if (earlier) return getFiled(deps, earlier);
    if (filing.stale) {
      await endStale(deps, filing.stale);
      continue;
    }
    const { facts, snapshot } = filing;
    const refused = Verdict.filingRefusal(requester, claim, facts);
    if (refused) {
      // The blocking ticket may have been filed by this same request since the first check.
      const since = await Idempotency.findResult(deps, request);
      return since ? getFiled(deps, since) : refused;
    }
    const adjudication = Verdict.adjudicate(requester, claim, facts);
    const own = Verdict.identify(requester, claim, facts.holders).own;
    const ticket = buildTicket(deps, { requester, claim, subject, language, description, snapshot, own, adjudication });
    if (await Tickets.file(deps.db, ticket, snapshot, request)) return ticket;
  }
  throw new Error("The device kept changing while its ticket was filed");
}

async function getFiled(
  { db }: Deps,
  result: { made: string } | Idempotency.Refused,
): Promise<Ticket.Ticket | Idempotency.Refused> {
  if ("refused" in result) return result;
  const ticket = await Tickets.get(db, result.made as Ticket.Number);
  if (!ticket) throw new Error(`Ticket ${result.made} is missing, but the request that filed it is stored`);
  return ticket;
}

type Draft = {
  requester: Device.Person;
  claim: Correction.Claim;
  subject: Ticket.Subject;
  language: Language;
  description: string;
  snapshot: Tickets.DeviceSnapshot | null;
  /** The requester's device that holds at least one of the registered IMEIs. */
  own: Device.Device | null;
  adjudication: Verdict.Adjudication;
};

function buildTicket(
  deps: Deps,
  { requester, claim, subject, language, description, snapshot, own, adjudication }: Draft,
): Ticket.Ticket {
  const at = deps.now().toISOString();
  const owner = own?.owner;
  const onFile = adjudication.status === "OPEN" && snapshot ? currentOnFile(snapshot) : null;
  return {
    ...claim,
    number: Ticket.newNumber(deps.random),
    device: own?.id ?? null,
    // The first number lists the ticket: the number that owns the device, if there is one.
    requester: { msisdns: requester.msisdns.toSorted((a, b) => Number(b === owner) - Number(a === owner)) },
    ...(own && { channel: own.channel }),
    contact: contactOf(snapshot),
    subject,
    language,
    description,
    filedAt: at,
    status: adjudication.status,
    verdict: adjudication.verdict,
    adjudication,
    waitedFor: adjudication.waitsFor,
    ...Due.ofNew(adjudication, at, deps.waits),
    ...onFileOf(claim, onFile, at),
    end: adjudication.status === "OPEN" ? null : { at, by: { kind: "LAYER_ZERO" }, note: null },
  };
}

function currentOnFile({ device, onFile }: Tickets.DeviceSnapshot): Correction.Correction | null {
  return onFile && Correction.isCurrent(onFile, device) ? onFile : null;
}

/**
 * The importer's correction on file, as a note in the timeline of an open ticket. If it agrees, only an expert may
 * decide: the ticket takes it off the file.
 */
function onFileOf(
  { correct }: Correction.Claim,
  onFile: Correction.Correction | null,
  at: string,
): Pick<Ticket.Ticket, "notes" | "used"> {
  if (!onFile) return { notes: [] };
  const { import: id, row } = onFile;
  if (!Pair.equal(onFile.correct, correct)) return { notes: [{ kind: "MISMATCH", import: id, row, at }] };
  return { notes: [{ kind: "IMPORTER_AGREES", import: id, row, at }], used: onFile };
}

function contactOf(snapshot: Tickets.DeviceSnapshot | null): Ticket.Ticket["contact"] {
  return snapshot ? Ticket.contactOf(snapshot.device) : { importer: null, guarantor: null };
}
