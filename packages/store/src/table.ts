/** The one table: both the deployment and the local system create it from this definition. */
export const TABLE = {
  hashKey: "pk",
  rangeKey: "sk",
  /** Seconds since the epoch. DynamoDB deletes the item after this time, at no cost. */
  ttl: "expiresAt",
  /**
   * Only keys are projected, so a write updates an index only if it changes a key. Storing a correction, noting a
   * mismatch or correcting a device updates none.
   */
  projection: "KEYS_ONLY",
  indexes: {
    /** A person's devices and tickets; an uploader's imports. */
    byPerson: { hashKey: "pk1", rangeKey: "sk1" },
    /** Open tickets by the importer of their device: the importer's worklist. */
    byImporter: { hashKey: "pk2", rangeKey: "sk2" },
    /** Open tickets for experts; all imports, by month, for ops; all turns. */
    queue: { hashKey: "pk3", rangeKey: "sk3" },
  },
} as const;

export type IndexName = keyof typeof TABLE.indexes;

/**
 * Partitions of a list of open tickets: of the experts' queue, and of each importer's worklist. A ticket writes to its
 * lists when it is filed and when it ends; a partition takes 1,000 units/s. Above that the index throttles the table.
 */
export const SHARDS = 8;

/**
 * Shards of the feed of the register's changes. An IMEI's changes stand in one, in order, so the number never changes. A
 * shard takes about 40 chunks a second, which is 4,000 changes and 160 write units of the 1,000 that a partition takes.
 */
export const FEED_SHARDS = 4;

/**
 * Shards of the statistics. A transaction adds about 90 changes to the counters of one shard, and two at once on the same
 * counter conflict: the function that counts has one writer for each shard of the stream, about as many as the table has
 * partitions.
 */
export const STATISTICS_SHARDS = 4;
