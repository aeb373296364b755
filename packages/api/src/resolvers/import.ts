import { AlarmText, FileText, FindingText, Import, Outcome, Text } from "@hamta/core";
import * as List from "@hamta/core/list";
import { Imports, Pages, Places } from "@hamta/store";
import { mayCancel, mayCommit, mayUndo, seesImport, uploadersOf } from "#access";
import * as Announcing from "#announcing";
import { ROOT } from "#authorisation";
import { parseKey, refusal, userError } from "#claim";
import { asker, is, type Context } from "#context";
import * as Filter from "#filter";
import * as Following from "#following";
import type {
  FileProblemResolvers,
  ImportResolvers,
  ListFindingResolvers,
  ListKind,
  MutationResolvers,
  QueryResolvers,
  UserError,
} from "#generated/resolvers";
import * as Id from "#id";
import { connection, pagingOf } from "#page";
import * as Repeat from "#repeat";

export const Query: Pick<QueryResolvers, "import" | "imports"> = {
  import: (_, { id }, context) => visible(context, id, seesImport),
  imports: async (_, { filter, order, ...args }, context) => {
    const [paging, sought] = [pagingOf("imports", args, order ?? "NEWEST_FIRST"), Filter.ofImports(filter)];
    const own = uploadersOf(context);
    if (is(context.viewer, "OPS") && filter?.importer == null) {
      const months = Filter.monthsOf(filter?.created, context.now());
      return connection(await Imports.listByMonth(context.db, months, paging, sought), paging);
    }
    const uploaders = filter?.importer == null ? own : importers(filter.importer, own, context);
    const pages = await Promise.all(uploaders.map((one) => Imports.listByUploader(context.db, one, paging, sought)));
    return connection(Pages.merge(pages, paging), paging);
  },
};

/** The importer with this id, where its imports are the viewer's own or the viewer is of ops. */
function importers(id: string, own: readonly Import.Uploader[], { viewer }: Context): Import.Uploader[] {
  const asked = Id.keyOf("Importer", id);
  const isOwn = own.some(({ role, organisation }) => role === "IMPORTER" && organisation === asked);
  return asked !== null && (isOwn || is(viewer, "OPS")) ? [{ role: "IMPORTER", organisation: asked }] : [];
}

/** The import, if it is there for what the viewer wants of it. */
async function visible(context: Context, id: string, may: typeof seesImport): Promise<Import.Import | null> {
  const key = Id.keyOf("Import", id);
  const imported = key === null ? null : await Imports.get(context.db, key as Import.Id);
  return imported && may(imported, context) ? imported : null;
}

export const Mutation: Pick<MutationResolvers, "createImport" | "cancelImport" | "commitImport" | "undoImport"> = {
  createImport: async (_, { input }, context) => {
    const kind = input.kind.toLowerCase() as List.Kind.Kind;
    const uploader = uploadersOf(context).find(({ role }) => List.Kind.maySend(kind, role));
    if (!uploader) {
      const role = ROOT.Mutation.createImport.askers.find((one) => is(context.viewer, one)) ?? "SUBSCRIBER";
      return refusal(userError({ code: "KIND_NOT_ALLOWED", kind, role }, ["kind"], context.language));
    }
    const errors: UserError[] = [];
    const fileName = input.fileName.trim();
    if (!isFileName(fileName)) errors.push(userError({ code: "FILE_NAME_INVALID" }, ["fileName"], context.language));
    const key = parseKey(input.idempotencyKey, context.language, errors);
    if (errors.length > 0) return refusal(...errors);
    const language = input.language === "EN" ? "en" : "fa";
    const mode = input.dryRun ? "DRY_RUN" : "APPLY";
    const wanted = { kind, uploader, fileName, language, mode } as const;
    const request = Repeat.requestOf(asker(context), key, "createImport", [kind, uploader, fileName, language, mode]);
    const imported = await Announcing.announce(context, wanted, request);
    if ("refused" in imported) {
      return refusal(userError({ code: imported.refused }, ["idempotencyKey"], context.language));
    }
    const isAwaited = imported.state === "AWAITING_UPLOAD" && !imported.cancelRequested;
    const upload = isAwaited ? await formFor(imported, context) : null;
    return { __typename: "CreateImportSuccess", import: imported, upload };
  },
  cancelImport: async (_, { input: { id } }, context) => {
    const imported = await visible(context, id, mayCancel);
    if (!imported) return refusal(userError({ code: "IMPORT_NOT_FOUND" }, ["id"], context.language));
    if (await Imports.advance(context.db, imported.id, { cancelRequested: true })) {
      return { __typename: "CancelImportSuccess", import: { ...imported, cancelRequested: true } };
    }
    return refusal(userError({ code: "IMPORT_ENDED" }, ["id"], context.language));
  },
  commitImport: async (_, { input: { id } }, context) => {
    const followed = await Following.follow(context, await visible(context, id, mayCommit), {
      as: "APPLY",
      decidedBy: "UPLOADER",
    });
    if ("refused" in followed) return refuseToFollow(followed.refused, context);
    return { __typename: "CommitImportSuccess", import: followed };
  },
  undoImport: async (_, { input: { id } }, context) => {
    const isStaff = is(context.viewer, "EXPERT") || is(context.viewer, "OPS");
    const decidedBy = isStaff ? "STAFF" : "UPLOADER";
    const followed = await Following.follow(context, await visible(context, id, mayUndo), { as: "UNDO", decidedBy });
    if ("refused" in followed) return refuseToFollow(followed.refused, context);
    return { __typename: "UndoImportSuccess", import: followed };
  },
};

