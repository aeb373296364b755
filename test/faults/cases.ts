import type { Correction, Device, Pair, Ticket, Verdict } from "@hamta/core";
import type { Builder } from "#faults/builder";
import type { DualSlot } from "#kit/seed";

/** Building blocks of a scenario. Each case has its own devices, so cases do not affect each other. */
export type Case = (b: Builder) => Promise<void>;

type Listed = Pick<Device.Device, "importer"> & Partial<Pick<Device.Device, "brand" | "status">>;

/** A device with an open ticket of its owner, with the same claim as the first list. */
async function withTicket(b: Builder): Promise<{ device: DualSlot; claim: Correction.Claim; ticket: Ticket.Ticket }> {
  const device = await b.device();
  const claim = b.claim(device);
  const ticket = await b.ticketFor(device, { claim });
  b.row("first", claim);
  return { device, claim, ticket };
}

/** A ticket whose new IMEI, the last of `slots`, another device of its owner holds. */
async function withGiver(b: Builder, slots: Pair.Slots) {
  const device = await b.device();
  const other: Device.Device = { ...b.describe({ owner: device.owner, importer: null }), slots };
  await b.register([other]);
  const claim = b.claim(device, slots.at(-1));
  return { other, claim, ticket: await b.ticketFor(device, { claim }) };
}

/** A row about the device in ops' list. */
const deviceCells = ({ slots, owner }: DualSlot, { importer, brand = "Sokhan", status = "LEGAL" }: Listed) => [
  ...slots,
  importer === null ? "PASSENGER" : "COMMERCIAL",
  importer,
  owner,
  brand,
  "S1",
  status,
];

async function takenBy(b: Builder, owner?: DualSlot["owner"]): Promise<void> {
  const device = await b.device(owner ? { owner } : {});
  const other = b.describe({ importer: null, ...(owner && { owner }) });
  if (owner) await b.register([other]);
  const claim = b.claim(device, other.slots[1]);
  await b.ticketFor(device, { claim });
  // Filed before another device held the new IMEI; otherwise the ticket would be refused.
  if (!owner) await b.register([other]);
  b.row("first", claim);
}

const reviewWith =
  (verdict: Verdict.Verdict): Case =>
  async (b) => {
    const { ticket } = await withTicket(b);
    b.party({ does: "REVIEWS", number: ticket.number, verdict });
  };

/** Decided by the list and the register alone. */
export const INDEPENDENT_CASES: Readonly<Record<string, Case>> = {
  agrees: async (b) => void (await withTicket(b)),
  mismatch: async (b) => {
    const device = await b.device();
    await b.ticketFor(device);
    b.row("first", b.claim(device));
  },
  blocked: async (b) => {
    const { device } = await withTicket(b);
    await b.block(device);
  },
  onFile: async (b) => b.row("first", b.claim(await b.device())),
  onFileBefore: async (b) => {
    const device = await b.device();
    await b.onFile(device, b.claim(device));
    b.row("first", b.claim(device));
  },
  takenByStranger: (b) => takenBy(b),
  takenByOwner: (b) => takenBy(b, b.msisdn()),
  alreadyCorrect: async (b) => {
    const { registered, correct } = b.claim(await b.device());
    b.row("first", { registered: correct, correct: registered });
  },
  pairDiffers: async (b) => {
    const { slots } = await b.device();
    b.row("first", { registered: [slots[0], b.imei()], correct: [slots[0], b.imei()] });
  },
  unknown: async (b) => b.row("first", b.claim({ slots: b.pair() })),
  notYours: async (b) => b.row("first", b.claim(await b.device({ importer: "importer-b" }))),
  notPartial: async (b) => b.row("first", { registered: b.pair(), correct: b.pair() }),
  invalid: async (b) => {
    const claim = b.claim(await b.device());
    b.cells("first", [...claim.registered, claim.correct[0], `${claim.correct[1].slice(0, 13)}x`]);
  },
  duplicate: async (b) => {
    const { claim } = await withTicket(b);
    b.row("first", claim);
  },
  conflict: async (b) => {
    const { device } = await withTicket(b);
    b.row("first", b.claim(device));
  },
  // One row frees the IMEI that the other takes: processed in list order.
  chain: async (b) => {
    const owner = b.msisdn();
    const [frees, takes] = [await b.device({ owner }), await b.device({ owner })];
    const first = b.claim(frees);
    const second = b.claim(takes, frees.slots[1]);
    await b.ticketFor(frees, { claim: first });
    await b.ticketFor(takes, { claim: second });
    b.row("first", first);
    b.row("first", second);
  },
  otherImporters: async (b) => {
    const device = await b.device({ importer: "importer-b" });
    const claim = b.claim(device);
    await b.ticketFor(device, { claim });
    b.row("foreign", claim);
  },
};

