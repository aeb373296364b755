import { createHash } from "node:crypto";
import { FindingText, Guard, Imei, Import, Pair, Suggestion, type Outcome } from "@hamta/core";
import * as List from "@hamta/core/list";
import { Bucket, Imports, Places, Tickets } from "@hamta/store";
import type { Line, Manifest } from "#layout";
import { every, PROGRESS_MS } from "#progress";
import type { Deps } from "#deps";
import * as Lines from "#lines";
import { chunkRows, isFull } from "#size";
import type { Ended } from "#suggestions";
import * as Undo from "#undo";

/**
 * One pass over the file: reads and checks every row, finds the rows that repeat or contradict others of the file, and
 * lays the rows out in chunks. A retry writes the same objects again.
 */

export type Request = { import: Import.Id };
export type Response = { chunks: number } | { rejected: string } | { waits: true };

export async function inspect(deps: Deps, { import: id }: Request): Promise<Response> {
  const imported = await Imports.get(deps.db, id, { consistent: true });
  const list = imported && Import.listOf(imported);
  if (!list) throw new Error(`Import ${id} has no upload`);
  if (!(await isItsTurn(deps, imported))) return { waits: true };
  await Imports.advance(deps.db, id, { state: "INSPECTING", startedAt: deps.now().toISOString() });
  if (imported.mode === "UNDO") return Undo.inspect(deps, imported);
  const { kind, uploader } = imported;
  if (!List.Kind.maySend(kind, uploader.role)) return reject(deps, imported, { code: "NOT_ALLOWED" });
  // The size that S3 has, whatever the upload's policy asked for.
  const bytes = await Bucket.sizeOf(deps.bucket, list);
  if (bytes > deps.maxBytes) return reject(deps, imported, { code: "TOO_LARGE", detail: { limit: deps.maxBytes } });

  const reader = List.Reader.open(kind, Import.senderOf(uploader), { limit: deps.maxBytes });
  const forensics = List.Forensics.create(kind);
  const cellOf = (column: string) => reader.cell(column);
  const repeats = List.Repeats.create(kind, Number.parseInt(id.slice(0, 8), 16));
  const chunks = new Chunks(deps, id, deps.rows?.chunk ?? chunkRows(bytes));
  const digest = createHash("sha256");
  const guard = await guardOf(deps, imported);
  const take = async (rows: Iterable<List.Row>) => {
    for (const row of rows) {
      if (row.ok) repeats.add(row.row, row.value);
      guard?.add(row);
      forensics.add(row, cellOf);
      if (chunks.add(row, cellOf)) await chunks.close();
    }
  };
  const told = every(deps, PROGRESS_MS);
  let bytesRead = 0;
  for await (const part of Bucket.read(deps.bucket, list)) {
    digest.update(part);
    bytesRead += part.length;
    if (told()) await Imports.advance(deps.db, id, { bytesRead });
    await take(reader.push(part));
    if (reader.problem) return reject(deps, imported, reader.problem);
  }
  await take(reader.end());
  if (reader.problem) return reject(deps, imported, reader.problem);
  await chunks.close();

  const repeated = await chunks.mark(repeats.settle());
  const findings = forensics.findings();
  const manifest: Manifest = {
    rows: chunks.rows,
    chunks: chunks.count,
    repeated,
    shared: repeats.sharedKeys(),
    findings,
    told: findings.map((finding) => FindingText.tell(finding, imported.language)),
  };
  await Bucket.writeText(deps.bucket, Places.work.manifest(id), JSON.stringify(manifest));
  const held = guard?.weigh(chunks.rows) ?? [];
  const mode = held.length > 0 ? "DRY_RUN" : imported.mode;
  const first = mode === "APPLY" ? await Imports.firstWith(deps.db, imported, digest.digest("hex")) : id;
  await Imports.advance(deps.db, id, {
    state: "RECONCILING",
    mode,
    held,
    bytesRead,
    reconcilingAt: deps.now().toISOString(),
    rows: chunks.rows,
    chunks: chunks.count,
    findings: List.Finding.foremost(findings),
    sameAs: first === id ? null : first,
  });
  return { chunks: chunks.count };
}

