import { TABLE } from "../packages/store/src/table.ts";
import { stage } from "./name.ts";

const indexes = Object.values(TABLE.indexes);
const keys = [TABLE, ...indexes].flatMap(({ hashKey, rangeKey }) => [hashKey, rangeKey]);

const own = new sst.aws.Dynamo("Table", {
  fields: Object.fromEntries(keys.map((key) => [key, "string" as const])),
  primaryIndex: { hashKey: TABLE.hashKey, rangeKey: TABLE.rangeKey },
  globalIndexes: Object.fromEntries(
    Object.entries(TABLE.indexes).map(([name, index]) => [
      name,
      { ...index, projection: TABLE.projection === "KEYS_ONLY" ? ("keys-only" as const) : ("all" as const) },
    ]),
  ),
  ttl: TABLE.ttl,
  // Both images: events are derived from the difference. The cost of a write is the same.
  stream: "new-and-old-images",
  deletionProtection: stage.deletionProtection,
  transform: {
    table: (args, options) => {
      args.pointInTimeRecovery =
        stage.recoveryDays > 0 ? { enabled: true, recoveryPeriodInDays: stage.recoveryDays } : { enabled: false };
      if (stage.warmWrites)
        args.warmThroughput = { writeUnitsPerSecond: stage.warmWrites, readUnitsPerSecond: 3 * stage.warmWrites };
      // AWS raises it with the load and never lowers it. The provider replaces the table to lower it.
      options.ignoreChanges = ["warmThroughput"];
    },
  },
});

/** The table in use: the stage's own, or a restored one, whose stream must be enabled. */
export const table = stage.restored ? sst.aws.Dynamo.get("Restored", stage.restored) : own;

/** CloudWatch's dimensions of the table and of each index: a metric of the table does not count its indexes. */
export const dimensions: Record<string, Record<string, $util.Input<string>>> = {
  table: { TableName: table.name },
  ...Object.fromEntries(
    Object.keys(TABLE.indexes).map((index) => [index, { TableName: table.name, GlobalSecondaryIndexName: index }]),
  ),
};
