import { FeedPosition, FeedRange, FeedRuns, MultipartUpload, ObjectKeys, RegisterFeed } from "@hamta/store";
import type { Deps } from "#deps";

/**
 * Every day: writes to a file what the feed has since the last file. A run stores its part of the feed, writes the file,
 * and states that the file is there. A call that comes again, or beside another, continues the run that is not written:
 * its part is stored and final, so it writes the same bytes. A file appears when it is complete.
 */

type FeedDeps = Pick<Deps, "db" | "bucket" | "now">;

/** Chunks of each shard in a run: two million changes, 110 MB. A longer feed is several runs, so a call that crashes has written some. */
const RUN_CHUNKS = 5_000;

/**
 * Writes the files of a day, at least one: one without changes shows that nothing changed.
 * @param time of the schedule, which a repeated call has too
 */
export async function writeFeedFiles(deps: FeedDeps, time: string, chunks = RUN_CHUNKS): Promise<void> {
  for (;;) {
    const run = await startRun(deps, time.slice(0, "2026-11-29".length), chunks);
    if (!run) return;
    await writeFile(deps, run);
  }
}

/** The run whose file is to be written. Null if the day's files are there. */
async function startRun({ db }: FeedDeps, day: string, chunks: number): Promise<FeedRuns.Run | null> {
  for (;;) {
    const last = await FeedRuns.last(db);
    if (last?.written === null) return last;
    if (last && !last.hasMore && last.day >= day) return null;
    const from = last ? positionOf(last.to) : FeedPosition.START;
    const end = await FeedRange.end(db);
    const to = from.map(({ chunk }, shard) => ({ chunk: Math.min(end[shard]!.chunk, chunk + chunks), taken: 0 }));
    const run: FeedRuns.Run = {
      run: (last?.run ?? 0) + 1,
      // A late call of an earlier day continues the later one.
      day: last && last.day > day ? last.day : day,
      from: FeedPosition.toText(from),
      to: FeedPosition.toText(to),
      hasMore: to.some(({ chunk }, shard) => chunk < end[shard]!.chunk),
      written: null,
    };
    if (await FeedRuns.put(db, run)) return run;
  }
}

async function writeFile({ db, bucket, now }: FeedDeps, run: FeedRuns.Run): Promise<void> {
  let changes = 0;
  async function* contents() {
    yield record(["imei", "kind", "legality", "at"]);
    const range = { from: positionOf(run.from), to: positionOf(run.to) };
    for await (const read of FeedRange.read(db, range)) {
      changes += read.length;
      yield read
        .map((change) => record([change.imei, RegisterFeed.kindOf(change), change.status ?? "", change.at]))
        .join("");
    }
  }
  await MultipartUpload.write(bucket, ObjectKeys.feedFile(run), contents(), "text/csv; charset=utf-8");
  await FeedRuns.updateWritten(db, run, { at: now().toISOString(), changes });
}

/** RFC 4180. No cell has a comma or a quote. */
const record = (cells: readonly string[]) => `${cells.join()}\r\n`;

function positionOf(text: string): FeedPosition.Position {
  const position = FeedPosition.parse(text);
  if (!position) throw new Error(`${text} is no position in the feed`);
  return position;
}
