/** For tests: reading a list in one call. */
import { canSend, KINDS, UPLOADERS, type Kind, type Sender, type Uploader } from "#list/kind";
import { record } from "#record";
import * as Reader from "#list/reader";
import type { FileProblem, Problem } from "#list/reason";
import * as Records from "#list/records";
import type { Row } from "#list/row";

export const IMPORTER: Sender = { uploader: "IMPORTER", importer: "importer-a" };
export const OPS: Sender = { uploader: "OPS" };
export const OPERATOR: Sender = { uploader: "OPERATOR" };

const SENDER_OF: Record<Uploader, Sender> = { IMPORTER, OPERATOR, OPS };

/** A sender of each kind; ops if they may send it, since they may set most. */
export const SENDERS = record(KINDS, (kind) => SENDER_OF[UPLOADERS.findLast((uploader) => canSend(kind, uploader))!]);

export const HEADER = "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2,note";

/** Good IMEIs, 357613004448485 first; none shares its key with another. */
export const GOOD = ["357613004448485", "357805023984447", "352936001349777", "357663017768551"] as const;
export const [A, B, C, D] = GOOD;

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string, endian: "little" | "big"): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, endian === "little");
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), endian === "little");
  return bytes;
}

/** The bytes in pieces of at most `size`. */
export function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export type Read<K extends Kind> = { rows: Row<K>[]; problem: FileProblem | null };

export function read<K extends Kind>(
  kind: K,
  list: string | Uint8Array,
  {
    sender = SENDERS[kind],
    size = Infinity,
    ...options
  }: { sender?: Sender; size?: number; limit?: number; names?: Readonly<Record<string, string>> } = {},
): Read<K> {
  const bytes = typeof list === "string" ? utf8(list) : list;
  const reader = Reader.open(kind, sender, options);
  const rows: Row<K>[] = [];
  for (const piece of pieces(bytes, Math.min(size, bytes.length || 1))) rows.push(...reader.push(piece));
  rows.push(...reader.end());
  return { rows, problem: reader.problem };
}

export function records(kind: Kind, list: string | Uint8Array): { all: Records.Record[]; reader: Records.Records } {
  const reader = Records.open(kind, SENDERS[kind]);
  const all = [...reader.push(typeof list === "string" ? utf8(list) : list), ...reader.end()];
  return { all, reader };
}

/** Each row as `1 ok`, with an owner or time if it has one, or `2 CHECK_DIGIT:correct_imei_2 MSISDN:msisdn!DATE …`. */
export function outline({ rows }: Read<Kind>): string[] {
  return rows.map((row) => {
    if (!row.ok) return `${row.row} ${row.problems.map(problemOf).join(" ")}`;
    const own = "owner" in row.value ? row.value.owner : "seenAt" in row.value ? row.value.seenAt : null;
    return own === null ? `${row.row} ok` : `${row.row} ok ${own}`;
  });
}

function problemOf({ reason, column, seen }: Problem): string {
  return `${reason}:${column ?? ""}${seen ? `!${seen}` : ""}`;
}
