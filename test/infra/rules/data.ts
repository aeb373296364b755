import { find, ofType } from "../evaluate/graph.ts";
import type { Rule } from "./rule.ts";

const YEAR = 365;

export const dataRules: Rule[] = [
  {
    title: "the stage's table of settings decides what a removal and a mistake can destroy",
    check(graph, settings) {
      const table = find(graph, "aws:dynamodb/table:Table", "TableTable");
      const bucket = find(graph, "aws:s3/bucket:Bucket", "BucketBucket");
      const pool = find(graph, "aws:cognito/userPool:UserPool", "UsersUserPool");
      const recovery = table.inputs.pointInTimeRecovery as { enabled: boolean; recoveryPeriodInDays?: number };
      const keep = settings.removal === "retain";
      const wrong: [boolean, string][] = [
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
      return wrong.filter(([right]) => !right).map(([, message]) => message);
    },
  },
  {
    title: "production retains, protects and restores",
    check: (graph, settings) =>
      graph.stage !== "production" ||
      (settings.removal === "retain" && settings.protect && settings.deletionProtection && settings.recoveryDays === 35)
        ? []
        : ["infra/stage.ts lets production be removed, or cannot restore it for 35 days"],
  },
  {
    title: "uploads are versioned, work is thrown away, reports and uploads are kept for a year and more",
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
      const wrong: [boolean, string][] = [
        [
          status === "Enabled",
          "the bucket keeps no versions: a second upload under one key would change an import that runs",
        ],
        [days("work/") <= 30, "work/ is kept for over a month"],
        [days("uploads/") > YEAR && days("uploads/") < 3 * YEAR, `uploads/ are kept for ${days("uploads/")} days`],
        [days("reports/") > YEAR && days("reports/") < 3 * YEAR, `reports/ are kept for ${days("reports/")} days`],
        [
          rules.some((rule) => rule.abortIncompleteMultipartUpload),
          "a multipart upload that was given up is kept, and paid for",
        ],
        [
          rules.every((rule) => !rule.expiration || rule.noncurrentVersionExpiration),
          "expired objects live on as old versions",
        ],
      ];
      return wrong.filter(([right]) => !right).map(([, message]) => message);
    },
  },
  {
    title: "a budget counts this stage and tells somebody",
    check: (graph, { budget }) => {
      const found = ofType(graph, "aws:budgets/budget:Budget")[0]?.inputs as
        | {
            limitAmount: string;
            costFilters: { values: string[] }[];
            notifications: { subscriberEmailAddresses: string[] }[];
          }
        | undefined;
      if (!found) return ["there is no budget"];
      const wrong: string[] = [];
      if (found.limitAmount !== String(budget)) wrong.push(`the budget is $${found.limitAmount}, not $${budget}`);
      if (!found.costFilters.some(({ values }) => values.includes(`user:sst:stage$${graph.stage}`)))
        wrong.push("the budget counts other stages too");
      if (!found.notifications.every(({ subscriberEmailAddresses: [who] }) => who))
        wrong.push("the budget tells nobody");
      return wrong;
    },
  },
];
