import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HANDLERS } from "../../infra/handler.ts";
import { settings } from "../../infra/stage.ts";
import { callsOf } from "./evaluate/calls.ts";
import { evaluate, Unevaluated } from "./evaluate/evaluate.ts";
import type { Edits } from "./evaluate/program.ts";
import { permissions } from "./rules/code.ts";
import { rules } from "./rules/all.ts";
import { stubs } from "./stubs.ts";

/**
 * Each mistake is made in the source, the program is evaluated, and the message must say where it is. An evaluation
 * takes seconds, so those that end it are made together, and so are those that it survives.
 */

const handlers = stubs();
afterAll(() => handlers[Symbol.dispose]());

async function complaints(edits: Edits): Promise<string[]> {
  try {
    const [graph] = await evaluate(["production"], { edits, handlers: handlers.folder });
    return rules.flatMap(({ check }) => check(graph!, settings("production")));
  } catch (error) {
    if (error instanceof Unevaluated) return error.problems;
    throw error;
  }
}

type Mistake = [mistake: string, file: string, edit: (text: string) => string, message: RegExp];

/** All of them at once; one that changes nothing is a mistake in this file. */
function together(mistakes: Mistake[]): Promise<string[]> {
  const edits: Edits = {};
  for (const [mistake, file, edit] of mistakes) {
    const before = edits[file] ?? ((text: string) => text);
    edits[file] = (text) => {
      const after = edit(before(text));
      if (after === before(text)) throw new Error(`"${mistake}" changes nothing in ${file}`);
      return after;
    };
  }
  return complaints(edits);
}

const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

const fatal: Mistake[] = [
  [
    "a handler's path is misspelt",
    "infra/handler.ts",
    swap("lambda/reconcile.handler", "lambda/reconcil.handler"),
    /Reconcile: its handler packages\/importer\/src\/lambda\/reconcil\.handler is in no file/,
  ],
  [
    "a handler's export is misspelt",
    "infra/handler.ts",
    swap(/publish\.handler/, "publish.handle"),
    /Publish: packages\/importer\/src\/lambda\/publish does not export handle/,
  ],
  [
    "a name is not known to AWS's mocks",
    "infra/alarm.ts",
    swap("topic: topic.arn,", "topic: topic.owner,"),
    /AlarmsMail .*: nothing supplies its topic/,
  ],
];

