import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { GOOD, IMPORTER, OPERATOR, outline, utf8 } from "#list/fixture";
import type { Kind } from "#list/kind";
import * as Reader from "#list/reader";
import { listOf, open } from "#list/workbook/index";

/** Inputs made after public bug reports of people who import lists. Each line: the file, and its value. */

const NOW = Date.parse("2026-11-28T00:00:00Z");
const NEEDED = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];
const each = (reason: string) => NEEDED.map((column) => `${reason}:${column}`).join(" ");
const none = (detail: object) => ({ code: "COLUMN_MISSING", columns: NEEDED, detail });
const notText = (detail: object) => ({ code: "NOT_TEXT", detail });
/** A phone number of a row that is right. */
const OWNER = "1 ok 989121234567";
const NO_NUMBER = "1 MSISDN:owner_msisdn";

type Value = string | readonly string[] | { code: string };

const CORRECTIONS: Record<string, Value> = {
  "F01-date.csv": "1 LENGTH:registered_imei_1!DATE",
  "F01-rounded.csv": "1 CHECK_DIGIT:registered_imei_1!DIGITS_LOST",
  "F01-tabprefix.csv": "1 ok",
  "F02-imei-00.csv": "1 ok",
  "F02-imei-comma0.csv": "1 ok",
  "F03-ar-comma.csv": ["1 ok", "2 ok"],
  "F03-fa-semicolon-fa.csv": "1 ok",
  "F03-fa-semicolon.csv": ["1 ok", "2 ok"],
  "F03-pipe-sep.csv": ["1 ok", "2 ok"],
  "F03-pipe.csv": ["1 ok", "2 ok"],
  "F03-semi-in-quotes.csv": "1 ok",
  "F03-sep-quoted.csv": ["1 ok", "2 ok"],
  "F03-sep-semi.csv": ["1 ok", "2 ok"],
  "F03-sep-tab-esc.csv": ["1 ok", "2 ok"],
  "F03-trailing-header.csv": "1 ok",
  "F03-trailing.csv": ["1 ok", "2 ok"],
  "F04-bom-blank.csv": "1 ok",
  "F04-bom-middle.csv": ["1 ok", "2 HEADER:", "3 ok"],
  "F04-bom-quote.csv": "1 ok",
  "F04-rlm-blank.csv": "1 ok",
  "F05-cr-cell-lf-last.csv": ["1 ok", "2 ok"],
  "F05-cr-lf-end.csv": ["1 ok", "2 ok"],
  "F05-cr-then-lf.csv": ["1 ok", "2 ok", "3 HEADER:", "4 ok"],
  "F05-crcrlf.csv": ["1 ok", "2 ok"],
  "F05-ls.csv": notText({ looks: "LINE_END", lineEnd: "U+2028" }),
  "F05-noend.csv": "1 ok",
  "F05-vt-cell.csv": "1 ok",
  "F06-backslash.csv": "1 COLUMNS:",
  "F06-cell-lf-first.csv": ["1 ok", "2 ok"],
  "F06-cell-lf.csv": ["1 ok", "2 ok"],
  "F06-line-quoted.csv": "1 ok",
  "F06-single.csv": "1 ok",
  "F06-smart.csv": `1 ${each("NOT_DIGITS")}`,
  "F06-space-quote-head.csv": "1 ok",
  "F06-space-quote.csv": "1 ok",
  "F07-lf-own-mid.csv": "1 ok",
  "F07-moji.csv": "1 ok",
  "F07-nohead.csv": none({ lines: 2, line: 1, holdsValues: true }),
  "F07-paren.csv": "1 ok",
  "F07-sheetlike.csv": ["1 ok", "2 ok"],
  "F07-star.csv": "1 ok",
  "F07-title-fa.csv": ["3 lines above", "1 ok"],
  "F07-title.csv": ["2 lines above", "1 ok"],
  "F08-alm.csv": "1 ok",
  "F08-ctrlz-crlf.csv": "1 ok",
  "F08-ctrlz.csv": "1 ok",
  "F08-del.csv": "1 ok",
  "F08-figure.csv": "1 ok",
  "F08-iaa.csv": "1 ok",
  "F08-lrm-mid.csv": "1 ok",
  "F08-mvs.csv": "1 ok",
  "F08-rlm.csv": "1 ok",
  "F08-vs.csv": "1 ok",
  "F08-wj-header.csv": "1 ok",
  "F08-wj.csv": "1 ok",
  "F08-zwsp.csv": "1 ok",
  "F09-1256.csv": notText({ looks: "UTF8", byte: 0, encoding: "windows-1256", line: 1 }),
  "F09-a0.csv": notText({ looks: "UTF8", byte: 204, encoding: "windows-1252", line: 3 }),
  "F09-fullwidth.csv": "1 NOT_DIGITS:registered_imei_1",
  "F09-lone-cr-quoted.csv": "1 ok",
  "F09-utf16-odd.csv": notText({ looks: "UTF16", byte: 264, line: 2 }),
  "F09-utf16be.csv": "1 ok",
  "F09-utf16le-nobom.csv": notText({ looks: "NUL", byte: 1, encoding: "UTF-16LE", line: 1 }),
  "F09-utf32.csv": notText({ looks: "UTF32" }),
  "F10-7z.csv": notText({ looks: "SEVEN_ZIP" }),
  "F10-biff8.xlsx": notText({ looks: "OLE" }),
  "F10-csv-as-xlsx.xlsx": "1 ok",
  "F10-empty.csv": { code: "EMPTY" },
  "F10-html-xls.xls": notText({ looks: "HTML" }),
  "F10-json.csv": notText({ looks: "JSON" }),
  "F10-login.csv": notText({ looks: "SIGN_IN" }),
  "F10-mhtml.xls": notText({ looks: "MHTML" }),
  "F10-pk-csv.csv": "1 ok",
  "F10-rtf.txt": notText({ looks: "RTF" }),
  "F14-box-sv.csv": "1 NOT_DIGITS:registered_imei_1",
  "F14-box-sv2.csv": "1 LENGTH:registered_imei_1",
  "F14-box.csv": "1 ok",
  "F14-colon.csv": "1 ok",
  "F14-dashed.csv": "1 ok",
  "F14-emdash.csv": "1 ok",
  "F14-hash.csv": "1 NOT_DIGITS:registered_imei_1",
  "F14-meid.csv": "1 NOT_DIGITS:registered_imei_1",
  "F14-meid18.csv": "1 LENGTH:registered_imei_1",
  "F14-net0.csv": "1 CHECK_DIGIT:registered_imei_1",
  "F14-o0.csv": "1 NOT_DIGITS:registered_imei_1",
  "F14-one14.csv": "1 CHECK_DIGIT_MISSING:registered_imei_1",
  "F14-prefix.csv": "1 NOT_DIGITS:registered_imei_1",
  "F14-quote-end.csv": "1 ok",
  "F14-semicolon-end.csv": "1 ok",
  "F14-slash2.csv": "1 LENGTH:registered_imei_1!TWO_IMEIS",
  "F14-spaced.csv": "1 ok",
  "F14-star06.csv": "1 NOT_DIGITS:registered_imei_1",
  "F14-thousands-fa.csv": "1 ok",
  "F14-thousands.csv": "1 ok",
  "F14-under.csv": "1 NOT_DIGITS:registered_imei_1",
};

