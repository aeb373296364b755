import type { Alarm } from "#hold";
import type { Counts } from "#outcome";
import type { Finding } from "#list/forensics/finding";
import type { ColumnNames } from "#list/column";
import { canBeUndone, type Kind, type Sender, type Uploader as UploaderRole } from "#list/kind";
import type { FileProblem } from "#list/reason";
import * as Text from "#text";

/** One upload of a list, from its arrival to its report. */
export type Id = string & { readonly "~import": true };

/** Null if the text is not an id. */
export function parseId(text: string): Id | null {
  return isId(text) ? text : null;
}

function isId(text: string): text is Id {
  return /^[a-z0-9]{16}$/.test(text);
}

export type Uploader =
  | { role: "IMPORTER"; organisation: string }
  | { role: "OPERATOR"; organisation: string }
  | { role: "OPS"; organisation: "ops" };

/** Null if the role is OPS and the organisation is not `ops`: ops are one organisation. */
export function uploaderOf(role: UploaderRole, organisation: string): Uploader | null {
  if (role !== "OPS") return { role, organisation };
  return organisation === "ops" ? { role, organisation } : null;
}

export function senderOf({ role, organisation }: Uploader): Sender {
  return role === "IMPORTER" ? { uploader: role, importer: organisation } : { uploader: role };
}

/**
 * AWAITING_UPLOAD → RECEIVED → WAITING (an earlier list of the same uploader is not finished) → INSPECTING →
 * RECONCILING → PUBLISHING → COMPLETED, or CANCELLED with UNPROCESSED rows. HELD: so unlike the uploader's other lists
 * that only a dry run was made; it waits for a commit. REJECTED: the whole file, and nothing is applied. FAILED: a
 * fault of the system, and ops get an alarm; finished rows stay and are reported, the other rows are UNPROCESSED, and
 * the list may be uploaded again.
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

export const ENDED_STATES: ReadonlySet<State> = new Set(["COMPLETED", "CANCELLED", "HELD", "REJECTED", "FAILED"]);

/**
 * APPLY: the rows are applied. DRY_RUN: the rows are decided, and only the report is written. UNDO: the rows of an
 * earlier import are reverted.
 */
export type Mode = "APPLY" | "DRY_RUN" | "UNDO";

/** `version` names one upload of its key: the object's version, or its event's sequencer and ETag if there is none. */
export type Upload = { key: string; version: string; versionId: string | null; bytes: number };

/** `by`: the id of a person with the role OPS. */
export type EndRequest = { at: string; by: string; note: string };

/** The roles whose undo reaches the register and tickets. */
export type Staff = "EXPERT" | "OPS";

/** Attributes of every mode and state. */
type Common = {
  id: Id;
  kind: Kind;
  uploader: Uploader;
  fileName: string;
  language: "fa" | "en";
  /** What the uploader calls columns of this list. Null: nothing else than the project does. */
  columnNames: ColumnNames | null;
  /** The last import that applied or undid this one. */
  followedBy: Id | null;
  /**
   * Who decided an undo: an uploader may undo corrections on file, staff (ops, experts) also changes of the register.
   */
  decidedBy: "UPLOADER" | Staff;
  /** Sorts imports by arrival: the time of the upload's event and, for equal times, its sequencer. */
  order: string;
  createdAt: string;
  /** An earlier import of the same bytes. */
  sameAs: Id | null;
  /** The most important faults of the whole file; null until the file has been read. */
  findings: Finding[] | null;
  /** Rows whose result differs from the dry run's; null unless a dry run is applied. */
  changed: number | null;
  /** A cancel was requested: results so far stay, and the other rows are UNPROCESSED. */
  cancelRequested: boolean;
  /** Ops end an import that does not end by itself; it is then FAILED. */
  endRequest: EndRequest | null;
  /**
   * Seed of the hashes that find repeated rows. It is random: otherwise an uploader could make rows with equal hashes.
   */
  seed: number | null;
  /** Bytes of the upload that have been read so far. */
  bytesRead: number;
  startedAt: string | null;
  /** When the first rows were processed; the rate is counted from here. */
  reconcilingAt: string | null;
};

/**
 * `follows`: the import that this one applies after a dry run, or undoes. `held`: the alarms of a list that is held.
 */
