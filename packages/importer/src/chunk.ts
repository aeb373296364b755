import { randomUUID } from "node:crypto";
import { Imei, Outcome, type SwappedText, type Import } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Bucket, Imports, Places } from "@hamta/store";
import * as Corrections from "#corrections";
import type { Deps } from "#deps";
import * as Devices from "#devices";
import * as Foresee from "#foresee";
import * as Lines from "#lines";
import { every, PROGRESS_MS } from "#progress";
import * as Results from "#results";
import { IN_ORDER } from "#results";
import * as Sightings from "#sightings";
import * as Suggestions from "#suggestions";
import * as Undo from "#undo";

/** A chunk of a list: rows that inspect laid out in, results out. It may stop before its time is up and go on later. */

export type Request = { import: Import.Id; chunk: number; part: number; from: number };
/** A part of the rows that must be worked on in order; `places` are the parts that hold them. */
export type InOrderRequest = Omit<Request, "chunk"> & { places: readonly { chunk: number; part: number }[] };
/** `next` is the line of the chunk where the next part begins; null when the chunk is done. */
export type Response = { next: number | null; deferred: number };

/** A line of a chunk: a row to be worked on, or one that reading it has decided. */
export type Line = Pending | Suggestions.Ended;

/** `done`: what became of it in the import that is undone. */
export type Pending = { row: number; value: List.Values[List.Kind.Kind]; done?: Outcome.RowResult };

/** What the whole file showed of its rows: which repeat or contradict others, and which IMEIs stand in several. */
export type Manifest = {
  rows: number;
  chunks: number;
  /** The chunks of which some rows repeat or contradict others. */
  repeated: number[];
  shared: Imei.ImeiKey[];
  /** What is wrong with the file throughout. */
  findings: List.Finding.Finding[];
  /** Each of these in words, in the language of the import. */
  told: SwappedText.Told[];
};

/** Rows worked on at once: ten batches of reads, forty of writes; of fewer, batches for rows with tickets stay empty. */
const BATCH = 1_000;
/** Batches at the same time: while one waits for what it must know first, another keeps the table busy. */
const LANES = 2;
/** Time kept back for the last batch, its retries and writing the results; 60 s is over six times the slowest batch seen. */
const RESERVE_MS = 60_000;

export type Clock = { getRemainingTimeInMillis(): number };

export async function work(deps: Deps, request: Request, clock: Clock): Promise<Response> {
  const { import: id, chunk, part, from } = request;
  const imported = await Imports.get(deps.db, id, { consistent: true });
  if (!imported) throw new Error(`There is no import ${id}`);
  const manifest = Lines.parseOne<Manifest>(await Bucket.readText(deps.bucket, Places.work.manifest(id)));
  const lines = await linesOf(deps, imported, chunk);
  // What is worked on again may come to something else by now, and a part says one thing only.
  const known = await Imports.partOf(deps.db, id, chunk, part);
  if (known) return answer(deps, imported, known, lines.length);
  const repeats = manifest.repeated.includes(chunk)
    ? Lines.parse<Outcome.RowResult>((await Bucket.readText(deps.bucket, Places.work.repeats(id, chunk))) ?? "")
    : [];
  const repeated = new Map(repeats.map((result) => [result.row, result]));
  const shared = new Set(manifest.shared);

  const results: Outcome.RowResult[] = [];
  const deferred: Pending[] = [];
  const goesOn = continues(deps, imported, clock, () => ({ number: chunk, part, counts: countsOf(results) }));
  let next = from;
  const lane = async () => {
    while (next < lines.length && (await goesOn())) {
      const batch = lines.slice(next, next + (deps.rows?.batch ?? BATCH));
      next += batch.length;
      const pending: Pending[] = [];
      const ended: Suggestions.Ended[] = [];
      for (const line of batch) {
        const decided = repeated.get(line.row) ?? ("outcome" in line ? line : null);
        if (decided) ended.push(decided);
        else if ("value" in line && isEntangled(line, shared)) deferred.push(line);
        else if ("value" in line) pending.push(line);
      }
      results.push(...(await apply(deps, imported, pending, ended)));
    }
  };
  await all(Array.from({ length: LANES }, lane));

  const ended = await finish(deps, id, { chunk, part, from, lines: [...results, ...deferred], attempt: randomUUID() });
  return answer(deps, imported, ended, lines.length);
}

