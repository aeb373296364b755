import type { Counts } from "#outcome";
import type { Kind, Sender } from "#list/kind";
import type { FileProblem } from "#list/reason";

/** One upload of a list, from its arrival to its report. */
export type Id = string & { readonly "~import": true };

export type Uploader =
  | { role: "IMPORTER"; organisation: string }
  | { role: "OPERATOR"; organisation: string }
  | { role: "OPS"; organisation: "ops" };

export function senderOf({ role, organisation }: Uploader): Sender {
  return role === "IMPORTER" ? { uploader: role, importer: organisation } : { uploader: role };
}

/**
 * AWAITING_UPLOAD → RECEIVED → WAITING (an earlier list of the same uploader is still being read) → INSPECTING →
 * RECONCILING → PUBLISHING → COMPLETED, or CANCELLED with rows that were not reached. REJECTED: the file as a whole, with nothing applied. FAILED: our fault, and
 * ops are told; what was done stays and is reported, the rest is UNPROCESSED, and the list may be sent again.
 */
export type State =
  | "AWAITING_UPLOAD"
  | "RECEIVED"
  | "WAITING"
  | "INSPECTING"
  | "RECONCILING"
  | "PUBLISHING"
  | "COMPLETED"
  | "CANCELLED"
  | "REJECTED"
  | "FAILED";

export const ENDED: ReadonlySet<State> = new Set(["COMPLETED", "CANCELLED", "REJECTED", "FAILED"]);

/** `version` names one upload of its key: the object's version, or what its event says where there are no versions. */
export type Upload = { key: string; version: string; versionId: string | null; bytes: number };

export type Import = {
  id: Id;
  kind: Kind;
  uploader: Uploader;
  fileName: string;
  language: "fa" | "en";
  state: State;
  /** Sorts imports by arrival: the time of the upload's event and, for equal times, its sequencer. */
  order: string;
  createdAt: string;
  /** Null until the file has come. */
  upload: Upload | null;
  problem: FileProblem | null;
  /** An earlier import of the same bytes. */
  sameAs: Id | null;
  rows: number | null;
  chunks: number | null;
  /** The sum over all chunks, set when it is COMPLETED; until then the chunks are added up. */
  counts: Counts | null;
  report: string | null;
  /** Its uploader asked to stop it; what is done stays, and the rest is UNPROCESSED. */
  cancelRequested: boolean;
  /** Bytes of the upload that have been read so far. */
  bytesRead: number;
  startedAt: string | null;
  /** When its rows began to be worked on; the rate is counted from here. */
  reconcilingAt: string | null;
  endedAt: string | null;
};

type Announcement = Pick<Import, "id" | "kind" | "uploader" | "fileName" | "language" | "createdAt">;

/** An import whose file has yet to come. */
export function announced(announcement: Announcement): Import {
  return {
    ...announcement,
    state: "AWAITING_UPLOAD",
    order: "",
    upload: null,
    problem: null,
    sameAs: null,
    rows: null,
    chunks: null,
    counts: null,
    report: null,
    cancelRequested: false,
    bytesRead: 0,
    startedAt: null,
    reconcilingAt: null,
    endedAt: null,
  };
}

/** `corrections-1405.csv` → `corrections-1405.report.csv` */
export function reportName({ fileName }: Pick<Import, "fileName">): string {
  return `${fileName.replace(/\.[A-Za-z0-9]{1,5}$/, "")}.report.csv`;
}
