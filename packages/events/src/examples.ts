import { marshall } from "@aws-sdk/util-dynamodb";
import { Images } from "@hamta/store";
import { deriveEvents } from "#derive-events";
import type { Event } from "#event";

/** An example of each event, by the change that gives it: for docs/events.md, and for the test of the filters. */

type Item = Parameters<typeof Images.toImage>[0];

/** `when`: the happening, for a reader of docs/events.md. `before` null: the item is created. */
type Example = { readonly when: string; readonly before: Item | null; readonly after: Item };

const OPEN: Item = {
  pk: "TICKET#8843538805",
  sk: "TICKET",
  number: "8843538805",
  requester: { msisdns: ["989121234567"] },
  contact: { importer: "importer-a", guarantor: null },
  filedAt: "2026-11-22T08:00:00.123Z",
  status: "OPEN",
  verdict: null,
  waitedFor: "IMPORTER",
  notes: [],
  end: null,
};

const APPROVED: Item = {
  ...OPEN,
  status: "APPROVED",
  verdict: "APPROVED",
  end: { at: "2026-11-22T09:30:00.456Z", by: { kind: "LAYER_ZERO" }, note: null },
};

const RUNNING: Item = {
  pk: "IMPORT#k3j9x0c2v7b1n5m8",
  sk: "IMPORT",
  id: "k3j9x0c2v7b1n5m8",
  kind: "corrections",
  mode: "APPLY",
  state: "PUBLISHING",
  fileName: "corrections-1405.csv",
  language: "fa",
  uploader: { role: "IMPORTER", organisation: "importer-a" },
  rows: 1000,
  counts: null,
  problem: null,
  follows: null,
  endedAt: null,
};

export const EXAMPLES: { readonly [Type in Event["type"]]: Example } = {
  TicketFiled: {
    when: "a ticket appears: its owner filed it, or an undone decision put it in another's place (`follows`)",
    before: null,
    after: OPEN,
  },
  TicketDecided: {
    when: "it ends with a verdict: at once by layer zero, by a row of an importer's list, or by an expert",
    before: OPEN,
    after: {
      ...OPEN,
      status: "REJECTED",
      verdict: "TARGET_OWNED",
      end: { at: "2026-11-22T09:30:00.456Z", by: { kind: "IMPORT", import: RUNNING["id"], row: 7 }, note: null },
    },
  },
  ImporterReminded: {
    when: "it waits for the importer, whose time ends soon; once a ticket at most",
    before: OPEN,
    after: {
      ...OPEN,
      notes: [{ kind: "REMINDED", at: "2026-12-03T08:04:00.123Z", due: "2026-12-06T08:00:00.123Z" }],
    },
  },
  TicketHandedOver: {
    when: "the importer's time has ended, and an expert must decide it; once a ticket at most",
    before: OPEN,
    after: {
      ...OPEN,
      notes: [{ kind: "HANDED_OVER", at: "2026-12-06T08:04:00.123Z", due: "2026-12-09T08:04:00.123Z" }],
    },
  },
  TicketOverdue: {
    when: "an expert was to look at it by now; once a ticket at most",
    before: OPEN,
    after: {
      ...OPEN,
      notes: [{ kind: "OVERDUE", at: "2026-12-09T08:04:00.123Z", due: "2026-12-09T08:04:00.123Z" }],
    },
  },
  TicketReverted: {
    when: "its approval is taken back: by an expert, by ops, or by a row of the undo of an importer's list",
    before: APPROVED,
    after: {
      ...APPROVED,
      reverted: { at: "2026-11-23T09:00:00.123Z", by: { kind: "EXPERT", id: "kaveh" }, note: "Another box" },
    },
  },
  CorrectionOnFile: {
    when: "an importer's correction is stored for a device that has an owner; once for what it states",
    before: null,
    after: {
      pk: "DEVICE#7tq2m4x9c1b6v0kd",
      sk: "CORRECTION",
      owned: true,
      importer: "importer-a",
      registered: ["357613004448485", "357805023984447"],
      correct: ["357613004448485", "352936001349777"],
      import: RUNNING["id"],
      row: 12,
      order: "2026-11-22T09:28:00.000Z#k3j9x0c2v7b1n5m8",
    },
  },
  ImportCompleted: {
    when: "an import ends, however it ends: `state` is `COMPLETED`, `CANCELLED`, `HELD`, `REJECTED` or `FAILED`",
    before: RUNNING,
    after: {
      ...RUNNING,
      state: "COMPLETED",
      counts: { ON_FILE: 800, RESOLVED: 150, INVALID: 50 },
      endedAt: "2026-11-22T09:31:00.789Z",
    },
  },
};

/** The change as a record of the table's stream. An attribute that is null is marshalled as such, as in the table. */
export function recordOf({ before, after }: Example) {
  const { pk, sk } = after;
  return {
    dynamodb: {
      Keys: marshall({ pk, sk }),
      NewImage: marshall(after),
      ...(before && { OldImage: marshall(before) }),
    },
  };
}

/** The event of the change. Throws if the change does not give it. */
export function exampleOf(type: Event["type"]): Event {
  const { before, after } = EXAMPLES[type];
  const event = deriveEvents(before && Images.toImage(before), Images.toImage(after)).find(
    (event) => event.type === type,
  );
  if (!event) throw new Error(`The example of ${type} in examples.ts gives no such event`);
  return event;
}
