import { expect, test } from "vitest";
import type { Code, Finding } from "#list/forensics/finding";
import * as FindingText from "#texts/finding";
import type { Language } from "#texts/language";

const whole = (finding: Finding, language: Language) => {
  const { message, action } = FindingText.tell(finding, language);
  return `${message} ${action}`;
};

const common = { columns: ["registered_imei_2"], rows: 240, of: 300, examples: [1, 2, 4] };
const shift = {
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

/** Every code must have its example: a missing one is a type error. */
const examples: { readonly [C in Code]: readonly Extract<Finding, { code: C }>[] } = {
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
};

const all: Finding[] = Object.values(examples).flat();

const ISOLATE = /[\u2066\u2068][^\u2066\u2068\u2069]*\u2069/g;
const HOLE = /undefined|null|NaN|\[object|\s\s|\s[.,;:)»،؛](\s|$)|^\s|\s$/;

test.each(all)("$code in Persian: Latin digits only inside isolates", (finding) => {
  const text = whole(finding, "fa");
  expect(text).toMatch(/[آ-ی]/);
  expect(text.replaceAll(ISOLATE, "")).not.toMatch(/[0-9\u2066-\u2069]/);
  expect(text).not.toMatch(HOLE);
});

test.each(all)("$code in English: nothing Persian in it", (finding) => {
  const text = whole(finding, "en");
  expect(text).toMatch(/^[A-Z]/);
  expect(text).not.toMatch(/[\p{Script=Arabic}\u2066-\u2069]/u);
  expect(text).not.toMatch(HOLE);
});

test("a message says what, where, by which evidence, and what to do", () => {
  expect(whole(shift, "en")).toBe(
    "Column registered_imei_2 stands one row too low from row 61 on, against columns registered_imei_1, " +
      "correct_imei_1, correct_imei_2: the pairs of these rows share no IMEI, but they would if moved by one row " +
      "(240 of 300 rows, 80 %; it shows in 239, such as row 1, 2, 4). " +
      "Compare the rows near row 61 with your source. A cell seems to have been inserted in column registered_imei_2; " +
      "delete it, so that the values move up. Then upload the file again.",
  );
});

test("a TAC is shown with the one that was meant", () => {
  const [finding] = examples.TAC_MISTYPED;
  expect(FindingText.fix(finding!, "en")).toBe(
    "If your source has 35761300 too, replace 35761800 by it in this column and upload the file again.",
  );
  expect(FindingText.problem(finding!, "fa")).toContain("گویا \u206635761300\u2069 درست است");
});

test.each<[Language, string, string]>([
  ["en", "(299 of 300 rows, 99 %", "(1 of 300 rows, less than 1 %"],
  ["fa", "(۲۹۹ ردیف از ۳۰۰ ردیف، ۹۹ درصد", "(۱ ردیف از ۳۰۰ ردیف، کمتر از ۱ درصد"],
])("in %s a share is rounded down, and never to nothing", (language, most, least) => {
  const finding = { ...common, code: "IMEISV_COLUMN" } as const;
  expect(FindingText.problem({ ...finding, rows: 299 }, language)).toContain(most);
  expect(FindingText.problem({ ...finding, rows: 1 }, language)).toContain(least);
});