const DEVICES: Record<string, Value> = {
  "F02-nan.csv": OWNER,
  "F02-phone-10.csv": OWNER,
  "F02-phone-12.csv": OWNER,
  "F06-inch.csv": OWNER,
  "F07-arabic-dev.csv": OWNER,
  "F08-wj-imei2.csv": OWNER,
  "F08-wj-phone.csv": OWNER,
  "F12-dash.csv": "1 ok",
  "F12-date-iso.csv": "1 MSISDN:owner_msisdn!DATE",
  "F12-date-us.csv": "1 MSISDN:owner_msisdn!DATE",
  "F12-dots.csv": OWNER,
  "F12-en-dash.csv": OWNER,
  "F12-ext.csv": NO_NUMBER,
  "F12-float-slash.csv": OWNER,
  "F12-foreign.csv": "1 ok 905321234567",
  "F12-imei.csv": "1 MSISDN:owner_msisdn!IMEI",
  "F12-minus.csv": OWNER,
  "F12-nid.csv": NO_NUMBER,
  "F12-p0098.csv": OWNER,
  "F12-plus-fw.csv": NO_NUMBER,
  "F12-plus0.csv": NO_NUMBER,
  "F12-price-dots.csv": NO_NUMBER,
  "F12-price.csv": NO_NUMBER,
  "F12-rev.csv": NO_NUMBER,
  "F12-short8.csv": NO_NUMBER,
  "F12-short9.csv": NO_NUMBER,
  "F12-tail+.csv": NO_NUMBER,
  "F12-ten-land.csv": NO_NUMBER,
  "F12-two-fa.csv": NO_NUMBER,
  "F12-two.csv": NO_NUMBER,
  "F12-zero-9.csv": NO_NUMBER,
};

const SIGHTINGS: Record<string, Value> = {
  "F01-phone-sci-see.csv": "1 MSISDN:msisdn!DIGITS_LOST",
  "F13-ampm.csv": "1 TIME:seen_at",
  "F13-bracket.csv": "1 TIME:seen_at",
  "F13-ddmmyyyy-amb.csv": "1 TIME:seen_at",
  "F13-ddmmyyyy8.csv": "1 TIME:seen_at",
  "F13-epoch.csv": "1 TIME:seen_at",
  "F13-eu.csv": "1 TIME:seen_at",
  "F13-future.csv": "1 TIME:seen_at",
  "F13-hijri-digits.csv": "1 TIME:seen_at",
  "F13-ms.csv": "1 ok 2026-10-01T08:00:00Z",
  "F13-off.csv": "1 ok 2026-10-01T04:30:00Z",
  "F13-shamsi-iso.csv": "1 TIME:seen_at",
  "F13-slash.csv": "1 TIME:seen_at",
  "F13-utc.csv": "1 TIME:seen_at",
  "F13-z.csv": "1 ok 2026-10-01T08:00:00Z",
};

