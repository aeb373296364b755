import type { Kind, Uploader } from "#list/kind";
import * as Imei from "#imei";

/** For tests: lists of other programs, from one line each. */

/**
 * Kind, who writes it, its lines, its delimiter, its uploader. Lines above the header are parted by ` // `, columns by ` | `;
 * behind the name of each stands what it has: one of {@link COLUMNS} for a column that is read, or what it is otherwise.
 */
export type Foreign = readonly [kind: Kind, of: string, lines: string, delimiter?: string, uploader?: Uploader];

/** What a column has, and the column that it is. */
const COLUMNS: Readonly<Record<string, string>> = {
  r1: "registered_imei_1",
  r2: "registered_imei_2",
  c1: "correct_imei_1",
  c2: "correct_imei_2",
  i1: "imei_1",
  i2: "imei_2",
  owner: "owner_msisdn",
  brand: "brand",
  model: "model",
  guarantor: "guarantor",
  channel: "channel",
  importer: "importer",
  status: "status",
  imei: "imei",
  imei14: "imei",
  msisdn: "msisdn",
  msisdn10: "msisdn",
  datetime: "seen_at",
  iso: "seen_at",
  jalali: "seen_at",
};

/** The same brand and model in a list that has no such columns are other columns of its uploader. */
const OF_KIND: Readonly<Record<Kind, RegExp>> = {
  corrections: /^[rc][12]$/,
  devices: /^(?:i[12]|owner|brand|model|guarantor|channel|importer|status)$/,
  sightings: /^(?:imei|imei14|msisdn|msisdn10|datetime|iso|jalali)$/,
};

export const ROWS = 12;

export const imei = (tac: string, n: number) => Imei.fromKey(`${tac}${String(n).padStart(6, "0")}` as Imei.ImeiKey);
const of = (choices: readonly string[], n: number) => choices[n % choices.length] ?? "";
const digits = (length: number, n: number) =>
  String((n + 3) * 7_919_331_317)
    .padStart(length, "0")
    .slice(-length);
const day = (n: number) => String(1 + (n % 28)).padStart(2, "0");

/** The cell of the nth row. */
const CELLS: Readonly<Record<string, (n: number) => string>> = {
  r1: (n) => imei(n % 2 === 0 ? "35900101" : "35900199", 100 + n),
  r2: (n) => imei(n % 2 === 0 ? "35900198" : "35900102", 200 + n),
  c1: (n) => imei("35900101", 100 + n),
  c2: (n) => imei("35900102", 200 + n),
  i1: (n) => imei("86254105", 2 * n),
  i2: (n) => (n % 5 === 4 ? "" : imei("86254105", 2 * n + 1)),
  imei: (n) => imei("35761300", 900 + n),
  imei14: (n) => imei("35761300", 900 + n).slice(0, 14),
  /** An IMEI of which nobody can know whose it is, or a number that has the check digit of one. */
  any: (n) => imei("35332209", 31 * n),
  more: (n) => imei("35332210", 17 * n),
  owner: (n) => (n % 4 === 3 ? "" : `0912${digits(7, n)}`),
  phone: (n) => `0935${digits(7, n + 50)}`,
  msisdn: (n) => `98912${digits(7, n)}`,
  msisdn10: (n) => `912${digits(7, n)}`,
  datetime: (n) => `2026-10-${day(n)} 1${n % 10}:30:00`,
  iso: (n) => `2026-10-${day(n)}T08:0${n % 10}:00Z`,
  jalali: (n) => `1405/08/${day(n)}`,
  date: (n) => `2026-10-${day(n)}`,
  time: (n) => `1${n % 10}:30:00`,
  brand: (n) => of(["Samsung", "Xiaomi", "Nokia"], n),
  model: (n) => of(["Galaxy A54", "Redmi Note 12", "G21"], n),
  guarantor: (n) => of(["Ava", "گارانتی‌ساز"], n),
  channel: (n) => of(["COMMERCIAL", "تجاری"], n),
  importer: () => "importer-a",
  status: (n) => of(["LEGAL", "قانونی"], n),
  sku: (n) => `HM-${1000 + n}`,
  serial: (n) => `R58M${digits(6, n)}X`,
  box: (n) => `CTN${digits(4, n)}`,
  note: (n) => of(["", "بررسی شد", "ok"], n),
  name: (n) => of(["م. رضایی", "A. Karimi", "س. احمدی"], n),
  city: (n) => of(["تهران", "شیراز", "Tabriz"], n),
  price: (n) => `${12 + n},500,000`,
  number: (n) => digits(4, n),
  count: (n) => String(n + 1),
  imsi: (n) => `43211${digits(10, n)}`,
  nid: (n) => `00${digits(8, n)}`,
  landline: (n) => `021${digits(8, n)}`,
};

export type Rendered = {
  readonly kind: Kind;
  readonly uploader: Uploader;
  readonly text: string;
  /** The column of each cell of the header; null for one that is not read. */
  readonly truth: readonly (string | null)[];
  readonly header: readonly string[];
};

export function render([kind, , lines, delimiter = ",", uploader = SENDER[kind]]: Foreign): Rendered {
  const all = lines.split(" // ");
  const columns = (all.at(-1) ?? "").split(" | ").map((column) => {
    const at = column.lastIndexOf(":");
    return { name: column.slice(0, at), has: column.slice(at + 1) };
  });
  const record = (cells: readonly string[]) =>
    cells
      .map((cell) => (/["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(delimiter);
  const cellOf = (has: string, n: number) => {
    const cell = CELLS[has];
    if (!cell) throw new Error(`${has} is nothing that a column has`);
    return cell(n);
  };
  const rows = Array.from({ length: ROWS }, (_, n) => record(columns.map(({ has }) => cellOf(has, n))));
  return {
    kind,
    uploader,
    text: `${[...all.slice(0, -1), record(columns.map(({ name }) => name)), ...rows].join("\r\n")}\r\n`,
    truth: columns.map(({ has }) => (OF_KIND[kind].test(has) ? (COLUMNS[has] ?? null) : null)),
    header: columns.map(({ name }) => name),
  };
}

const SENDER: Readonly<Record<Kind, Uploader>> = {
  corrections: "IMPORTER",
  devices: "IMPORTER",
  sightings: "OPERATOR",
};
