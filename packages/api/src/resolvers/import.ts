import { AlarmText, FileText, FindingText, Import, MachineCredential, Outcome } from "@hamta/core";
import * as List from "@hamta/core/list";
import { ColumnNames, Companies, Imports, ObjectKeys } from "@hamta/store";
import {
  canCancel,
  canCommit,
  canEnd,
  canSeeEndRequest,
  canSeeImport,
  canUndo,
  uploadersOf,
  lacksOrganisation,
} from "#access";
import { createImport } from "#create-import";
import { ROOT } from "#authorisation";
import { parseColumnNames, parseIdempotencyKey, parseNote, refusal, userError } from "#input";
import { requireViewer, hasRole, hasScope, type Context } from "#context";
import * as Filter from "#filter";
import * as FollowUp from "#follow-up";
import type {
  FileProblemResolvers,
  ImportResolvers,
  ListFindingResolvers,
  MutationResolvers,
  QueryResolvers,
  UserError,
} from "#generated/resolvers";
import * as Id from "#id";
import { connection, pagingOf } from "#page";
import * as Idempotency from "#idempotency";
import { selectsField } from "#selection";

export const Query: Pick<QueryResolvers, "columnNames" | "import" | "imports" | "undoPreview"> = {
  undoPreview: async (_, { id }, context) => {
    const imported = await getAllowed(context, id, canUndo);
    const toUndo = imported && Import.toFollow(imported, "UNDO", context.now());
    if (!toUndo || "refused" in toUndo) return null;
    // Loaded by the first preview: few instances see one.
    return (await import("#undo-preview")).of(context, toUndo.followed, staffRole(context));
  },
  columnNames: async (_, { kind: code, header }, context) => {
    const kind = List.Kind.ofCode(code);
    const uploader = uploaderFor(kind, context);
    if (!uploader || !hasScope(context.viewer, MachineCredential.scopeOf(kind))) return [];
    const names = await ColumnNames.find(context.db, { uploader, kind }, [header]);
    return names === null ? [] : List.ColumnNames.entries(names, kind);
  },
  import: (_, { id }, context, info) =>
    COUNTED.some((field) => selectsField(info, field))
      ? getWithCounts(context, id)
      : getAllowed(context, id, canSeeImport),
  imports: async (_, { filter, order, ...args }, context) => {
    const paging = pagingOf("imports", args, order ?? "NEWEST_FIRST");
    const where = Filter.toImportFilter(filter, context.viewer?.scopes ?? null);
    const own = uploadersOf(context);
    if (hasRole(context.viewer, "OPS") && filter?.importer == null) {
      const months = Filter.monthsOf(filter?.created, context.now());
      return connection(await Imports.listByMonth(context.db, months, paging, where), paging);
    }
    const uploaders = filter?.importer == null ? own : importers(filter.importer, own, context);
    return connection(await Imports.listByUploaders(context.db, uploaders, paging, where), paging);
  },
};

/** As whom the viewer sends a kind of list; undefined: the viewer may not. */
function uploaderFor(kind: List.Kind.Kind, context: Context): Import.Uploader | undefined {
  return uploadersOf(context).find(({ role }) => List.Kind.canSend(kind, role));
}

/** The importer with this id, if it is the viewer's own company or the viewer has the role OPS; otherwise none. */
function importers(id: string, own: readonly Import.Uploader[], { viewer }: Context): Import.Uploader[] {
  const importer = Id.keyOf("Importer", id);
  const isOwn = own.some(({ role, organisation }) => role === "IMPORTER" && organisation === importer);
  return importer !== null && (isOwn || hasRole(viewer, "OPS")) ? [{ role: "IMPORTER", organisation: importer }] : [];
}

/** The import; null if it does not exist or `isAllowed` is false. */
async function getAllowed(context: Context, id: string, isAllowed: typeof canSeeImport): Promise<Import.Import | null> {
  const key = Id.keyOf("Import", id);
  const imported = key === null ? null : await Imports.get(context.db, key as Import.Id);
  return imported && isAllowed(imported, context) ? imported : null;
}

/** The fields of an import that runs which need the counts of its chunks. */
const COUNTED = ["counts", "rowsDone", "progress"] as const;

/** The import if the viewer can see it, and beside it what `countsOf` loads: a client polls it every few seconds. */
async function getWithCounts(context: Context, id: string): Promise<Import.Import | null> {
  const key = Id.keyOf("Import", id);
  const found = key === null ? null : await Imports.getWithCounts(context.db, key as Import.Id);
  if (!found || !canSeeImport(found.imported, context)) return null;
  context.load.counts.put(found.imported.id, Outcome.sum(found.counts));
  return found.imported;
}

type Mutations = "createImport" | "cancelImport" | "endImport" | "commitImport" | "undoImport";