/** Two lists or people change one device: their order matters. */
export const CONCURRENT_CASES: Readonly<Record<string, Case>> = {
  replaced: async (b) => {
    const device = await b.device();
    b.row("first", b.claim(device));
    b.row("second", b.claim(device));
  },
  repeated: async (b) => {
    const claim = b.claim(await b.device());
    b.row("first", claim);
    b.row("second", claim);
  },
  confirmed: async (b) => {
    const device = await b.device();
    const [claim, older] = [b.claim(device), b.claim(device)];
    await b.onFile(device, claim);
    b.row("first", older);
    b.row("second", claim);
  },
  confirmedAndFiled: async (b) => {
    const device = await b.device();
    const [claim, older] = [b.claim(device), b.claim(device)];
    await b.onFile(device, claim);
    await b.seen(older, device.owner);
    b.row("first", older);
    b.row("second", claim);
    b.party({ does: "FILES", claim: older, requester: device.owner });
  },
  resolvedAndRepeated: async (b) => {
    const { claim } = await withTicket(b);
    b.row("second", claim);
  },
  contradicted: async (b) => {
    const { device } = await withTicket(b);
    b.row("second", b.claim(device));
  },
  foreignRow: async (b) => {
    const { device } = await withTicket(b);
    b.row("foreign", b.claim(device));
  },
  given: async (b) => {
    const { device } = await withTicket(b);
    b.cells("ops", deviceCells(device, { importer: "importer-b" }));
    b.row("foreign", b.claim(device));
  },
  givenOnFile: async (b) => {
    const device = await b.device();
    b.row("first", b.claim(device));
    b.cells("ops", deviceCells(device, { importer: "importer-b" }));
  },
  blockedMeanwhile: async (b) => {
    const { device } = await withTicket(b);
    b.cells("ops", deviceCells(device, { importer: "importer-a", status: "BLOCKED" }));
  },
  detailsChanged: async (b) => {
    const { device } = await withTicket(b);
    b.cells("ops", deviceCells(device, { importer: "importer-a", brand: "New" }));
  },
  registeredMeanwhile: async (b) => {
    const device = b.describe();
    b.row("first", b.claim(device));
    b.cells("ops", deviceCells(device, { importer: "importer-a" }));
  },
  takenMeanwhile: async (b) => {
    const { claim } = await withTicket(b);
    b.cells("ops", deviceCells(b.describe({ slots: [b.imei(), claim.correct[1]] }), { importer: null }));
  },
  filed: async (b) => {
    const device = await b.device();
    const claim = b.claim(device);
    await b.seen(claim, device.owner);
    b.row("first", claim);
    b.party({ does: "FILES", claim, requester: device.owner });
  },
  filedUnseen: async (b) => {
    const device = await b.device();
    const claim = b.claim(device);
    b.row("first", claim);
    b.party({ does: "FILES", claim, requester: device.owner });
  },
  filedOther: async (b) => {
    const device = await b.device();
    const claim = b.claim(device);
    await b.seen(claim, device.owner);
    b.row("first", b.claim(device));
    b.party({ does: "FILES", claim, requester: device.owner });
  },
  filedAndGiven: async (b) => {
    const device = await b.device();
    const claim = b.claim(device);
    await b.seen(claim, device.owner);
    b.row("first", claim);
    b.cells("ops", deviceCells(device, { importer: "importer-b" }));
    b.party({ does: "FILES", claim, requester: device.owner });
  },
  dryRun: async (b) => {
    const { claim } = await withTicket(b);
    b.row("dryRun", claim);
  },
  dryRunOnFile: async (b) => {
    const claim = b.claim(await b.device());
    b.row("first", claim);
    b.row("dryRun", claim);
  },
  dryRunAndFiled: async (b) => {
    const device = await b.device();
    const claim = b.claim(device);
    await b.seen(claim, device.owner);
    b.row("dryRun", claim);
    b.party({ does: "FILES", claim, requester: device.owner });
  },
  seenMeanwhile: async (b) => {
    const device = await b.device();
    const claim = b.claim(device);
    await b.sighting(claim.correct[0], device.owner);
    b.row("first", claim);
    b.cells("sightings", [claim.correct[1], device.owner, "2026-10-02T08:00:00Z"]);
    b.party({ does: "FILES", claim, requester: device.owner });
  },
  withdrawn: async (b) => {
    const { ticket } = await withTicket(b);
    b.party({ does: "WITHDRAWS", number: ticket.number });
  },
  withdrawnUsed: async (b) => {
    const device = await b.device();
    const other = b.describe({ owner: device.owner });
    const claim = b.claim(device, other.slots[1]);
    await b.onFile(device, claim);
    await b.register([other]);
    const ticket = await b.ticketFor(device, { claim });
    b.row("first", b.claim(device));
    b.party({ does: "WITHDRAWS", number: ticket.number });
  },
  withdrawnMismatch: async (b) => {
    const device = await b.device();
    const ticket = await b.ticketFor(device);
    b.row("first", b.claim(device));
    b.party({ does: "WITHDRAWS", number: ticket.number });
  },
  moved: async (b) => {
    const { ticket, other } = await withGiver(b, b.pair());
    b.cells("ops", deviceCells(other as DualSlot, { importer: null, brand: "New" }));
    b.party({ does: "REVIEWS", number: ticket.number, verdict: "APPROVED" });
  },
  movedAndReverted: async (b) => {
    const { ticket } = await withGiver(b, b.pair());
    b.party({ does: "REVIEWS", number: ticket.number, verdict: "APPROVED" });
    b.party({ does: "REVERTS", number: ticket.number });
  },
  retiredAndReverted: async (b) => {
    const { ticket, claim } = await withGiver(b, [b.imei()]);
    b.row("first", claim);
    b.party({ does: "REVIEWS", number: ticket.number, verdict: "APPROVED" });
    b.party({ does: "REVERTS", number: ticket.number });
  },
  retiredAndRegistered: async (b) => {
    const { ticket, other } = await withGiver(b, [b.imei()]);
    b.cells("ops", deviceCells(b.describe({ slots: [other.slots[0], b.imei()] }), { importer: null }));
    b.party({ does: "REVIEWS", number: ticket.number, verdict: "APPROVED" });
  },
  reverted: async (b) => {
    const { ticket } = await withTicket(b);
    b.party({ does: "REVERTS", number: ticket.number });
  },
  revertedAndFiled: async (b) => {
    const device = await b.device({ importer: null });
    const { number, registered, correct } = await b.ticketFor(device);
    b.cells("ops", deviceCells(device, { importer: null, brand: "New" }));
    b.party({ does: "REVERTS", number });
    b.party({ does: "FILES", claim: { registered, correct }, requester: device.owner });
  },
  revertedTwice: async (b) => {
    const device = await b.device({ importer: null });
    const { number } = await b.ticketFor(device);
    b.cells("ops", deviceCells(device, { importer: null, brand: "New" }));
    b.party({ does: "REVERTS", number });
    b.party({ does: "REVERTS", number });
  },
  approved: reviewWith("APPROVED"),
  refused: reviewWith("WRONG_IMEI_SEEN"),
};
