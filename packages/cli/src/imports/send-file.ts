import {
  ColumnNames,
  CreateImport,
  type Client,
  type CreateImportInput,
  type Form,
  type ImportPageFragment,
} from "@hamta/client";
import { FileText, Import } from "@hamta/core";
import * as List from "@hamta/core/list";
import { createHash, randomUUID } from "node:crypto";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { accepted } from "#api/accepted";
import { connect } from "#api/connect";
import { urlOf } from "#credentials";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { Failure } from "#frame/failure";
import { find } from "#imports/find";
import { saveReport } from "#imports/save-report";
import { exitOf, show } from "#imports/show";
import { waitForEnd } from "#imports/wait";
import { askForNames, nextStep } from "#lint/columns";
import { readList, type Choice, type ReadList } from "#lint/read-list";
import { columns as columnWords } from "#texts/columns";
import { words } from "#texts/words";

export type SendOptions = Choice & { dryRun?: boolean; wait?: boolean; again?: boolean };

/** Uploads a list. The same file again continues the same import, so that a command that broke off is run again. */
export async function sendFile(context: Context, path: string, options: SendOptions): Promise<Exit> {
  const { terminal, language, json } = context;
  const client = connect(context);
  const read = (choice: Choice) =>
    readList(path, choice, language, ({ done, of }) =>
      terminal.progress(`${words.step.READING[language]} ${Math.floor((100 * done) / Math.max(1, of))} %`),
    );
  const first = await read(options);
  const map = options.map ?? (await earlierNames(context, client, first)) ?? (await askForNames(context, first));
  const list = map && !options.map ? await read({ ...options, kind: first.kind, map }) : first;
  refuseUnreadable(list, language);
  const created = await send(context, client, list, { ...options, ...(map && { map }) });
  const imported = options.wait ? await waitForEnd(context, client, created.id) : created;
  const report = options.wait && imported.reportUrl ? await saveReport(context, imported, dirname(path)) : null;
  if (json) terminal.json({ import: imported, report });
  else {
    show(context, imported);
    if (report !== null) terminal.print(`\n${words.report[language]} ${report}`);
    else if (!options.wait) terminal.print(`\n${words.next[language](created.id)}`);
  }
  return exitOf(imported);
}

/** The names by which an earlier list with this header was read. */
async function earlierNames({ terminal, language }: Context, client: Client, { checked, kind }: ReadList) {
  if (checked.proposal === null) return null;
  const header = checked.proposal.cells.map((cell) => cell.header);
  const { columnNames } = await client.run(ColumnNames, { kind: List.Kind.codeOf(kind), header });
  if (columnNames.length === 0) return null;
  terminal.note(columnWords.earlier[language]);
  return columnNames;
}

/** What the server would reject whole is not uploaded. */
function refuseUnreadable(list: ReadList, language: Context["language"]): void {
  const { checked, kind, uploader } = list;
  if (checked.problem === null) return;
  const told = FileText.of(checked.problem, { kind, role: uploader });
  throw new Failure(EXIT.PROBLEMS, checked.problem.code, FileText.shortMessage(told, language), {
    action: nextStep(list, language),
  });
}

async function send(context: Context, client: Client, read: ReadList, options: SendOptions) {
  const { language, terminal, env } = context;
  const input: CreateImportInput = {
    kind: List.Kind.codeOf(read.kind),
    fileName: Import.toFileName(read.list.name),
    language: language === "fa" ? "FA" : "EN",
    dryRun: options.dryRun ?? false,
    ...(options.map && { columnNames: inOrder(options.map, read.kind) }),
  };
  const idempotencyKey = options.again ? randomUUID() : await keyOf(urlOf(env, language), input, read.list);
  const { createImport } = await client.run(CreateImport, { input: { ...input, idempotencyKey } });
  const { import: imported, upload } = accepted(createImport);
  if (!upload || (await hasArrived(context, client, imported))) return find(context, client, imported.id);
  terminal.progress(words.uploading[language](megabytes(read.list.size)));
  await client.upload(upload satisfies Form, read.list, { fileName: read.list.name });
  return imported;
}

/** In the order of the columns, so that the same names are the same request. */
function inOrder(names: readonly List.ColumnNames.Entry[], kind: List.Kind.Kind): List.ColumnNames.Entry[] {
  return List.ColumnNames.entries(Object.fromEntries(names.map(({ column, header }) => [column, header])), kind);
}

/** An import that is older than this was created by an earlier run. */
const OLD_MS = 5_000;
/** An upload is noticed within a second or two. */
const NOTICED_MS = 10_000;

/** True if an earlier run has uploaded the file, which the API may learn only now: a second upload is a second import. */
async function hasArrived(context: Context, client: Client, { id, createdAt, state }: ImportPageFragment) {
  if (state !== "AWAITING_UPLOAD") return true;
  const until = Date.now() + NOTICED_MS;
  if (Date.now() - Date.parse(createdAt) < OLD_MS) return false;
  while (Date.now() < until) {
    if ((await find(context, client, id)).state !== "AWAITING_UPLOAD") return true;
    await sleep(1_000);
  }
  return false;
}

/** The same for the same list, sent in the same way. The API remembers it for two days. */
async function keyOf(url: string, input: CreateImportInput, list: Blob): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([url, input]));
  for await (const bytes of list.stream()) hash.update(bytes);
  return hash.digest("base64url");
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