/**
 * The lists of one uploader are worked on one at a time, in the order in which they came, so that the later one has the
 * last word. One whose event comes late waits for a later one that has begun, and finds what that one put on file. An
 * earlier one that failed has left the queue; one that hangs holds the others up until ops end it.
 */
async function isItsTurn({ db }: Deps, imported: Import.Import): Promise<boolean> {
  const taken = await Imports.takeTurn(db, imported);
  if (!taken && imported.state !== "WAITING") await Imports.advance(db, imported.id, { state: "WAITING" });
  return taken;
}

/** What the list would do that its uploader's lists do not. One that was tried before has been confirmed. */
async function guardOf({ db }: Deps, imported: Import.Import) {
  const { mode, held, follows, kind, uploader } = imported;
  const isAnew = mode === "APPLY" || held.length > 0;
  if (!isAnew || follows !== null) return null;
  const history = await Imports.historyOf(db, imported);
  const usual = kind === "corrections" ? Guard.ticketsAllowed(history) : null;
  const open = usual === null ? null : await Tickets.openPairs(db, uploader.organisation, usual);
  let invalid = 0;
  let tickets = 0;
  return {
    add: (row: List.Row) => {
      if (!row.ok) invalid++;
      else if (open && "registered" in row.value && open.has(Pair.keyOf(row.value.registered))) tickets++;
    },
    weigh: (rows: number) => Guard.weigh({ rows, invalid, tickets }, history),
  };
}

async function reject(deps: Deps, imported: Import.Import, problem: List.Reason.FileProblem): Promise<Response> {
  const endedAt = deps.now().toISOString();
  await Imports.advance(deps.db, imported.id, { state: "REJECTED", problem, endedAt });
  await Imports.leave(deps.db, imported);
  return { rejected: problem.code };
}

/** Rows gathered into chunks, written as they fill. */
class Chunks {
  #deps: Deps;
  #id: Import.Id;
  #size: number;
  #lines: Line[] = [];
  #work = 0;
  /** The last row of each chunk, in order. */
  #ends: number[] = [];
  rows = 0;

  constructor(deps: Deps, id: Import.Id, size: number) {
    this.#deps = deps;
    this.#id = id;
    this.#size = size;
  }

  get count(): number {
    return this.#ends.length;
  }

  /** True when the chunk is full. */
  add(row: List.Row, cellOf: List.Forensics.CellOf): boolean {
    this.rows = row.row;
    if (row.ok) this.#work++;
    this.#lines.push(row.ok ? { row: row.row, value: row.value } : invalid(row, cellOf));
    return isFull(this.#size, this.#work, this.#lines.length);
  }

  async close(): Promise<void> {
    if (this.#lines.length === 0) return;
    const lines = this.#lines;
    this.#lines = [];
    this.#work = 0;
    this.#ends.push(this.rows);
    await Bucket.writeText(this.#deps.bucket, Places.work.rows(this.#id, this.count), Lines.write(lines));
  }

  /** Writes beside each chunk which of its rows repeat or contradict others; the numbers of the chunks that have any. */
  async mark(repeats: Iterable<List.Repeats.Repeat>): Promise<number[]> {
    const marked: number[] = [];
    let chunk = 1;
    let results: Outcome.RowResult[] = [];
    const flush = async () => {
      if (results.length === 0) return;
      marked.push(chunk);
      await Bucket.writeText(this.#deps.bucket, Places.work.repeats(this.#id, chunk), Lines.write(results));
      results = [];
    };
    for (const repeat of repeats) {
      while (repeat.row > (this.#ends[chunk - 1] ?? Infinity)) {
        await flush();
        chunk++;
      }
      const other = repeat.outcome === "DUPLICATE" ? repeat.of : repeat.with;
      results.push({ row: repeat.row, outcome: repeat.outcome, other });
    }
    await flush();
    return marked;
  }
}

function invalid({ row, problems }: List.Row & { ok: false }, cellOf: List.Forensics.CellOf): Ended {
  const column = Suggestion.columnBeside(problems);
  const beside = column === null ? null : Imei.parse(List.Cell.clean(cellOf(column)));
  return { row, outcome: "INVALID", problems, ...(beside?.ok && { beside: beside.imei }) };
}
