import { CORRECT, type Code, type Finding } from "#list/forensics/finding";
import { LOOKS } from "#list/reason";
import type { Code as FileCode, Problem } from "#texts/file";
import * as SmsText from "#texts/sms";

/** An example of every code whose texts name particulars, for tests and docs. A missing example is a type error. */

export const files: { [Code in FileCode]: readonly Extract<Problem, { code: Code }>[] } = {
  COLUMN_MISSING: [
    {},
    { line: 1, lines: 1 },
    { line: 3, lines: 20 },
    { delimiter: "~" },
    { delimiter: " " },
    { holdsValues: true },
    { holdsValues: true, line: 3 },
    { isOpen: true, line: 2 },
    { proposed: [{ column: "correct_imei_2", header: "New IMEI 2" }] },
    {
      proposed: [{ column: "correct_imei_2", header: "IMEI 2 (new)" }],
      unclear: [
        { column: "owner_msisdn", headers: ["Mobile 1", "Mobile 2"] },
        { column: "brand", headers: [] },
      ],
    },
  ].map((seen) => ({ code: "COLUMN_MISSING", columns: ["correct_imei_2", "owner_msisdn"], ...seen })),
  COLUMN_TWICE: [{}, { line: 3, cells: [1, 5] }].map((seen) => ({
    code: "COLUMN_TWICE",
    columns: ["registered_imei_1"],
    ...seen,
  })),
  EMPTY: [{ code: "EMPTY" }],
  NO_ROWS: [{ code: "NO_ROWS" }],
  NOT_TEXT: LOOKS.flatMap((looks) => [
    { code: "NOT_TEXT", looks },
    { code: "NOT_TEXT", looks, byte: 4096, line: 3, encoding: "windows-1256" },
    { code: "NOT_TEXT", looks, lineEnd: "U+2028" },
  ]),
  TOO_LARGE: [{ code: "TOO_LARGE", limit: 1024 ** 3 }],
  TOO_MANY_COLUMNS: [{ code: "TOO_MANY_COLUMNS", limit: 256 }],
  TOO_MANY_ROWS: [{ code: "TOO_MANY_ROWS", limit: 20_000_000 }],
  NOT_ALLOWED: [{ code: "NOT_ALLOWED", kind: "devices", role: "operator" }],
  FILE_NAME_INVALID: [{ code: "FILE_NAME_INVALID" }],
  NOT_ANNOUNCED: [{ code: "NOT_ANNOUNCED" }],
};

export const common = { columns: ["registered_imei_2"], rows: 240, of: 300, examples: [1, 2, 4] };
export const shift = {
  ...common,
  code: "COLUMN_SHIFTED",
  against: ["registered_imei_1", "correct_imei_1", "correct_imei_2"],
  direction: "DOWN",
  from: 61,
  to: null,
  by: "IMEI",
  shown: 239,
  sure: true,
} as const;

export const findings: { readonly [C in Code]: readonly Extract<Finding, { code: C }>[] } = {
  COLUMN_SHIFTED: [
    shift,
    { ...shift, direction: "UP", to: 90, sure: false, against: ["correct_imei_2"] },
    { ...shift, by: "TAC", sure: false, columns: ["registered_imei_1", "registered_imei_2"] },
  ],
  COLUMNS_SWAPPED: [
    { ...common, code: "COLUMNS_SWAPPED", by: "PHONES", columns: ["imei"], against: ["msisdn"] },
    { ...common, code: "COLUMNS_SWAPPED", by: "PHONES", columns: ["imei_1", "imei_2"], against: ["owner_msisdn"] },
    { ...common, code: "COLUMNS_SWAPPED", by: "OUTCOMES", against: ["correct_imei_2"], examples: [] },
  ],
  OTHER_MODEL: [{ ...common, code: "OTHER_MODEL", columns: [...CORRECT] }],
  IN_USE_BY_OTHERS: [{ ...common, code: "IN_USE_BY_OTHERS", columns: [...CORRECT] }],
  TAC_MISTYPED: [
    { ...common, code: "TAC_MISTYPED", tac: "35761800", right: "35761300", rows: 1 },
    { ...common, code: "TAC_MISTYPED", tac: "35761800", right: null },
  ],
  CHECK_DIGITS_MISSING: [{ ...common, code: "CHECK_DIGITS_MISSING" }],
  CHECK_DIGITS_ZERO: [{ ...common, code: "CHECK_DIGITS_ZERO" }],
  CHECK_DIGITS_WRONG: (
    [{ kind: "CONSTANT", digit: 7 }, { kind: "OFFSET", by: 3 }, { kind: "OTHER_WEIGHTS" }, { kind: "NONE" }] as const
  ).map((pattern) => ({ ...common, code: "CHECK_DIGITS_WRONG", pattern })),
  SPREADSHEET_DIGITS_LOST: (["SCIENTIFIC", "ROUNDED", "LEADING_ZERO"] as const).map((how) => ({
    ...common,
    code: "SPREADSHEET_DIGITS_LOST",
    how,
  })),
  IMEISV_COLUMN: [{ ...common, code: "IMEISV_COLUMN" }],
  DELIMITER_IN_CELLS: [{ ...common, code: "DELIMITER_IN_CELLS", columns: [] }],
  LINES_SKIPPED: [1, 3].map((lines) => ({ ...common, code: "LINES_SKIPPED", columns: [], lines })),
  ROWS_HIDDEN: [1, 3].map((rows) => ({ ...common, code: "ROWS_HIDDEN", columns: [], rows })),
};

const number = "8843538805";
const companies = [
  { importer: "Arya Hamrah Sepehr", guarantor: null, phone: null },
  { importer: "Arya Hamrah Sepehr", guarantor: null, phone: "+982188776655" },
  { importer: null, guarantor: "Ava", phone: "+493012345678" },
  { importer: null, guarantor: null, phone: null },
];

/** Every kind of SMS. */
export const notices: readonly SmsText.Notice[] = [
  { kind: "FILED", number, waitsFor: "IMPORTER" },
  { kind: "FILED", number, waitsFor: "EXPERT" },
  { kind: "REOPENED", number, follows: "1000000008" },
  { kind: "APPROVED", number },
  ...SmsText.REJECTIONS.flatMap((verdict) =>
    companies.map((contact) => ({ kind: "REJECTED" as const, number, verdict, contact })),
  ),
  { kind: "HANDED_OVER", number, due: "2026-05-20T08:00:00.000Z", timeZone: "Asia/Tehran" },
  { kind: "OVERDUE", number },
  { kind: "REVERTED", number, byUndo: true },
  { kind: "REVERTED", number, byUndo: false },
  { kind: "CORRECTION", slot: 1, imei: "357613004448485" },
  { kind: "CORRECTION", slot: 2, imei: "357613004448485" },
];