export const Mutation: Pick<MutationResolvers, Mutations> = {
  createImport: async (_, { input }, context) => {
    const kind = List.Kind.ofCode(input.kind);
    const uploader = uploaderFor(kind, context);
    if (!uploader) {
      const roles = ROOT.Mutation.createImport.askers.filter((role) => hasRole(context.viewer, role));
      if (lacksOrganisation(context) && roles.some((role) => List.Kind.canSend(kind, role))) {
        return refusal(userError({ code: "ORGANISATION_MISSING" }, [], context.language));
      }
      const [role = "SUBSCRIBER"] = roles;
      return refusal(userError({ code: "KIND_NOT_ALLOWED", kind, role }, ["kind"], context.language));
    }
    const scope = MachineCredential.scopeOf(kind);
    if (!hasScope(context.viewer, scope)) {
      return refusal(userError({ code: "SCOPE_MISSING", scope }, ["kind"], context.language));
    }
    const errors: UserError[] = [];
    const fileName = input.fileName.trim();
    if (!Import.isFileName(fileName))
      errors.push(userError({ code: "FILE_NAME_INVALID" }, ["fileName"], context.language));
    const columnNames = parseColumnNames(input.columnNames ?? [], kind, uploader, context.language, errors);
    const key = parseIdempotencyKey(input.idempotencyKey, context.language, errors);
    if (errors.length > 0) return refusal(...errors);
    const language = input.language === "EN" ? "en" : "fa";
    const mode = input.dryRun ? "DRY_RUN" : "APPLY";
    const wanted = { kind, uploader, fileName, language, columnNames, mode } as const;
    const request = Idempotency.requestOf(requireViewer(context), key, "createImport", [
      kind,
      uploader,
      fileName,
      language,
      mode,
      ...(columnNames === null ? [] : [columnNames]),
    ]);
    const imported = await createImport(context, wanted, request);
    if ("refused" in imported) {
      return refusal(userError({ code: imported.refused }, ["idempotencyKey"], context.language));
    }
    const isAwaited = imported.state === "AWAITING_UPLOAD" && !imported.cancelRequested;
    const upload = isAwaited ? await createUploadForm(imported, context) : null;
    return { __typename: "CreateImportSuccess", import: imported, upload };
  },
  cancelImport: async (_, { input: { id } }, context) => {
    const imported = await getAllowed(context, id, canCancel);
    if (!imported) return refusal(userError({ code: "IMPORT_NOT_FOUND" }, ["id"], context.language));
    if (await Imports.updateUnlessEnded(context.db, imported.id, { cancelRequested: true })) {
      return { __typename: "CancelImportSuccess", import: { ...imported, cancelRequested: true } };
    }
    return refusal(userError({ code: "IMPORT_ENDED" }, ["id"], context.language));
  },
  endImport: async (_, { input }, context) => {
    const { id: by } = requireViewer(context);
    const errors: UserError[] = [];
    const note = parseNote(input.note, context.language, errors);
    if (errors.length > 0) return refusal(...errors);
    const imported = await getAllowed(context, input.id, canEnd);
    // Loaded by the first call: few instances see one.
    const ended = imported && (await (await import("#end-import")).endImport(context, imported.id, { by, note }));
    if (ended && !("refused" in ended)) return { __typename: "EndImportSuccess", import: ended };
    return refusal(userError({ code: ended?.refused ?? "IMPORT_NOT_FOUND" }, ["id"], context.language));
  },
  commitImport: async (_, { input: { id } }, context) => {
    const followUp = await FollowUp.startFollowUp(context, await getAllowed(context, id, canCommit), {
      as: "APPLY",
      decidedBy: "UPLOADER",
    });
    if ("refused" in followUp) return followUpRefusal(followUp.refused, context);
    return { __typename: "CommitImportSuccess", import: followUp };
  },
  undoImport: async (_, { input: { id } }, context) => {
    const decidedBy = staffRole(context) ?? "UPLOADER";
    const followUp = await FollowUp.startFollowUp(context, await getAllowed(context, id, canUndo), {
      as: "UNDO",
      decidedBy,
    });
    if ("refused" in followUp) return followUpRefusal(followUp.refused, context);
    return { __typename: "UndoImportSuccess", import: followUp };
  },
};

/** Their decision to undo reaches the register and tickets. */
function staffRole({ viewer }: Context): Import.Staff | null {
  if (hasRole(viewer, "OPS")) return "OPS";
  return hasRole(viewer, "EXPERT") ? "EXPERT" : null;
}

