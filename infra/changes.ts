import { FILTERS, MAPPING } from "../packages/events/src/changes/mapping.ts";
import { DEVICES, FEED, HELD, items, LOOKUPS, sendMessage, STATISTICS } from "./permission.ts";
import { role, functionArgs } from "./function.ts";
import { lostChanges } from "./queue.ts";
import { readerArgs } from "./reader.ts";
import { table } from "./table.ts";

/** Records the history of devices, the operators' feed, the lookups of tickets, and the statistics. The stream's second reader; a third would be throttled. */
const subscription = table.subscribe(
  "Changes",
  {
    ...functionArgs("changes", {
      environment: { TABLE_NAME: table.name, LOST_CHANGES_URL: lostChanges.url },
      // Lambda posts records that it gives up to the same queue, with this role.
      permissions: [
        items(DEVICES, "BatchWriteItem"),
        items(LOOKUPS, "BatchWriteItem"),
        items(HELD, "BatchGetItem"),
        items(FEED, "Query", "PutItem"),
        items(STATISTICS, "BatchGetItem", "PutItem", "UpdateItem"),
        sendMessage(lostChanges),
      ],
    }),
    timeout: "60 seconds",
    transform: { role },
  },
  readerArgs(FILTERS, MAPPING, lostChanges),
);

export const changes = subscription.nodes.function;
