import { Import, type Outcome } from "@hamta/core";
import type { System } from "@hamta/local";
import { Db, ImportParts, Imports, Turns } from "@hamta/store";

/**
 * What only time makes: weeks of lists that have ended, and lists that stand where none should for long. Of an importer
 * that nobody in the tests speaks for, so that ops alone see them.
 */

const UPLOADER = { role: "IMPORTER", organisation: "importer-c" } as const;
const [MINUTE_MS, DAY_MS] = [60_000, 86_400_000];
const WEEKS = 4;

export const STUCK = {
  failed: "azar-failed.csv",
  still: "azar-still.csv",
  held: "azar-held.csv",
  refused: "azar-refused.csv",
  unsent: "azar-unsent.csv",
} as const;
export const RUNNING = "azar-running.csv";

let count = 0;

export async function createHistory(system: System.System): Promise<void> {
  const now = Date.now();
  const { db } = system.deps;
  const put = async (fileName: string, minutes: number, fields: object) => {
    const at = new Date(now - minutes * MINUTE_MS).toISOString();
    const id = `past${String(count++).padStart(12, "0")}` as Import.Id;
    const announced = Import.create({
      id,
      kind: "corrections",
      uploader: UPLOADER,
      fileName,
      language: "fa",
      createdAt: at,
    });
    // The screens show only these attributes.
    await Imports.create(db, { ...announced, order: at, startedAt: at, ...fields });
    return { ...announced, order: at, version: "1" };
  };
  for (let day = 1; day < WEEKS * 7; day++) {
    // Fridays are quiet.
    if (day % 7 === 3) continue;
    const rows = 400 + ((day * 137) % 600);
    const counts: Outcome.Counts = {
      RESOLVED: Math.floor(rows / 2),
      ON_FILE: Math.floor(rows / 4),
      ALREADY_CORRECT: Math.floor(rows / 9),
      UNKNOWN_DEVICE: Math.floor(rows / 14),
      INVALID: Math.floor(rows / 20) + (day % 5) * 12,
    };
    const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
    const ended = {
      state: "COMPLETED",
      counts,
      rows: total,
      endedAt: new Date(now - day * DAY_MS + MINUTE_MS).toISOString(),
    } as const;
    await put(`corrections-${day}.csv`, (day * DAY_MS) / MINUTE_MS, ended);
  }
  const upload = { key: "none", version: "1", versionId: null, bytes: 4_000_000 };
  await put(STUCK.failed, 300, { state: "FAILED", rows: 900, endedAt: new Date(now - 290 * MINUTE_MS).toISOString() });
  await put(STUCK.unsent, 95, { state: "AWAITING_UPLOAD", startedAt: null });
  await put(STUCK.held, 50, {
    state: "HELD",
    mode: "DRY_RUN",
    held: [{ code: "INVALID_ROWS", rows: 320, usual: 40 }],
    rows: 800,
  });
  const problem = { code: "COLUMN_MISSING", columns: ["correct_imei_2"] };
  await put(STUCK.refused, 40, { state: "REJECTED", problem, endedAt: new Date(now - 39 * MINUTE_MS).toISOString() });
  const running = { state: "RECONCILING", upload, rows: 2_000, chunks: 10, bytesRead: upload.bytes } as const;
  const begun = (minutes: number) => ({ reconcilingAt: new Date(now - minutes * MINUTE_MS).toISOString() });
  const still = await put(STUCK.still, 45, { ...running, ...begun(44) });
  await Db.transact(db, [Turns.putWrite(db, still, new Date(now))]);
  await ImportParts.putProgress(db, still.id, { number: 0, part: 0, counts: { ON_FILE: 240 } });
  const moving = await put(RUNNING, 3, { ...running, ...begun(2) });
  await ImportParts.putProgress(db, moving.id, { number: 0, part: 0, counts: { ON_FILE: 900, RESOLVED: 380 } });
}
