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
  // Both images, since an event is what an item tells after a change and did not before. Writing costs no more.
  stream: "new-and-old-images",
  deletionProtection: stage.deletionProtection,
  transform: {
    table: {
      pointInTimeRecovery:
        stage.recoveryDays > 0 ? { enabled: true, recoveryPeriodInDays: stage.recoveryDays } : { enabled: false },
    },
  },
});

/** The table in use: the stage's own, or the one that a restore made beside it, which must have its stream switched on. */
export const table = stage.restored ? sst.aws.Dynamo.get("Restored", stage.restored) : own;
