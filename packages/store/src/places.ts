import type { Import } from "@hamta/core";

/**
 * Where everything stands in the bucket: uploads/ holds the lists as they came, work/ what is being done with them,
 * reports/ what became of them.
 */

/**
 * `uploads/importer/importer-a/corrections/…`: the prefix says who sent it and what it is, and IAM or the policy of a
 * presigned POST says who may write under it.
 */
export function uploads({ role, organisation }: Import.Uploader, kind: string): string {
  return `uploads/${role.toLowerCase()}/${organisation}/${kind}/`;
}

/** What tells the job to begin an import that follows another, whose list is there already. */
export const BEGIN = "begin.json";

/** A chunk of an import: rows in, results out. A chunk that ran out of time goes on in the next part. */
export const work = {
  rows: (id: Import.Id, chunk: number) => `work/${id}/rows/${chunk}`,
  repeats: (id: Import.Id, chunk: number) => `work/${id}/repeats/${chunk}`,
  manifest: (id: Import.Id) => `work/${id}/manifest`,
  /** Of one attempt at a part; its chunk's item names the attempt that counts. */
  results: (id: Import.Id, chunk: number, part: number, attempt: string) =>
    `work/${id}/results/${chunk}-${part}-${attempt}`,
  /** What the rows of a dry run that are worked on in order would have changed by the end of a part. */
  changes: (id: Import.Id, part: number, attempt: string) => `work/${id}/changes/${part}-${attempt}`,
};

export const report = (id: Import.Id) => `reports/${id}/report.csv`;
/** The rows that ended otherwise than when the list was tried. */
export const changed = (id: Import.Id) => `reports/${id}/changed.csv`;
export const summary = (id: Import.Id) => `reports/${id}/summary.json`;
/** How long an upload form is good for, in seconds. */
export const UPLOAD_SECONDS = 3600;
