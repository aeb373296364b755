import type { Correction, Ticket } from "@hamta/core";
import type { Db } from "@hamta/store";
import type { DualSlot, Seed } from "#kit/seed";
import { readDevice, readTicket } from "#kit/actions";

/**
 * A list of corrections with one row for each outcome that needs the register, by row name. Rows `frees` and `takes`
 * name one IMEI, so they are processed in list order.
 */
export type Scenario = {
  rows: readonly (readonly [name: string, claim: Correction.Claim])[];
  devices: Readonly<Record<string, DualSlot>>;
  tickets: ReadonlyMap<string, Ticket.Ticket>;
};

export async function createScenario(seed: Seed): Promise<Scenario> {
  const [owner, both] = [seed.msisdn(), seed.msisdn()];
  const devices = {
    agrees: seed.describe(),
    mismatch: seed.describe(),
    blocked: seed.describe(),
    onFile: seed.describe(),
    takenByStranger: seed.describe(),
    refusedForStranger: seed.describe(),
    takenByOwner: seed.describe({ owner }),
    ownersOther: seed.describe({ owner, importer: null }),
    alreadyCorrect: seed.describe(),
    pairDiffers: seed.describe(),
    notYours: seed.describe({ importer: "importer-b" }),
    // The same owner; otherwise the ticket would be rejected before the list arrives.
    frees: seed.describe({ owner: both }),
    takes: seed.describe({ owner: both }),
  } satisfies Record<string, DualSlot>;
  // Registered after the tickets are filed; otherwise they would be refused.
  const [stranger, other] = [seed.describe({ importer: null }), seed.describe({ importer: null })];
  const freed = devices.frees.slots[1];
  const claims = {
    agrees: seed.claim(devices.agrees),
    mismatch: seed.claim(devices.mismatch),
    blocked: seed.claim(devices.blocked),
    onFile: seed.claim(devices.onFile),
    takenByStranger: seed.claim(devices.takenByStranger, stranger.slots[0]),
    refusedForStranger: seed.claim(devices.refusedForStranger, other.slots[1]),
    takenByOwner: seed.claim(devices.takenByOwner, devices.ownersOther.slots[1]),
    frees: seed.claim(devices.frees),
    takes: seed.claim(devices.takes, freed),
  };
  await seed.register(Object.values(devices));
  // Filed before the SIM is seen with the IMEI that it frees, which would give WRONG_IMEI_SEEN.
  const frees = await seed.ticketFor(devices.frees, { claim: claims.frees });
  const filed = Object.entries({
    agrees: claims.agrees,
    mismatch: seed.claim(devices.mismatch),
    blocked: claims.blocked,
    refusedForStranger: claims.refusedForStranger,
    takenByOwner: claims.takenByOwner,
    takes: claims.takes,
  }).map(async ([name, claim]) => [name, await seed.ticketFor(devices[name as "agrees"], { claim })] as const);
  const tickets = new Map([["frees", frees], ...(await Promise.all(filed))]);
  await Promise.all([seed.register([stranger, other]), seed.block(devices.blocked)]);
  const already = seed.claim(devices.alreadyCorrect);
  return {
    devices,
    tickets,
    rows: [
      ...Object.entries(claims),
      ["alreadyCorrect", { registered: already.correct, correct: already.registered }],
      [
        "pairDiffers",
        {
          registered: [devices.pairDiffers.slots[0], seed.imei()],
          correct: [devices.pairDiffers.slots[0], seed.imei()],
        },
      ],
      ["unknown", seed.claim({ slots: seed.pair() })],
      ["notYours", seed.claim(devices.notYours)],
      ["notPartial", { registered: seed.pair(), correct: seed.pair() }],
    ],
  };
}

/** The required outcome of each row of a {@link createScenario}. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  agrees: "RESOLVED",
  mismatch: "MISMATCH",
  blocked: "REFUSED ILLEGAL_DEVICE",
  onFile: "ON_FILE",
  takenByStranger: "TARGET_TAKEN",
  refusedForStranger: "TARGET_TAKEN",
  takenByOwner: "TARGET_TAKEN",
  frees: "RESOLVED",
  takes: "RESOLVED",
  alreadyCorrect: "ALREADY_CORRECT",
  pairDiffers: "PAIR_DIFFERS",
  unknown: "UNKNOWN_DEVICE",
  notYours: "NOT_YOUR_DEVICE",
  notPartial: "NOT_PARTIAL",
};

/** The final state of a {@link createScenario} after its list was processed. */
export const FINAL_STATE: readonly string[] = [
  "agrees: corrected, no ticket, nothing on file",
  "mismatch: as before, a ticket, row 2 on file",
  "blocked: as before, no ticket, nothing on file",
  "onFile: as before, no ticket, row 4 on file",
  "takenByStranger: as before, no ticket, nothing on file",
  "refusedForStranger: as before, no ticket, nothing on file",
  "takenByOwner: as before, a ticket, nothing on file",
  "ownersOther: as before, no ticket, nothing on file",
  "alreadyCorrect: corrected, no ticket, nothing on file",
  "pairDiffers: as before, no ticket, nothing on file",
  "notYours: as before, no ticket, nothing on file",
  "frees: corrected, no ticket, nothing on file",
  "takes: corrected, no ticket, nothing on file",
  "ticket frees: APPROVED by row 8",
  "ticket agrees: APPROVED by row 1",
  "ticket mismatch: OPEN, noted MISMATCH 2",
  "ticket blocked: REJECTED, ILLEGAL_DEVICE, by row 3",
  "ticket refusedForStranger: REJECTED, TARGET_OWNED, by row 6",
  "ticket takenByOwner: OPEN, noted IMPORTER_AGREES 7",
  "ticket takes: APPROVED by row 9",
];

/** The state of its devices and tickets by name, without parts that differ between scenarios. */
export async function finalState(db: Db.Db, { devices, tickets, rows }: Scenario) {
  const claims = new Map(rows);
  const ofDevices = Object.entries(devices).map(async ([name, device]) => {
    const { device: now, onFile } = await readDevice(db, device);
    const isCorrected = now.slots.every((imei) => claims.get(name)?.correct.includes(imei));
    const pair = isCorrected ? "corrected" : now.slots.every((imei) => device.slots.includes(imei)) ? "as before" : "?";
    return `${name}: ${pair}, ${now.ticket ? "a ticket" : "no ticket"}, ${onFile ? `row ${onFile.row}` : "nothing"} on file`;
  });
  const ofTickets = [...tickets].map(async ([name, ticket]) => {
    const { status, verdict, notes, end } = await readTicket(db, ticket);
    const by = end?.by.kind === "IMPORT" ? ` by row ${end.by.row}` : "";
    const why = status === "REJECTED" ? `, ${verdict},` : "";
    const noted = notes.map(({ kind, row }) => `, noted ${kind} ${row}`).join("");
    return `ticket ${name}: ${status}${why}${by}${noted}`;
  });
  return Promise.all([...ofDevices, ...ofTickets]);
}
