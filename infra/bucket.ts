import { stage } from "./name.ts";

const UPLOADS = 400; // days: one year of audit and one month of margin
const WORK = 14; // days: an import can be committed or undone for 10 (Import.FOLLOW_DAYS); a failed one can be examined longer
const DELETED = 30; // days in which an overwritten or deleted list can be restored

/** uploads/ (lists, versioned), work/ (chunks and results), reports/, feed/. Private; the CORS rule is beside the panel. */
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
        // The files themselves are kept for ever: who replays them needs the first one. 50 bytes for each change.
        {
          id: "feed",
          status: "Enabled",
          filter: { prefix: "feed/" },
          noncurrentVersionExpiration: { noncurrentDays: DELETED },
        },
        // An unfinished multipart upload is not listed but costs storage.
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