type ByMode =
  | { mode: "APPLY"; follows: Id | null; held: readonly Alarm[] }
  | { mode: "DRY_RUN"; follows: null; held: readonly Alarm[] }
  | { mode: "UNDO"; follows: Id; held: readonly Alarm[] };

/** Null until the whole list has been read. */
type Rows = { rows: number; chunks: number };
type NoRows = { rows: null; chunks: null };
type MaybeRows = Rows | NoRows;
/** `counts`: the sum over all chunks. Until it is set, readers add up the chunks. */
type Report = { counts: Counts; report: string; endedAt: string };
type NoReport = { counts: null; report: null; endedAt: null };
type MaybeReport = { counts: Counts | null; report: string | null; endedAt: string | null };

/** `upload`: the list; of a follow-up import, that of the import that it follows. */
type ByState =
  | ({ state: "AWAITING_UPLOAD"; upload: Upload | null; problem: null } & NoRows & NoReport)
  // A retry of inspect, or of the workflow of a FAILED import, has rows in these states.
  | ({ state: "RECEIVED" | "WAITING" | "INSPECTING"; upload: Upload; problem: null } & MaybeRows & MaybeReport)
  | ({ state: "RECONCILING" | "PUBLISHING"; upload: Upload; problem: null } & Rows & MaybeReport)
  | ({ state: "COMPLETED" | "CANCELLED" | "HELD"; upload: Upload; problem: null } & Rows & Report)
  | ({ state: "REJECTED"; upload: Upload; problem: FileProblem; endedAt: string } & MaybeRows & MaybeReport)
  | ({ state: "FAILED"; upload: Upload; problem: null; endedAt: string } & MaybeRows & MaybeReport);

export type Import = Common & ByMode & ByState;

/** The time in `order`, in UTC. */
export function arrivalOf({ order }: Pick<Import, "order">): string {
  return order.slice(0, order.indexOf("#"));
}

/** Its upload is not in the bucket yet, or its follow-up message has not arrived. */
export type Awaiting = Import & { state: "AWAITING_UPLOAD" };

/** An import with a report: it can be applied or undone. */
export type Reported = Import & { upload: Upload } & Rows & Report;

/** The steps that an import takes, each with the attributes that it sets. */
export type Change =
  | { cancelRequested: true }
  | { bytesRead: number }
  | { state: "WAITING" }
  | { state: "INSPECTING"; startedAt: string; seed: number }
  | ({ state: "RECONCILING"; reconcilingAt: string } & Rows & Partial<ReadFile>)
  | ({ state: "COMPLETED" | "CANCELLED" | "HELD" | "FAILED" } & Report & Pick<Import, "findings" | "changed">)
  | { state: "REJECTED"; problem: FileProblem; endedAt: string }
  | { state: "FAILED"; endedAt: string };

type ReadFile = Pick<Import, "mode" | "held" | "bytesRead" | "findings" | "sameAs" | "columnNames">;

type Announcement = Pick<Import, "id" | "kind" | "uploader" | "fileName" | "language" | "createdAt">;

const NEW = {
  state: "AWAITING_UPLOAD",
  columnNames: null,
  followedBy: null,
  held: [],
  order: "",
  problem: null,
  sameAs: null,
  rows: null,
  chunks: null,
  counts: null,
  findings: null,
  report: null,
  changed: null,
  cancelRequested: false,
  endRequest: null,
  seed: null,
  bytesRead: 0,
  startedAt: null,
  reconcilingAt: null,
  endedAt: null,
} as const;

/** An import whose file is not uploaded yet. */
export function create({
  mode = "APPLY",
  ...announcement
}: Announcement & { mode?: "APPLY" | "DRY_RUN"; columnNames?: ColumnNames | null }): Awaiting {
  return { follows: null, decidedBy: "UPLOADER", upload: null, mode, ...NEW, ...announcement };
}

const REPORT_OF: Readonly<Record<Mode, string>> = { APPLY: "", DRY_RUN: "-dry-run", UNDO: "-undo" };

