import { execFile, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { setTimeout as delay } from "node:timers/promises";
import type { Figure } from "#bench/figure";
import { device, numbers, outcomeOf, rowOf, type ListSpec } from "#bench/rows";

/**
 * The same join in PostgreSQL, as a team without AWS would write it: the list by COPY, and one statement that decides
 * and applies every row. The register is loaded before the clock starts. Its outcomes must equal ours.
 */

const run = promisify(execFile);

export async function postgres(spec: ListSpec, ours: readonly string[]): Promise<(rate: number) => Figure[]> {
  const bin = locate();
  if (!bin)
    return () => [{ what: "PostgreSQL, COPY and one statement", value: null, unit: "", note: "not on this machine" }];
  const server = await start(bin);
  try {
    const folder = server.folder;
    await server.sql(SCHEMA);
    const files = register(spec);
    for (const [table, lines] of Object.entries(files)) {
      writeFileSync(join(folder, table), lines.join("\n") + "\n");
      await server.sql(`COPY ${table} FROM '${join(folder, table)}'`);
    }
    await server.sql("CREATE INDEX ON holder (key); ANALYZE");
    const rows = numbers(spec).map((n, at) => {
      const { registered, correct } = rowOf(n).value;
      const kind = spec.kindOf(n);
      // A row that is not a partial correction is known from the row alone, and an invalid one is not sent.
      const claim =
        kind === "NOT_PARTIAL"
          ? ["", "", ""]
          : [registered[0], registered[1], correct[1]].map((imei) => imei.slice(0, 14));
      return { kind, line: [at + 1, ...claim].join("\t") };
    });
    writeFileSync(
      join(folder, "list"),
      rows
        .filter(({ kind }) => kind !== "INVALID")
        .map(({ line }) => `${line}\n`)
        .join(""),
    );
    const begin = performance.now();
    const { stdout } = await server.sql(`COPY list FROM '${join(folder, "list")}'; ANALYZE list; ${RECONCILE}`);
    const seconds = (performance.now() - begin) / 1000;
    const answers = new Map(
      stdout
        .trim()
        .split("\n")
        .flatMap((line) => {
          const [row, outcome] = line.split("|");
          return outcome ? [[Number(row), outcome] as const] : [];
        }),
    );
    rows.forEach(({ kind }, at) => {
      const answer = kind === "INVALID" ? "INVALID" : answers.get(at + 1);
      if (answer !== ours[at])
        throw new Error(`Row ${at + 1} is ${ours[at]} for us and ${answer} in PostgreSQL (${outcomeOf(kind)})`);
    });
    const rate = spec.rows / seconds;
    const note = "no queue, no checkpoint, no report; outcomes equal to ours row by row";
    return (mine) => [
      { what: "PostgreSQL, COPY and one statement", value: rate, unit: "rows/s", note },
      { what: "  that, times ours", value: rate / mine, unit: "×" },
    ];
  } finally {
    await server.stop();
  }
}

const SCHEMA = `
  CREATE TABLE device (id text PRIMARY KEY, importer text, owner text, imeis text[], blocked bool, ticket bigint);
  CREATE TABLE holder (key text, device text);
  CREATE TABLE ticket (number bigint PRIMARY KEY, device text, claimed text, status text, note int);
  CREATE TABLE correction (device text PRIMARY KEY, correct text, row int);
  CREATE TABLE list (row int, kept text, wrong text, fresh text);`;

/** One statement: the outcome of every row, and its effects. */
const RECONCILE = `
  WITH judged AS MATERIALIZED (
    SELECT l.*, d.id, d.ticket, t.claimed, other.owner IS DISTINCT FROM d.owner AS stranger, d.blocked, CASE
      WHEN l.kept = '' THEN 'NOT_PARTIAL'
      WHEN d.id IS NULL THEN 'UNKNOWN_DEVICE'
      WHEN d.importer IS DISTINCT FROM 'importer-a' THEN 'NOT_YOUR_DEVICE'
      WHEN d.imeis @> ARRAY[l.kept, l.fresh] THEN 'ALREADY_CORRECT'
      WHEN NOT d.imeis @> ARRAY[l.kept, l.wrong] THEN 'PAIR_DIFFERS'
      WHEN other.id <> d.id THEN 'TARGET_TAKEN'
      WHEN t.number IS NULL THEN 'ON_FILE'
      WHEN t.claimed <> l.fresh THEN 'MISMATCH'
      WHEN d.blocked THEN 'REFUSED'
      ELSE 'RESOLVED' END AS outcome
    FROM list l
    LEFT JOIN holder h ON h.key = l.kept
    LEFT JOIN device d ON d.id = h.device
    LEFT JOIN holder h2 ON h2.key = l.fresh
    LEFT JOIN device other ON other.id = h2.device
    LEFT JOIN ticket t ON t.number = d.ticket AND t.status = 'OPEN'
  ), filed AS (
    INSERT INTO correction SELECT id, fresh, row FROM judged WHERE outcome IN ('ON_FILE', 'MISMATCH')
    ON CONFLICT (device) DO UPDATE SET correct = excluded.correct, row = excluded.row
  ), ended AS (
    UPDATE ticket SET status = CASE WHEN j.outcome = 'RESOLVED' THEN 'APPROVED' ELSE 'REJECTED' END
    FROM judged j WHERE number = j.ticket AND (j.outcome IN ('RESOLVED', 'REFUSED')
      OR j.outcome = 'TARGET_TAKEN' AND j.claimed = j.fresh AND j.stranger)
  ), noted AS (
    UPDATE ticket SET note = j.row FROM judged j WHERE number = j.ticket AND j.outcome = 'MISMATCH'
  ), corrected AS (
    UPDATE device d SET ticket = NULL, imeis = CASE WHEN j.outcome = 'RESOLVED' THEN ARRAY[j.kept, j.fresh] ELSE d.imeis END
    FROM judged j WHERE d.id = j.id AND j.outcome IN ('RESOLVED', 'REFUSED')
  ), moved AS (
    UPDATE holder SET key = j.fresh FROM judged j WHERE key = j.wrong AND j.outcome = 'RESOLVED'
  )
  SELECT row, outcome FROM judged`;

/** The register of the scenario as lines for COPY. */
function register(spec: ListSpec): Record<"device" | "holder" | "ticket", string[]> {
  const tables = { device: [] as string[], holder: [] as string[], ticket: [] as string[] };
  const key = (imei: string) => imei.slice(0, 14);
  const hold = (
    id: string,
    importer: string,
    owner: string,
    imeis: readonly string[],
    blocked: boolean,
    ticket: number | null,
  ) => {
    tables.device.push([id, importer, owner, `{${imeis.map(key).join(",")}}`, blocked, ticket ?? "\\N"].join("\t"));
    for (const imei of imeis) tables.holder.push(`${key(imei)}\t${id}`);
  };
  for (const n of numbers(spec)) {
    const kind = spec.kindOf(n);
    if (kind === "INVALID" || kind === "UNKNOWN_DEVICE") continue;
    const { id, slots, owner } = device(n);
    const [kept] = slots;
    const fresh = rowOf(n).value.correct[1];
    const elsewhere = device(n + 5_000_000);
    const imeis =
      kind === "ALREADY_CORRECT" ? [kept, fresh] : kind === "PAIR_DIFFERS" ? [kept, elsewhere.slots[0]] : slots;
    const isTicketed = kind.includes("ticket") || ["MISMATCH", "RESOLVED", "REFUSED"].includes(kind);
    const number = isTicketed ? 1e9 + n : null;
    hold(id, kind === "NOT_YOUR_DEVICE" ? "importer-b" : "importer-a", owner ?? "", imeis, kind === "REFUSED", number);
    if (number !== null) {
      const claimed = key(kind === "MISMATCH" ? elsewhere.slots[1]! : fresh);
      tables.ticket.push([number, id, claimed, "OPEN", "\\N"].join("\t"));
    }
    if (kind.startsWith("TARGET_TAKEN")) {
      const by = kind === "TARGET_TAKEN, ticket refused" ? "989350000000" : (owner ?? "");
      hold(`other-${n}`, "importer-a", by, [fresh, elsewhere.slots[1]!], false, null);
    }
  }
  return tables;
}

function locate(): string | null {
  const versions = "/usr/lib/postgresql";
  const folders = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    ...(existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, "bin")) : []),
    "/usr/local/bin",
    "/opt/homebrew/bin",
  ];
  const has = (folder: string) => ["initdb", "postgres", "psql"].every((name) => existsSync(join(folder, name)));
  return folders.find(has) ?? null;
}

