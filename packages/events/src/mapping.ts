/** How the stream of the table reaches the function: what deploys it and what plays it locally both read it here. */

const key = (prefix: string, sk: string) => ({ pk: { S: [{ prefix }] }, sk: { S: [sk] } });
const absent = { S: [{ exists: false }] };
const present = { S: [{ exists: true }] };

/**
 * Of the changes that wake the function; any of them is enough. Most writes are corrections, sightings and devices, and
 * cost nothing here. Only what lies under `dynamodb` can be filtered, and `exists` only on a leaf.
 */
export const FILTERS = [
  // A ticket appears.
  { dynamodb: { Keys: key("TICKET#", "TICKET"), NewImage: { status: present }, OldImage: { status: absent } } },
  // It ends with a verdict.
  {
    dynamodb: {
      Keys: key("TICKET#", "TICKET"),
      NewImage: { status: { S: ["APPROVED", "REJECTED"] } },
      OldImage: { status: { S: ["OPEN"] } },
    },
  },
  // An import ends.
  { dynamodb: { Keys: key("IMPORT#", "IMPORT"), NewImage: { endedAt: present }, OldImage: { endedAt: absent } } },
];

export const MAPPING = {
  /** Records of one invocation: ten calls of PutEvents, or a few more. */
  batchSize: 100,
  /** A record is tried again for six hours, then its letter is kept; it stays in the stream for 24, to be sent by hand. */
  maxAgeSeconds: 6 * 3600,
} as const;
