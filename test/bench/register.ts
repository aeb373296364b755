import { Doubt, Imei, Verdict, type Correction, type Device, type Msisdn, type Ticket } from "@hamta/core";
import { Db, Devices, Tickets } from "@hamta/store";
import { at, claimOf, device, numbers, owner, type Case, type ListSpec } from "#bench/rows";

/** The register of a list: its devices and tickets, row by row. */

/** The items of a row, as written by the product's functions. */
export async function items(db: Db.Db, kind: Case, n: number): Promise<Db.Item[]> {
  const own = device(n);
  const holding = (changes: Partial<Device.Device>) => put(Devices.createWrites(db, device(n, changes)));
  const taken = (by: Msisdn.Msisdn) =>
    put(Devices.createWrites(db, device(n, { id: `other-${n}` as Device.Id, slots: [at(n, 2), at(n, 3)], owner: by })));
  const ticketed = (claim: Correction.Claim, changes: Partial<Device.Device> = {}) =>
    withTicket(db, device(n, changes), claim, n);
  switch (kind) {
    case "INVALID":
    case "UNKNOWN_DEVICE":
      return [];
    case "NOT_YOUR_DEVICE":
      return holding({ importer: "importer-b" });
    case "ALREADY_CORRECT":
      return holding({ slots: [at(n, 0), at(n, 2)] });
    case "PAIR_DIFFERS":
      return holding({ slots: [at(n, 0), at(n, 3)] });
    case "TARGET_TAKEN":
      return [...holding({}), ...taken(owner(n))];
    case "TARGET_TAKEN, ticket refused":
      return [...(await ticketed(claimOf(n))), ...taken("989350000000" as Msisdn.Msisdn)];
    case "TARGET_TAKEN, ticket waits":
      return [...(await ticketed(claimOf(n))), ...taken(owner(n))];
    case "MISMATCH":
      return ticketed({ ...claimOf(n), correct: [at(n, 0), at(n, 4)] });
    case "RESOLVED":
      return ticketed(claimOf(n));
    case "REFUSED":
      return ticketed(claimOf(n), { status: "BLOCKED" });
    case "NOT_PARTIAL":
    case "ON_FILE":
      return put(Devices.createWrites(db, own));
  }
}

const put = (writes: readonly Db.Write[]) => writes.flatMap(({ Put }) => (Put?.Item ? [Put.Item as Db.Item] : []));

/** An open ticket of the device's owner, as the items that filing would write. */
async function withTicket(db: Db.Db, before: Device.Device, claim: Correction.Claim, n: number): Promise<Db.Item[]> {
  const ticket = ticketOf(before, claim, n);
  const written: Db.Write[] = [];
  await Tickets.file(recording(db, written), ticket, { device: before, onFile: null });
  const opened = { ...before, ticket: ticket.number, version: before.version + 1 };
  return [...put(Devices.createWrites(db, opened)), ...put(written)];
}

/** Records a transaction instead of sending it. */
function recording(db: Db.Db, written: Db.Write[]): Db.Db {
  const client = {
    send: async ({ input }: { input: { TransactItems: Db.Write[] } }) => void written.push(...input.TransactItems),
  };
  return { ...db, client: client as unknown as Db.Db["client"] };
}

function ticketOf(of: Device.Device, claim: Correction.Claim, n: number): Ticket.Ticket {
  const requester = { msisdns: [of.owner as Msisdn.Msisdn] };
  const adjudication = Verdict.adjudicate(requester, claim, {
    holders: [of, of].map((each) => ({ ...each, status: "LEGAL" })) as [Device.Device, Device.Device],
    activated: null,
    target: null,
    wrongSeen: false,
    seenWithRequester: new Set(claim.correct.map(Imei.keyOf)),
    correction: null,
    newImei: Doubt.NO_DOUBT,
  });
  if (adjudication.status !== "OPEN") throw new Error(`The ticket of row ${n} would be ${adjudication.status}`);
  return {
    ...claim,
    number: String(1e9 + n) as Ticket.Number,
    device: of.id,
    requester,
    contact: { importer: of.importer, guarantor: of.guarantor },
    description: "شناسه دوم گوشی در سامانه اشتباه است",
    filedAt: "2026-10-01T08:00:00.000Z",
    status: "OPEN",
    verdict: null,
    adjudication,
    waitedFor: adjudication.waitsFor,
    notes: [],
    end: null,
  };
}

/** Rows whose items are created and written together. */
const STEP = 2_000;
/** Concurrent writers: DynamoDB Local does not write faster with more. */
const WRITERS = 2;

export async function populate(db: Db.Db, { from, rows, kindOf }: ListSpec): Promise<void> {
  let next = from;
  const writers = Array.from({ length: WRITERS }, async () => {
    while (next < from + rows) {
      const step: ListSpec = { from: next, rows: Math.min(STEP, from + rows - next), kindOf };
      next += STEP;
      const all = await Promise.all(numbers(step).map((n) => items(db, kindOf(n), n)));
      await Db.batchPut(db, all.flat());
    }
  });
  await Promise.all(writers);
}
