import { alarm as raise, alarmTopics, reaches, term } from "./alarm.ts";
import { backup } from "./backup.ts";
import { lostChanges, lostEvents, lostImports, lostUploads, uploads } from "./queue.ts";
import { codes } from "./codes.ts";
import { notify } from "./notify.ts";
import { functions } from "./functions.ts";
import { stage } from "./name.ts";
import { objectiveAlarms } from "./objectives.ts";
import { dimensions } from "./table.ts";
import { NAMESPACE } from "../packages/store/src/metrics.ts";

const HOUR = 3600;

/** A message may wait for the end of the quiet hours, which are 11 at most, and for a few tries after them. */
const NOTICE_SECONDS = 13 * HOUR;

/** $200 to $2,000. Thirty million tickets a year are 3,400 an hour, with two or three SMS each. */
const MANY_SMS = 20_000;

if (stage.alarms) {
  const { actions } = alarmTopics();
  const alarm = raise.bind(null, actions.mail);
  const urgent = raise.bind(null, actions.urgent);

  objectiveAlarms(actions);

  const queued = (metric: string, queue: sst.aws.Queue, threshold: number) =>
    reaches("AWS/SQS", metric, { QueueName: queue.nodes.queue.name }, threshold, "Maximum");
  for (const [noun, queue] of Object.entries({ LostUploads: lostUploads, LostImports: lostImports }))
    alarm(
      noun,
      "dead-letters",
      `A dead letter waits in ${noun}.`,
      queued("ApproximateNumberOfMessagesVisible", queue, 1),
    );
  urgent(
    "LostEvents",
    "lost-events",
    "A change of the table could not be sent as an event.",
    queued("ApproximateNumberOfMessagesVisible", lostEvents, 1),
  );
  urgent(
    "LostChanges",
    "lost-changes",
    "A change of the register is missing in the history of its device, or one of a ticket in the statistics.",
    queued("ApproximateNumberOfMessagesVisible", lostChanges, 1),
  );
  urgent(
    "UploadsOld",
    "queue-age",
    "A list has waited ten minutes for intake.",
    queued("ApproximateAgeOfOldestMessage", uploads, 600),
  );

  if (notify) {
    alarm(
      "LostNotices",
      "lost-notices",
      "A person was not told by SMS of an event.",
      queued("ApproximateNumberOfMessagesVisible", notify.lost, 1),
    );
    alarm(
      "NoticesOld",
      "old-notices",
      "An SMS has waited for 13 hours.",
      queued("ApproximateAgeOfOldestMessage", notify.queue, NOTICE_SECONDS),
    );
    for (const [outcome, what] of [
      ["REFUSED", "The provider of SMS refused ten in an hour."],
      ["UNKNOWN", "Of ten SMS in an hour it is not known whether they were sent."],
    ] as const)
      alarm(`Sms-${outcome}`, "failed-sms", what, {
        ...reaches(NAMESPACE, "SmsFailed", { FunctionName: notify.function, Outcome: outcome }, 10),
        period: HOUR,
      });
    alarm("ManySms", "many-sms", `${MANY_SMS} SMS were sent in an hour.`, {
      ...reaches(NAMESPACE, "SmsSent", { FunctionName: notify.function }, MANY_SMS),
      period: HOUR,
    });
  }

  if (codes)
    for (const [send, outcome, threshold, runbook, what] of [
      [urgent, "REFUSED", 10, "failed-codes", "The gateway refused ten codes in an hour."],
      [urgent, "UNKNOWN", 10, "failed-codes", "Of ten codes in an hour it is not known whether they were sent."],
      [urgent, "OVER_TOTAL_LIMIT", 1, "refused-codes", "All codes of an hour are used up: nobody gets another."],
      [alarm, "OVER_NUMBER_LIMIT", 100, "refused-codes", "A hundred codes in an hour were over the limit of a number."],
    ] as const)
      send(`Codes-${outcome}`, runbook, what, {
        ...reaches(NAMESPACE, "SmsFailed", { FunctionName: codes.sender.name, Outcome: outcome }, threshold),
        period: HOUR,
      });

  for (const [noun, FunctionName] of Object.entries(functions)) {
    alarm(`Errors-${noun}`, "function-errors", `${noun} failed.`, reaches("AWS/Lambda", "Errors", { FunctionName }, 3));
    alarm(
      `Throttles-${noun}`,
      "throttles",
      `${noun} was throttled.`,
      reaches("AWS/Lambda", "Throttles", { FunctionName }, 10),
    );
  }
  urgent(
    "EventsLate",
    "late-events",
    "Events have waited ten minutes to be sent.",
    reaches("AWS/Lambda", "IteratorAge", { FunctionName: functions.events }, 600_000, "Maximum"),
  );
  urgent(
    "ChangesLate",
    "late-changes",
    "Changes of the register have waited ten minutes to be recorded.",
    reaches("AWS/Lambda", "IteratorAge", { FunctionName: functions.changes }, 600_000, "Maximum"),
  );
  // Writes to the table wait for an index that throttles, so an index needs its own alarm.
  for (const [part, of] of Object.entries(dimensions))
    for (const metric of ["ReadThrottleEvents", "WriteThrottleEvents"])
      alarm(
        part === "table" ? metric : `${metric}-${part}`,
        "throttles",
        `DynamoDB throttled requests to the ${part === "table" ? part : `index ${part}`}.`,
        reaches("AWS/DynamoDB", metric, of, 100),
      );

  const run = { FunctionName: functions.workflow };
  alarm(
    "ImportFailed",
    "failed-imports",
    "An import's workflow failed.",
    reaches("AWS/Lambda", "DurableExecutionFailed", run, 1),
  );
  alarm(
    "ImportTimedOut",
    "stuck-imports",
    "An import ran for four days and was stopped.",
    reaches("AWS/Lambda", "DurableExecutionTimedOut", run, 1),
  );

  const sweep = reaches("AWS/Lambda", "Invocations", { FunctionName: functions.sweep }, 1);
  alarm(
    "SweepMissing",
    "sweep-missing",
    "The sweep was not called for 15 minutes.",
    { ...sweep, comparisonOperator: "LessThanThreshold", treatMissingData: "breaching" },
    3,
  );

  const looks = reaches("AWS/Lambda", "Invocations", { FunctionName: functions.overdue }, 1);
  alarm(
    "OverdueMissing",
    "overdue-missing",
    "The tickets that wait were not looked at for three hours.",
    { ...looks, period: HOUR, comparisonOperator: "LessThanThreshold", treatMissingData: "breaching" },
    3,
  );
  // The three errors of a day may be in different five minutes, where no alarm of errors sees them.
  alarm(
    "FeedMissing",
    "feed-missing",
    "No file of the feed was written for two days.",
    {
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      treatMissingData: "breaching",
      metricQueries: [
        term("calls", "Invocations", "Sum", functions.feed, 24 * HOUR),
        term("errors", "Errors", "Sum", functions.feed, 24 * HOUR),
        {
          id: "written",
          label: "calls without an error",
          returnData: true,
          expression: "FILL(calls, 0) - FILL(errors, 0)",
        },
      ],
    },
    2,
  );
  if (backup) {
    const copies = reaches("AWS/Backup", "NumberOfBackupJobsCompleted", { BackupVaultName: backup.vault.name }, 1);
    alarm(
      "BackupMissing",
      "backup-missing",
      "The table was not copied for two days.",
      { ...copies, period: 24 * HOUR, comparisonOperator: "LessThanThreshold", treatMissingData: "breaching" },
      2,
    );
  }
  /** Two hours have at least one look. */
  const waitsLonger = (WaitsFor: string, days: number) => ({
    ...reaches(NAMESPACE, "OldestWaiting", { FunctionName: functions.overdue, WaitsFor }, days * 24 * HOUR, "Maximum"),
    period: 2 * HOUR,
  });
  alarm(
    "ExpertLate",
    "late-tickets",
    "A ticket waits for an expert longer than the stage's limit.",
    waitsLonger("EXPERT", stage.waits.expertDays),
  );
  alarm(
    "HandOverLate",
    "late-tickets",
    "A ticket waits for its importer a day longer than the stage's limit, and was not handed over.",
    waitsLonger("IMPORTER", stage.waits.importerDays + 1),
  );

  // A step takes at most 15 minutes, so an import whose steps were not called for 40 minutes makes no progress.
  const steps = ["inspect", "reconcile", "publish"] as const;
  const stuck = {
    comparisonOperator: "GreaterThanOrEqualToThreshold",
    threshold: 1,
    metricQueries: [
      term("running", "ApproximateRunningDurableExecutions", "Maximum", functions.workflow),
      ...steps.map((step) => term(step, "Invocations", "Sum", functions[step])),
      {
        id: "stuck",
        label: "imports running, steps idle",
        returnData: true,
        expression: `IF(FILL(running, 0) > 0 AND ${steps.map((step) => `FILL(${step}, 0)`).join(" + ")} == 0, 1, 0)`,
      },
    ],
  };
  alarm("ImportStuck", "stuck-imports", "An import runs, and for 40 minutes none of its steps was called.", stuck, 8);
}
