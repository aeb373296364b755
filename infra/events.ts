import { FILTERS, MAPPING } from "../packages/events/src/mapping.ts";
import { name, stage } from "./name.ts";
import { putEvents, sendMessage } from "./permission.ts";
import { role, functionArgs } from "./function.ts";
import { lostEvents } from "./queue.ts";
import { readerArgs } from "./reader.ts";
import { table } from "./table.ts";

/** The bus of all events (docs/events.md). Its name is fixed, so that stacks of listeners can refer to it. */
export const bus = new sst.aws.Bus("Bus", {
  transform: {
    bus: (args) => {
      args.name = name("bus");
    },
  },
});

/** Events that can be sent again: to a listener that was down, or wrong. */
export const archive =
  stage.archiveDays > 0
    ? new aws.cloudwatch.EventArchive("Archive", {
        name: name("events"),
        eventSourceArn: bus.arn,
        retentionDays: stage.archiveDays,
      })
    : undefined;

const subscription = table.subscribe(
  "Events",
  {
    ...functionArgs("events", {
      environment: { BUS_NAME: bus.name, LOST_EVENTS_URL: lostEvents.url },
      // Lambda posts records that it gives up to the same queue, with this role.
      permissions: [putEvents(bus), sendMessage(lostEvents)],
    }),
    // A batch of 100 records waits at most 30 s for the bus.
    timeout: "60 seconds",
    transform: { role },
  },
  readerArgs(FILTERS, MAPPING, lostEvents),
);

export const events = subscription.nodes.function;