async function formFor({ id, kind, uploader }: Import.Import, { links, maxUploadBytes, now }: Context) {
  const at = now().getTime();
  const key = `${Places.uploads(uploader, kind)}${id}/list.csv`;
  const { url, fields } = await (await links()).toUpload(key, maxUploadBytes);
  return {
    url,
    fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
    maxBytes: maxUploadBytes,
    expiresAt: new Date(at + Places.UPLOAD_SECONDS * 1000).toISOString(),
  };
}

function refuseToFollow(code: Following.Refused, { language }: Context) {
  const details = code === "IMPORT_TOO_OLD" ? { code, days: Import.FOLLOW_DAYS } : { code };
  return refusal(userError(details, ["id"], language));
}

function isFileName(name: string): boolean {
  return Text.isName(name) && name.length <= 200 && !/[/\\]/.test(name) && name !== "." && name !== "..";
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
  | "summaryUrl"
  | "alarms"
  | "changedRows"
  | "changedUrl"
> = {
  id: ({ id }) => Id.of("Import", id),
  follows: ({ follows }) => follows && Id.of("Import", follows),
  followedBy: ({ followedBy }) => followedBy && Id.of("Import", followedBy),
  sameAs: ({ sameAs }) => sameAs && Id.of("Import", sameAs),
  kind: ({ kind }) => kind.toUpperCase() as ListKind,
  uploader: ({ uploader }) => uploader.organisation,
  importer: ({ uploader: { role, organisation } }, _, { load }) =>
    role === "IMPORTER" ? load.importer.load(organisation) : null,
  counts: async (imported, _, context) =>
    Object.entries(await countsOf(imported, context)).map(([outcome, rows]) => ({ outcome, rows })),
  rowsDone: async (imported, _, context) => Outcome.rows(await countsOf(imported, context)),
  problem: (imported) => imported.problem && { ...imported.problem, import: imported },
  findings: ({ findings }) => findings ?? [],
  progress: async (imported, _, context) => {
    const { rows, reconcilingAt, bytesRead, state } = imported;
    const list = Import.listOf(imported);
    if (!list || Import.ENDED.has(state)) return null;
    const done = Outcome.rows(await countsOf(imported, context));
    const seconds = reconcilingAt === null ? 0 : (context.now().getTime() - Date.parse(reconcilingAt)) / 1000;
    const rowsPerSecond = seconds > 0 && done > 0 ? done / seconds : null;
    const secondsLeft = rowsPerSecond === null || rows === null ? null : Math.ceil((rows - done) / rowsPerSecond);
    return { bytesRead, bytes: list.bytes, rowsPerSecond, secondsLeft };
  },
  reportUrl: async (imported, _, { links }) =>
    imported.report && (await links()).toDownload(imported.report, Import.reportName(imported)),
  summaryUrl: async (imported, _, { links }) =>
    imported.report && (await links()).toDownload(Places.summary(imported.id), "summary.json"),
  alarms: ({ held }, _, { language }) =>
    held.map((alarm) => ({
      ...alarm,
      message: AlarmText.message(alarm, language),
      action: AlarmText.action(language),
    })),
  changedRows: ({ changed }) => changed,
  changedUrl: async (imported, _, { links }) =>
    imported.changed === null ? null : (await links()).toDownload(Places.changed(imported.id), "changed.csv"),
};

export const FileProblem: Pick<FileProblemResolvers, "message"> = {
  message: ({ import: { kind, uploader }, ...problem }, _, { language }) =>
    FileText.message(FileText.of(problem, { kind, role: uploader.role }), language),
};

export const ListFinding: Pick<ListFindingResolvers, "message" | "action"> = {
  message: (finding, _, { language }) => FindingText.problem(finding, language),
  action: (finding, _, { language }) => FindingText.fix(finding, language),
};