async function createUploadForm(imported: Import.Import, { links, maxUploadBytes, now }: Context) {
  const time = now().getTime();
  const key = ObjectKeys.announcedUpload(imported);
  const { url, fields } = await (await links()).toUpload(key, maxUploadBytes);
  return {
    url,
    fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
    maxBytes: maxUploadBytes,
    expiresAt: new Date(time + ObjectKeys.UPLOAD_SECONDS * 1000).toISOString(),
  };
}

function followUpRefusal(code: FollowUp.Refused, { language }: Context) {
  const details = code === "IMPORT_TOO_OLD" ? { code, days: Import.FOLLOW_DAYS } : { code };
  return refusal(userError(details, ["id"], language));
}

async function countsOf({ id, counts, chunks }: Import.Import, { load }: Context): Promise<Outcome.Counts> {
  if (counts) return counts;
  return (chunks === null ? null : await load.counts.load(id)) ?? {};
}

export const ImportType: Pick<
  ImportResolvers,
  | "id"
  | "follows"
  | "followedBy"
  | "columnNames"
  | "sameAs"
  | "kind"
  | "uploader"
  | "importer"
  | "counts"
  | "rowsDone"
  | "progress"
  | "problem"
  | "findings"
  | "reportUrl"
  | "reportXlsxUrl"
  | "summaryUrl"
  | "alarms"
  | "changedRows"
  | "changedUrl"
  | "endRequest"
> = {
  id: ({ id }) => Id.of("Import", id),
  follows: ({ follows }) => follows && Id.of("Import", follows),
  followedBy: ({ followedBy }) => followedBy && Id.of("Import", followedBy),
  columnNames: ({ columnNames, kind }) => (columnNames ? List.ColumnNames.entries(columnNames, kind) : []),
  sameAs: ({ sameAs }) => sameAs && Id.of("Import", sameAs),
  kind: ({ kind }) => List.Kind.codeOf(kind),
  uploader: ({ uploader }) => uploader.organisation,
  importer: ({ uploader: { role, organisation } }, _, { load }) =>
    role === "IMPORTER" ? load.company.load(Companies.importer(organisation)) : null,
  counts: async (imported, _, context) =>
    Object.entries(await countsOf(imported, context)).map(([outcome, rows]) => ({ outcome, rows })),
  rowsDone: async (imported, _, context) => Outcome.totalRows(await countsOf(imported, context)),
  problem: (imported) => imported.problem && { ...imported.problem, import: imported },
  findings: ({ findings }) => findings ?? [],
  progress: async (imported, _, context) => {
    const { rows, reconcilingAt, bytesRead, state, upload } = imported;
    if (!upload || state === "AWAITING_UPLOAD" || Import.ENDED_STATES.has(state)) return null;
    const done = Outcome.totalRows(await countsOf(imported, context));
    const seconds = reconcilingAt === null ? 0 : (context.now().getTime() - Date.parse(reconcilingAt)) / 1000;
    const rowsPerSecond = seconds > 0 && done > 0 ? done / seconds : null;
    const secondsLeft = rowsPerSecond === null || rows === null ? null : Math.ceil((rows - done) / rowsPerSecond);
    return { bytesRead, bytes: upload.bytes, rowsPerSecond, secondsLeft };
  },
  reportUrl: async (imported, _, { links }) =>
    imported.report && (await links()).toDownload(imported.report, Import.reportName(imported)),
  reportXlsxUrl: async (imported, _, { links }) =>
    imported.report && Import.hasWorkbook(imported)
      ? (await links()).toDownload(ObjectKeys.workbook(imported.id), Import.reportName(imported, "xlsx"))
      : null,
  summaryUrl: async (imported, _, { links }) =>
    imported.report && (await links()).toDownload(ObjectKeys.summary(imported.id), "summary.json"),
  alarms: ({ held }, _, { language }) =>
    held.map((alarm) => ({
      ...alarm,
      message: AlarmText.message(alarm, language),
      action: AlarmText.action(language),
    })),
  endRequest: (imported, _, context) => (canSeeEndRequest(imported, context) ? (imported.endRequest ?? null) : null),
  changedRows: ({ changed }) => changed,
  changedUrl: async (imported, _, { links }) =>
    imported.changed === null ? null : (await links()).toDownload(ObjectKeys.changed(imported.id), "changed.csv"),
};

export const FileProblem: Pick<FileProblemResolvers, "message" | "proposedColumnNames"> = {
  proposedColumnNames: ({ detail }) => [...(detail?.proposed ?? [])],
  message: ({ import: { kind, uploader }, ...problem }, _, { language }) =>
    FileText.message(FileText.of(problem, { kind, role: uploader.role }), language),
};

export const ListFinding: Pick<ListFindingResolvers, "message" | "action"> = {
  message: (finding, _, { language }) => FindingText.message(finding, language),
  action: (finding, _, { language }) => FindingText.action(finding, language),
};
