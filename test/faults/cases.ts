import type { Correction, Device, Ticket, Verdict } from "@hamta/core";
import { Devices } from "@hamta/store";
import type { Builder } from "#faults/builder";
import type { DualSlot } from "#kit/seed";

/** What a world is put together from. Each case has devices of its own, so what becomes of it touches no other. */
export type Case = (b: Builder) => Promise<void>;

type Listed = Pick<Device.Device, "importer"> & Partial<Pick<Device.Device, "brand" | "status">>;

/** A device with a ticket of its owner that claims what the first list does. */
async function ticketed(b: Builder): Promise<{ device: DualSlot; claim: Correction.Claim; ticket: Ticket.Ticket }> {
  const device = await b.device();
  const claim = b.claim(device);
  const ticket = await b.ticketFor(device, { claim });
  b.row("first", claim);
  return { device, claim, ticket };
}

/** What ops' list says of a device. */
const described = ({ slots, owner }: DualSlot, { importer, brand = "Sokhan", status = "LEGAL" }: Listed) => [
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
  // Filed while nobody held the new IMEI, or there would be no ticket.
  if (!owner) await b.register([other]);
  b.row("first", claim);
}

const reviewed =
  (verdict: Verdict.Verdict): Case =>
  async (b) => {
    const { ticket } = await ticketed(b);
    b.party({ does: "REVIEWS", number: ticket.number, verdict });
  };

/** Decided by the list and the register alone. */
export const QUIET: Readonly<Record<string, Case>> = {
  agrees: async (b) => void (await ticketed(b)),
  mismatch: async (b) => {
    const device = await b.device();
    await b.ticketFor(device);
    b.row("first", b.claim(device));
  },
  blocked: async (b) => {
    const { device } = await ticketed(b);
    await b.block(device);
  },
  onFile: async (b) => b.row("first", b.claim(await b.device())),
  onFileBefore: async (b) => {
    const device = await b.device();
    const claim = b.claim(device);
    const correction = { ...claim, import: "0", row: 1, importer: "importer-a", order: "2026-11-21T08:00:00.000Z#0" };
    await Devices.fileCorrections(b.deps.db, [{ device: device.id, correction }]);
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
    const { claim } = await ticketed(b);
    b.row("first", claim);
  },
  conflict: async (b) => {
    const { device } = await ticketed(b);
    b.row("first", b.claim(device));
  },
  // One frees the IMEI that the other takes: worked on in the order of the list.
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

/** Two lists or people are about one device: which comes first matters. */
export const CROSSED: Readonly<Record<string, Case>> = {
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
  resolvedAndRepeated: async (b) => {
    const { claim } = await ticketed(b);
    b.row("second", claim);
  },
  contradicted: async (b) => {
    const { device } = await ticketed(b);
    b.row("second", b.claim(device));
  },
  foreignRow: async (b) => {
    const { device } = await ticketed(b);
    b.row("foreign", b.claim(device));
  },
  given: async (b) => {
    const { device } = await ticketed(b);
    b.cells("ops", described(device, { importer: "importer-b" }));
    b.row("foreign", b.claim(device));
  },
  givenOnFile: async (b) => {
    const device = await b.device();
    b.row("first", b.claim(device));
    b.cells("ops", described(device, { importer: "importer-b" }));
  },
  blockedMeanwhile: async (b) => {
    const { device } = await ticketed(b);
    b.cells("ops", described(device, { importer: "importer-a", status: "BLOCKED" }));
  },
  describedAnew: async (b) => {
    const { device } = await ticketed(b);
    b.cells("ops", described(device, { importer: "importer-a", brand: "Anew" }));
  },
  registeredMeanwhile: async (b) => {
    const device = b.describe();
    b.row("first", b.claim(device));
    b.cells("ops", described(device, { importer: "importer-a" }));
  },
  takenMeanwhile: async (b) => {
    const { claim } = await ticketed(b);
    b.cells("ops", described(b.describe({ slots: [b.imei(), claim.correct[1]] }), { importer: null }));
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
    b.cells("ops", described(device, { importer: "importer-b" }));
    b.party({ does: "FILES", claim, requester: device.owner });
  },
  rehearsed: async (b) => {
    const { claim } = await ticketed(b);
    b.row("rehearsed", claim);
  },
  rehearsedOnFile: async (b) => {
    const claim = b.claim(await b.device());
    b.row("first", claim);
    b.row("rehearsed", claim);
  },
  rehearsedAndFiled: async (b) => {
    const device = await b.device();
    const claim = b.claim(device);
    await b.seen(claim, device.owner);
    b.row("rehearsed", claim);
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
    const { ticket } = await ticketed(b);
    b.party({ does: "WITHDRAWS", number: ticket.number });
  },
  withdrawnMismatch: async (b) => {
    const device = await b.device();
    const ticket = await b.ticketFor(device);
    b.row("first", b.claim(device));
    b.party({ does: "WITHDRAWS", number: ticket.number });
  },
  approved: reviewed("APPROVED"),
  refused: reviewed("WRONG_IMEI_SEEN"),
};
