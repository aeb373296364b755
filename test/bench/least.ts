import type { Case } from "#bench/rows";

/**
 * The minimum that the rules allow for a row, in a table where any IMEI of a device finds it and no IMEI has two devices.
 * Each part is one item of under 1 KB (4 KB to read), read in batches of 100 and written in batches of 25.
 *
 * | part       | why it is needed                                                                                   |
 * | kept       | only the kept IMEI identifies the device                                                           |
 * | device     | its importer and owner, its IMEIs, whether it has a ticket                                         |
 * | file       | a later list's correction stays; an unchanged row needs no write; a row that crashed after storing |
 * |            | its correction, and is no longer applied, removes it                                               |
 * | target     | whether another device holds the new IMEI                                                          |
 * | ticket     | the claim of the open ticket                                                                       |
 * | look       | a ticket filed in between: a consistent read after the write, 1                                    |
 * | fileAgain  | nothing on file: a ticket's end depends on it without a condition, so the read is consistent       |
 * | takenAgain | the device that holds the new IMEI, for the same reason: the index and the device                  |
 */
export type Least = {
  /** Eventually consistent reads, half a unit each. */
  reads: number;
  /** Strongly consistent reads, one unit each. */
  consistent: number;
  /** Puts in batches, one unit each. */
  puts: number;
  /** Conditional writes of one item, one unit each. */
  updates: number;
  /** Writes in a transaction, two units each. */
  transacted: number;
  /** Index entries removed by a write. */
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
  // the same and look
  ON_FILE: least({ reads: 4, consistent: 1, puts: 1 }),
  // the same and ticket; the note
  MISMATCH: least({ reads: 5, consistent: 1, puts: 1, updates: 1 }),
  "MISMATCH, as it was": least({ reads: 5 }),
  // kept, device, file, target, ticket, fileAgain; device, ticket, one holder in and one out
  RESOLVED: least({ reads: 5, consistent: 1, transacted: 4, indexes: 2 }),
  REFUSED: least({ reads: 5, consistent: 1, transacted: 2, indexes: 2 }),
  // the same and takenAgain
  "TARGET_TAKEN, ticket refused": least({ reads: 5, consistent: 3, transacted: 2, indexes: 2 }),
  "TARGET_TAKEN, ticket waits": least({ reads: 5, consistent: 3, updates: 1 }),
};

/**
 * For a dry run, which writes nothing: the parts that are not read again to be sure, all eventually consistent. Of
 * takenAgain the device is one of them. The figures of a dry run are of the whole work, with the wrong IMEI's holder of an
 * unknown device, for a suggestion.
 */
export function dryRun(kind: Case): Least {
  const beside = kind === "UNKNOWN_DEVICE" || kind.startsWith("TARGET_TAKEN, ticket") ? 1 : 0;
  return least({ reads: LEAST[kind].reads + beside });
}

export const readUnits = ({ reads, consistent }: Least) => reads / 2 + consistent;
export const writeUnits = ({ puts, updates, transacted, indexes }: Least) => puts + updates + 2 * transacted + indexes;

/** Requests for 1,000 rows, in full batches. */
export const requests = ({ reads, consistent, puts, updates, transacted }: Least) =>
  (reads + consistent) * 10 + puts * 40 + updates * 1_000 + transacted * 10;

/**
 * For the other lists. A device is read by slot 1, and by slot 2 if no device holds slot 1. Registering is one
 * transaction of the device and an index item for each IMEI; otherwise two devices could take one IMEI. The device is
 * in the owner's list: one index entry. A change is conditional on the version, which batches do not support.
 */
export const OTHER_LISTS = {
  REGISTERED: least({ reads: 2, transacted: 3, indexes: 1 }),
  UPDATED: least({ reads: 2, updates: 1 }),
  UNCHANGED: least({ reads: 2 }),
  IMEI_TAKEN: least({ reads: 2 }),
  NOT_YOUR_DEVICE: least({ reads: 2 }),
  // Read first: an unchanged row needs no write.
  RECORDED: least({ reads: 1, puts: 1 }),
  KNOWN: least({ reads: 1 }),
} as const;
