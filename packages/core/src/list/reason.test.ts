import { expect, test } from "vitest";
import { A, B, C, HEADER, outline, read } from "#list/fixture";
import type { Kind } from "#list/kind";
import type { Reason } from "#list/reason";

const GOOD_ROW = `${A},${B},${A},${C},`;
const corrections = (row: string): [Kind, string] => ["corrections", `${HEADER}\n${row}\n`];
const sightings = (row: string): [Kind, string] => ["sightings", `imei,msisdn,seen_at\n${row}\n`];

/** For each reason a list whose first row has it alone. A reason without a list does not compile. */
const LISTS: Readonly<Record<Reason, [kind: Kind, list: string]>> = {
  MISSING: corrections(`,${B},${A},${C}`),
  NOT_DIGITS: corrections(`${A},${B},x${A},${C}`),
  LENGTH: corrections(`${A},123,${A},${C}`),
  CHECK_DIGIT_MISSING: corrections(`${A},${B},${A},${C.slice(0, 14)}`),
  IMEISV: corrections(`${A},${B},${A},${C.slice(0, 14)}01`),
  CHECK_DIGIT: corrections(`${A},${B},357613004448480,${C}`),
  SPREADSHEET_NUMBER: corrections(`3.57E+14,${B},${A},${C}`),
  TEST_IMEI: corrections(`${A},${"0".repeat(15)},${A},${C}`),
  SAME_TWICE: corrections(`${A},${A},${A},${C}`),
  NO_CHANGE: corrections(`${A},${B},${B},${A}`),
  QUOTE: corrections(`${A},${B},"${A},${C}`),
  COLUMNS: corrections(`${GOOD_ROW},x`),
  HEADER: corrections(HEADER),
  MSISDN: sightings(`${A},98912,2026-10-01`),
  TIME: sightings(`${A},09121234567,1405-07-09`),
  VALUE: ["devices", `imei_1,imei_2,channel,importer,owner_msisdn,brand,model\n${A},${B},air,importer-a,,,\n`],
};

test.for(Object.entries(LISTS))("%s is given to the row of a list", ([reason, [kind, list]]) => {
  expect(outline(read(kind, list))).toEqual([expect.stringMatching(new RegExp(`^1 ${reason}:\\w*$`))]);
});