/** `corrections-1405.csv` → `corrections-1405.report.csv`, `corrections-1405-dry-run.report.csv`, `…-undo.report.csv` */
export function reportName({ fileName, mode }: Pick<Import, "fileName" | "mode">, as: "csv" | "xlsx" = "csv"): string {
  return `${fileName.replace(/\.[A-Za-z0-9]{1,5}$/, "")}${REPORT_OF[mode]}.report.${as}`;
}

/** The largest list whose report is written as a workbook too: the rows of its second sheet are held compressed. */
export const MAX_WORKBOOK = { rows: 100_000, bytes: 64 * 2 ** 20 } as const;

/** Is the report of an import written as a workbook too? */
export function hasWorkbook({ rows, upload }: Pick<Import, "rows" | "upload">): boolean {
  return rows !== null && rows <= MAX_WORKBOOK.rows && upload !== null && upload.bytes <= MAX_WORKBOOK.bytes;
}

/** The largest list, in bytes: 1 GiB. */
export const MAX_BYTES = 2 ** 30;

const MAX_NAME = 200;

/** True for a valid file name: up to 200 characters, no slash, no control or bidi character, and something visible. */
export function isFileName(name: string): boolean {
  return Text.isName(name) && name.length <= MAX_NAME && !/[/\\]/.test(name) && name !== "." && name !== "..";
}

/** A valid file name for a file with any name. */
export function toFileName(name: string): string {
  const shown = Text.toName(name.replaceAll(/[/\\]/g, "_").slice(0, MAX_NAME));
  return isFileName(shown) ? shown : "_";
}

/** The mode that the uploader announced. A held list is a DRY_RUN, but was announced as APPLY. */
function announcedMode({ mode, held }: Import): "APPLY" | "DRY_RUN" {
  return mode === "DRY_RUN" && held.length === 0 ? "DRY_RUN" : "APPLY";
}

/**
 * An import for a second file under the key of an announced import: an upload form can be posted twice. It does no more
 * than was announced: a dry run stays a dry run, and a cancelled import stays cancelled.
 */
export function createAgain(announced: Import, { id, at }: { id: Id; at: string }): Awaiting {
  const { kind, uploader, fileName, language, cancelRequested } = announced;
  const again = create({ id, kind, uploader, fileName, language, createdAt: at, mode: announcedMode(announced) });
  return { ...again, cancelRequested };
}

/** Days during which an import can be applied or undone. Its rows and results are stored a little longer. */
export const FOLLOW_DAYS = 10;

export type FollowUpRefusal = "IMPORT_NOT_TRIED" | "IMPORT_NOT_APPLIED" | "IMPORT_TOO_OLD";

/** The import if it can be applied (APPLY, after a dry run) or undone (UNDO); otherwise the refusal. */
export function toFollow(
  imported: Import,
  as: "APPLY" | "UNDO",
  now: Date,
): { followed: Reported } | { refused: FollowUpRefusal } {
  const { mode, state } = imported;
  const isTried = mode === "DRY_RUN" && (state === "COMPLETED" || state === "HELD");
  if (as === "APPLY" && !(isTried && isReported(imported))) return { refused: "IMPORT_NOT_TRIED" };
  const isApplied = mode === "APPLY" && canBeUndone(imported.kind) && ENDED_STATES.has(state);
  if (!isReported(imported) || (as === "UNDO" && !isApplied)) return { refused: "IMPORT_NOT_APPLIED" };
  const age = now.getTime() - Date.parse(imported.endedAt);
  return age > FOLLOW_DAYS * 86_400_000 ? { refused: "IMPORT_TOO_OLD" } : { followed: imported };
}

export function isReported(imported: Import): imported is Reported {
  return imported.rows !== null && imported.report !== null && imported.endedAt !== null;
}

/** An import that applies or undoes another: the same list and uploader, with its own turn. */
export function createFollowUp(
  followed: Reported,
  { as, id, decidedBy, at }: { as: "APPLY" | "UNDO"; id: Id; decidedBy: Import["decidedBy"]; at: Date },
): Awaiting {
  const { kind, uploader, fileName, language, columnNames, upload } = followed;
  const createdAt = at.toISOString();
  const same = { kind, uploader, fileName, language, columnNames, upload };
  return { ...NEW, ...same, id, createdAt, decidedBy, mode: as, follows: followed.id };
}