const survived: Mistake[] = [
  [
    "any page may read the bucket's files",
    "infra/panel.ts",
    swap("allowedOrigins: [panel.url, ...stage.origins]", 'allowedOrigins: ["*"]'),
    /BucketCors answers \*/,
  ],
  [
    "a browser may put and delete files",
    "infra/panel.ts",
    swap('allowedMethods: ["GET", "POST"]', 'allowedMethods: ["GET", "POST", "DELETE"]'),
    /BucketCors lets GET,POST,DELETE through/,
  ],
  [
    "the panel's policy lets it ask no bucket",
    "infra/panel.ts",
    swap("$interpolate`${files} ${cognito}", "$interpolate`${cognito}"),
    /the panel's policy lets it ask no bucket/,
  ],
  [
    "a role is widened to every action",
    "infra/permission.ts",
    swap("dynamodb:${action}", "dynamodb:*"),
    /ApiRole may do dynamodb:\*/,
  ],
  [
    "a role is widened to every table",
    "infra/permission.ts",
    swap("resources: [table.arn],", 'resources: ["*"],'),
    /ApiRole may .* on \*/,
  ],
  [
    "a role is trusted to the account",
    "infra/function.ts",
    swap("args.assumeRolePolicy = trust;", ""),
    /ApiRole is trusted to .*111122223333:root/,
  ],
  [
    "a managed policy comes back",
    "infra/function.ts",
    swap("args.managedPolicyArns = [];", ""),
    /ApiRole holds .*AWSLambdaBasicExecutionRole/,
  ],
  [
    "a dead-letter queue is forgotten",
    "infra/queue.ts",
    swap(/ *dlq: .*\n/, ""),
    /UploadsQueue has no dead-letter queue/,
  ],
  [
    "the workflow's dead letters are forgotten",
    "infra/workflow.ts",
    swap("args.deadLetterConfig = { targetArn: lostImports.arn };", ""),
    /workflow has no dead-letter queue/,
  ],
  [
    "events are hidden too briefly",
    "infra/queue.ts",
    swap("6 * INTAKE_SECONDS + 60", "2 * INTAKE_SECONDS"),
    /UploadsQueue hides an event for 60 s; intake needs over 180/,
  ],
  [
    "an alarm is unwired from its mailbox",
    "infra/alarm.ts",
    swap("alarmActions: [topic.arn],", ""),
    /AlarmLostUploads tells nobody/,
  ],
  [
    "an alarm watches a thing of no one",
    "infra/alarms.ts",
    swap("TableName: table.name", 'TableName: "devices"'),
    /watches ReadThrottleEvents of TableName devices, which is nothing of ours/,
  ],
  [
    "the notification listens to the wrong prefix",
    "infra/queue.ts",
    swap('filterPrefix: "uploads/"', 'filterPrefix: "upload/"'),
    /UploadsNotification listens to upload\//,
  ],
  [
    "any bucket may send events",
    "infra/queue.ts",
    swap(/ *\{ test: "ArnEquals".*\n/, ""),
    /UploadsPolicy lets other buckets send to UploadsQueue/,
  ],
  [
    "a step is invoked by its unpublished code",
    "infra/workflow.ts",
    swap("reconcile.nodes.function.qualifiedArn", "reconcile.arn"),
    /RECONCILE_FUNCTION is .*, which is no published version/,
  ],
  [
    "the workflow may not invoke a step",
    "infra/workflow.ts",
    swap("invoke(inspect, reconcile, publish)", "invoke(inspect, reconcile)"),
    /workflow's role may not invoke .*publish:7 \(workflow's PUBLISH_FUNCTION\)/,
  ],
  [
    "the bucket is opened",
    "infra/bucket.ts",
    swap("versioning: true,", 'versioning: true, access: "public",'),
    /BucketPolicy lets everyone s3:GetObject/,
  ],
  [
    "users may write their own numbers",
    "infra/users.ts",
    swap('args.writeAttributes = ["name"];', ""),
    /lets users write every attribute, custom:msisdns too/,
  ],
  [
    "every change of the table wakes events",
    "infra/events.ts",
    swap("filters: FILTERS,", "filters: [{}],"),
    /events is woken by every change/,
  ],
  [
    "what was written before the mapping is forgotten",
    "infra/events.ts",
    swap('"TRIM_HORIZON"', '"LATEST"'),
    /events reads from LATEST/,
  ],
  [
    "a change that is given up leaves no trace",
    "infra/events.ts",
    swap(/ *destinationConfig: .*\n/, ""),
    /events has no dead-letter queue/,
  ],
  [
    "one failure brings back the batch",
    "infra/events.ts",
    swap(/ *functionResponseTypes: .*\n/, ""),
    /events: one failure would bring back the whole batch/,
  ],
  [
    "a record is retried for ever",
    "infra/events.ts",
    swap(/ *maximumRecordAgeInSeconds: .*\n/, ""),
    /events gives a record up after -1 s/,
  ],
  [
    "the stream tells only what an item became",
    "infra/table.ts",
    swap('"new-and-old-images"', '"new-image"'),
    /TableTable streams NEW_IMAGE/,
  ],
  [
    "events may be put on any bus",
    "infra/permission.ts",
    swap(
      "resources: [bus.arn]",
      "resources: [bus.arn, $interpolate`arn:${partition}:events:${region}:${account}:event-bus/default`]",
    ),
    /events may events:PutEvents on .*default/,
  ],
  [
    "the bus has a name that nobody can know",
    "infra/events.ts",
    swap('args.name = name("bus");', ""),
    /the bus is called hamta-production-BusBus/,
  ],
  [
    "production can be removed",
    "infra/stage.ts",
    swap(/(const staging: Settings = \{\s+)removal: "retain"/, '$1removal: "remove"'),
    /removal is remove/,
  ],
];

// Hidden by a mistake above, which leaves no dead letters to watch.
const alone: Mistake[] = [
  [
    "an alarm watches the wrong queue",
    "infra/alarms.ts",
    swap(
      "{ LostUploads: lostUploads, LostImports: lostImports }",
      "{ LostUploads: lostUploads, LostImports: lostUploads }",
    ),
    /no alarm watches LostImportsQueue, the dead letters of workflow/,
  ],
  [
    "nobody looks after the letters of events",
    "infra/alarms.ts",
    swap(
      'queued("ApproximateNumberOfMessagesVisible", lostEvents, 1)',
      'queued("ApproximateNumberOfMessagesVisible", uploads, 1)',
    ),
    /no alarm watches LostEventsQueue, the dead letters of events/,
  ],
  [
    "nobody notices that events are late",
    "infra/alarms.ts",
    swap('"IteratorAge"', '"Duration"'),
    /no alarm watches IteratorAge/,
  ],
];

test("without a mistake there is no complaint", async () => {
  const [graph] = await evaluate(["production"], { handlers: handlers.folder });
  expect(rules.flatMap(({ check }) => check(graph!, settings("production")))).toEqual([]);
}, 60_000);

describe.each([
  ["ends the evaluation", fatal],
  ["breaks a rule", survived],
  ["breaks a rule, alone", alone],
])("a mistake that %s", (_what, mistakes) => {
  let found: string[];
  beforeAll(async () => {
    found = await together(mistakes);
  }, 60_000);

  test.each(mistakes)("%s", (_mistake, _file, _edit, message) => {
    expect(found.join("\n")).toMatch(message);
  });
});

test("a call that the code makes and the role does not permit is named", async () => {
  const [graph] = await evaluate(["production"], {
    edits: { "infra/steps.ts": swap('objects("reports", "PutObject", ', 'objects("reports", ') },
    handlers: handlers.folder,
  });
  const found = permissions(graph!, "publish", await callsOf(HANDLERS.publish));
  expect(found).toEqual(["publish does s3:PutObject, and may not"]);
}, 60_000);

test("with a zone of its own, the panel answers under its name", async () => {
  const [graph] = await evaluate(["production"], {
    edits: {
      "infra/stage.ts": swap("ZONE = undefined as", 'ZONE = "hamta.example" as'),
    },
    handlers: handlers.folder,
  });
  expect(graph!.outputs.panel).toBe("https://hamta.example");
}, 60_000);

test("a restored table takes the place of the stage's own everywhere", async () => {
  const [graph] = await evaluate(["production"], {
    edits: {
      "infra/stage.ts": swap(
        /restored: undefined,\n\};\n\nconst production/,
        'restored: "hamta-production-restored",\n};\n\nconst production',
      ),
    },
    handlers: handlers.folder,
  });
  expect(graph!.outputs.table).toBe("hamta-production-restored");
  expect(
    graph!.resources.find(({ name }) => name === "RestoredSubscriberEventsEventSourceMapping")?.inputs,
  ).toMatchObject({
    eventSourceArn: expect.stringContaining("table/hamta-production-restored/stream/"),
  });
  expect(rules.flatMap(({ check }) => check(graph!, settings("production")))).toEqual([]);
}, 60_000);
