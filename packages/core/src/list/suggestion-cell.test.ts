import { expect, test } from "vitest";
import { A, B, C } from "#list/fixture";
import * as SuggestionCell from "#list/suggestion-cell";
import type { Imei } from "#imei";

const [a, b, c] = [A, B, C] as Imei[] as [Imei, Imei, Imei];

test("each value has its column and what it rests on, and is read back", () => {
  const cell = SuggestionCell.write(
    [
      { reason: "IMEISV", column: "registered_imei_1", suggestion: { value: a, basis: "IMEISV" } },
      { reason: "CHECK_DIGIT", column: "correct_imei_1" },
    ],
    [{ basis: "REGISTER", columns: ["registered_imei_2", "correct_imei_1"], value: b, beside: c, slot: 1 }],
  );
  expect(cell).toBe(`registered_imei_1=${A} (IMEISV) registered_imei_2=${B} (REGISTER) correct_imei_1=${B} (REGISTER)`);
  expect(SuggestionCell.read(cell ?? "")).toEqual([
    { column: "registered_imei_1", value: A, basis: "IMEISV" },
    { column: "registered_imei_2", value: B, basis: "REGISTER" },
    { column: "correct_imei_1", value: B, basis: "REGISTER" },
  ]);
});

test("without a suggestion the cell is empty, and another text has none", () => {
  expect(SuggestionCell.write([{ reason: "CHECK_DIGIT", column: "correct_imei_1" }], [])).toBeNull();
  expect(SuggestionCell.read(`${A} imei_1=${A} imei_1=${A} (GUESS) imei_1=12 (REGISTER)`)).toEqual([]);
});
