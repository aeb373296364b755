import { RECONCILER_WRITES } from "../../../infra/stage.ts";
import { find, ofType } from "../evaluate/graph.ts";
import type { Rule } from "./rule.ts";

const YEAR = 365;

/** What AWS gives a new table, and each of its indexes, a second. */
const NEW_TABLE = { reads: 12_000, writes: 4_000 };

interface BackupRule {
  schedule: string;
  lifecycle: { deleteAfter: number };
  copyActions: { lifecycle: { deleteAfter: number } }[];
}

export const dataRules: Rule[] = [
  {
    title: "the stage's settings decide which data a removal or a mistake can destroy",
    check(graph, settings) {
      const table = find(graph, "aws:dynamodb/table:Table", "TableTable");
      const bucket = find(graph, "aws:s3/bucket:Bucket", "BucketBucket");
      const pool = find(graph, "aws:cognito/userPool:UserPool", "UsersUserPool");
      const recovery = table.inputs.pointInTimeRecovery as { enabled: boolean; recoveryPeriodInDays?: number };
      const keep = settings.removal === "retain";
      const checks: [boolean, string][] = [
        [graph.app.removal === settings.removal, `removal is ${graph.app.removal}`],
        [graph.app.protect === settings.protect, `the app's protect is ${graph.app.protect}`],
        [table.options.retainOnDelete === keep, `${table.name}: retainOnDelete is ${table.options.retainOnDelete}`],
        [bucket.options.retainOnDelete === keep, `${bucket.name}: retainOnDelete is ${bucket.options.retainOnDelete}`],
        [bucket.inputs.forceDestroy === !keep, `${bucket.name}: forceDestroy is ${String(bucket.inputs.forceDestroy)}`],
        [
          table.inputs.deletionProtectionEnabled === settings.deletionProtection,
          `${table.name}: deletion protection is not as in infra/stage.ts`,
        ],
        [
          (pool.inputs.deletionProtection === "ACTIVE") === settings.deletionProtection,
          `${pool.name}: deletion protection is not as in infra/stage.ts`,
        ],
        [
          (recovery.enabled ? recovery.recoveryPeriodInDays : 0) === settings.recoveryDays,
          `${table.name} can be restored for ${recovery.enabled ? recovery.recoveryPeriodInDays : 0} days`,
        ],
      ];
      return checks.filter(([right]) => !right).map(([, message]) => message);
    },
  },
  {
    title: "production retains, protects and can restore its data",
    check: (graph, settings) =>
      graph.stage !== "production" ||
      (settings.removal === "retain" && settings.protect && settings.deletionProtection && settings.recoveryDays === 35)
        ? []
        : ["infra/stage.ts lets production be removed, or cannot restore it for 35 days"],
  },
  {
    title: "the table is copied every day as the stage's settings say, and no copy can be deleted before its time",
    check(graph, { backupDays, backupCopies }) {
      const [lock] = ofType(graph, "aws:backup/vaultLockConfiguration:VaultLockConfiguration");
      const plans = ofType(graph, "aws:backup/plan:Plan");
      if (backupDays === 0) return plans.length === 0 ? [] : ["infra/stage.ts switches copies of the table off"];
      const used = ofType(graph, "aws:dynamodb/table:Table").find(
        ({ outputs }) => outputs.name === graph.outputs.table,
      );
      const rules = ofType(graph, "aws:backup/selection:Selection")
        .filter(({ inputs }) => (inputs.resources as unknown[]).includes(used?.outputs.arn))
        .flatMap(({ inputs }) => plans.filter(({ outputs }) => outputs.id === inputs.planId))
        .flatMap(({ inputs }) => inputs.rules as BackupRule[]);
      if (!rules.some(({ schedule }) => /^cron\(\d+ \d+ \* \* \? \*\)$/.test(schedule)))
        return ["nothing copies the table every day"];
      const locked = Number(lock?.inputs.minRetentionDays ?? 0);
      const kept = rules.flatMap(({ lifecycle, copyActions }) => [lifecycle, ...copyActions.map((of) => of.lifecycle)]);
      const violations = kept
        .filter(({ deleteAfter }) => deleteAfter !== backupDays)
        .map(({ deleteAfter }) => `a copy of the table is kept for ${deleteAfter} days, not ${backupDays}`);
      if (locked !== backupDays)
        violations.push(`a copy of the table can be deleted after ${locked} days, not ${backupDays}`);
      if (rules.flatMap(({ copyActions }) => copyActions).length !== (backupCopies ? rules.length : 0))
        violations.push("copies go to another account otherwise than infra/stage.ts says");
      return violations;
    },
  },
  {
    title: "a new table takes what all reconcilers write at once, and no deploy replaces it to lower that",
    check(graph, { reconcilers, warmWrites }) {
      const table = find(graph, "aws:dynamodb/table:Table", "TableTable");
      const { writeUnitsPerSecond: writes, readUnitsPerSecond: reads = NEW_TABLE.reads } = (table.inputs
        .warmThroughput ?? {}) as {
        writeUnitsPerSecond?: number;
        readUnitsPerSecond?: number;
      };
      const needed = (reconcilers ?? 0) * RECONCILER_WRITES;
      const violations: string[] = [];
      if (writes !== warmWrites) violations.push(`${table.name} is warm for ${writes} writes/s, not ${warmWrites}`);
      if ((writes ?? NEW_TABLE.writes) < needed || reads < 3 * needed)
        violations.push(`${table.name} is too cold for ${reconcilers} reconcilers, which write ${needed}/s`);
      if ((writes ?? 0) > 6 * NEW_TABLE.writes)
        violations.push(
          `${table.name} takes more than 6 × ${NEW_TABLE.writes} writes/s, which its indexes do not take`,
        );
      if (!table.options.ignoreChanges.includes("warmThroughput"))
        violations.push(`${table.name} is replaced by a deploy after AWS raised its warm throughput`);
      return violations;
    },
  },
  {
    title:
      "uploads are versioned, work files expire, reports and uploads are kept for more than a year, files of the feed for ever",
    check(graph) {
      const bucket = find(graph, "aws:s3/bucket:Bucket", "BucketBucket").outputs.bucket;
      const versioning = ofType(graph, "aws:s3/bucketVersioning:BucketVersioning").find(
        ({ inputs }) => inputs.bucket === bucket,
      );
      const lifecycle = ofType(graph, "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration").find(
        ({ inputs }) => inputs.bucket === bucket,
      );
      const rules = (lifecycle?.inputs.rules ?? []) as {
        filter?: { prefix: string };
        expiration?: { days: number };
        noncurrentVersionExpiration?: object;
        abortIncompleteMultipartUpload?: object;
      }[];
      const days = (prefix: string) =>
        rules.find(({ filter }) => filter?.prefix === prefix)?.expiration?.days ?? Infinity;
      const status = (versioning?.inputs.versioningConfiguration as { status: string } | undefined)?.status;
      const checks: [boolean, string][] = [
        [
          status === "Enabled",
          "the bucket keeps no versions: a second upload under one key would change an import that runs",
        ],
        [days("work/") <= 30, "work/ is kept for over a month"],
        [days("uploads/") > YEAR && days("uploads/") < 3 * YEAR, `uploads/ are kept for ${days("uploads/")} days`],
        [days("reports/") > YEAR && days("reports/") < 3 * YEAR, `reports/ are kept for ${days("reports/")} days`],
        [
          rules.every(({ filter, expiration }) => !expiration || !"feed/".startsWith(filter?.prefix ?? "")),
          "files of the feed expire: who replays those that are left gets another register",
        ],
        [
          rules.some((rule) => rule.abortIncompleteMultipartUpload),
          "a multipart upload that was given up is kept, and paid for",
        ],
        [
          rules.every((rule) => !rule.expiration || rule.noncurrentVersionExpiration),
          "expired objects live on as old versions",
        ],
      ];
      return checks.filter(([right]) => !right).map(([, message]) => message);
    },
  },
  {
    title: "a budget covers this stage and sends mail",
    check: (graph, { budget }) => {
      const found = ofType(graph, "aws:budgets/budget:Budget")[0]?.inputs as
        | {
            limitAmount: string;
            costFilters: { values: string[] }[];
            notifications: { subscriberEmailAddresses: string[] }[];
          }
        | undefined;
      if (!found) return ["there is no budget"];
      const violations: string[] = [];
      if (found.limitAmount !== String(budget)) violations.push(`the budget is $${found.limitAmount}, not $${budget}`);
      if (!found.costFilters.some(({ values }) => values.includes(`user:sst:stage$${graph.stage}`)))
        violations.push("the budget counts other stages too");
      if (!found.notifications.every(({ subscriberEmailAddresses: [who] }) => who))
        violations.push("the budget sends no mail");
      return violations;
    },
  },
];
