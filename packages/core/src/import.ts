import type { Alarm } from "#guard";
import type { Counts } from "#outcome";
import type { Finding } from "#list/forensics/finding";
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
 * RECONCILING → PUBLISHING → COMPLETED, or CANCELLED with rows that were not reached. HELD: so unlike the uploader's
 * other lists that it was only tried, and waits to be confirmed. REJECTED: the file as a whole, with nothing applied.
 * FAILED: our fault, and ops are told; what was done stays and is reported, the rest is UNPROCESSED, and the list may be
 * sent again.
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
  | "HELD"
  | "REJECTED"
  | "FAILED";

export const ENDED: ReadonlySet<State> = new Set(["COMPLETED", "CANCELLED", "HELD", "REJECTED", "FAILED"]);

/**
 * APPLY: what the rows say is done. DRY_RUN: it is only judged, and nothing but the report is written. UNDO: what an
 * earlier import did is put back.
 */
export type Mode = "APPLY" | "DRY_RUN" | "UNDO";

/** `version` names one upload of its key: the object's version, or what its event says where there are no versions. */
export type Upload = { key: string; version: string; versionId: string | null; bytes: number };

export type Import = {
  id: Id;
  kind: Kind;
  uploader: Uploader;
  fileName: string;
  language: "fa" | "en";
  mode: Mode;
  /** The import that this one applies after it was only tried, or undoes. */
  follows: Id | null;
  /** The import that applied or undid this one last. */
  followedBy: Id | null;
  /** Whose decision an undo is: its uploader may take back what is on file, ops and experts the register too. */
  decidedBy: "UPLOADER" | "STAFF";
  state: State;
  /** Why it was only tried. */
  held: readonly Alarm[];
  /** Sorts imports by arrival: the time of the upload's event and, for equal times, its sequencer. */
  order: string;
  createdAt: string;
  /** Null until the file has come. */
  upload: Upload | null;
  /** The list itself, where its upload is only the word to begin: that of the import that this one follows. */
  list: Upload | null;
  problem: FileProblem | null;
  /** An earlier import of the same bytes. */
  sameAs: Id | null;
  rows: number | null;
  chunks: number | null;
  /** The sum over all chunks, set when it is COMPLETED; until then the chunks are added up. */
  counts: Counts | null;
  /** What is wrong with the file throughout, the foremost of it; null until it has been read. */
  findings: Finding[] | null;
  report: string | null;
  /** Rows that ended otherwise than when they were tried; null unless it applies what was tried. */
  changed: number | null;
  /** Its uploader asked to stop it; what is done stays, and the rest is UNPROCESSED. */
  cancelRequested: boolean;
  /** Bytes of the upload that have been read so far. */
  bytesRead: number;
  startedAt: string | null;
  /** When its rows began to be worked on; the rate is counted from here. */
  reconcilingAt: string | null;
  endedAt: string | null;
};

type Announcement = Pick<Import, "id" | "kind" | "uploader" | "fileName" | "language" | "createdAt"> &
  Partial<Pick<Import, "mode" | "follows" | "decidedBy" | "list">>;

/** An import whose file has yet to come. */
export function announced(announcement: Announcement): Import {
  return {
    mode: "APPLY",
    follows: null,
    decidedBy: "UPLOADER",
    list: null,
    ...announcement,
    followedBy: null,
    state: "AWAITING_UPLOAD",
    held: [],
    order: "",
    upload: null,
    problem: null,
    sameAs: null,
    rows: null,
    chunks: null,
    counts: null,
    findings: null,
    report: null,
    changed: null,
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

/** The list that an import is about. Null until it has come. */
export function listOf({ list, upload }: Import): Upload | null {
  return upload && (list ?? upload);
}

/** For how long an import can be followed by one that applies or undoes it: its rows and results are kept a little longer. */
export const FOLLOW_DAYS = 10;

export type NotFollowed = "IMPORT_NOT_TRIED" | "IMPORT_NOT_APPLIED" | "IMPORT_TOO_OLD";

/** Why an import cannot be followed by one that applies it (APPLY: after it was tried) or undoes it; null when it can. */
export function refuseToFollow(imported: Import, as: "APPLY" | "UNDO", now: Date): NotFollowed | null {
  const { mode, state, rows, report, endedAt } = imported;
  const isReported = rows !== null && report !== null && endedAt !== null;
  const isTried = mode === "DRY_RUN" && (state === "COMPLETED" || state === "HELD");
  if (as === "APPLY" && !(isTried && isReported)) return "IMPORT_NOT_TRIED";
  const isApplied = mode === "APPLY" && imported.kind !== "sightings" && ENDED.has(state);
  if (as === "UNDO" && !(isApplied && isReported)) return "IMPORT_NOT_APPLIED";
  const age = now.getTime() - Date.parse(endedAt ?? "");
  return age > FOLLOW_DAYS * 86_400_000 ? "IMPORT_TOO_OLD" : null;
}

/** One that applies or undoes another: of the same list and uploader, in a turn of its own. */
export function following(
  imported: Import,
  { as, id, decidedBy, at }: { as: "APPLY" | "UNDO"; id: Id; decidedBy: Import["decidedBy"]; at: Date },
): Import {
  const { kind, uploader, fileName, language, list, upload } = imported;
  const createdAt = at.toISOString();
  return announced({
    id,
    kind,
    uploader,
    fileName,
    language,
    createdAt,
    mode: as,
    follows: imported.id,
    decidedBy,
    list: list ?? upload,
  });
}
