/** Event source mapping of the table's stream, for the deployed and the local system. */

const key = (prefix: string, sk: string) => ({ pk: { S: [{ prefix }] }, sk: { S: [sk] } });
const absent = { S: [{ exists: false }] };
const present = { S: [{ exists: true }] };

/**
 * Changes that invoke the function; one match is enough. Most writes are sightings, devices and corrections of devices
 * without an owner, which match none and cost nothing. Filters may test only fields under `dynamodb`, and `exists` only on a leaf.
 */
export const FILTERS = [
  // A ticket is created.
  { dynamodb: { Keys: key("TICKET#", "TICKET"), NewImage: { status: present }, OldImage: { status: absent } } },
  // An open ticket ends with a verdict, its importer is reminded, or it is handed over. No filter can look into its list
  // of notes, so a list's note and a withdrawal wake the function too, and give no event.
  {
    dynamodb: {
      Keys: key("TICKET#", "TICKET"),
      NewImage: { status: present },
      OldImage: { status: { S: ["OPEN"] } },
    },
  },
  // An approval is reverted.
  {
    dynamodb: {
      Keys: key("TICKET#", "TICKET"),
      NewImage: { reverted: { M: { at: present } } },
      OldImage: { reverted: { M: { at: absent } } },
    },
  },
  // A correction is stored for a device that has an owner.
  { dynamodb: { Keys: key("DEVICE#", "CORRECTION"), NewImage: { owned: { BOOL: [{ exists: true }] } } } },
  // An import ends.
  { dynamodb: { Keys: key("IMPORT#", "IMPORT"), NewImage: { endedAt: present }, OldImage: { endedAt: absent } } },
];

export const MAPPING = {
  /** Records of one invocation: about ten calls of PutEvents. */
  batchSize: 100,
  /** A record is retried for 6 hours, then it becomes a dead letter. It stays in the stream for 24 hours, for a manual resend. */
  maxAgeSeconds: 6 * 3600,
} as const;