const WORKBOOKS: Record<string, readonly [kind: Kind, value: Value]> = {
  "F15-cell-lf2.xlsx": ["corrections", "1 LENGTH:registered_imei_1!TWO_IMEIS"],
  "F15-date-fa.xlsx": ["sightings", "1 ok 2026-10-01T08:30:00Z"],
  "F15-date-local.xlsx": ["sightings", "1 ok 2026-10-01T08:30:00Z"],
  "F15-date-sys-uncommon.xlsx": ["sightings", "1 TIME:seen_at"],
  "F15-date-t-d.xlsx": ["sightings", "1 ok 2026-10-01T08:30:00Z"],
  "F15-docx.docx": ["corrections", "DOCX"],
  "F15-entity.xlsx": ["corrections", "1 ok"],
  "F15-err.xlsx": ["corrections", "1 NOT_DIGITS:registered_imei_1"],
  "F15-escape-x.xlsx": ["corrections", "1 ok"],
  "F15-f-num.xlsx": ["corrections", "1 ok"],
  "F15-f-str.xlsx": ["corrections", "1 ok"],
  "F15-fmt-grp.xlsx": ["corrections", "1 ok"],
  "F15-fmt15.xlsx": ["corrections", "1 ok"],
  "F15-head-lf.xlsx": ["corrections", "1 ok"],
  "F15-hidden-col-needed.xlsx": ["corrections", "1 ok"],
  "F15-hidden-cols.xlsx": ["corrections", "1 ok"],
  "F15-hidden-sheet.xlsx": ["corrections", "1 ok"],
  "F15-lower-ref.xlsx": ["corrections", "1 ok"],
  "F15-note-nel.xlsx": ["corrections", "1 ok"],
  "F15-ods.ods": ["corrections", "ODS"],
  "F15-one-col-semi.xlsx": ["corrections", "1 ok"],
  "F15-phone-float.xlsx": ["devices", OWNER],
  "F15-phone-fmt98.xlsx": ["devices", OWNER],
  "F15-stray-blank.xlsx": ["corrections", "1 ok"],
  "F15-stray.xlsx": ["corrections", ["1 ok", `2 ${each("MISSING")} COLUMNS:`]],
  "F15-two-lists.xlsx": ["corrections", "1 ok"],
  "F15-txt-float.xlsx": ["corrections", "1 ok"],
  "F15-wide.xlsx": ["corrections", "1 ok"],
  "F15-x-utf16.xlsx": ["corrections", "1 ok"],
};

const bytesOf = (file: string) => new Uint8Array(readFileSync(new URL(`reports/${file}`, import.meta.url)));

function valueOf(kind: Kind, pieces: readonly Uint8Array[]): Value {
  const reader = Reader.open(kind, kind === "sightings" ? OPERATOR : IMPORTER, { now: NOW });
  const rows = [...pieces.flatMap((bytes) => [...reader.push(bytes)]), ...reader.end()];
  if (reader.problem) return reader.problem;
  const lines = reader.findings.flatMap((finding) => ("lines" in finding ? [`${finding.lines} lines above`] : []));
  const read = [...lines, ...outline({ rows, problem: null })];
  return read.length === 1 ? (read[0] ?? "") : read;
}

const lists = { corrections: CORRECTIONS, devices: DEVICES, sightings: SIGHTINGS };

describe.each(["corrections", "devices", "sightings"] as const)("a list of %s", (kind) => {
  test.each(Object.entries(lists[kind]))("%s", (file, value) => {
    expect(valueOf(kind, [bytesOf(file)])).toEqual(value);
  });
});

describe("a workbook", () => {
  test.each(Object.entries(WORKBOOKS))("%s", (file, [kind, value]) => {
    const book = open(bytesOf(file));
    const [sheet] = typeof book === "string" ? [] : book.sheets;
    const list = typeof book === "string" || !sheet ? book : listOf(book, sheet);
    expect(typeof list === "object" && "bytes" in list ? valueOf(kind, list.bytes) : list).toEqual(value);
  });
});

test("where digits were lost, nothing is suggested", () => {
  const reader = Reader.open("corrections", IMPORTER);
  const [row] = [...reader.push(bytesOf("F01-rounded.csv")), ...reader.end()];
  expect(row).toMatchObject({ problems: [{ reason: "CHECK_DIGIT", seen: "DIGITS_LOST" }] });
  expect(JSON.stringify(row)).not.toContain("suggestion");
});

test("a number in scientific notation that has all digits is suggested", () => {
  const reader = Reader.open("corrections", IMPORTER);
  const [a, b, c] = GOOD;
  const list = `${NEEDED.join()}\n3.57613004448485E+14,${b},3.57E+14,${c}\n`;
  const [row] = [...reader.push(utf8(list)), ...reader.end()];
  expect(row).toMatchObject({
    problems: [{ suggestion: { value: a, basis: "SPREADSHEET_NUMBER" } }, { reason: "SPREADSHEET_NUMBER" }],
  });
  expect(row?.ok === false && row.problems[1]).not.toHaveProperty("suggestion");
});
