import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HANDLERS } from "../../infra/handler.ts";
import { settings } from "../../infra/stage.ts";
import { callsOf } from "./evaluate/calls.ts";
import { evaluate, EvaluationError } from "./evaluate/evaluate.ts";
import type { Edits } from "./evaluate/program.ts";
import { permissions } from "./rules/code.ts";
import { rules } from "./rules/all.ts";
import { stubs } from "./stubs.ts";

/**
 * Each mistake is made in the source, the program is evaluated, and the message must name its place. An evaluation
 * takes seconds, so the mistakes that stop it share one evaluation, and the others share another.
 */

const handlers = stubs();
afterAll(() => handlers[Symbol.dispose]());

async function complaints(edits: Edits): Promise<string[]> {
  try {
    const [graph] = await evaluate(["production"], { edits, handlers: handlers.folder });
    return rules.flatMap(({ check }) => check(graph!, settings("production")));
  } catch (error) {
    if (error instanceof EvaluationError) return error.problems;
    throw error;
  }
}

type Mistake = [mistake: string, file: string, edit: (text: string) => string, message: RegExp];

/** All mistakes together; one that changes nothing is an error of this file. */
function evaluateTogether(mistakes: Mistake[]): Promise<string[]> {
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
    "a type is unknown to AWS's mocks",
    "infra/alarm.ts",
    swap("topic: topic.arn,", "topic: topic.owner,"),
    /AlarmsMail .*: nothing supplies its topic/,
  ],
];

