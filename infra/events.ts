import { FILTERS, MAPPING } from "../packages/events/src/mapping.ts";
import { name } from "./name.ts";
import { put, send } from "./permission.ts";
import { role, shape } from "./function.ts";
import { lostEvents } from "./queue.ts";
import { table } from "./table.ts";

/** What others listen to (docs/events.md), under a fixed name, so that their stacks can name it. */
export const bus = new sst.aws.Bus("Bus", {
  transform: {
    bus: (args) => {
      args.name = name("bus");
    },
  },
});

const subscription = table.subscribe(
  "Events",
  {
    ...shape("events", {
      environment: { BUS_NAME: bus.name, LOST_EVENTS_URL: lostEvents.url },
      // Lambda itself posts to the same queue, by this role, what it gives up.
      permissions: [put(bus), send(lostEvents)],
    }),
    // A batch of 100 records waits for the bus for half of it at worst.
    timeout: "60 seconds",
    transform: { role },
  },
  {
    filters: FILTERS,
    transform: {
      eventSourceMapping: {
        // From the oldest record: what was written before the mapping was there is told too.
        startingPosition: "TRIM_HORIZON",
        batchSize: MAPPING.batchSize,
        functionResponseTypes: ["ReportBatchItemFailures"],
        // For a function that dies. What it cannot tell it puts by itself, so nothing else stops at one record.
        bisectBatchOnFunctionError: true,
        maximumRecordAgeInSeconds: MAPPING.maxAgeSeconds,
        destinationConfig: { onFailure: { destinationArn: lostEvents.arn } },
      },
    },
  },
);

export const events = subscription.nodes.function;