/** Until the last has ended, also when one fails: a retry must not meet what is left of this try. */
async function all(lanes: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
}

async function linesOf(deps: Deps, imported: Import.Import, chunk: number): Promise<Line[]> {
  if (imported.mode === "UNDO") return Undo.linesOf(deps, imported, chunk);
  return Lines.parse<Line>((await Bucket.readText(deps.bucket, Places.work.rows(imported.id, chunk))) ?? "");
}

/** `ended`: rows of the same batch that reading has decided. */
async function apply(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Pending[],
  ended: readonly Suggestions.Ended[],
): Promise<Outcome.RowResult[]> {
  const results = [...ended, ...(await applyAs(deps, imported, rows))];
  return suggesting(deps, imported, rows, results);
}

function suggesting(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Pending[],
  results: Suggestions.Ended[],
): Promise<Outcome.RowResult[]> | Outcome.RowResult[] {
  if (imported.mode === "UNDO" || imported.kind !== "corrections") return results;
  return Suggestions.add(deps, imported, rows as Corrections.Row[], results);
}

async function applyAs(deps: Deps, imported: Import.Import, rows: readonly Pending[]): Promise<Outcome.RowResult[]> {
  if (imported.mode === "DRY_RUN") return Foresee.judge(deps, imported, rows);
  if (imported.mode === "UNDO") return Undo.reverse(deps, imported, rows as Undo.Row[]);
  switch (imported.kind) {
    case "corrections":
      return Corrections.reconcile(deps, imported, rows as Corrections.Row[]);
    case "devices":
      return Devices.register(deps, imported, rows as Devices.Row[]);
    case "sightings":
      return Sightings.record(deps, rows as Sightings.Row[]);
  }
}

/** Another row of the list names one of its IMEIs: one may free what the other takes, so their order matters. */
function isEntangled({ value }: Pending, shared: ReadonlySet<Imei.ImeiKey>): boolean {
  if (shared.size === 0 || !("registered" in value)) return false;
  return [...value.registered, ...value.correct].some((imei) => shared.has(Imei.keyOf(imei)));
}

/** The entangled rows of all chunks, one after another in the order of the list. */
export async function workInOrder(
  deps: Deps,
  { import: id, places, part, from }: InOrderRequest,
  clock: Clock,
): Promise<Response> {
  const imported = await Imports.get(deps.db, id, { consistent: true });
  if (!imported) throw new Error(`There is no import ${id}`);
  const parts = await Imports.parts(deps.db, id);
  const left = await Promise.all(
    parts
      .filter(({ number, part }) => places.some((place) => place.chunk === number && place.part === part))
      .map((one) => Results.deferred<Corrections.Row>(deps, id, one)),
  );
  const rows = left.flat();
  // The last one took what an earlier one had freed: it gives it back first.
  if (imported.mode === "UNDO") rows.reverse();
  const known = parts.find((one) => one.number === IN_ORDER && one.part === part);
  if (known) return answer(deps, imported, known, rows.length);
  const results: Outcome.RowResult[] = [];
  const before = parts.find((one) => one.number === IN_ORDER && one.part === part - 1);
  const foreseen = imported.mode === "DRY_RUN" ? await Foresee.goOn(deps, id, before) : null;
  const goesOn = continues(deps, imported, clock, () => ({ number: IN_ORDER, part, counts: countsOf(results) }));
  let next = from;
  while (next < rows.length && (await goesOn())) {
    const batch = apart(rows, next, deps.rows?.batch ?? BATCH);
    const ended = await applyInOrder(deps, imported, batch, foreseen);
    results.push(...(await suggesting(deps, imported, batch, ended)));
    next += batch.length;
  }
  const attempt = randomUUID();
  await foreseen?.keep({ part, attempt });
  return answer(
    deps,
    imported,
    await finish(deps, id, { chunk: IN_ORDER, part, from, lines: results, attempt }),
    rows.length,
  );
}

