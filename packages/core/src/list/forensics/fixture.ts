/** For tests: lists as importers send them, with the faults that a spreadsheet, a script or a typo makes. */
import * as Imei from "#imei";
import { type Finding } from "#list/forensics/finding";
import * as Forensics from "#list/forensics/forensics";
import { read } from "#list/fixture";
import type { Kind } from "#list/kind";

/** No two are one typo apart. */
export const MODELS = ["35761300", "35350706", "86100004", "35209900", "35744905", "86412803"] as const;

/** Pseudo-random numbers, the same in every run. */
export function random(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor(((state >>> 0) / 0x1_0000_0000) * below);
  };
}

export const imei = (tac: string, serial: number): Imei.Imei =>
  Imei.fromKey(`${tac}${String(serial % 1_000_000).padStart(6, "0")}` as Imei.ImeiKey);

export type Cells = string[];

type Shape = { model?: (row: number) => number; slot?: (row: number) => number; seed?: number };

/**
 * Rows of corrections that keep slot 1, as most do; `model` says which model row `n` is of, `slot` which slot is wrong.
 */
export function corrections(
  rows: number,
  { model = (n) => n % MODELS.length, slot = () => 1, seed = 1 }: Shape = {},
): Cells[] {
  const next = random(seed);
  return Array.from({ length: rows }, (_, n) => {
    const tac = MODELS[model(n)]!;
    const [kept, wrong, fresh] = [0, 1, 2].map((part) => imei(tac, part * 333_333 + next(333_333)));
    return slot(n) === 1 ? [kept!, wrong!, kept!, fresh!] : [wrong!, kept!, fresh!, kept!];
  });
}

export function devices(rows: number, { model = (n) => n % MODELS.length, seed = 1 }: Shape = {}): Cells[] {
  const next = random(seed);
  return Array.from({ length: rows }, (_, n) => {
    const tac = MODELS[model(n)]!;
    return [imei(tac, next(500_000)), imei(tac, 500_000 + next(500_000)), `98912${String(n).padStart(7, "0")}`];
  });
}

const HEADERS = {
  corrections: "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2",
  devices: "imei_1,imei_2,owner_msisdn,channel,importer,brand,model",
  sightings: "imei,msisdn,seen_at",
} satisfies Partial<Record<Kind, string>>;

type Tested = keyof typeof HEADERS;

export function csv(kind: Tested, rows: readonly Cells[]): string {
  return [HEADERS[kind], ...rows.map((cells) => cells.join(","))].join("\n");
}

/** `cells`: true if forensics can read the other cells of a row with problems. */
export function findings<K extends Tested>(kind: K, rows: readonly Cells[], { cells = true } = {}): Finding[] {
  const forensics = Forensics.create(kind);
  const names = HEADERS[kind].split(",");
  // Blank lines are not rows.
  const records = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  for (const row of read(kind, csv(kind, rows)).rows) {
    forensics.add(row, cells ? (column) => records[row.row - 1]![names.indexOf(column)] ?? "" : undefined);
  }
  return forensics.findings();
}

/** Applies `change` to the cell in column `at` of every row. */
export function mapped(rows: readonly Cells[], at: number, change: (cell: string, row: number) => string): Cells[] {
  return rows.map((cells, row) => cells.with(at, change(cells[at]!, row)));
}

/** Inserts an empty cell in column `at` before row `from`, counted from 1: the cells below move down. */
export function inserted(rows: readonly Cells[], at: number, from: number): Cells[] {
  const column = rows.map((cells) => cells[at]!).toSpliced(from - 1, 0, "");
  const blank = rows[0]!.map(() => "");
  return [...rows, blank].map((cells, row) => cells.with(at, column[row]!));
}

/** Deletes the cell in column `at` of row `from`: the cells below move up. */
export function deleted(rows: readonly Cells[], at: number, from: number): Cells[] {
  const column = rows.map((cells) => cells[at]!).toSpliced(from - 1, 1);
  return rows.map((cells, row) => cells.with(at, column[row] ?? ""));
}

export const REGISTERED_1 = "registered_imei_1";
export const REGISTERED_2 = "registered_imei_2";
export const CORRECT_1 = "correct_imei_1";
export const CORRECT_2 = "correct_imei_2";
export const COLUMNS = [REGISTERED_1, REGISTERED_2, CORRECT_1, CORRECT_2];

export const withCheck = (digit: (imei: string) => number) => (cell: string) =>
  `${cell.slice(0, 14)}${digit(cell) % 10}`;
export const right = (cell: string) => Number(cell[14]);
