import { Imei, Msisdn } from "@hamta/core";
import * as List from "@hamta/core/list";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { NAMES, type Parser } from "#bench/parsers/parsers";
import { read } from "#bench/parsers/records";

/** Reads every input of the reader's tests with parsers that know nothing of lists, and compares the rows. */

const REPORTS = new URL("../../../packages/core/src/list/reports/", import.meta.url);
const OPTIONS = { timeZone: "Asia/Tehran", now: Date.parse("2026-11-28T00:00:00Z") };

const FAMILIES: Readonly<Record<string, string>> = {
  F01: "digits that a spreadsheet lost",
  F02: "numbers that became floats",
  F03: "delimiters",
  F04: "byte order marks",
  F05: "line ends",
  F06: "quotes",
  F07: "titles and headers",
  F08: "invisible characters",
  F09: "encodings",
  F10: "files that are no CSV",
  F12: "phone numbers",
  F13: "times",
  F14: "ways to write an IMEI",
};

const SENDERS = {
  corrections: { uploader: "IMPORTER", importer: "importer-a" },
  devices: { uploader: "IMPORTER", importer: "importer-a" },
  sightings: { uploader: "OPERATOR" },
} as const satisfies Partial<Record<List.Kind.Kind, List.Kind.Sender>>;

/** The kinds of list that the reports are about. */
type Kind = keyof typeof SENDERS;

/** The values of valid rows, as text. */
type Rows = readonly string[];
type Value = List.Values[Kind];

function textOf(value: Value): string {
  if ("registered" in value) return [...value.registered, ...value.correct].join();
  return "slots" in value ? [...value.slots, value.owner].join() : [value.key, value.msisdn, value.seenAt].join();
}

function ours(bytes: Uint8Array): { kind: Kind; rows: Rows } {
  for (const kind of ["corrections", "devices", "sightings"] as const) {
    const reader = List.Reader.open(kind, SENDERS[kind], OPTIONS);
    const rows = [...reader.push(bytes), ...reader.end()];
    if (reader.header) return { kind, rows: rows.flatMap((row) => (row.ok ? [textOf(row.value)] : [])) };
  }
  return { kind: "corrections", rows: [] };
}

const imei = (cell: string) => {
  const parsed = Imei.parse(cell);
  return parsed.ok ? parsed.imei : null;
};
const seenImei = (cell: string) => {
  const parsed = Imei.parseSeen(cell);
  return parsed.ok ? parsed.key : null;
};
const time = (cell: string) => List.Time.parse(cell, OPTIONS.timeZone);

const COLUMNS: Readonly<Record<Kind, Readonly<Record<string, (cell: string) => string | null>>>> = {
  corrections: { registered_imei_1: imei, registered_imei_2: imei, correct_imei_1: imei, correct_imei_2: imei },
  devices: {
    imei_1: imei,
    imei_2: (cell) => (cell === "" ? "" : imei(cell)),
    owner_msisdn: (cell) => (cell === "" ? "" : Msisdn.parse(cell)),
  },
  sightings: { imei: seenImei, msisdn: Msisdn.parse, seen_at: time },
};

/** The valid rows of a program that takes a parser's cells, trims them and checks them as we do. */
function theirs(records: readonly string[][], kind: Kind): Rows {
  const [header = [], ...rest] = records;
  const columns = Object.entries(COLUMNS[kind]).map(([name, parse]) => ({
    at: header.findIndex((cell) => cell.trim().toLowerCase() === name),
    parse,
  }));
  if (columns.some(({ at }) => at < 0)) return [];
  return rest.flatMap((record) => {
    const cells = columns.map(({ at, parse }) => parse((record[at] ?? "").trim()));
    return cells.includes(null) ? [] : [cells.filter((cell, at) => cell !== "" || at === 2).join()];
  });
}

/** Files. `failed`: the parser refuses the text, or does not end. */
export type Tally = { same: number; lost: number; wrong: number; failed: number };
export type Family = { name: string; files: number; valid: number; by: Record<Parser, Tally> };

function compare(rows: Rows, expected: Rows): keyof Tally {
  if (rows.some((row) => !expected.includes(row))) return "wrong";
  return rows.length < expected.length ? "lost" : "same";
}

export function families(): Family[] {
  const paths = readdirSync(REPORTS)
    .filter((name) => Object.hasOwn(FAMILIES, name.slice(0, 3)))
    .toSorted()
    .map((name) => fileURLToPath(new URL(name, REPORTS)));
  const records = new Map(NAMES.map((parser) => [parser, read(parser, paths)]));
  return Object.entries(FAMILIES).map(([code, name]) => {
    const none = (): Tally => ({ same: 0, lost: 0, wrong: 0, failed: 0 });
    const by = { "csv-parse": none(), PapaParse: none(), uDSV: none() };
    const files = paths.filter((path) => basename(path).startsWith(code));
    let valid = 0;
    for (const path of files) {
      const { kind, rows } = ours(readFileSync(path));
      valid += rows.length;
      for (const parser of NAMES) {
        const found = records.get(parser)?.get(path);
        by[parser][found ? compare(theirs(found, kind), rows) : "failed"]++;
      }
    }
    return { name, files: files.length, valid, by };
  });
}
