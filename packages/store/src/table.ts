/** The shape of the one table: what deploys it and what makes it locally both read it here. */
export const TABLE = {
  hashKey: "pk",
  rangeKey: "sk",
  /** Seconds since the epoch; past it DynamoDB deletes the item, at no cost. */
  ttl: "expiresAt",
  /**
   * Keys alone are projected, so that a change to an item writes no index unless it changes a key: putting a
   * correction on file, noting a mismatch or correcting a device touches none.
   */
  projection: "KEYS_ONLY",
  indexes: {
    /** A person's devices and tickets; an uploader's imports. */
    byPerson: { hashKey: "pk1", rangeKey: "sk1" },
    /** Open tickets by the importer of their device: the importer's worklist. */
    byImporter: { hashKey: "pk2", rangeKey: "sk2" },
    /** Open tickets for experts, over QUEUE_SHARDS partitions; all imports, by month, for ops. */
    queue: { hashKey: "pk3", rangeKey: "sk3" },
  },
} as const;

export type IndexName = keyof typeof TABLE.indexes;

/** Shards of the experts' queue: every filing and every end writes to it, at most 1,000 units a second each. */
export const QUEUE_SHARDS = 8;
