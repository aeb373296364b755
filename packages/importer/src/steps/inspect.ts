import { FindingText, Import } from "@hamta/core";
import * as List from "@hamta/core/list";
import * as Proposal from "@hamta/core/proposal";
import { AppliedLists, Bucket, ColumnNames, Imports, Turns } from "@hamta/store";
import { createHash, randomInt } from "node:crypto";
import type { Deps } from "#deps";
import { ChunkWriter } from "#files/chunks";
import { writeManifest } from "#files/manifest";
import { chunkRows } from "#files/size";
import { createHoldCheck, type HoldCheck } from "#steps/hold";
import { requireImport } from "#steps/part";
import { prepareUndo } from "#steps/prepare-undo";
import { every, PROGRESS_MS } from "#steps/progress";

/**
 * One pass over the file: checks every row, finds duplicates and conflicts, and stores the rows in chunks. A retry
 * writes the same objects again.
 */

export type Request = { import: Import.Id };
/**
 * `over`: the import has ended or is to end. `waits`: earlier lists of the uploader go first; these are the imports among
 * them that may be ended, because nothing of them runs any more.
 */
export type Response = { chunks: number } | { rejected: string } | { waits: Import.Id[] } | { over: true };

export async function inspect(deps: Deps, { import: id }: Request): Promise<Response> {
  const imported = await requireImport(deps, id);
  const { upload, kind, uploader } = imported;
  if (!upload) throw new Error(`Import ${id} has no upload`);
  const turn = await takeTurn(deps, imported);
  if (turn !== "TAKEN") return turn;
  const seed = imported.seed ?? randomInt(2 ** 31);
  await Imports.updateUnlessEnded(deps.db, id, { state: "INSPECTING", startedAt: deps.now().toISOString(), seed });
  if (imported.mode === "UNDO") return prepareUndo(deps, imported);
  if (!List.Kind.canSend(kind, uploader.role)) return reject(deps, imported, { code: "NOT_ALLOWED" });
  // The size in S3. An upload form has a limit; a file that is put directly into the bucket has none.
  const bytes = await Bucket.sizeOf(deps.bucket, upload);
  if (bytes > deps.maxBytes) return reject(deps, imported, { code: "TOO_LARGE", detail: { limit: deps.maxBytes } });

  const hold = await createHoldCheck(deps, imported, kind);
  const read = (columnNames: Import.Import["columnNames"]) =>
    readList(deps, { ...imported, seed, columnNames }, kind, { upload, bytes }, hold);
  let { columnNames } = imported;
  let list = await read(columnNames);
  if (list.problem !== null && list.problem.code === "COLUMN_MISSING" && columnNames === null) {
    columnNames = await ColumnNames.find(deps.db, imported, List.ColumnNames.headers(list.tried));
    if (columnNames !== null) list = await read(columnNames);
  }
  if (list.problem !== null) {
    const proposal = Proposal.propose(kind, uploader.role, list.tried);
    return reject(deps, imported, Proposal.describe(list.problem, proposal));
  }
  if (columnNames !== null) await ColumnNames.put(deps.db, imported, list.header, columnNames);
  const { rows, chunks, repeated, shared, findings, digest, bytesRead } = list;
  const told = findings.map((finding) => FindingText.describe(finding, imported.language));
  const later = await AppliedLists.listLater(deps.db, imported);
  await writeManifest(deps, id, { rows, chunks, repeated, shared, later, findings, told });
  const held = (await hold?.alarms(rows)) ?? [];
  const mode = held.length > 0 ? "DRY_RUN" : imported.mode;
  if (mode === "APPLY") await AppliedLists.put(deps.db, imported);
  const first =
    mode === "APPLY"
      ? await Imports.firstImportOfBytes(deps.db, imported, digest)
      : await Imports.findImportOfBytes(deps.db, imported, digest);
  await Imports.updateUnlessEnded(deps.db, id, {
    state: "RECONCILING",
    mode,
    held,
    bytesRead,
    columnNames,
    reconcilingAt: deps.now().toISOString(),
    rows,
    chunks,
    findings: List.Finding.foremost(findings),
    sameAs: first === id ? null : first,
  });
  return { chunks };
}