const survived: Mistake[] = [
  [
    "an event is not told",
    "infra/notify.ts",
    swap('"detail-type": TOLD', '"detail-type": TOLD.slice(1)'),
    /notify does not hear TicketFiled/,
  ],
  [
    "any rule may put messages into the queue of SMS",
    "infra/notify.ts",
    swap("values: [rule.arn]", 'values: ["arn:aws:events:*:*:rule/*"]'),
    /NoticesPolicy lets other rules send to NoticesQueue/,
  ],
  [
    "an event that does not reach the queue is lost",
    "infra/notify.ts",
    swap(", deadLetterConfig: { arn: lost.arn }", ""),
    /an event that EventBridge cannot put into the queue is lost/,
  ],
  [
    "SMS take all of the account's concurrency",
    "infra/notify.ts",
    swap("concurrency: { reserved: CONCURRENCY },", ""),
    /notify reserves no concurrency/,
  ],
  [
    "the quiet hours are longer than SQS hides a message",
    "infra/stage.ts",
    swap('quietHours: { from: "22:00", until: "08:00" }', 'quietHours: { from: "20:00", until: "09:00" }'),
    /the quiet hours of notify last 780 minutes/,
  ],
  [
    "SMS are given up before the night ends",
    "infra/notify.ts",
    swap("messageRetentionSeconds: 4 * 86_400", "messageRetentionSeconds: 12 * 3600"),
    /an SMS is kept for 43200 s/,
  ],
  [
    "the function of SMS may send as any sender of the account",
    "infra/notify.ts",
    swap("permissions: [] };", 'permissions: [sendSms("*")] };'),
    /notify may send SMS as any sender/,
  ],
  [
    "codes are sent by AWS in a stage with a gateway",
    "infra/users.ts",
    swap("customSmsSender: {", "customEmailSender: {"),
    /UsersUserPool does not send its codes by codes/,
  ],
  [
    "any pool may have its codes sent",
    "infra/users.ts",
    swap("sourceArn: pool.arn", 'sourceArn: "arn:aws:cognito-idp:*:*:userpool/*"'),
    /UsersUserPool may not call codes, or another pool may/,
  ],
  [
    "codes cannot be decrypted",
    "infra/codes.ts",
    swap("permissions: [decrypt(key), ", "permissions: ["),
    /codes may not decrypt with the key of UsersUserPool/,
  ],
  [
    "an SMS is received no more often than it is tried",
    "infra/notify.ts",
    swap("retry: RECEIPTS", "retry: 10"),
    /NoticesQueue gives an SMS up after 10 receipts/,
  ],
  [
    "nobody is alerted of very many SMS",
    "infra/alarms.ts",
    swap('"SmsSent"', '"SmsFailed"'),
    /no alarm watches how many SMS are sent/,
  ],
  [
    "a code is sent hours after it was valid",
    "infra/codes.ts",
    swap("maximumEventAgeInSeconds: 240", "maximumEventAgeInSeconds: 3600"),
    /codes may send a code 3600 s old/,
  ],
  [
    "a code that was not sent is not tried again",
    "infra/codes.ts",
    swap("retries: 2", "retries: 0"),
    /codes tries a code 0 times again/,
  ],
  [
    "nobody is alerted of codes that the gateway refuses",
    "infra/alarms.ts",
    swap(/ *\[urgent, "REFUSED", .*\n/, ""),
    /no alarm watches SMS of codes that are REFUSED/,
  ],
  [
    "nobody sees dead letters of SMS",
    "infra/alarms.ts",
    swap('"ApproximateNumberOfMessagesVisible", notify.lost', '"ApproximateNumberOfMessagesSent", notify.lost'),
    /no alarm watches LostNoticesQueue/,
  ],
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
    /BucketCors allows GET,POST,DELETE/,
  ],
  [
    "the panel's policy blocks the bucket",
    "infra/panel.ts",
    swap("$interpolate`${files} ${cognito}", "$interpolate`${cognito}"),
    /the panel's policy allows no bucket/,
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
    "a dead-letter queue is missing",
    "infra/queue.ts",
    swap(/ *dlq: .*\n/, ""),
    /UploadsQueue has no dead-letter queue/,
  ],
  [
    "the workflow's dead letters are missing",
    "infra/workflow.ts",
    swap("args.deadLetterConfig = { targetArn: lostImports.arn };", ""),
    /workflow has no dead-letter queue/,
  ],
  [
    "the sweep has no schedule",
    "infra/sweep.ts",
    swap('scheduleExpression: "rate(5 minutes)"', 'scheduleExpression: "rate(5 days)"'),
    /no schedule calls sweep every 5 minutes/,
  ],
  [
    "the end of a stopped execution is not heard",
    "infra/sweep.ts",
    swap('"FAILED", "STOPPED", "TIMED_OUT"', '"FAILED", "TIMED_OUT"'),
    /sweep is not called when an execution is STOPPED/,
  ],
  [
    "the ends of executions are heard only of the function without a version",
    "infra/sweep.ts",
    swap("nodes.function.arn}:`", "nodes.function.arn}`"),
    /sweep is not called when an execution is FAILED/,
  ],
  [
    "any rule of the account may call the sweep",
    "infra/call.ts",
    swap("sourceArn: rule.arn", "sourceArn: $interpolate`${rule.arn}*`"),
    /SweepSchedulePermission lets events.amazonaws.com call/,
  ],
  [
    "nobody is alerted if the sweep is not called",
    "infra/alarms.ts",
    swap('treatMissingData: "breaching"', 'treatMissingData: "notBreaching"'),
    /no alarm watches that sweep is called/,
  ],
  [
    "no schedule looks at the tickets that wait",
    "infra/overdue.ts",
    swap('"rate(1 hour)"', '"rate(1 day)"'),
    /no schedule calls overdue every hour/,
  ],
  [
    "the daily file is never written",
    "infra/feed.ts",
    swap('"rate(1 day)"', '"rate(30 days)"'),
    /no schedule calls feed every day/,
  ],
  [
    "the first files of the feed expire",
    "infra/bucket.ts",
    swap('filter: { prefix: "feed/" },', 'filter: { prefix: "feed/" }, expiration: { days: 400 },'),
    /files of the feed expire/,
  ],
  [
    "nobody is alerted if an expert is late",
    "infra/alarms.ts",
    swap('waitsLonger("EXPERT", stage.waits.expertDays)', 'waitsLonger("IMPORTER", stage.waits.importerDays + 2)'),
    /no alarm watches that a ticket waits over 3 days for EXPERT/,
  ],
  [
    "events are hidden too briefly",
    "infra/queue.ts",
    swap("6 * INTAKE_SECONDS + 60", "2 * INTAKE_SECONDS"),
    /UploadsQueue hides an event for 60 s; intake needs over 180/,
  ],
  [
    "an alarm has no mail topic",
    "infra/alarm.ts",
    swap("alarmActions: [topic.arn], ", ""),
    /AlarmLostUploads sends no mail/,
  ],
  [
    "a promise is broken and nobody gets a mail",
    "infra/objectives.ts",
    swap("...actions[severity],", ""),
    /AlarmAnsweredFast sends no mail/,
  ],
  [
    "urgent alarms call nobody, and alarms for the morning do",
    "infra/alarm.ts",
    swap(/pagerUrl &&([^]*)pagerUrl\.value/, "opsEmail &&$1opsEmail.value"),
    /alarms call a service that infra\/stage.ts switches off/,
  ],
  [
    "the copies of the table can be deleted at once",
    "infra/backup.ts",
    swap("minRetentionDays: stage.backupDays,", "minRetentionDays: 1,"),
    /a copy of the table can be deleted after 1 days, not 35/,
  ],
  [
    "nobody is told that the table is not copied",
    "infra/alarms.ts",
    swap('"NumberOfBackupJobsCompleted"', '"NumberOfBackupJobsExpired"'),
    /no alarm watches that the table is copied/,
  ],
  [
    "the copies of the table are kept for a day",
    "infra/backup.ts",
    swap("deleteAfter: stage.backupDays", "deleteAfter: 1"),
    /a copy of the table is kept for 1 days, not 35/,
  ],
  [
    "an alarm watches a resource that does not exist",
    "infra/table.ts",
    swap("table: { TableName: table.name }", 'table: { TableName: "devices" }'),
    /watches ReadThrottleEvents of TableName devices, which is no resource of this stage/,
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
    "the API lacks permission to start a commit or an undo",
    "infra/api.ts",
    swap("sendMessage(uploads),", ""),
    /api's role may not send to UploadsQueue/,
  ],
  [
    "the API sends commits and undos to another queue",
    "infra/api.ts",
    swap("INTAKE_QUEUE_URL: uploads.url", "INTAKE_QUEUE_URL: uploads.arn"),
    /api's INTAKE_QUEUE_URL is .*, which intake does not read/,
  ],
  [
    "a step is invoked by its unpublished code",
    "infra/workflow.ts",
    swap("reconcile.nodes.function.qualifiedArn", "reconcile.arn"),
    /RECONCILE_FUNCTION is .*, which is no published version/,
  ],
  [
    "the workflow lacks permission to invoke a step",
    "infra/workflow.ts",
    swap("invoke(inspect, reconcile, publish)", "invoke(inspect, reconcile)"),
    /workflow's role may not invoke .*publish:7 \(workflow's PUBLISH_FUNCTION\)/,
  ],
  [
    "the bucket is public",
    "infra/bucket.ts",
    swap("versioning: true,", 'versioning: true, access: "public",'),
    /BucketPolicy lets everyone s3:GetObject/,
  ],
  [
    "users may change their own numbers",
    "infra/users.ts",
    swap("args.writeAttributes = writable;", ""),
    /ClientClient lets users write every attribute, custom:msisdns too/,
  ],
  [
    "subscribers may change their own numbers",
    "infra/users.ts",
    swap("args.writeAttributes = writable;", 'args.writeAttributes = ["phone_number"];'),
    /SubscribersClient lets users write phone_number/,
  ],
  [
    "the pool is of a tier without codes to the phone",
    "infra/users.ts",
    swap('"ESSENTIALS"', '"LITE"'),
    /UsersUserPool is of the tier LITE, .*Cognito refuses it/,
  ],
  [
    "the pool has no password among its factors",
    "infra/users.ts",
    swap('["PASSWORD", "SMS_OTP"]', '["SMS_OTP"]'),
    /UsersUserPool has no PASSWORD among its first factors: Cognito refuses it/,
  ],
  [
    "every user needs a second factor",
    "infra/users.ts",
    swap('mfa: "optional"', 'mfa: "on"'),
    /UsersUserPool requires a second factor: Cognito then sends no code to the phone/,
  ],
  [
    "the message with the code lacks the code",
    "infra/users.ts",
    swap("{####}", "آن"),
    /UsersUserPool sends a message without the code/,
  ],
  [
    "staff sign in by a code to the phone",
    "infra/users.ts",
    swap('"ALLOW_USER_SRP_AUTH", ', '"ALLOW_USER_SRP_AUTH", "ALLOW_USER_AUTH", '),
    /ClientClient signs staff in by a code to the phone/,
  ],
  [
    "subscribers sign in on the pool's page",
    "infra/users.ts",
    swap("args.allowedOauthFlowsUserPoolClient = false;", "args.allowedOauthFlowsUserPoolClient = true;"),
    /SubscribersClient signs in on the pool's page/,
  ],
  [
    "a code is waited for longer than Cognito waits",
    "infra/users.ts",
    swap("args.authSessionValidity = 5;", "args.authSessionValidity = 30;"),
    /SubscribersClient waits 30 minutes for a code: Cognito takes 3 to 15/,
  ],
  [
    "the user pool's role of SMS may be used by anybody's pool",
    "infra/sms.ts",
    swap('"sts:ExternalId": externalId, ', ""),
    /UsersSms is assumed without the external id and the account of UsersUserPool/,
  ],
  [
    "the user pool may publish to topics, ops' alarms too",
    "infra/sms.ts",
    swap(/ *\{ Effect: "Deny".*\n/, ""),
    /UsersSms may publish to topics/,
  ],
  [
    "the user pool's role of SMS is widened",
    "infra/sms.ts",
    swap('Allow", Action: "sns:Publish"', 'Allow", Action: "sns:*"'),
    /UsersSms may sns:\*/,
  ],
  [
    "a new table takes less than its reconcilers write",
    "infra/stage.ts",
    swap("warmWrites: 64 * RECONCILER_WRITES", "warmWrites: 32 * RECONCILER_WRITES"),
    /TableTable is too cold for 64 reconcilers, which write 16000\/s/,
  ],
  [
    "a deploy replaces the table that AWS has warmed",
    "infra/table.ts",
    swap(/ *options\.ignoreChanges = .*\n/, ""),
    /TableTable is replaced by a deploy after AWS raised its warm throughput/,
  ],
  [
    "every change of the table invokes events",
    "infra/events.ts",
    swap("readerArgs(FILTERS,", "readerArgs([{}],"),
    /events is woken by every change/,
  ],
  [
    "changes before the mapping are skipped",
    "infra/reader.ts",
    swap('"TRIM_HORIZON"', '"LATEST"'),
    /events reads from LATEST/,
  ],
  [
    "a change that is given up is not stored",
    "infra/reader.ts",
    swap(/ *destinationConfig: .*\n/, ""),
    /events has no dead-letter queue/,
  ],
  [
    "one failure retries the whole batch",
    "infra/reader.ts",
    swap(/ *functionResponseTypes: .*\n/, ""),
    /events: one failure would bring back the whole batch/,
  ],
  [
    "a record is retried without end",
    "infra/reader.ts",
    swap(/ *maximumRecordAgeInSeconds: .*\n/, ""),
    /events gives a record up after -1 s/,
  ],
  [
    "every change of the table invokes changes",
    "infra/changes.ts",
    swap("readerArgs(FILTERS,", "readerArgs([{}],"),
    /changes is woken by every change/,
  ],
  [
    "the stream contains only the new image",
    "infra/table.ts",
    swap('"new-and-old-images"', '"new-image"'),
    /TableTable streams NEW_IMAGE/,
  ],
  [
    "events may be sent to any bus",
    "infra/permission.ts",
    swap(
      "resources: [bus.arn]",
      "resources: [bus.arn, $interpolate`arn:${partition}:events:${region}:${account}:event-bus/default`]",
    ),
    /events may events:PutEvents on .*default/,
  ],
  [
    "the bus has an unpredictable name",
    "infra/events.ts",
    swap('args.name = name("bus");', ""),
    /the bus is called hamta-production-BusBus/,
  ],
  [
    "the API's executor is off, against the table",
    "infra/api.ts",
    swap("GRAPHQL_EXECUTOR: stage.executor", 'GRAPHQL_EXECUTOR: "off"'),
    /api's GRAPHQL_EXECUTOR is off, and infra\/stage\.ts has on/,
  ],
  [
    "the API does not learn where repair registration is",
    "infra/api.ts",
    swap("    ...(stage.repair && { REPAIR_URL: stage.repair }),\n", ""),
    /api's REPAIR_URL is not set, and infra\/stage\.ts has https:/,
  ],
  [
    "the guide names a site without TLS",
    "infra/stage.ts",
    swap('const SITE = "https:', 'const SITE = "http:'),
    /api's SITE_URL is http:.*, not https/,
  ],
  [
    "the API answers without CloudFront",
    "infra/api.ts",
    swap("EDGE_ONLY: stage.edgeOnly", 'EDGE_ONLY: "off"'),
    /api's EDGE_ONLY is off, not on/,
  ],
  [
    "events are kept for a year",
    "infra/events.ts",
    swap("retentionDays: stage.archiveDays", "retentionDays: 365"),
    /events are kept for 365 days, not 90/,
  ],
  [
    "CloudFront does not pass the token endpoint",
    "infra/panel.ts",
    swap("PATHS.map(", '["/graphql"].map('),
    /CloudFront does not pass \/token to the API uncached/,
  ],
  [
    "CloudFront has no firewall",
    "infra/panel.ts",
    swap("if (firewall) args.webAclArn = firewall.arn;", ""),
    /PanelCdnDistribution has no firewall/,
  ],
  [
    "lists are read in another time zone than that of the settings",
    "infra/steps.ts",
    swap("TIME_ZONE: stage.timeZone", 'TIME_ZONE: "UTC"'),
    /inspect's TIME_ZONE is UTC, and infra\/stage\.ts has Asia\/Tehran/,
  ],
  [
    "production can be removed",
    "infra/stage.ts",
    swap(/(const staging: Settings = \{\s+)removal: "retain"/, '$1removal: "remove"'),
    /removal is remove/,
  ],
];

// Checked separately: a mistake above leaves no dead letters to watch.
const separate: Mistake[] = [
  [
    "something else than the table is copied",
    "infra/backup.ts",
    swap("resources: [table.arn]", "resources: [vault.arn]"),
    /nothing copies the table every day/,
  ],
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
    "nobody is alerted of dead letters of events",
    "infra/alarms.ts",
    swap(
      'queued("ApproximateNumberOfMessagesVisible", lostEvents, 1)',
      'queued("ApproximateNumberOfMessagesVisible", uploads, 1)',
    ),
    /no alarm watches LostEventsQueue, the dead letters of events/,
  ],
  [
    "changes posts its own letters to another queue",
    "infra/changes.ts",
    swap("LOST_CHANGES_URL: lostChanges.url", "LOST_CHANGES_URL: table.name"),
    /changes posts its own letters elsewhere than Lambda does/,
  ],
  [
    "the user pool cannot send SMS",
    "infra/users.ts",
    swap("  sms,\n", ""),
    /UsersUserPool verifies phone numbers, and has no role to send SMS/,
  ],
  [
    "nobody is alerted of an index that throttles",
    "infra/alarms.ts",
    swap("of Object.entries(dimensions)", "of Object.entries({ table: dimensions.table! })"),
    /no alarm watches the WriteThrottleEvents of the index byImporter/,
  ],
  [
    "the dashboard shows no throttles of indexes",
    "infra/dashboard.ts",
    swap("Object.entries(dimensions)", "Object.entries({ table: dimensions.table! })"),
    /the dashboard lacks the WriteThrottleEvents of the index queue/,
  ],
  [
    "one slow request at night raises an alarm",
    "infra/objectives.ts",
    swap("const FEWEST = 10;", "const FEWEST = 1;"),
    /AlarmPromptFast60m takes one request of a few for a share of all/,
  ],
  [
    "nobody is alerted of late events",
    "infra/alarms.ts",
    swap('"IteratorAge"', '"Duration"'),
    /no alarm watches the IteratorAge of events/,
  ],
];

