import { stage } from "./name.ts";

const UPLOADS = 400; // days: a year's audit and a month to spare
const WORK = 14; // days: an import can be committed or undone for ten (Import.FOLLOW_DAYS), and a failed one looked at
const DELETED = 30; // days in which an overwritten or deleted list can be brought back

/** uploads/ (lists, versioned), work/ (chunks and results), reports/. Private; the CORS rule is beside the panel. */
export const bucket = new sst.aws.Bucket("Bucket", {
  versioning: true,
  cors: false,
  lifecycle: [
    { id: "uploads", prefix: "uploads/", expiresIn: `${UPLOADS} days` },
    { id: "work", prefix: "work/", expiresIn: `${WORK} days` },
    { id: "reports", prefix: "reports/", expiresIn: `${UPLOADS} days` },
  ],
  transform: {
    // SST would delete every object with the bucket.
    bucket: { forceDestroy: stage.removal === "remove" },
    lifecycle: (args) => {
      args.rules = $resolve(args.rules ?? []).apply((rules) => [
        ...rules.map((rule) => ({
          ...rule,
          noncurrentVersionExpiration: { noncurrentDays: rule.id === "work" ? 1 : DELETED },
        })),
        // A multipart upload that was given up is invisible and is paid for.
        {
          id: "unfinished",
          status: "Enabled",
          filter: { prefix: "" },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 2 },
        },
      ]);
    },
  },
});