type Uploaded = { upload: Import.Upload; bytes: number };

/** Stores the rows in chunks. */
async function readList<K extends List.Kind.Kind>(
  deps: Deps,
  { id, uploader, createdAt, seed, columnNames }: Import.Import & { seed: number },
  kind: K,
  { upload, bytes }: Uploaded,
  hold: HoldCheck<K> | null,
) {
  // The time of the import, not of this attempt: a retry must read the same rows.
  const clock = { now: Date.parse(createdAt), timeZone: deps.timeZone ?? List.Reader.TIME_ZONE };
  const options = { limit: deps.maxBytes, names: columnNames ?? {}, ...clock };
  const reader = List.Reader.open(kind, Import.senderOf(uploader), options);
  const forensics = List.Forensics.create(kind);
  const cellOf = (column: string) => reader.cell(column);
  const repeats = List.RepeatedRows.create(kind, seed);
  const chunks = new ChunkWriter<K>(deps, id, deps.rows?.chunk ?? chunkRows(bytes));
  const digest = createHash("sha256");
  const take = async (rows: Iterable<List.Row<K>>) => {
    for (const row of rows) {
      if (row.ok) repeats.add(row.row, row.value);
      hold?.add(row);
      forensics.add(row, cellOf);
      if (chunks.add(row, cellOf)) await chunks.close();
    }
  };
  const isDue = every(deps, PROGRESS_MS);
  let bytesRead = 0;
  let repeated: number[] = [];
  try {
    for await (const part of Bucket.read(deps.bucket, upload)) {
      digest.update(part);
      bytesRead += part.length;
      if (isDue()) await Imports.updateUnlessEnded(deps.db, id, { bytesRead });
      await take(reader.push(part));
      if (reader.problem) return { problem: reader.problem, tried: reader.tried };
    }
    await take(reader.end());
    if (reader.problem) return { problem: reader.problem, tried: reader.tried };
    await chunks.close();
    repeated = await chunks.mark(repeats.settle());
  } finally {
    // Also after a problem: nothing writes once the step has returned.
    await chunks.end();
  }
  return {
    problem: null,
    header: reader.header?.cells ?? [],
    rows: chunks.rows,
    chunks: chunks.count,
    repeated,
    shared: repeats.sharedKeys(),
    findings: [...reader.findings, ...forensics.findings()],
    digest: digest.digest("hex"),
    bytesRead,
  };
}

/**
 * One uploader's lists are processed one by one in order of arrival: the latest wins. If an event comes late and a
 * later list has begun, this list waits and then sees its corrections.
 */
async function takeTurn(
  { db, now }: Deps,
  imported: Import.Import,
): Promise<"TAKEN" | { over: true } | { waits: Import.Id[] }> {
  const turn = await Turns.tryTake(db, imported, now());
  if (turn === "TAKEN") return turn;
  if (turn === "OVER") return { over: true };
  if (imported.state !== "WAITING") await Imports.updateUnlessEnded(db, imported.id, { state: "WAITING" });
  const waits: Import.Id[] = [];
  for (const other of await Turns.ofUploader(db, imported.uploader)) {
    if (other.import !== imported.id && (await Turns.mayEnd(db, other, now()))) waits.push(other.import);
  }
  return { waits };
}

async function reject(deps: Deps, imported: Import.Import, problem: List.Reason.FileProblem): Promise<Response> {
  const endedAt = deps.now().toISOString();
  await Imports.updateUnlessEnded(deps.db, imported.id, { state: "REJECTED", problem, endedAt });
  await Turns.end(deps.db, imported);
  return { rejected: problem.code };
}
