import type { Case } from "#bench/rows";

/**
 * The least that the rules allow for a row, in a table where a device is found by any of its IMEIs and no IMEI is ever
 * held twice. Each part is one item of under 1 KB (4 KB to read), read in batches of 100 and written in batches of 25.
 *
 * | part       | why it cannot be spared                                                                            |
 * | kept       | the device is named by its kept IMEI alone                                                         |
 * | device     | whose it is, what it holds, whether a ticket waits                                                 |
 * | file       | what a later list put on file stands; an unchanged row costs no write; a row that died after it was |
 * |            | put on file, and comes to nothing now, is taken off                                                |
 * | target     | whether another device holds the new IMEI                                                          |
 * | ticket     | what the open ticket claims                                                                        |
 * | look       | a ticket that was filed meanwhile: a consistent read after the write, 1                            |
 * | fileAgain  | nothing on file: a ticket's end rests on it and no condition holds it, so it is read consistently   |
 * | takenAgain | which device holds the new IMEI, for the same reason: the index and the device                     |
 */
export type Least = {
  /** Eventually consistent reads, half a unit each. */
  reads: number;
  /** Strongly consistent ones, a unit each. */
  consistent: number;
  /** Puts in batches, a unit each. */
  puts: number;
  /** Conditional writes of one item, a unit each. */
  updates: number;
  /** Writes in a transaction, two units each. */
  transacted: number;
  /** Index entries that go, with the write that takes them out. */
  indexes: number;
};

const NOTHING: Least = { reads: 0, consistent: 0, puts: 0, updates: 0, transacted: 0, indexes: 0 };
const least = (parts: Partial<Least>): Least => ({ ...NOTHING, ...parts });

export const LEAST: Record<Case | "ON_FILE, as it was" | "MISMATCH, as it was", Least> = {
  INVALID: NOTHING,
  NOT_PARTIAL: NOTHING,
  // kept
  UNKNOWN_DEVICE: least({ reads: 1 }),
  // kept, device, file
  NOT_YOUR_DEVICE: least({ reads: 3 }),
  ALREADY_CORRECT: least({ reads: 3 }),
  PAIR_DIFFERS: least({ reads: 3 }),
  // kept, device, file, target
  TARGET_TAKEN: least({ reads: 4 }),
  "ON_FILE, as it was": least({ reads: 4 }),
  // … and look
  ON_FILE: least({ reads: 4, consistent: 1, puts: 1 }),
  // … and ticket; its note
  MISMATCH: least({ reads: 5, consistent: 1, puts: 1, updates: 1 }),
  "MISMATCH, as it was": least({ reads: 5 }),
  // kept, device, file, target, ticket, fileAgain; device, ticket, one holder in and one out
  RESOLVED: least({ reads: 5, consistent: 1, transacted: 4, indexes: 2 }),
  REFUSED: least({ reads: 5, consistent: 1, transacted: 2, indexes: 2 }),
  // … and takenAgain
  "TARGET_TAKEN, ticket refused": least({ reads: 5, consistent: 3, transacted: 2, indexes: 2 }),
  "TARGET_TAKEN, ticket waits": least({ reads: 5, consistent: 3, updates: 1 }),
};

export const readUnits = ({ reads, consistent }: Least) => reads / 2 + consistent;
export const writeUnits = ({ puts, updates, transacted, indexes }: Least) => puts + updates + 2 * transacted + indexes;

/** Requests for a thousand rows, of batches that are full. */
export const requests = ({ reads, consistent, puts, updates, transacted }: Least) =>
  (reads + consistent) * 10 + puts * 40 + updates * 1_000 + transacted * 10;

/**
 * Of the other lists. A device is looked up by slot 1, and by slot 2 where nobody holds slot 1. Registering is one
 * transaction of the device and an index item for each IMEI, or two devices could take one IMEI; it stands in the
 * owner's list, an index entry. A change is conditional on the version, which no batch can be.
 */
export const OTHER_LISTS = {
  REGISTERED: least({ reads: 2, transacted: 3, indexes: 1 }),
  UPDATED: least({ reads: 2, updates: 1 }),
  UNCHANGED: least({ reads: 2 }),
  IMEI_TAKEN: least({ reads: 2 }),
  NOT_YOUR_DEVICE: least({ reads: 2 }),
  // Whether it is known already: an unchanged row costs no write.
  RECORDED: least({ reads: 1, puts: 1 }),
  KNOWN: least({ reads: 1 }),
} as const;
