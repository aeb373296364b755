import { Import } from "@hamta/core";
import * as List from "@hamta/core/list";

/**
 * Keys of the objects in the bucket: uploads/ holds the lists as uploaded, work/ the intermediate files, reports/ the
 * reports, feed/ the files of the feed.
 */

/**
 * `uploads/importer/importer-a/corrections/…`: the prefix names the uploader and the kind of list. IAM, or the policy of
 * a presigned POST, decides who can write under it.
 */
export function uploadPrefix({ role, organisation }: Import.Uploader, kind: List.Kind.Kind): string {
  return `uploads/${role.toLowerCase()}/${organisation}/${kind}/`;
}

/** The file name in the key of an upload form; the list's own name is in its import. */
export const FORM_FILE = "list.csv";

/** The key of the file that an import announces. */
export function announcedUpload({ uploader, kind, id }: Pick<Import.Import, "uploader" | "kind" | "id">): string {
  return `${uploadPrefix(uploader, kind)}${id}/${FORM_FILE}`;
}

/** `id`: of the import that announced the file; null for a file that was dropped into the bucket. */
export type UploadKey = { uploader: Import.Uploader; kind: List.Kind.Kind; id: Import.Id | null; fileName: string };

/** Who sent a file and what it is, by {@link uploadPrefix}, under which only they may write. Null for any other key. */
export function parseUploadKey(key: string): UploadKey | null {
  const [root, roleName, organisation = "", kind = "", ...rest] = key.split("/");
  const role = List.Kind.UPLOADERS.find((role) => role.toLowerCase() === roleName);
  const fileName = rest.at(-1);
  if (root !== "uploads" || !role || !/^[a-z0-9-]+$/.test(organisation) || !List.Kind.isKind(kind)) return null;
  if (!fileName || rest.length > 2) return null;
  const uploader = Import.uploaderOf(role, organisation);
  const isAnnounced = rest.length === 2;
  const id = isAnnounced ? Import.parseId(rest[0] ?? "") : null;
  return !uploader || (isAnnounced && id === null) ? null : { uploader, kind, id, fileName };
}

/** Files of an import's chunks. If a part runs out of time, the next part of the chunk continues. */
export const work = {
  rows: (id: Import.Id, chunk: number) => `work/${id}/rows/${chunk}`,
  repeats: (id: Import.Id, chunk: number) => `work/${id}/repeats/${chunk}`,
  manifest: (id: Import.Id) => `work/${id}/manifest`,
  /** Results of one attempt at a part. The chunk's item names the attempt that counts. */
  results: (id: Import.Id, chunk: number, part: number, attempt: string) =>
    `work/${id}/results/${chunk}-${part}-${attempt}`,
  /** Changes that a dry run's deferred rows would have made by the end of a part. */
  changes: (id: Import.Id, part: number, attempt: string) => `work/${id}/changes/${part}-${attempt}`,
};

export const report = (id: Import.Id) => `reports/${id}/report.csv`;
/** The same report as XLSX. */
export const workbook = (id: Import.Id) => `reports/${id}/report.xlsx`;
/** Rows whose outcome differs from the dry run's. */
export const changed = (id: Import.Id) => `reports/${id}/changed.csv`;
export const summary = (id: Import.Id) => `reports/${id}/summary.json`;
/** Validity of an upload form, in seconds. */
export const UPLOAD_SECONDS = 3600;

/** @param run number of the run that writes the file on this day */
export const feedFile = ({ day, run }: { day: string; run: number }) => `feed/${day}-${run}.csv`;
