import { expect, test } from "vitest";
import type { Finding } from "#list/forensics/finding";
import { common, findings, shift } from "#texts/examples";
import * as FindingText from "#texts/finding";
import type { Language } from "#texts/language";

const whole = (finding: Finding, language: Language) => {
  const { message, action } = FindingText.describe(finding, language);
  return `${message} ${action}`;
};

const all: Finding[] = Object.values(findings).flat();

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
    "Column registered_imei_2 is shifted down by one row from row 61 on, compared with columns registered_imei_1, " +
      "correct_imei_1, correct_imei_2: the registered and correct IMEIs of these rows have none in common, but they would if moved by one row " +
      "(240 of 300 rows, 80%; it shows in 239, for example rows 1, 2 and 4). " +
      "Compare the rows near row 61 with your records. A cell seems to have been inserted in column registered_imei_2; " +
      "delete it, so that the values move up. Then upload the file again.",
  );
});

test("a TAC is shown with the one that was meant", () => {
  const [finding] = findings.TAC_MISTYPED;
  expect(FindingText.action(finding!, "en")).toBe(
    "If your records have 35761300 too, replace 35761800 with it in this column and upload the file again.",
  );
  expect(FindingText.message(finding!, "fa")).toContain("گویا \u206635761300\u2069 درست است");
});

test("swapped columns of phone numbers are named, one or more", () => {
  const swapped = { ...common, code: "COLUMNS_SWAPPED", by: "PHONES", against: ["owner_msisdn"] } as const;
  expect(FindingText.message({ ...swapped, columns: ["imei_1"] }, "en")).toContain(
    "Column imei_1 holds phone numbers instead of IMEIs",
  );
  expect(FindingText.message({ ...swapped, columns: ["imei_1", "imei_2"] }, "en")).toContain(
    "Columns imei_1, imei_2 hold phone numbers instead of IMEIs",
  );
  expect(FindingText.message({ ...common, code: "IMEISV_COLUMN", columns: ["imei_1", "imei_2"] }, "en")).toContain(
    "Columns imei_1, imei_2 hold values of 16 digits",
  );
});

test.each<[Language, string, string]>([
  ["en", "(299 of 300 rows, 99%", "(1 of 300 rows, less than 1%"],
  ["fa", "(۲۹۹ ردیف از ۳۰۰ ردیف، ۹۹٪", "(۱ ردیف از ۳۰۰ ردیف، کمتر از ۱٪"],
])("in %s a share is rounded down, and never to nothing", (language, most, least) => {
  const finding = { ...common, code: "IMEISV_COLUMN" } as const;
  expect(FindingText.message({ ...finding, rows: 299 }, language)).toContain(most);
  expect(FindingText.message({ ...finding, rows: 1 }, language)).toContain(least);
});
