/** Event source mapping of the table's stream for the history of devices, the feed and the statistics, for the deployed and the local system. */

/** Changes that invoke the function; one match is enough. */
export const FILTERS = [
  // A device is registered or changes.
  {
    dynamodb: {
      Keys: { pk: { S: [{ prefix: "DEVICE#" }] }, sk: { S: ["DEVICE"] } },
      NewImage: { pk: { S: [{ exists: true }] } },
    },
  },
  // A ticket is filed or changes. A reservation wakes the function too, and changes nothing that it records.
  {
    dynamodb: {
      Keys: { pk: { S: [{ prefix: "TICKET#" }] }, sk: { S: ["TICKET"] } },
      NewImage: { pk: { S: [{ exists: true }] } },
    },
  },
  // An IMEI comes to be held, or is given up.
  { dynamodb: { Keys: { pk: { S: [{ prefix: "IMEI#" }] }, sk: { S: ["HELD"] } } } },
];

export const MAPPING = {
  batchSize: 1_000,
  /** Records of a second go together, so that few invocations write many items. */
  windowSeconds: 1,
  /** A record is retried for 12 hours, then it becomes a dead letter. It stays in the stream for 24 hours, for a manual resend. */
  maxAgeSeconds: 12 * 3600,
} as const;
