import { name, stage } from "./name.ts";
import { table } from "./table.ts";

/**
 * Daily copies of the table, beside its own recovery: a deleted table takes its recovery along after 35 days, and a lost
 * account takes both. With `backupCopies` each goes to a vault of another account too.
 */
export const backup = stage.backupDays > 0 ? copies() : undefined;

function copies() {
  const vault = new aws.backup.Vault("Backups", {
    name: name("backups"),
    forceDestroy: stage.removal === "remove",
  });
  // Nobody deletes a copy before its time, except a person who may first remove the lock.
  const lock = new aws.backup.VaultLockConfiguration("BackupsLock", {
    backupVaultName: vault.name,
    minRetentionDays: stage.backupDays,
  });
  const role = new aws.iam.Role("Backup", {
    name: name("backup"),
    assumeRolePolicy: $jsonStringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "backup.amazonaws.com" } }],
    }),
    inlinePolicies: [
      {
        name: "backup",
        // Of AWS's managed policy for backups, what a table and its copies need.
        policy: $jsonStringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Action: [
                "dynamodb:DescribeTable",
                "dynamodb:ListTagsOfResource",
                "dynamodb:StartAwsBackupJob",
                // In an account without DynamoDB's advanced features in AWS Backup, this one.
                "dynamodb:CreateBackup",
              ],
              Resource: table.arn,
            },
            {
              Effect: "Allow",
              Action: ["backup:DescribeBackupVault", "backup:CopyFromBackupVault"],
              Resource: vault.arn,
            },
            ...(stage.backupCopies
              ? [{ Effect: "Allow", Action: "backup:CopyIntoBackupVault", Resource: stage.backupCopies }]
              : []),
          ],
        }),
      },
    ],
  });
  const lifecycle = { deleteAfter: stage.backupDays };
  const plan = new aws.backup.Plan("BackupPlan", {
    name: name("backup"),
    rules: [
      {
        ruleName: "daily",
        targetVaultName: vault.name,
        // 04:30 in Tehran, after the file of the feed. It begins within an hour and ends within eight.
        schedule: "cron(0 1 * * ? *)",
        startWindow: 60,
        completionWindow: 480,
        lifecycle,
        copyActions: stage.backupCopies ? [{ destinationVaultArn: stage.backupCopies, lifecycle }] : [],
      },
    ],
  });
  const selection = new aws.backup.Selection("BackupTable", {
    name: name("table"),
    planId: plan.id,
    iamRoleArn: role.arn,
    resources: [table.arn],
  });
  return { vault, lock, selection };
}