/** A separate server in a temporary folder, reached by a socket there. PostgreSQL refuses to run as root. */
async function start(bin: string) {
  const folder = mkdtempSync(join(tmpdir(), "pg-"));
  const data = join(folder, "data");
  const as = process.getuid?.() === 0 ? await nobody(folder) : {};
  await run(join(bin, "initdb"), ["-D", data, "-U", "bench", "--auth=trust", "--no-sync", "-E", "UTF8"], {
    ...as,
    cwd: folder,
  });
  const settings = [
    "-c",
    "listen_addresses=",
    "-c",
    `unix_socket_directories=${folder}`,
    "-c",
    "shared_buffers=256MB",
    "-c",
    "work_mem=64MB",
    "-c",
    "max_wal_size=4GB",
  ];
  const child = spawn(join(bin, "postgres"), ["-D", data, ...settings], { ...as, cwd: folder, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const sql = (text: string) =>
    run(
      join(bin, "psql"),
      ["-h", folder, "-U", "bench", "-d", "postgres", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", text],
      {
        maxBuffer: 2 ** 30,
      },
    );
  const stop = async () => {
    child.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; ; attempt++) {
    try {
      await sql("SELECT 1");
      return { folder, sql, stop };
    } catch (error) {
      if (attempt === 100 || child.exitCode !== null) {
        await stop();
        throw error;
      }
      await delay(100);
    }
  }
}

async function nobody(folder: string): Promise<{ uid: number; gid: number }> {
  const id = async (flag: string) => Number((await run("id", [flag, "nobody"])).stdout);
  const as = { uid: await id("-u"), gid: await id("-g") };
  chownSync(folder, as.uid, as.gid);
  return as;
}