test("without a mistake there are no messages", async () => {
  const [graph] = await evaluate(["production"], { handlers: handlers.folder });
  expect(rules.flatMap(({ check }) => check(graph!, settings("production")))).toEqual([]);
});

describe.each([
  ["ends the evaluation", fatal],
  ["breaks a rule", survived],
  ["breaks a rule, alone", separate],
])("a mistake that %s", (_what, mistakes) => {
  let found: string[];
  beforeAll(async () => {
    found = await evaluateTogether(mistakes);
  });

  test.each(mistakes)("%s", (_mistake, _file, _edit, message) => {
    expect(found.join("\n")).toMatch(message);
  });
});

test("a call that the role does not permit is named", async () => {
  const [graph] = await evaluate(["production"], {
    edits: { "infra/steps.ts": swap('objects("reports", "PutObject", ', 'objects("reports", ') },
    handlers: handlers.folder,
  });
  const found = permissions(graph!, "publish", await callsOf(HANDLERS.publish));
  expect(found).toEqual(["publish does s3:PutObject, and may not"]);
});

test("with its own hosted zone, the panel has its own domain name", async () => {
  const [graph] = await evaluate(["production"], {
    edits: {
      "infra/stage.ts": swap("ZONE = undefined as", 'ZONE = "hamta.example" as'),
    },
    handlers: handlers.folder,
  });
  expect(graph!.outputs.panel).toBe("https://hamta.example");
});

test("a restored table replaces the stage's own everywhere", async () => {
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
});