function applyInOrder(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Corrections.Row[],
  foreseen: Foresee.Changes | null,
): Promise<Outcome.RowResult[]> {
  if (foreseen) return Foresee.judgeCorrections(deps, imported, rows, foreseen);
  if (imported.mode === "UNDO") return Undo.reverse(deps, imported, rows as Undo.Row[]);
  return Corrections.settle(deps, imported, rows);
}

/** The rows from `from` on, `most` of them, that name no IMEI of each other: their order does not matter. */
function apart(rows: readonly Corrections.Row[], from: number, most: number): Corrections.Row[] {
  const named = new Set<Imei.ImeiKey>();
  let to = from;
  for (; to < rows.length && to < from + most; to++) {
    const keys = keysOf(rows[to]!);
    if (keys.some((key) => named.has(key))) break;
    for (const key of keys) named.add(key);
  }
  return rows.slice(from, to);
}

function keysOf({ value }: Corrections.Row): Imei.ImeiKey[] {
  return [...value.registered, ...value.correct].map(Imei.keyOf);
}

/**
 * Whether there is time for another batch and nobody has cancelled. The first batch is always taken, or a part could
 * come to nothing again and again. Now and then it says how far the part is, and looks whether it is to stop.
 */
function continues(
  deps: Deps,
  imported: Import.Import,
  clock: Clock,
  soFar: () => { number: number; part: number; counts: Outcome.Counts },
): () => Promise<boolean> {
  const told = every(deps, PROGRESS_MS);
  let first = true;
  // Once for all lanes: one that is told to stop stops the others.
  let stopped = imported.cancelRequested;
  return async () => {
    if (stopped) return false;
    if (first) {
      first = false;
      return true;
    }
    if (clock.getRemainingTimeInMillis() <= RESERVE_MS) return false;
    if (!told()) return true;
    await Imports.putProgress(deps.db, imported.id, soFar());
    stopped ||= await isCancelled(deps, imported);
    return !stopped;
  };
}

async function isCancelled({ db }: Deps, { id }: Import.Import): Promise<boolean> {
  const imported = await Imports.get(db, id, { consistent: true });
  return imported?.cancelRequested ?? false;
}

function countsOf(results: readonly Outcome.RowResult[]): Outcome.Counts {
  const counts: Outcome.Counts = {};
  for (const { outcome } of results) Outcome.tally(counts, outcome);
  return counts;
}

/**
 * Writes what a part came to, its results and the rows that it leaves, in the list's order. Two invocations of one part
 * may overlap and get to different lines; then the first to finish has decided it, and the other answers as that one.
 */
async function finish(
  deps: Deps,
  id: Import.Id,
  { chunk, part, from, lines, attempt }: Pick<Request, "chunk" | "part" | "from"> & { lines: Line[]; attempt: string },
): Promise<Imports.Part> {
  const inOrder = lines.toSorted((a, b) => a.row - b.row);
  await Bucket.writeText(deps.bucket, Places.work.results(id, chunk, part, attempt), Lines.write(inOrder));
  const results = lines.filter((line) => "outcome" in line);
  return Imports.endPart(deps.db, id, {
    number: chunk,
    part,
    attempt,
    to: from + lines.length,
    deferred: lines.length - results.length,
    counts: countsOf(results),
  });
}

async function answer(deps: Deps, imported: Import.Import, { to, deferred }: Imports.Part, lines: number) {
  return { next: to < lines && !(await isCancelled(deps, imported)) ? to : null, deferred };
}
